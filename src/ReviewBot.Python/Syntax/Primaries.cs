using System.Collections.Immutable;

namespace ReviewBot.Python.Syntax;

/// <summary>A replacement field of an f-string.</summary>
public sealed class FormattedValue(int start, int end, Expr value, int conversion, JoinedStr? formatSpec) : Expr(start, end)
{
    /// <summary>The expression.</summary>
    public Expr Value { get; } = value;

    /// <summary><c>-1</c>, or the character behind <c>!</c>: <c>s</c>, <c>r</c>, <c>a</c>.</summary>
    public int Conversion { get; } = conversion;

    /// <summary>What stands behind the colon, or <c>null</c>.</summary>
    public JoinedStr? FormatSpec { get; } = formatSpec;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitFormattedValue(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Value);
        visitor.Visit(FormatSpec);
    }
}

/// <summary>A replacement field of a t-string (PEP 750).</summary>
public sealed class Interpolation(int start, int end, Expr value, string str, int conversion, JoinedStr? formatSpec) : Expr(start, end)
{
    /// <summary>The expression.</summary>
    public Expr Value { get; } = value;

    /// <summary>The text of the expression.</summary>
    public string Str { get; } = str;

    /// <summary><c>-1</c>, or the character behind <c>!</c>: <c>s</c>, <c>r</c>, <c>a</c>.</summary>
    public int Conversion { get; } = conversion;

    /// <summary>What stands behind the colon, or <c>null</c>.</summary>
    public JoinedStr? FormatSpec { get; } = formatSpec;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitInterpolation(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Value);
        visitor.Visit(FormatSpec);
    }
}

/// <summary>An f-string, with the strings beside it that are concatenated to it.</summary>
public sealed class JoinedStr(int start, int end, ImmutableArray<Expr> values) : Expr(start, end)
{
    /// <summary><see cref="Constant"/> and <see cref="FormattedValue"/> in turn.</summary>
    public ImmutableArray<Expr> Values { get; } = values;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitJoinedStr(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.VisitAll(Values);
}

/// <summary>A t-string (PEP 750).</summary>
public sealed class TemplateStr(int start, int end, ImmutableArray<Expr> values) : Expr(start, end)
{
    /// <summary><see cref="Constant"/> and <see cref="Interpolation"/> in turn.</summary>
    public ImmutableArray<Expr> Values { get; } = values;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitTemplateStr(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.VisitAll(Values);
}

/// <summary><c>value.attr</c>.</summary>
public sealed class Attribute(int start, int end, Expr value, string attr, ExprContext context) : Expr(start, end)
{
    /// <summary>What stands before the dot.</summary>
    public Expr Value { get; } = value;

    /// <summary>The name behind it.</summary>
    public string Attr { get; } = attr;

    /// <summary>What is done with it.</summary>
    public ExprContext Context { get; internal set; } = context;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitAttribute(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>value[slice]</c>.</summary>
public sealed class Subscript(int start, int end, Expr value, Expr slice, ExprContext context) : Expr(start, end)
{
    /// <summary>What stands before the bracket.</summary>
    public Expr Value { get; } = value;

    /// <summary>The index: any expression, a <see cref="Syntax.Slice"/>, or a tuple of them.</summary>
    public Expr Slice { get; } = slice;

    /// <summary>What is done with it.</summary>
    public ExprContext Context { get; internal set; } = context;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitSubscript(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Value);
        visitor.Visit(Slice);
    }
}

/// <summary><c>*value</c>.</summary>
public sealed class Starred(int start, int end, Expr value, ExprContext context) : Expr(start, end)
{
    /// <summary>What is unpacked.</summary>
    public Expr Value { get; } = value;

    /// <summary>What is done with it.</summary>
    public ExprContext Context { get; internal set; } = context;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitStarred(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.Visit(Value);
}

/// <summary>A name.</summary>
public sealed class Name(int start, int end, string id, ExprContext context) : Expr(start, end)
{
    /// <summary>The name, normalised as Python does (NFKC).</summary>
    public string Id { get; } = id;

    /// <summary>What is done with it.</summary>
    public ExprContext Context { get; internal set; } = context;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitName(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
    }
}

/// <summary>A list display, or a list of targets.</summary>
public sealed class List(int start, int end, ImmutableArray<Expr> elts, ExprContext context) : Expr(start, end)
{
    /// <summary>The elements.</summary>
    public ImmutableArray<Expr> Elts { get; } = elts;

    /// <summary>What is done with it.</summary>
    public ExprContext Context { get; internal set; } = context;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitList(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.VisitAll(Elts);
}

/// <summary>A tuple, or targets separated by commas.</summary>
public sealed class Tuple(int start, int end, ImmutableArray<Expr> elts, ExprContext context) : Expr(start, end)
{
    /// <summary>The elements.</summary>
    public ImmutableArray<Expr> Elts { get; } = elts;

    /// <summary>What is done with it.</summary>
    public ExprContext Context { get; internal set; } = context;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitTuple(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.VisitAll(Elts);
}

/// <summary><c>lower:upper:step</c> in a subscript.</summary>
public sealed class Slice(int start, int end, Expr? lower, Expr? upper, Expr? step) : Expr(start, end)
{
    /// <summary>The lower bound, or <c>null</c>.</summary>
    public Expr? Lower { get; } = lower;

    /// <summary>The upper bound, or <c>null</c>.</summary>
    public Expr? Upper { get; } = upper;

    /// <summary>The step, or <c>null</c>.</summary>
    public Expr? Step { get; } = step;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitSlice(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Lower);
        visitor.Visit(Upper);
        visitor.Visit(Step);
    }
}

/// <summary><c>`value`</c> of Python 2.</summary>
public sealed class Repr(int start, int end, Expr value) : Expr(start, end)
{
    /// <summary>What is printed.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitRepr(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.Visit(Value);
}
