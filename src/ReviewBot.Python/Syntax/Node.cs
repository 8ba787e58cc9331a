using System.Collections.Immutable;

namespace ReviewBot.Python.Syntax;

/// <summary>
/// A node of the syntax tree. Nodes carry CPython's names and fields (<c>ast</c>, 3.14) and CPython's extents, kept as offsets into the
/// text; <see cref="LineTable"/> turns them into lines and columns. A tree is at most <see cref="PythonParser.MaxHeight"/> nodes high, so
/// that walking it by recursion is safe.
/// </summary>
public abstract class Node
{
    private protected Node(int start, int end)
    {
        Start = start;
        End = end;
    }

    /// <summary>Offset of the first character, in UTF-16 units.</summary>
    public int Start { get; }

    /// <summary>Offset behind the last character, in UTF-16 units.</summary>
    public int End { get; internal set; }

    /// <summary>Calls the visitor's method for this kind of node.</summary>
    public abstract void Accept(PythonVisitor visitor);

    /// <summary>Visits the children, field by field in an order fixed for each kind of node.</summary>
    public abstract void VisitChildren(PythonVisitor visitor);
}

/// <summary>A statement.</summary>
public abstract class Stmt : Node
{
    private protected Stmt(int start, int end)
        : base(start, end)
    {
    }
}

/// <summary>An expression.</summary>
public abstract class Expr : Node
{
    private protected Expr(int start, int end)
        : base(start, end)
    {
    }
}

/// <summary>A pattern of a <c>case</c>.</summary>
public abstract class Pattern : Node
{
    private protected Pattern(int start, int end)
        : base(start, end)
    {
    }
}

/// <summary>A type parameter (PEP 695).</summary>
public abstract class TypeParam : Node
{
    private protected TypeParam(int start, int end, string name, Expr? defaultValue)
        : base(start, end)
    {
        Name = name;
        DefaultValue = defaultValue;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The type behind <c>=</c> (PEP 696), or <c>null</c>.</summary>
    public Expr? DefaultValue { get; }
}

/// <summary>A whole file.</summary>
public sealed class Module(int start, int end, ImmutableArray<Stmt> body) : Node(start, end)
{
    /// <summary>The statements.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitModule(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.VisitAll(Body);
}
