using ReviewBot.Analysis.Diff;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Findings;

/// <summary>A reported place with what makes it the same as another.</summary>
internal sealed record KeyedFinding(RawFinding Raw, FindingKey Key, string Symbol);

/// <summary>A finding at head with what pairing it with the merge base gave.</summary>
internal sealed record PairedFinding(KeyedFinding Keyed, string Fingerprint, FindingState State);

/// <summary>
/// Pairs the findings of one file at head with those at the merge base. A paired finding keeps the fingerprint it had there; the others get
/// ordinals behind all of the merge base's, so that an equal finding inserted above an old one neither blames nor renames the old one.
/// </summary>
internal static class FindingPairing
{
    /// <summary>Pairs; both lists stand in order of place, and the result in that of <paramref name="head"/>.</summary>
    public static List<PairedFinding> Pair(IReadOnlyList<KeyedFinding> head, IReadOnlyList<KeyedFinding> @base, LineMap lines)
    {
        var partner = new int[head.Count];
        Array.Fill(partner, -1);
        var taken = new bool[@base.Count];

        // The same line, the same place on it, the same code: the same finding. Then the same line; then the same line in a renamed member.
        Match(head, @base, partner, taken, f => (f.Key, lines.OldOf(f.Raw.Range.StartLine), f.Raw.Range.StartColumn), OwnPlace);
        Match(head, @base, partner, taken, f => (f.Key, lines.OldOf(f.Raw.Range.StartLine), 0), f => (f.Key, f.Raw.Range.StartLine, 0));
        Match(
            head, @base, partner, taken,
            f => (f.Key with { Symbol = "" }, lines.OldOf(f.Raw.Range.StartLine), 0),
            f => (f.Key with { Symbol = "" }, f.Raw.Range.StartLine, 0));

        // What moved within its member is paired in order.
        Match(head, @base, partner, taken, f => (f.Key, 1, 0), f => (f.Key, 1, 0));
        return Number(head, @base, partner, lines);
    }

    private static (FindingKey Key, int Line, int Column) OwnPlace(KeyedFinding f) => (f.Key, f.Raw.Range.StartLine, f.Raw.Range.StartColumn);

    private static void Match(
        IReadOnlyList<KeyedFinding> head,
        IReadOnlyList<KeyedFinding> @base,
        int[] partner,
        bool[] taken,
        Func<KeyedFinding, (FindingKey, int Line, int)> headPlace,
        Func<KeyedFinding, (FindingKey, int Line, int)> basePlace)
    {
        var free = new Dictionary<(FindingKey, int, int), Queue<int>>();
        for (var i = 0; i < @base.Count; i++)
        {
            if (taken[i])
                continue;
            var place = basePlace(@base[i]);
            if (!free.TryGetValue(place, out var queue))
                free[place] = queue = new Queue<int>();
            queue.Enqueue(i);
        }

        for (var i = 0; i < head.Count && free.Count > 0; i++)
        {
            if (partner[i] >= 0 || headPlace(head[i]) is not { Line: > 0 } place || !free.TryGetValue(place, out var queue)
                || !queue.TryPeek(out var found) || head[i].Raw.Severity > @base[found].Raw.Severity)
                continue;
            // What has become worse is news: a source that now reaches an old sink surfaces it.
            _ = queue.Dequeue();
            (partner[i], taken[found]) = (found, true);
        }
    }

    private static List<PairedFinding> Number(
        IReadOnlyList<KeyedFinding> head, IReadOnlyList<KeyedFinding> @base, int[] partner, LineMap lines)
    {
        var next = new Dictionary<FindingKey, int>();
        var old = new string[@base.Count];
        for (var i = 0; i < @base.Count; i++)
            old[i] = @base[i].Key.Fingerprint(Next(next, @base[i].Key));

        var paired = new List<PairedFinding>(head.Count);
        for (var i = 0; i < head.Count; i++)
        {
            paired.Add(partner[i] >= 0
                ? new PairedFinding(head[i], old[partner[i]], FindingState.Existing)
                : new PairedFinding(
                    head[i],
                    head[i].Key.Fingerprint(Next(next, head[i].Key)),
                    lines.Touched(head[i].Raw.Range) ? FindingState.Introduced : FindingState.Surfaced));
        }

        return paired;
    }

    private static int Next(Dictionary<FindingKey, int> next, FindingKey key)
    {
        var ordinal = next.GetValueOrDefault(key);
        next[key] = ordinal + 1;
        return ordinal;
    }
}
