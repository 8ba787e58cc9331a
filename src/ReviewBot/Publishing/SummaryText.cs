using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReviewBot.Analysis;
using ReviewBot.Analysis.Reports;

namespace ReviewBot.Publishing;

/// <summary>
/// The summary: the report, a table of the defects that have no inline comment, and a marker that says what was told, so that it is edited
/// only when that changes and its links keep the commit they were written for until then.
/// </summary>
internal sealed class SummaryText(ReviewFacts facts)
{
    private const int MaxTold = 1_000;
    private const int MaxRows = 50;
    private const int MaxPath = 200;

    /// <summary>What is told of each defect that counts, in the short form of its fingerprint.</summary>
    public static IReadOnlyList<string> Told(ReviewFacts facts, Marker? before)
    {
        var result = facts.Report.Result;
        var told = result.Findings.Where(InlineComments.IsDefect).Select(FingerprintPrefix.Short);
        // What an incomplete run did not see is not gone: it must not be told as new when it is seen again.
        if (!result.Coverage.Complete && before is not null)
            told = told.Concat(before.Entries.Select(e => e.Fingerprint));
        return [.. told.Distinct(StringComparer.Ordinal).Take(MaxTold)];
    }

    /// <summary>A digest of all that makes another summary: findings and their fate, trouble, the verdict. No line, no commit, no count of files.</summary>
    public string Substance()
    {
        var (result, verdict) = (facts.Report.Result, facts.Report.Verdict);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{verdict.Kind} {verdict.Conclusion} {verdict.Blocking}\n");
        foreach (var finding in result.Findings.Where(f => f.State != FindingState.Existing).OrderBy(f => f.Fingerprint, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{finding.Fingerprint} {finding.RuleId} {finding.Kind} {finding.Severity} {finding.Suppression}\n");
        foreach (var file in result.Coverage.Files.Where(f => f.Trouble))
            text.Append(CultureInfo.InvariantCulture, $"{file.Path}\n{file.Reason}\n");
        foreach (var problem in result.ConfigurationProblems)
            text.Append(CultureInfo.InvariantCulture, $"{problem}\n");
        text.Append(CultureInfo.InvariantCulture, $"{result.Coverage.Unlisted}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    /// <summary>The summary as it should stand.</summary>
    /// <param name="hasComment">Whether a finding has an inline comment, standing or about to be posted.</param>
    /// <param name="before">The marker of the summary that stands, or <c>null</c>.</param>
    public string Render(Func<Finding, bool> hasComment, Marker? before)
    {
        var seal = facts.Seal.Write(new Marker(MarkerKind.Summary, facts.HeadSha)
        {
            Substance = Substance(),
            Entries = [.. Told(facts, before).Select(f => new MarkerEntry(f))],
        });
        var table = Table([.. facts.Report.Result.Findings.Where(f => InlineComments.IsDefect(f) && !hasComment(f))]);
        var room = CommentText.Budget - seal.Length - table.Length - 4;
        return $"{MarkdownReport.Render(facts.Report, room).TrimEnd()}{table}\n\n{seal}";
    }

    private string Table(List<Finding> findings)
    {
        if (findings.Count == 0)
            return "";
        var text = new StringBuilder("\n\n**Without an inline comment**\n\n| Severity | Finding | Where | Why here |\n|---|---|---|---|");
        var ordered = findings
            .OrderByDescending(f => f.Severity)
            .ThenBy(f => f.Location.Path, StringComparer.Ordinal)
            .ThenBy(f => f.Location.Range)
            .ThenBy(f => f.Fingerprint, StringComparer.Ordinal);
        foreach (var finding in ordered.Take(MaxRows))
        {
            var title = MarkdownText.Escape(facts.Advice(finding.RuleId)?.Title ?? finding.RuleId);
            text.Append(CultureInfo.InvariantCulture, $"\n| {finding.Severity} | {title} `{finding.Id}` | {Where(finding.Location)} | {Why(finding)} |");
        }

        if (findings.Count > MaxRows)
            text.Append(CultureInfo.InvariantCulture, $"\n\nand {findings.Count - MaxRows} more, annotated in the check.");
        return text.ToString();
    }

    /// <summary>GitHub splits cells at a pipe even inside code, so that one in a path is shown as an address shows it.</summary>
    private string Where(SourceLocation location)
    {
        var shown = location.Path.Length > MaxPath ? "…" + location.Path[^MaxPath..] : location.Path;
        var label = $"{shown}:{location.Range}".Replace("|", "%7C", StringComparison.Ordinal);
        return facts.Report.Subject.BlobUrlRoot is { } root
            ? MarkdownText.Link(label, root, location.Path, location.Range) : MarkdownText.Code(label);
    }

    private string Why(Finding finding) =>
        finding.Severity < facts.Report.Configuration.CommentOn ? "below `comment-on`"
        : !facts.Inline ? "GitHub refused inline comments"
        : facts.Anchor(finding.Location) is null ? "outside the lines of the diff"
        : $"over {facts.Report.Configuration.MaxInlineComments} comments, or told before";
}
