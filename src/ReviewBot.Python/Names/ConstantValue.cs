using System.Collections.Immutable;
using System.Numerics;

namespace ReviewBot.Python.Names;

/// <summary>A value known before the program runs. Of the properties, those of its kind are set.</summary>
public sealed class ConstantValue
{
    private ConstantValue()
    {
    }

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

    /// <summary>Whether Python takes it for true.</summary>
    public bool IsTrue => Kind switch
    {
        ConstantKind.Str => Text!.Length > 0,
        ConstantKind.Bytes => Bytes.Length > 0,
        ConstantKind.Int or ConstantKind.True or ConstantKind.False => !Whole.IsZero,
        ConstantKind.Float => Real != 0,
        ConstantKind.None => false,
        _ => Items.Length > 0,
    };

    /// <summary>Whether it is an integer, <c>True</c> or <c>False</c>.</summary>
    internal bool IsWhole => Kind is ConstantKind.Int or ConstantKind.True or ConstantKind.False;

    internal bool IsNumber => IsWhole || Kind == ConstantKind.Float;

    internal double AsReal => Kind == ConstantKind.Float ? Real : (double)Whole;

    /// <summary>Characters, bytes and elements, those of elements among them.</summary>
    internal int Size { get; private init; } = 1;

    internal static ConstantValue None { get; } = new() { Kind = ConstantKind.None };

    internal static ConstantValue True { get; } = new() { Kind = ConstantKind.True, Whole = 1 };

    internal static ConstantValue False { get; } = new() { Kind = ConstantKind.False };

    internal static ConstantValue Of(bool value) => value ? True : False;

    internal static ConstantValue Of(double value) => new() { Kind = ConstantKind.Float, Real = value };

    internal static ConstantValue? Of(string? text) =>
        text is null || text.Length > Constants.MaxLength ? null : new() { Kind = ConstantKind.Str, Text = text, Size = text.Length };

    internal static ConstantValue? Of(ImmutableArray<byte> bytes) =>
        bytes.IsDefault || bytes.Length > Constants.MaxLength ? null : new() { Kind = ConstantKind.Bytes, Bytes = bytes, Size = bytes.Length };

    internal static ConstantValue? Of(BigInteger value) =>
        value.GetBitLength() > Arithmetic.MaxBits ? null : new() { Kind = ConstantKind.Int, Whole = value };

    internal static ConstantValue? Of(ImmutableArray<ConstantValue> items, bool isTuple)
    {
        var size = 1L;
        foreach (var item in items)
            size += item.Size;
        return size > Constants.MaxLength ? null : new() { Items = items, IsTuple = isTuple, Size = (int)size };
    }

    /// <summary>Whether Python's <c>==</c> holds.</summary>
    internal static bool AreEqual(ConstantValue left, ConstantValue right)
    {
        if (left.IsNumber && right.IsNumber)
            return left.IsWhole && right.IsWhole ? left.Whole == right.Whole : left.AsReal == right.AsReal;
        if (left.Kind != right.Kind)
            return false;
        return left.Kind switch
        {
            ConstantKind.Str => left.Text == right.Text,
            ConstantKind.Bytes => left.Bytes.AsSpan().SequenceEqual(right.Bytes.AsSpan()),
            ConstantKind.None => true,
            _ => left.IsTuple == right.IsTuple && left.Items.Length == right.Items.Length
                && left.Items.Zip(right.Items).All(pair => AreEqual(pair.First, pair.Second)),
        };
    }
}
