namespace ReviewBot.Analysis.Findings;

/// <summary>Bounds how many findings of one rule are kept of one file: what the change brought goes before what stood already.</summary>
internal static class FindingBounds
{
    /// <summary>What is kept, in order of place, and how many were dropped of which rule.</summary>
    public static (IReadOnlyList<PairedFinding> Kept, IReadOnlyList<(string RuleId, int Count)> Dropped) Keep(
        IReadOnlyList<PairedFinding> findings, int most)
    {
        if (findings.Count <= most)
            return (findings, []);
        var dropped = new HashSet<PairedFinding>(ReferenceEqualityComparer.Instance);
        var counts = new List<(string, int)>();
        foreach (var ofRule in findings.GroupBy(f => f.Keyed.Raw.Rule.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var over = ofRule.OrderBy(f => f.State).Skip(most).ToList();
            dropped.UnionWith(over);
            if (over.Count > 0)
                counts.Add((ofRule.Key, over.Count));
        }

        return ([.. findings.Where(f => !dropped.Contains(f))], counts);
    }
}
