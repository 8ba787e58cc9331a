using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <summary>A basic block that is being written.</summary>
internal sealed class BlockDraft
{
    /// <summary>Its place among the blocks; -1 until it is begun.</summary>
    public int Index { get; set; } = -1;

    /// <summary>Whether anything leads to it.</summary>
    public bool IsTarget { get; set; }

    /// <summary>Whether it is a part of the body when all is written.</summary>
    public bool IsKept { get; set; }

    /// <summary>Where its instructions begin among all that are written.</summary>
    public int First { get; set; }

    /// <summary>How many instructions it has.</summary>
    public int Count { get; set; }

    /// <summary>Where exceptions inside it may go.</summary>
    public IReadOnlyList<BlockDraft> Handlers { get; set; } = [];

    /// <summary>How it ends; <c>null</c> for a jump or branch to <see cref="Then"/> and <see cref="Else"/>.</summary>
    public BlockEnd? End { get; set; }

    public BlockDraft? Then { get; set; }

    /// <summary>The other way of a branch.</summary>
    public BlockDraft? Else { get; set; }

    /// <summary>The condition of a branch.</summary>
    public int Condition { get; set; } = Instruction.None;

    /// <summary>The block as it is handed out, when all others have their places.</summary>
    public Block Finish(ReadOnlySpan<Instruction> written)
    {
        var end = End ?? (Else is null ? new Jump(Then!.Index) : new Branch(Condition, Then!.Index, Else.Index));
        return new Block(written.Slice(First, Count).ToArray(), end, Handlers.Count == 0 ? [] : Handlers.Select(h => h.Index).ToArray());
    }
}
