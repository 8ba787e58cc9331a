using System.Collections.Immutable;

namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>What is known at one point of a function: of its variables, of the objects, of what was written outside.</summary>
internal sealed class FlowState(Value?[] locals)
{
    /// <summary>The variables; <c>null</c> for one that was not written yet.</summary>
    public Value?[] Locals { get; } = locals;

    /// <summary>The objects by number.</summary>
    public ImmutableDictionary<int, HeapObject> Heap { get; set; } = ImmutableDictionary<int, HeapObject>.Empty;

    /// <summary>Module variables and static fields that were written on the way here.</summary>
    public ImmutableDictionary<string, Value> Symbols { get; set; } = ImmutableDictionary.Create<string, Value>(StringComparer.Ordinal);

    public FlowState Fork() => new((Value?[])Locals.Clone()) { Heap = Heap, Symbols = Symbols };

    /// <summary>Takes in another way to the same point; returns whether anything is new.</summary>
    public bool Take(FlowState other, bool widen)
    {
        var changed = false;
        for (var i = 0; i < Locals.Length; i++)
        {
            if (other.Locals[i] is not { } theirs)
                continue;
            var joined = Locals[i] is { } own ? Value.Join(own, theirs) : theirs;
            if (ReferenceEquals(joined, Locals[i]))
                continue;
            changed = true;
            Locals[i] = widen && joined.Constants is not null ? Widened(joined) : joined;
        }

        changed |= TakeHeap(other, widen);
        return changed | TakeSymbols(other);
    }

    private bool TakeHeap(FlowState other, bool widen)
    {
        if (ReferenceEquals(Heap, other.Heap))
            return false;
        var heap = Heap;
        foreach (var (id, theirs) in other.Heap)
        {
            if (!Heap.TryGetValue(id, out var own))
            {
                heap = heap.SetItem(id, theirs);
            }
            else
            {
                var joined = HeapObject.Join(own, theirs);
                if (!ReferenceEquals(joined, own))
                    heap = heap.SetItem(id, widen ? joined.Select(Widened).AsMany() : joined);
            }
        }

        var changed = !ReferenceEquals(heap, Heap);
        Heap = heap;
        return changed;
    }

    private bool TakeSymbols(FlowState other)
    {
        if (ReferenceEquals(Symbols, other.Symbols))
            return false;
        var symbols = Symbols;
        foreach (var (name, theirs) in other.Symbols)
        {
            // Written on one way only: on the other it is what it was, of which nothing is known here.
            var joined = symbols.TryGetValue(name, out var own) ? Value.Join(own, theirs) : Widened(theirs);
            if (own is null || !ReferenceEquals(joined, own))
                symbols = symbols.SetItem(name, joined);
        }

        foreach (var (name, own) in Symbols)
        {
            if (!other.Symbols.ContainsKey(name) && own.Constants is not null)
                symbols = symbols.SetItem(name, Widened(own));
        }

        var changed = !ReferenceEquals(symbols, Symbols);
        Symbols = symbols;
        return changed;
    }

    private static Value Widened(Value value) => value.Widened();
}
