using System.Collections.Immutable;

namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>What a call of a function does, whatever it is given.</summary>
internal sealed class Summary
{
    /// <summary>A function of which nothing is known yet: what goes in may come out.</summary>
    public static Summary Of(Value returned) => new() { Returned = returned };

    /// <summary>What it gives back; <c>null</c> when it never comes back.</summary>
    public Value? Returned { get; init; }

    /// <summary>The objects that what it gives back and what it wrote leads to.</summary>
    public ImmutableDictionary<int, HeapObject> Heap { get; init; } = ImmutableDictionary<int, HeapObject>.Empty;

    /// <summary>The number of the object that stands for each parameter.</summary>
    public IReadOnlyDictionary<int, int> Stand { get; init; } = new Dictionary<int, int>();

    /// <summary>What it writes into module variables and static fields.</summary>
    public ImmutableDictionary<string, Value> Symbols { get; init; } = ImmutableDictionary.Create<string, Value>(StringComparer.Ordinal);

    /// <summary>Sinks that are reached by what it is given.</summary>
    public IReadOnlyList<SinkHit> Hits { get; init; } = [];

    /// <summary>What <c>out</c> and <c>ref</c> parameters hold when it comes back.</summary>
    public IReadOnlyDictionary<int, Value> Out { get; init; } = new Dictionary<int, Value>();

    /// <summary>What is proven of the parameters when it comes back.</summary>
    public IReadOnlyDictionary<int, KindSet> Proven { get; init; } = new Dictionary<int, KindSet>();

    /// <summary>What is proven of the parameters when it gives back true, and when it gives back false.</summary>
    public IReadOnlyDictionary<(int Parameter, bool Result), KindSet> ProvenBy { get; init; } = new Dictionary<(int, bool), KindSet>();

    /// <summary>Whether a call of itself was met while it was made.</summary>
    public bool IsRecursive { get; init; }

    /// <summary>Shared variables that it read.</summary>
    public IReadOnlySet<string> Reads { get; init; } = ImmutableHashSet<string>.Empty;
}
