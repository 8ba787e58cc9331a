using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>An instruction whose slots are not final yet: temporaries are numbered behind the variables once all variables are known.</summary>
internal readonly record struct Step(StepKind Kind, int Target, int A, int B, int C, object? Data, Span Place);

/// <summary>The instruction that a step becomes.</summary>
internal enum StepKind : byte
{
    Literal,
    Symbol,
    StoreSymbol,
    Closure,
    Copy,
    LoadOuter,
    StoreOuter,
    Load,
    Store,
    LoadElement,
    StoreElement,
    Slice,
    Binary,
    Unary,
    Compose,
    Collect,
    Iterate,
    Call,
    Invoke,
    Create,
    Await,
    Yield,
    Cast,
    TypeTest,
    Caught,
    Mix,
}

/// <summary>What a call carries beside its receiver.</summary>
internal sealed record CallParts(string Member, IReadOnlyList<Argument> Arguments, IReadOnlyList<TypeName> TypeArguments, bool Super = false);

/// <summary>What a display carries.</summary>
internal sealed record DisplayParts(CollectionKind Kind, IReadOnlyList<int> Values, IReadOnlyList<int> Spreads);

/// <summary>What a creation carries.</summary>
internal sealed record CreationParts(TypeName? Type, IReadOnlyList<Argument> Arguments);
