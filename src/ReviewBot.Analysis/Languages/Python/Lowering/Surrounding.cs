namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <summary>What <c>break</c>, <c>continue</c> and <c>return</c> leave: loops and statements with <c>finally</c>.</summary>
internal abstract record Surrounding;

/// <summary>A loop.</summary>
internal sealed record LoopAround(BlockDraft Head, BlockDraft Exit) : Surrounding;

/// <summary>A <c>try</c> with a <c>finally</c> that begins at <paramref name="Entry"/>.</summary>
internal sealed record FinallyAround(BlockDraft Entry) : Surrounding
{
    /// <summary>The ways on from its end, each once, in order.</summary>
    public List<(WayOn Kind, int Value)> Ways { get; } = [];

    public void Add(WayOn kind, int value)
    {
        if (!Ways.Contains((kind, value)))
            Ways.Add((kind, value));
    }
}

/// <summary>How it goes on behind a <c>finally</c>.</summary>
internal enum WayOn : byte
{
    /// <summary>With the next statement.</summary>
    Next,
    Break,
    Continue,
    Return,

    /// <summary>By throwing again what was caught.</summary>
    Throw,
}
