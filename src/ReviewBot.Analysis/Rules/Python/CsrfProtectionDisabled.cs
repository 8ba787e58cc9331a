using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Requests that change something and that other sites can have a visitor's browser make.</summary>
internal sealed class CsrfProtectionDisabled : PythonRule
{
    private const string Middleware = "django.middleware.csrf.CsrfViewMiddleware";

    public override RuleInfo Info { get; } = new(
        Id: "python/csrf-protection-disabled",
        Title: "Protection against forged requests is off",
        Severity: Severity.Medium,
        Cwe: 352,
        Category: Category.Authentication,
        Confidence: Confidence.Medium);

    public override void Subscribe(PythonEvents on)
    {
        on.Reference(CheckExempt, "django.views.decorators.csrf.csrf_exempt");
        on.Binding(CheckSetting, "WTF_CSRF_ENABLED", "WTF_CSRF_CHECK_DEFAULT", "require_csrf");
        on.Binding(CheckMiddleware, "MIDDLEWARE", "MIDDLEWARE_CLASSES");
        on.Method(CheckPyramid, "set_default_csrf_options");
    }

    /// <summary>As a decorator, or given to one; an import is none.</summary>
    private static void CheckExempt(Expr reference, PythonCode code, RuleReport report)
    {
        if (!code.IsTest && code.Parent is FunctionDef or ClassDef or Call)
            report.Add(code.Range(reference), "Any site can have a visitor's browser send requests here, with the visitor's cookies.", Severity.Low);
    }

    private static void CheckSetting(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding.Value is Constant { Kind: ConstantKind.False } && !code.IsTest && binding.Kind != BindingKind.Default && !IsForTests(code)
            && (binding.Name != "require_csrf" || binding.Kind == BindingKind.Keyword))
        {
            report.Add(code.Range(binding.Value), $"With `{binding.Name}` off any site can have a visitor's browser send requests here, with the visitor's cookies.");
        }
    }

    private static void CheckPyramid(Call call, PythonCode code, RuleReport report)
    {
        // `require_csrf=False` is reported as a keyword; the name of the method tells that it is for all views.
        if (PythonCode.Argument(call, 0, "require_csrf") is Constant { Kind: ConstantKind.False } && PythonCode.Argument(call, -1, "require_csrf") is null && !code.IsTest)
            report.Add(code.Range(call), "Any site can have a visitor's browser send requests to all views, with the visitor's cookies.");
    }

    /// <summary>A list of Django's own parts in which this one is missing.</summary>
    private static void CheckMiddleware(Binding binding, PythonCode code, RuleReport report)
    {
        var parts = binding.Value switch { List list => list.Elts, Tuple tuple => tuple.Elts, _ => [] };
        var names = parts.Select(p => code.TextOf(p) ?? "").ToList();
        if (binding is { Kind: BindingKind.Assignment, Target: Name } && !code.IsTest && names.Exists(n => n.StartsWith("django.contrib.auth.middleware.", StringComparison.Ordinal))
            && !names.Contains(Middleware) && names.TrueForAll(n => n.Length > 0 && !n.Contains("csrf", StringComparison.OrdinalIgnoreCase)))
        {
            report.Add(code.Range(binding.Target), $"`{Middleware}` is missing here, so any site can have a visitor's browser send requests.");
        }
    }

    private static bool IsForTests(PythonCode code) =>
        code.Text.Path.Contains("test", StringComparison.OrdinalIgnoreCase)
        || code.Ancestors.OfType<ClassDef>().Any(c => c.Name.Contains("test", StringComparison.OrdinalIgnoreCase))
        || Surroundings.IsUnder(code, code.Ancestors[^1], "test");
}
