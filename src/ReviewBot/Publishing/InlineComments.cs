using ReviewBot.Analysis;

namespace ReviewBot.Publishing;

/// <summary>Which findings get a new inline comment. Pure.</summary>
internal static class InlineComments
{
    /// <summary>
    /// Folds findings of one rule in one file into one comment, drops those without any line inside a hunk and those over the cap, most
    /// severe first. The answer stands in the order of the files.
    /// </summary>
    /// <param name="facts">What was found.</param>
    /// <param name="isTold">Whether a finding has been told on the pull request already: nothing is told twice.</param>
    public static IReadOnlyList<CommentPlace> Choose(ReviewFacts facts, Func<Finding, bool> isTold)
    {
        if (!facts.Inline)
            return [];
        var report = facts.Report;
        return [.. report.Result.Findings
            .Where(f => IsDefect(f) && f.Severity >= report.Configuration.CommentOn && !isTold(f))
            .GroupBy(f => (f.Location.Path, f.RuleId))
            .Select(group => group.OrderBy(f => f.Location.Range).ThenBy(f => f.Fingerprint, StringComparer.Ordinal).ToList())
            .Select(findings => Place(findings, facts.Anchor))
            .OfType<CommentPlace>()
            .OrderByDescending(p => p.Severity)
            .ThenByDescending(p => p.Lead.Confidence)
            .ThenBy(p => p.Lead.Location.Path, StringComparer.Ordinal)
            .ThenBy(p => p.Lead.Location.Range)
            .ThenBy(p => p.Lead.RuleId, StringComparer.Ordinal)
            .Take(report.Configuration.MaxInlineComments)
            .OrderBy(p => p.Lead.Location.Path, StringComparer.Ordinal)
            .ThenBy(p => p.Lead.Location.Range)
            .ThenBy(p => p.Lead.RuleId, StringComparer.Ordinal)];
    }

    /// <summary>A defect that counts: introduced or surfaced, and not accepted.</summary>
    public static bool IsDefect(Finding finding) => finding.Counts && finding.Kind == FindingKind.Defect;

    private static CommentPlace? Place(List<Finding> findings, AnchorOf anchorOf)
    {
        foreach (var finding in findings.OrderByDescending(f => f.Severity))
        {
            if (anchorOf(finding.Location) is { } anchor)
                return new CommentPlace(finding, findings, anchor);
        }

        return null;
    }
}
