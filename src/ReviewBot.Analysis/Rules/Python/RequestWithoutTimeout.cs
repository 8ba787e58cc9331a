using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A request that waits for ever.</summary>
internal sealed class RequestWithoutTimeout : PythonRule
{
    private static readonly string[] Verbs = ["get", "post", "put", "patch", "delete", "head", "options", "request"];

    /// <summary>Functions that never give up unless they are told when, and the place of that; -1 where only a keyword says it.</summary>
    private static readonly Dictionary<string, int> Waiting = new(
        Verbs.SelectMany(v => (string[])["requests." + v, "requests.api." + v, "requests.Session." + v, "requests.sessions.Session." + v, "requests.session." + v])
            .Select(n => KeyValuePair.Create(n, -1))
            .Concat([new("urllib.request.urlopen", 2), new("urllib2.urlopen", 2), new("six.moves.urllib.request.urlopen", 2)]),
        StringComparer.Ordinal);

    /// <summary>Functions that give up by themselves unless they are told not to.</summary>
    private static readonly string[] Patient =
    [
        .. Verbs.Select(v => "httpx." + v), "httpx.stream", "httpx.Client", "httpx.AsyncClient", .. Verbs.Select(v => "httpx.Client." + v), .. Verbs.Select(v => "httpx.AsyncClient." + v),
        "aiohttp.ClientSession", "aiohttp.request",
    ];

    public override RuleInfo Info { get; } = new(
        Id: "python/request-without-timeout",
        Title: "Request waits without an end",
        Severity: Severity.Low,
        Cwe: 400,
        Category: Category.Resources,
        Confidence: Confidence.Medium);

    public override void Subscribe(PythonEvents on)
    {
        on.Call(CheckWaiting, [.. Waiting.Keys]);
        on.Call(CheckPatient, Patient);
    }

    private static void CheckWaiting(Call call, PythonCode code, RuleReport report)
    {
        var name = code.NameOf(call.Func)!;
        var timeout = PythonCode.Argument(call, Waiting[name], "timeout");
        if (timeout is null ? !PythonCode.MayHide(call) : IsNone(timeout))
            Add(call, timeout is null ? $"`{Piece.Show(call.Func, code)}` without a `timeout` waits for ever when the other machine does not answer" : Endless, code, report);
    }

    private static void CheckPatient(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.Argument(call, -1, "timeout") is { } timeout && IsNone(timeout))
            Add(call, Endless, code, report);
    }

    private static void Add(Call call, string what, PythonCode code, RuleReport report)
    {
        if (!code.IsTest)
            report.Add(code.Range(call), $"{what}, and what waits for it waits too.");
    }

    private static string Endless => "With `timeout=None` the request waits for ever when the other machine does not answer";

    private static bool IsNone(Expr timeout) => timeout is Constant { Kind: ConstantKind.None };
}
