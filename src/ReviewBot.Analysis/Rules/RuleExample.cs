using System.Globalization;

namespace ReviewBot.Analysis.Rules;

/// <summary>What an example shows.</summary>
internal enum ExampleKind
{
    /// <summary>Exactly the marked lines are reported.</summary>
    Bad,

    /// <summary>The whole catalogue is silent.</summary>
    Good,

    /// <summary>A known false negative: the rule is silent although it should not be.</summary>
    Missed,
}

/// <summary>A fenced example of a page: <c>```language bad|good|missed path=… lines=…</c>.</summary>
/// <param name="Language">The language as the fence names it.</param>
/// <param name="Kind">What it shows.</param>
/// <param name="Path">The path it is analysed under.</param>
/// <param name="Code">The code.</param>
/// <param name="Lines">The lines that are reported, from 1.</param>
/// <param name="PageLine">The line of the page that its fence opens on.</param>
internal sealed record RuleExample(
    string Language, ExampleKind Kind, string Path, string Code, IReadOnlyList<int> Lines, int PageLine)
{
    private static readonly string[] Markers = ["// finding", "# finding", "<!-- finding -->", "-- finding"];

    /// <summary>Reads what a fence says.</summary>
    public static RuleExample Of(string[] words, ExampleKind kind, string code, int pageLine)
    {
        var path = Argument(words, "path=") ?? DefaultPath(words[0]);
        var lines = Argument(words, "lines=") is { } list
            ? [.. list.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))]
            : MarkedLines(code);
        return new RuleExample(words[0], kind, path, code, lines, pageLine);
    }

    /// <summary>The lines of the code.</summary>
    public IReadOnlyList<string> CodeLines { get; } = Code[..^1].Split('\n');

    /// <summary>A line of an example without the mark that says that it is reported.</summary>
    public static string Unmarked(string line)
    {
        var text = line.TrimEnd();
        return Markers.FirstOrDefault(m => text.EndsWith(m, StringComparison.Ordinal)) is { } marker ? text[..^marker.Length].TrimEnd() : line;
    }

    private static string? Argument(string[] words, string name) =>
        words.FirstOrDefault(w => w.StartsWith(name, StringComparison.Ordinal))?[name.Length..];

    private static string DefaultPath(string language) => language switch
    {
        "csharp" => "Example.cs",
        "python" => "example.py",
        "text" => "example.txt",
        "yaml" => "example.yml",
        "javascript" => "example.js",
        "markdown" => "example.md",
        "shell" => "example.sh",
        _ => $"example.{language}",
    };

    private static List<int> MarkedLines(string code) =>
    [
        .. code.Split('\n')
            .Select((line, index) => (line, number: index + 1))
            .Where(l => Markers.Any(m => l.line.TrimEnd().EndsWith(m, StringComparison.Ordinal)))
            .Select(l => l.number),
    ];
}
