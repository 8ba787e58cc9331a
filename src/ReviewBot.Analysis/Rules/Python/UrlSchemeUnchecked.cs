using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>An address opened by <c>urllib</c> whose scheme is not known.</summary>
internal sealed class UrlSchemeUnchecked : PythonRule
{
    private static readonly string[] Modules = ["urllib.request.", "six.moves.urllib.request.", "urllib.", "urllib2.", "six.moves.urllib_request."];

    private static readonly string[] Safe = ["http://", "https://", "data:"];

    public override RuleInfo Info { get; } = new(
        Id: "python/url-scheme-unchecked",
        Title: "Address may be that of a file",
        Severity: Severity.Low,
        Cwe: 918,
        Category: Category.Communication,
        Confidence: Confidence.Low);

    public override void Subscribe(PythonEvents on)
    {
        on.Call(CheckOpen, [.. Modules.SelectMany(m => (string[])[m + "urlopen", m + "urlretrieve", m + "Request"])]);
        on.Call(CheckOpener, [.. Modules.SelectMany(m => (string[])[m + "URLopener", m + "FancyURLopener"])]);
    }

    private static void CheckOpen(Call call, PythonCode code, RuleReport report)
    {
        if (code.IsTest || PythonCode.Argument(call, 0, "url") is not { } url || IsRequest(url, code) || StartOf(url, code) is { } start && Safe.Any(s => start.StartsWith(s, StringComparison.OrdinalIgnoreCase)))
            return;
        var file = StartOf(url, code)?.StartsWith("file:", StringComparison.OrdinalIgnoreCase) == true;
        report.Add(
            code.Range(call),
            file
                ? $"`{Piece.Show(call.Func, code)}` is given a file; `open` says so."
                : $"`{Piece.Show(call.Func, code)}` opens files too: `{Piece.Show(url, code)}` can begin with `file:`.");
    }

    private static void CheckOpener(Call call, PythonCode code, RuleReport report)
    {
        if (!code.IsTest)
            report.Add(code.Range(call), $"`{Piece.Show(call.Func, code)}` opens files too, follows redirects to whatever there is, and is gone from Python 3.14.");
    }

    /// <summary>A <c>Request</c> was looked at where it is made.</summary>
    private static bool IsRequest(Expr url, PythonCode code) =>
        (url is Call made && code.NameOf(made.Func)?.EndsWith(".Request", StringComparison.Ordinal) == true)
        || code.TypeOf(url)?.EndsWith(".Request", StringComparison.Ordinal) == true
        || PythonCode.LastName(url) is { } name && (name.Equals("req", StringComparison.OrdinalIgnoreCase) || name.EndsWith("request", StringComparison.OrdinalIgnoreCase));

    /// <summary>What an address is known to begin with.</summary>
    private static string? StartOf(Expr url, PythonCode code) =>
        code.TextOf(url) ?? (code.PartsOf(url) is [{ Text: { } text }, ..] ? text : BuiltText.LiteralOf(url));
}
