using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Answers, with the rights of the visitor, that every other site may read.</summary>
internal sealed class CrossOriginAccess : PythonRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/cross-origin-access",
        Title: "Every site may read the answers",
        Severity: Severity.Medium,
        Cwe: 942,
        Category: Category.Communication,
        Confidence: Confidence.High);

    public override void Subscribe(PythonEvents on)
    {
        on.Binding(CheckMiddleware, "allow_credentials");
        on.Binding(CheckFlask, "supports_credentials");
        on.Binding(CheckDjango, "CORS_ALLOW_ALL_ORIGINS", "CORS_ORIGIN_ALLOW_ALL");
        on.Binding(CheckHeader, "Access-Control-Allow-Origin");
    }

    /// <summary>Starlette, FastAPI and Sanic's and aiohttp's middlewares, which answer with the origin that asks when all are allowed.</summary>
    private static void CheckMiddleware(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding is not { Kind: BindingKind.Keyword, Owner: Call call } || !code.IsTrue(binding.Value))
            return;
        var pattern = code.TextOf(PythonCode.Argument(call, -1, "allow_origin_regex"));
        if (HoldsStar(PythonCode.Argument(call, -1, "allow_origins"), code) || pattern is ".*" or "^.*$" or ".+" or "https?://.*")
            Add(call, code, report);
    }

    private static void CheckFlask(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding is not { Kind: BindingKind.Keyword, Owner: Call call } || !code.IsTrue(binding.Value) || PythonCode.LastName(call.Func) is not ("CORS" or "cross_origin"))
            return;
        var origins = PythonCode.Argument(call, -1, "origins");
        if (origins is null ? !PythonCode.MayHide(call) && PythonCode.Argument(call, -1, "resources") is null : HoldsStar(origins, code))
            Add(call, code, report);
    }

    private static void CheckDjango(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding is not { Kind: BindingKind.Assignment, Target: Name } || !code.IsTrue(binding.Value))
            return;
        if (code.Text.Text.Contains("CORS_ALLOW_CREDENTIALS = True", StringComparison.Ordinal))
            Add(binding.Target, code, report);
        else
            report.Add(code.Range(binding.Target), "Every site may read the answers; name those that need to.", Severity.Low, Confidence.Low);
    }

    /// <summary>The origin that asks, given back as it is.</summary>
    private static void CheckHeader(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding.Kind is not (BindingKind.Assignment or BindingKind.Entry) || Origins.Worst(Origins.Of(binding.Value, code)) is not { Kind: OriginKind.Request } piece)
            return;
        var credentials = Surroundings.Nearby(code, binding.Value).Contains("Access-Control-Allow-Credentials", StringComparison.OrdinalIgnoreCase);
        report.Add(
            code.Range(binding.Value),
            $"Every site that asks may read the answer: {piece.Words(code)}.",
            code.IsTest || !credentials ? Severity.Low : Severity.Medium,
            Confidence.Medium,
            trace: piece.Trace(binding.Value, "is the origin that may read the answer", code));
    }

    private static bool HoldsStar(Expr? origins, PythonCode code) => origins switch
    {
        null => false,
        List { Elts: var elements } => elements.Any(e => code.TextOf(e) == "*"),
        ReviewBot.Python.Syntax.Tuple { Elts: var elements } => elements.Any(e => code.TextOf(e) == "*"),
        Name name when code.Names.Scopes.Resolve(name)?.Only?.Value is { } value and not Name => HoldsStar(value, code),
        _ => code.ValueOf(origins) is { } value && (value.Items.IsDefault ? [value] : value.Items).Any(i => i.Text == "*"),
    };

    private static void Add(Node node, PythonCode code, RuleReport report) =>
        report.Add(
            code.Range(node),
            "Every site may read answers that are made with the rights of whoever visits it; name the sites that need to.",
            code.IsTest ? Severity.Low : null,
            code.IsTest ? Confidence.Medium : null);
}
