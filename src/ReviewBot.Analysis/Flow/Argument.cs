namespace ReviewBot.Analysis.Flow;

/// <summary>An argument of a call.</summary>
/// <param name="Slot">The value.</param>
/// <param name="Name">The parameter it names, or <c>null</c>.</param>
/// <param name="Kind">How it is given.</param>
/// <param name="Place">The expression.</param>
internal readonly record struct Argument(int Slot, string? Name, ArgumentKind Kind, Span Place);

/// <summary>How an argument is given.</summary>
internal enum ArgumentKind : byte
{
    /// <summary>As a value.</summary>
    Value,

    /// <summary>Its elements are the positional arguments from here on: <c>*a</c>.</summary>
    Spread,

    /// <summary>Its entries are named arguments: <c>**a</c>.</summary>
    NamedSpread,

    /// <summary>The callee writes the variable: <c>out</c>. The slot is written by the call.</summary>
    Out,

    /// <summary>The callee reads and may write the variable: <c>ref</c>. The slot is written by the call.</summary>
    Reference,
}
