using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A template engine that puts values into pages as they are.</summary>
internal sealed class TemplateWithoutEscaping : PythonRule
{
    private static readonly string[] Environments =
    [
        "jinja2.Environment", "jinja2.environment.Environment", "jinja2.sandbox.SandboxedEnvironment", "jinja2.sandbox.ImmutableSandboxedEnvironment",
        "jinja2.nativetypes.NativeEnvironment",
    ];

    private static readonly string[] Mako = ["mako.template.Template", "mako.lookup.TemplateLookup"];

    private static readonly string[] Tornado = ["tornado.template.Template", "tornado.template.Loader", "tornado.template.DictLoader", "tornado.web.Application"];

    public override RuleInfo Info { get; } = new(
        Id: "python/template-without-escaping",
        Title: "Templates put values into pages as they are",
        Severity: Severity.Low,
        Cwe: 79,
        Category: Category.DataHandling,
        Confidence: Confidence.Low);

    public override void Subscribe(PythonEvents on)
    {
        on.Call(CheckJinja, Environments);
        on.Call(CheckMako, Mako);
        on.Call(CheckTornado, Tornado);
        on.Call(CheckAiohttp, "aiohttp_jinja2.setup");
        on.Binding(CheckSetting, "autoescape");
    }

    private static void CheckJinja(Call call, PythonCode code, RuleReport report)
    {
        var escape = PythonCode.Argument(call, -1, "autoescape");
        if (escape is null ? PythonCode.MayHide(call) : IsOn(escape, code))
            return;
        Add(
            call,
            escape is null ? "Jinja escapes nothing unless it is told: give `autoescape=select_autoescape()`" : "Nothing that these templates are given is escaped",
            escape is not null && code.IsFalse(escape) ? Confidence.Medium : Confidence.Low, code, report);
    }

    /// <summary>What is neither false nor unknown: <c>select_autoescape()</c>, a function of one's own, <c>True</c>.</summary>
    private static bool IsOn(Expr escape, PythonCode code) =>
        code.IsTrue(escape) || escape is Lambda
        || (escape is Call made && PythonCode.LastName(made.Func) == "select_autoescape")
        || code.NameOf(escape) is { } name && name.Contains("autoescape", StringComparison.Ordinal)
        || PythonCode.LastName(escape)?.Contains("autoescape", StringComparison.OrdinalIgnoreCase) == true;

    private static void CheckMako(Call call, PythonCode code, RuleReport report)
    {
        var filters = PythonCode.Argument(call, -1, "default_filters");
        if (filters is null ? PythonCode.MayHide(call) : filters is List { Elts: var given } && given.Any(f => code.TextOf(f) is "h" or "x") || filters is not List)
            return;
        Add(call, "Mako escapes nothing unless it is told: give `default_filters=[\"h\"]`", Confidence.Low, code, report);
    }

    private static void CheckTornado(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.Argument(call, -1, "autoescape") is Constant { Kind: ConstantKind.None })
            Add(call, "With `autoescape=None` nothing that these templates are given is escaped", Confidence.Medium, code, report);
    }

    private static void CheckAiohttp(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.Argument(call, -1, "autoescape") is Constant { Kind: ConstantKind.False })
            Add(call, "Nothing that these templates are given is escaped", Confidence.Medium, code, report);
    }

    /// <summary><c>app.jinja_env.autoescape = False</c>, and the options of Django's engines.</summary>
    private static void CheckSetting(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding.Value is not Constant { Kind: ConstantKind.False })
            return;
        if (binding is { Kind: BindingKind.Assignment, Target: ReviewBot.Python.Syntax.Attribute }
            || (binding.Kind == BindingKind.Entry && code.Ancestors.OfType<Dict>().Any(d => d.Keys.Any(k => k is Constant { Text: "BACKEND" or "OPTIONS" }))))
        {
            Add(binding.Value, "Nothing that these templates are given is escaped", Confidence.Medium, code, report);
        }
    }

    /// <summary>Programs that write other text than pages need no escaping; what they write is not seen.</summary>
    private static void Add(Node node, string what, Confidence confidence, PythonCode code, RuleReport report)
    {
        if (!code.IsTest)
            report.Add(code.Range(node), what + "; where a page is made, a value becomes a part of it.", confidence: confidence);
    }
}
