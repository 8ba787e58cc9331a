using System.Collections.Immutable;
using System.Numerics;

namespace ReviewBot.Python.Names;

/// <summary>A value known before the program runs. Of the properties, those of its kind are set.</summary>
public sealed record ConstantValue
{
    /// <summary>What it is; <see cref="ConstantKind.Ellipsis"/> and <see cref="ConstantKind.Complex"/> do not occur. <c>null</c> for a tuple or list.</summary>
    public ConstantKind? Kind { get; private init; }

    /// <summary>The text of a string.</summary>
    public string? Text { get; private init; }

    /// <summary>The bytes of bytes.</summary>
    public ImmutableArray<byte> Bytes { get; private init; }

    /// <summary>The value of an integer; 1 and 0 for <c>True</c> and <c>False</c>.</summary>
    public BigInteger Whole { get; private init; }

    /// <summary>The value of a floating-point number.</summary>
    public double Real { get; private init; }

    /// <summary>The elements of a tuple or list.</summary>
    public ImmutableArray<ConstantValue> Items { get; private init; }

    /// <summary>Whether it is a tuple; a list otherwise.</summary>
    public bool IsTuple { get; private init; }
}
