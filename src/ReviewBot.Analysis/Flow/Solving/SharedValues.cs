using System.Collections.Immutable;

namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>Variables that outlive a call, by qualified name: everything that any function writes into them, joined.</summary>
internal sealed class SharedValues
{
    private readonly Dictionary<string, (Value Value, ImmutableDictionary<int, HeapObject> Heap)> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>Whether anything was written in this round that was not there before.</summary>
    public bool HasChanged => _changed.Count > 0;

    public void BeginRound() => _changed.Clear();

    public bool Changed(string name) => _changed.Contains(name);

    /// <summary>What may be in a variable; its objects are put into the heap of who reads it.</summary>
    public Value? Read(string name, FlowState into)
    {
        _read.Add(name);
        if (!_values.TryGetValue(name, out var shared))
            return null;
        foreach (var (id, item) in shared.Heap)
        {
            if (!into.Heap.ContainsKey(id))
                into.Heap = into.Heap.Add(id, item);
        }

        return shared.Value;
    }

    /// <summary>Adds what a function writes.</summary>
    public void Write(string name, Value value, ImmutableDictionary<int, HeapObject> reachable)
    {
        if (!_values.TryGetValue(name, out var known))
        {
            _values[name] = (value, reachable);
            Note(name);
            return;
        }

        var joined = Value.Join(known.Value, value);
        var heap = known.Heap;
        foreach (var (id, item) in reachable)
        {
            var next = heap.TryGetValue(id, out var own) ? HeapObject.Join(own, item) : item;
            if (!ReferenceEquals(next, own))
                heap = heap.SetItem(id, next);
        }

        if (ReferenceEquals(joined, known.Value) && ReferenceEquals(heap, known.Heap))
            return;
        _values[name] = (joined, heap);
        Note(name);
    }

    /// <summary>Only who has read it before needs to look again.</summary>
    private void Note(string name)
    {
        if (_read.Contains(name))
            _changed.Add(name);
    }
}
