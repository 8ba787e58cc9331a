using System.Collections.Immutable;
using System.Numerics;

namespace ReviewBot.Python.Syntax;

/// <summary>What a <see cref="Constant"/> is.</summary>
public enum ConstantKind
{
    /// <summary><c>None</c>.</summary>
    None,

    /// <summary><c>True</c>.</summary>
    True,

    /// <summary><c>False</c>.</summary>
    False,

    /// <summary><c>...</c>.</summary>
    Ellipsis,

    /// <summary>An integer.</summary>
    Int,

    /// <summary>A floating-point number.</summary>
    Float,

    /// <summary>An imaginary number.</summary>
    Complex,

    /// <summary>Text, of one literal or of several beside each other.</summary>
    Str,

    /// <summary>Bytes, of one literal or of several beside each other.</summary>
    Bytes,
}

/// <summary>
/// A literal. Values are worked out of the text when they are asked for, so that a tree does not hold every literal twice; one that was
/// asked for is kept.
/// </summary>
public sealed class Constant : Expr
{
    private readonly string _source;
    private object? _value;

    internal Constant(int start, int end, ConstantKind kind, string source, object? value = null, bool isUnicode = false)
        : base(start, end)
    {
        Kind = kind;
        IsUnicode = isUnicode;
        _source = source;
        _value = value;
    }

    /// <summary>What it is.</summary>
    public ConstantKind Kind { get; }

    /// <summary>Whether the (first) literal has the prefix <c>u</c>: CPython's field <c>kind</c>.</summary>
    public bool IsUnicode { get; }

    /// <summary>The text of a <see cref="ConstantKind.Str"/>; <c>null</c> for anything else.</summary>
    public string? Text => Kind == ConstantKind.Str ? (string)(_value ??= StringLiteral.DecodeText(_source, Start, End)) : null;

    /// <summary>The bytes of a <see cref="ConstantKind.Bytes"/>; default for anything else.</summary>
    public ImmutableArray<byte> Bytes =>
        Kind == ConstantKind.Bytes ? (ImmutableArray<byte>)(_value ??= StringLiteral.DecodeBytes(_source, Start, End)) : default;

    /// <summary>The value of a <see cref="ConstantKind.Int"/>; zero for anything else.</summary>
    public BigInteger Integer =>
        Kind == ConstantKind.Int ? (BigInteger)(_value ??= NumberLiteral.DecodeInteger(_source.AsSpan(Start, End - Start))) : default;

    /// <summary>The value of a <see cref="ConstantKind.Float"/>, the imaginary part of a <see cref="ConstantKind.Complex"/>; zero for anything else.</summary>
    public double Float =>
        Kind is ConstantKind.Float or ConstantKind.Complex
            ? (double)(_value ??= NumberLiteral.DecodeFloat(_source.AsSpan(Start, End - Start)))
            : 0;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitConstant(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
    }
}
