namespace ReviewBot.Analysis.Flow;

/// <summary>A set of <see cref="SinkKind"/>.</summary>
internal readonly record struct KindSet(ulong Bits)
{
    /// <summary>No kind.</summary>
    public static KindSet None => default;

    /// <summary>Every kind.</summary>
    public static KindSet All => new(ulong.MaxValue);

    /// <summary>Whether it holds none.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The set of one kind.</summary>
    public static KindSet Of(SinkKind kind) => new(1UL << (int)kind);

    /// <summary>Whether it holds a kind.</summary>
    public bool Contains(SinkKind kind) => (Bits & (1UL << (int)kind)) != 0;

    public static KindSet operator |(KindSet left, KindSet right) => new(left.Bits | right.Bits);

    public static KindSet operator &(KindSet left, KindSet right) => new(left.Bits & right.Bits);

    public static KindSet operator ~(KindSet set) => new(~set.Bits);

    /// <summary>The kind of a word of the stubs, in any case; <c>*</c> is every kind, <c>null</c> an unknown word.</summary>
    public static KindSet? Parse(string word) =>
        word == "*" ? All : Enum.TryParse<SinkKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? Of(kind) : null;
}
