namespace ReviewBot.Analysis.Findings;

/// <summary>Gives findings the short ids that people type.</summary>
internal static class FindingIds
{
    private const int ShortestId = 8;

    /// <summary>The findings with ids of 8 digits, longer for those that would share them.</summary>
    public static IEnumerable<Finding> Assign(IReadOnlyCollection<Finding> findings)
    {
        var sorted = findings.Select(f => f.Fingerprint).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var length = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < sorted.Count; i++)
        {
            var before = i == 0 ? 0 : SharedDigits(sorted[i], sorted[i - 1]);
            var behind = i + 1 == sorted.Count ? 0 : SharedDigits(sorted[i], sorted[i + 1]);
            length[sorted[i]] = Math.Clamp(Math.Max(before, behind) + 1, ShortestId, sorted[i].Length);
        }

        return findings.Select(f => f with { Id = f.Fingerprint[..length[f.Fingerprint]] });
    }

    private static int SharedDigits(string left, string right) => left.AsSpan().CommonPrefixLength(right);
}
