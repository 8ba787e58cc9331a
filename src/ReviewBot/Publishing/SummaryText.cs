using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReviewBot.Analysis;
using ReviewBot.Analysis.Reports;

namespace ReviewBot.Publishing;

/// <summary>
/// The summary: the report, which of its defects have no inline comment and why, and a marker that says what was told, so that it is edited
/// only when that changes and its links keep the commit they were written for until then.
/// </summary>
internal sealed class SummaryText(ReviewFacts facts)
{
    private const int MaxTold = 1_000;
    private const int MaxIds = 50;

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

    /// <summary>
    /// A digest of all that makes another summary: findings and their fate, trouble, the verdict. No line, no commit, no count of files.
    /// </summary>
    public string Substance()
    {
        var (result, verdict) = (facts.Report.Result, facts.Report.Verdict);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{verdict.Kind} {verdict.Conclusion} {verdict.Blocking}\n");
        var brought = result.Findings.Where(f => f.State != FindingState.Existing).OrderBy(f => f.Fingerprint, StringComparer.Ordinal);
        foreach (var f in brought)
            text.Append(CultureInfo.InvariantCulture, $"{f.Fingerprint} {f.RuleId} {f.Kind} {f.Severity} {f.Suppression}\n");
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
        var without = WithoutComment([.. facts.Report.Result.Findings.Where(f => InlineComments.IsDefect(f) && !hasComment(f))]);
        var room = CommentText.Budget - seal.Length - without.Length - 4;
        return $"{MarkdownReport.Render(facts.Report, room).TrimEnd()}{without}\n\n{seal}";
    }

    /// <summary>Which defects of the report's table have no inline comment, by the reason: people look for them in the files.</summary>
    private string WithoutComment(List<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var reason in findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Fingerprint, StringComparer.Ordinal).GroupBy(Why))
        {
            var ids = reason.Take(MaxIds).Select(f => MarkdownText.Code(f.Id));
            var more = reason.Count() > MaxIds ? string.Create(CultureInfo.InvariantCulture, $" and {reason.Count() - MaxIds} more") : "";
            text.Append(CultureInfo.InvariantCulture, $"\n- {reason.Key}: {string.Join(", ", ids)}{more}");
        }

        return text.Length == 0 ? "" : $"\n\nWithout an inline comment:\n{text}";
    }

    private string Why(Finding finding) =>
        finding.Severity < facts.Report.Configuration.CommentOn ? "below `comment-on`"
        : !facts.Inline ? "GitHub refused inline comments"
        : facts.Anchor(finding.Location) is null ? "outside the lines of the diff"
        : $"over {facts.Report.Configuration.MaxInlineComments} comments, or told before";
}
