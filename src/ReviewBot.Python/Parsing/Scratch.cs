using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ReviewBot.Python.Parsing;

/// <summary>A stack on which the children of nodes are collected, so that each list of a node is made once, in its final size.</summary>
internal sealed class Scratch<T>
{
    private T[] _items = new T[32];

    /// <summary>How many there are; what is added above a mark is taken by <see cref="Take"/>.</summary>
    public int Count { get; private set; }

    public T this[int index] => _items[index];

    public void Add(T item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Count * 2);
        _items[Count++] = item;
    }

    /// <summary>Takes what stands above the mark.</summary>
    public ImmutableArray<T> Take(int mark)
    {
        if (Count == mark)
            return [];
        var taken = _items.AsSpan(mark, Count - mark).ToArray();
        Drop(mark);
        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }

    /// <summary>Forgets what stands above the mark.</summary>
    public void Drop(int mark)
    {
        if (Count <= mark)
            return;
        Array.Clear(_items, mark, Count - mark);
        Count = mark;
    }
}
