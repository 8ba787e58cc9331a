namespace ReviewBot.Analysis.Reports;

/// <summary>The order in which findings are shown and cut.</summary>
internal static class FindingOrder
{
    /// <summary>Most severe first, defects before weaknesses, then by path and place: a total order.</summary>
    public static IReadOnlyList<Finding> MostSevereFirst(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(f => f.Kind)
            .ThenByDescending(f => f.Severity)
            .ThenBy(f => f.Location.Path, StringComparer.Ordinal)
            .ThenBy(f => f.Location.Range)
            .ThenBy(f => f.RuleId, StringComparer.Ordinal)
            .ThenBy(f => f.Fingerprint, StringComparer.Ordinal),
    ];
}

/// <summary>Findings of one rule and severity: one item of the report, however many places it has.</summary>
internal sealed record FindingGroup(string RuleId, Severity Severity, IReadOnlyList<Finding> Findings)
{
    /// <summary>The files concerned, in order, each with its findings in order of place.</summary>
    public IReadOnlyList<IGrouping<string, Finding>> Files { get; } =
        [.. Findings.OrderBy(f => f.Location.Path, StringComparer.Ordinal).ThenBy(f => f.Location.Range).GroupBy(f => f.Location.Path, StringComparer.Ordinal)];

    /// <summary>Groups findings that are sorted most severe first, keeping that order.</summary>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Finding> mostSevereFirst) =>
        [.. mostSevereFirst.GroupBy(f => (f.RuleId, f.Severity)).Select(g => new FindingGroup(g.Key.RuleId, g.Key.Severity, [.. g]))];
}
