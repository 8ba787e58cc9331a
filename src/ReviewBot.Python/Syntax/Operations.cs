using System.Collections.Immutable;

namespace ReviewBot.Python.Syntax;

/// <summary>Operands joined by <c>and</c> or by <c>or</c>.</summary>
public sealed class BoolOp(int start, int end, BoolOperator op, ImmutableArray<Expr> values) : Expr(start, end)
{
    /// <summary>The operator.</summary>
    public BoolOperator Op { get; } = op;

    /// <summary>The operands, two or more.</summary>
    public ImmutableArray<Expr> Values { get; } = values;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitBoolOp(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.VisitAll(Values);
}

/// <summary><c>target := value</c>.</summary>
public sealed class NamedExpr(int start, int end, Expr target, Expr value) : Expr(start, end)
{
    /// <summary>The name.</summary>
    public Expr Target { get; } = target;

    /// <summary>The value.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitNamedExpr(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Target);
        visitor.Visit(Value);
    }
}

/// <summary>An arithmetic or bitwise operation on two operands.</summary>
public sealed class BinOp(int start, int end, Expr left, BinaryOperator op, Expr right) : Expr(start, end)
{
    /// <summary>The left operand.</summary>
    public Expr Left { get; } = left;

    /// <summary>The operator.</summary>
    public BinaryOperator Op { get; } = op;

    /// <summary>The right operand.</summary>
    public Expr Right { get; } = right;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitBinOp(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Left);
        visitor.Visit(Right);
    }
}

/// <summary>An operation on one operand.</summary>
public sealed class UnaryOp(int start, int end, UnaryOperator op, Expr operand) : Expr(start, end)
{
    /// <summary>The operator.</summary>
    public UnaryOperator Op { get; } = op;

    /// <summary>The operand.</summary>
    public Expr Operand { get; } = operand;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitUnaryOp(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.Visit(Operand);
}

/// <summary><c>lambda args: body</c>.</summary>
public sealed class Lambda(int start, int end, Arguments args, Expr body) : Expr(start, end)
{
    /// <summary>The parameters.</summary>
    public Arguments Args { get; } = args;

    /// <summary>The result.</summary>
    public Expr Body { get; } = body;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitLambda(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Args);
        visitor.Visit(Body);
    }
}

/// <summary><c>body if test else orelse</c>.</summary>
public sealed class IfExp(int start, int end, Expr test, Expr body, Expr orElse) : Expr(start, end)
{
    /// <summary>The condition.</summary>
    public Expr Test { get; } = test;

    /// <summary>The value where it holds.</summary>
    public Expr Body { get; } = body;

    /// <summary>The value where it does not.</summary>
    public Expr OrElse { get; } = orElse;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitIfExp(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Body);
        visitor.Visit(Test);
        visitor.Visit(OrElse);
    }
}

/// <summary>A dictionary display.</summary>
public sealed class Dict(int start, int end, ImmutableArray<Expr?> keys, ImmutableArray<Expr> values) : Expr(start, end)
{
    /// <summary>The keys; <c>null</c> where <c>**value</c> stands.</summary>
    public ImmutableArray<Expr?> Keys { get; } = keys;

    /// <summary>The values, as many.</summary>
    public ImmutableArray<Expr> Values { get; } = values;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitDict(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            visitor.Visit(Keys[i]);
            visitor.Visit(Values[i]);
        }
    }
}

/// <summary>A set display.</summary>
public sealed class Set(int start, int end, ImmutableArray<Expr> elts) : Expr(start, end)
{
    /// <summary>The elements.</summary>
    public ImmutableArray<Expr> Elts { get; } = elts;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitSet(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.VisitAll(Elts);
}

/// <summary><c>[elt for … in …]</c>.</summary>
public sealed class ListComp(int start, int end, Expr elt, ImmutableArray<Comprehension> generators) : Expr(start, end)
{
    /// <summary>What is collected.</summary>
    public Expr Elt { get; } = elt;

    /// <summary>The clauses.</summary>
    public ImmutableArray<Comprehension> Generators { get; } = generators;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitListComp(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Elt);
        visitor.VisitAll(Generators);
    }
}

/// <summary><c>{elt for … in …}</c>.</summary>
public sealed class SetComp(int start, int end, Expr elt, ImmutableArray<Comprehension> generators) : Expr(start, end)
{
    /// <summary>What is collected.</summary>
    public Expr Elt { get; } = elt;

    /// <summary>The clauses.</summary>
    public ImmutableArray<Comprehension> Generators { get; } = generators;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitSetComp(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Elt);
        visitor.VisitAll(Generators);
    }
}

/// <summary><c>{key: value for … in …}</c>.</summary>
public sealed class DictComp(int start, int end, Expr key, Expr value, ImmutableArray<Comprehension> generators) : Expr(start, end)
{
    /// <summary>The key.</summary>
    public Expr Key { get; } = key;

    /// <summary>The value.</summary>
    public Expr Value { get; } = value;

    /// <summary>The clauses.</summary>
    public ImmutableArray<Comprehension> Generators { get; } = generators;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitDictComp(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Key);
        visitor.Visit(Value);
        visitor.VisitAll(Generators);
    }
}

/// <summary><c>(elt for … in …)</c>.</summary>
public sealed class GeneratorExp(int start, int end, Expr elt, ImmutableArray<Comprehension> generators) : Expr(start, end)
{
    /// <summary>What is yielded.</summary>
    public Expr Elt { get; } = elt;

    /// <summary>The clauses.</summary>
    public ImmutableArray<Comprehension> Generators { get; } = generators;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitGeneratorExp(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Elt);
        visitor.VisitAll(Generators);
    }
}

/// <summary><c>await value</c>.</summary>
public sealed class Await(int start, int end, Expr value) : Expr(start, end)
{
    /// <summary>What is awaited.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitAwait(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>yield value</c>.</summary>
public sealed class Yield(int start, int end, Expr? value) : Expr(start, end)
{
    /// <summary>What is yielded, or <c>null</c>.</summary>
    public Expr? Value { get; } = value;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitYield(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>yield from value</c>.</summary>
public sealed class YieldFrom(int start, int end, Expr value) : Expr(start, end)
{
    /// <summary>What is iterated.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitYieldFrom(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.Visit(Value);
}

/// <summary>A chain of comparisons.</summary>
public sealed class Compare(
    int start, int end, Expr left, ImmutableArray<CompareOperator> ops, ImmutableArray<Expr> comparators)
    : Expr(start, end)
{
    /// <summary>The first operand.</summary>
    public Expr Left { get; } = left;

    /// <summary>The operators.</summary>
    public ImmutableArray<CompareOperator> Ops { get; } = ops;

    /// <summary>The further operands, one for each operator.</summary>
    public ImmutableArray<Expr> Comparators { get; } = comparators;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitCompare(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Left);
        visitor.VisitAll(Comparators);
    }
}

/// <summary>A call.</summary>
public sealed class Call(int start, int end, Expr func, ImmutableArray<Expr> args, ImmutableArray<Keyword> keywords) : Expr(start, end)
{
    /// <summary>What is called.</summary>
    public Expr Func { get; } = func;

    /// <summary>The positional arguments, with <see cref="Starred"/> among them.</summary>
    public ImmutableArray<Expr> Args { get; } = args;

    /// <summary>The arguments by keyword, with <c>**</c> among them.</summary>
    public ImmutableArray<Keyword> Keywords { get; } = keywords;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitCall(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Func);
        visitor.VisitAll(Args);
        visitor.VisitAll(Keywords);
    }
}
