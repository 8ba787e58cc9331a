using System.Buffers;
using System.Text.RegularExpressions;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Diff;
using ReviewBot.Analysis.Languages;

namespace ReviewBot.Analysis.Suppressions;

/// <summary>
/// The suppressions of one file. A comment behind code speaks of its own line; one that stands alone speaks of the next line too.
/// </summary>
internal static partial class InlineSuppressions
{
    private const int MaxReason = 300;

    private static readonly SearchValues<string> ForeignWords = SearchValues.Create(["nosec", "noqa", "nosemgrep"], StringComparison.Ordinal);

    /// <summary>Finds them, those too that lack something.</summary>
    /// <param name="text">The file at head.</param>
    /// <param name="comments">Its comments.</param>
    /// <param name="lines">What the change touched; <c>null</c> where there is no change and every comment stands already.</param>
    /// <param name="foreign">Whether other tools' comments count.</param>
    public static List<InlineSuppression> In(FileText text, IReadOnlyList<Comment> comments, LineMap? lines, bool foreign)
    {
        var found = new List<InlineSuppression>();
        foreach (var comment in comments)
        {
            var added = lines?.Touched(comment.Range) ?? false;
            var last = comment.Range.EndLine + (StandsAlone(text, comment.Range) ? 1 : 0);
            if (Own(comment, last, added) is { } own)
                found.Add(own);
            else if (foreign && comment.Text.AsSpan().ContainsAny(ForeignWords) && Foreign().Match(comment.Text) is { Success: true } match)
                found.Add(new InlineSuppression([], $"{match.Groups["name"].Value} comment", comment.Range, last, added));
        }

        return found;
    }

    /// <summary>
    /// What silences a finding, or <c>null</c>. One that the change itself brings does not silence what would block: otherwise a change
    /// could let itself pass.
    /// </summary>
    public static Suppression? For(
        Finding finding, Rules.RuleInfo rule, IReadOnlyList<InlineSuppression> suppressions, ReviewConfiguration configuration)
    {
        var blocks = finding.Kind == FindingKind.Defect
            && finding.State != FindingState.Existing
            && configuration.FailOn is { } least && finding.Severity >= least;
        var comment = suppressions.FirstOrDefault(
            s => !(s.Added && blocks) && s.Covers(rule, finding.Fingerprint, finding.Location.Range));
        return comment is null ? null : new Suppression(SuppressionSource.Comment, comment.Reason);
    }

    private static InlineSuppression? Own(Comment comment, int last, bool added)
    {
        if (!comment.Text.Contains("reviewbot:", StringComparison.Ordinal) || Directive().Match(comment.Text) is not { Success: true } match)
            return null;
        var reason = TrimMarkers(match.Groups["reason"].Value);
        var targets = match.Groups["targets"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new InlineSuppression(targets, reason.Length > MaxReason ? reason[..MaxReason] : reason, comment.Range, last, added)
        {
            Fault = targets.Length == 0 ? "it does not name a rule in brackets" : reason.Length == 0 ? "it gives no reason" : "",
        };
    }

    private static string TrimMarkers(string reason)
    {
        var trimmed = reason.Trim();
        foreach (var end in (ReadOnlySpan<string>)["*/", "-->", "#>", "*)", "*@", "-}"])
        {
            if (trimmed.EndsWith(end, StringComparison.Ordinal))
                return trimmed[..^end.Length].Trim();
        }

        return trimmed;
    }

    private static bool StandsAlone(FileText text, SourceRange range) =>
        text.Line(range.StartLine)[..(range.StartColumn - 1)].IsWhiteSpace()
        && (range.EndLine > text.LineCount
            || text.Line(range.EndLine)[Math.Min(range.EndColumn - 1, text.Line(range.EndLine).Length)..].IsWhiteSpace());

    [GeneratedRegex(
        """reviewbot:[ \t]*ignore(\[(?<targets>[^\]\r\n]{0,500})\](?<reason>[^\r\n]*)|([ \t]|$))""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    /// <summary>bandit's, ruff's and flake8-bandit's, Semgrep's.</summary>
    [GeneratedRegex(
        """(^|[\s#/*])(?<name>nosec|noqa:[ \t]*S[0-9]+|nosemgrep)($|[\s:,*-])""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();
}
