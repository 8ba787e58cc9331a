namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>That a value comes from a source, and what became of it on the way.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Cleared">What it is harmless for by now.</param>
/// <param name="Doubt">How many steps on the way are only supposed: calls of which nothing is known.</param>
/// <param name="Way">The way here.</param>
internal readonly record struct Taint(TaintSource Source, KindSet Cleared, byte Doubt, Step Way);

/// <summary>A set of taints, one for each source, in the order of the sources.</summary>
internal sealed class Taints
{
    /// <summary>What one value keeps; the most dangerous stay.</summary>
    private const int Most = 8;

    public static readonly Taints None = new([]);

    private readonly Taint[] _items;

    private Taints(Taint[] items) => _items = items;

    public ReadOnlySpan<Taint> Items => _items;

    public bool IsEmpty => _items.Length == 0;

    public static Taints Of(Taint taint) => new([taint]);

    /// <summary>What is in either; what is in both is as cleared as the less cleared, as sure as the surer.</summary>
    public static Taints Join(Taints left, Taints right)
    {
        if (ReferenceEquals(left, right) || right.IsEmpty)
            return left;
        if (left.IsEmpty)
            return right;
        var joined = new List<Taint>(left._items.Length + right._items.Length);
        var (i, j, same) = (0, 0, true);
        while (i < left._items.Length || j < right._items.Length)
        {
            var order = i == left._items.Length ? 1 : j == right._items.Length ? -1
                : left._items[i].Source.Order.CompareTo(right._items[j].Source.Order);
            if (order < 0)
            {
                joined.Add(left._items[i++]);
            }
            else if (order > 0)
            {
                joined.Add(right._items[j++]);
                same = false;
            }
            else
            {
                var both = Both(left._items[i], right._items[j++]);
                same &= both == left._items[i++];
                joined.Add(both);
            }
        }

        return same ? left : new Taints(Keep(joined));
    }

    /// <summary>Each taint made anew; <c>null</c> drops it.</summary>
    public Taints Select(Func<Taint, Taint?> change)
    {
        if (IsEmpty)
            return this;
        var changed = new List<Taint>(_items.Length);
        foreach (var item in _items)
        {
            if (change(item) is { } next && next.Cleared != KindSet.All)
                changed.Add(next);
        }

        return changed.Count == 0 ? None : new Taints([.. changed]);
    }

    /// <summary>The same, harmless for more kinds.</summary>
    public Taints Clear(KindSet kinds) => kinds.IsEmpty ? this : Select(t => t with { Cleared = t.Cleared | kinds });

    /// <summary>The same, one step further.</summary>
    public Taints Through(FlowFile file, Span place, string words) => Select(t => t with { Way = t.Way.Then(file, place, words) });

    /// <summary>The same, less sure.</summary>
    public Taints Doubted() => Select(t => t with { Doubt = (byte)Math.Min(t.Doubt + 1, 9) });

    /// <summary>Whether the two say the same, their ways aside.</summary>
    public bool Same(Taints other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (_items.Length != other._items.Length)
            return false;
        for (var i = 0; i < _items.Length; i++)
        {
            var (a, b) = (_items[i], other._items[i]);
            if (!ReferenceEquals(a.Source, b.Source) || a.Cleared != b.Cleared || a.Doubt != b.Doubt)
                return false;
        }

        return true;
    }

    private static Taint Both(Taint a, Taint b) => a with { Cleared = a.Cleared & b.Cleared, Doubt = Math.Min(a.Doubt, b.Doubt) };

    private static Taint[] Keep(List<Taint> items)
    {
        if (items.Count <= Most)
            return [.. items];
        return [.. items.OrderByDescending(t => t.Source.Kind).ThenBy(t => t.Source.Order).Take(Most).OrderBy(t => t.Source.Order)];
    }
}
