using System.Buffers;
using System.Text.RegularExpressions;
using ReviewBot.Analysis.Languages;

namespace ReviewBot.Analysis.Observations;

/// <summary>Counts the comments that say that something is known to be wrong or missing.</summary>
internal static partial class KnownIssueMarkers
{
    /// <summary>The name of the observation.</summary>
    public const string Name = "known-issue-markers";

    private static readonly SearchValues<string> Words = SearchValues.Create(["FIXME", "TODO", "XXX", "HACK"], StringComparison.Ordinal);

    /// <summary>One per marker.</summary>
    public static IEnumerable<Observed> In(IReadOnlyList<Comment> comments) =>
        Blocks(comments).Select(b => new Observed(Category.KnownIssues, Name, b.Range));

    /// <summary>The markers; the range of one goes on over the comment lines that continue it.</summary>
    public static IEnumerable<(string Marker, SourceRange Range)> Blocks(IReadOnlyList<Comment> comments)
    {
        for (var i = 0; i < comments.Count; i++)
        {
            if (!comments[i].Text.AsSpan().ContainsAny(Words) || Marker().Match(comments[i].Text) is not { Success: true } match)
                continue;
            var range = comments[i].Range;
            while (i + 1 < comments.Count && Continues(range, comments[i + 1]))
                range = range with { EndLine = comments[++i].Range.EndLine, EndColumn = comments[i].Range.EndColumn };
            yield return (match.Groups["marker"].Value, range);
        }
    }

    private static bool Continues(SourceRange range, Comment next) =>
        next.Range.StartLine == range.EndLine + 1 && next.Range.StartColumn == range.StartColumn && !(next.Text.AsSpan().ContainsAny(Words) && Marker().IsMatch(next.Text));

    [GeneratedRegex(
        """(^|[\s/*#;%'@({<\[!-])(?<marker>FIXME|TODO|XXX|HACK)($|[\s:(\[!,.?*/-])""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}
