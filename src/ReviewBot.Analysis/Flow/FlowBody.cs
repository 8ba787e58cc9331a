namespace ReviewBot.Analysis.Flow;

/// <summary>The body of a function in the intermediate form: basic blocks, the first one is where it begins.</summary>
/// <param name="Blocks">The blocks; a jump names one by its place in this list.</param>
/// <param name="Locals">The variables: slots 0 and up, parameters first and in their order.</param>
/// <param name="Slots">How many slots there are, temporaries included.</param>
internal sealed record FlowBody(IReadOnlyList<Block> Blocks, IReadOnlyList<Local> Locals, int Slots)
{
    /// <summary>Says what was not lowered, for a body over its bounds; empty otherwise. Such a body has no blocks.</summary>
    public string Refused { get; init; } = "";
}

/// <summary>A variable of a function.</summary>
internal readonly record struct Local(string Name, TypeName? Type);

/// <summary>A basic block.</summary>
/// <param name="Instructions">Its steps.</param>
/// <param name="End">How it ends.</param>
/// <param name="Handlers">The blocks that an exception inside it may go to.</param>
internal sealed record Block(IReadOnlyList<Instruction> Instructions, BlockEnd End, IReadOnlyList<int> Handlers);

/// <summary>How a block ends.</summary>
internal abstract record BlockEnd;

/// <summary>Goes on elsewhere.</summary>
internal sealed record Jump(int To) : BlockEnd;

/// <summary>Goes on by a condition; with <see cref="Instruction.None"/> either way may be taken.</summary>
internal sealed record Branch(int Condition, int Then, int Else) : BlockEnd;

/// <summary>Returns a value, or nothing.</summary>
internal sealed record Return(int Value, Span Place) : BlockEnd;

/// <summary>Throws; with <see cref="Instruction.None"/> what was caught.</summary>
internal sealed record Throw(int Value, Span Place) : BlockEnd;
