using System.Collections.Immutable;

namespace ReviewBot.Python.Syntax;

/// <summary><c>return value</c>.</summary>
public sealed class Return(int start, int end, Expr? value) : Stmt(start, end)
{
    /// <summary>The result, or <c>null</c>.</summary>
    public Expr? Value { get; } = value;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitReturn(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>del targets</c>.</summary>
public sealed class Delete(int start, int end, ImmutableArray<Expr> targets) : Stmt(start, end)
{
    /// <summary>What is deleted.</summary>
    public ImmutableArray<Expr> Targets { get; } = targets;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitDelete(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.VisitAll(Targets);
}

/// <summary><c>targets = value</c>.</summary>
public sealed class Assign(int start, int end, ImmutableArray<Expr> targets, Expr value) : Stmt(start, end)
{
    /// <summary>What is bound, from the left; more than one in <c>a = b = value</c>.</summary>
    public ImmutableArray<Expr> Targets { get; } = targets;

    /// <summary>The value.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitAssign(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.VisitAll(Targets);
        visitor.Visit(Value);
    }
}

/// <summary><c>type Name = value</c> (PEP 695).</summary>
public sealed class TypeAlias(int start, int end, Name name, ImmutableArray<TypeParam> typeParams, Expr value) : Stmt(start, end)
{
    /// <summary>The name.</summary>
    public Name Name { get; } = name;

    /// <summary>The type parameters.</summary>
    public ImmutableArray<TypeParam> TypeParams { get; } = typeParams;

    /// <summary>The type.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitTypeAlias(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.VisitAll(TypeParams);
        visitor.Visit(Value);
    }
}

/// <summary><c>target op= value</c>.</summary>
public sealed class AugAssign(int start, int end, Expr target, BinaryOperator op, Expr value) : Stmt(start, end)
{
    /// <summary>What is changed.</summary>
    public Expr Target { get; } = target;

    /// <summary>The operator.</summary>
    public BinaryOperator Op { get; } = op;

    /// <summary>The operand.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitAugAssign(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Target);
        visitor.Visit(Value);
    }
}

/// <summary><c>target: annotation = value</c>.</summary>
public sealed class AnnAssign(int start, int end, Expr target, Expr annotation, Expr? value, bool simple) : Stmt(start, end)
{
    /// <summary>What is annotated.</summary>
    public Expr Target { get; } = target;

    /// <summary>The type.</summary>
    public Expr Annotation { get; } = annotation;

    /// <summary>The value, or <c>null</c>.</summary>
    public Expr? Value { get; } = value;

    /// <summary>Whether the target is a name without parentheses.</summary>
    public bool Simple { get; } = simple;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitAnnAssign(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Target);
        visitor.Visit(Annotation);
        visitor.Visit(Value);
    }
}

/// <summary>A <c>raise</c>.</summary>
public sealed class Raise(int start, int end, Expr? exc, Expr? cause, Expr? instance, Expr? traceback) : Stmt(start, end)
{
    /// <summary>The exception, or <c>null</c>.</summary>
    public Expr? Exc { get; } = exc;

    /// <summary>What stands behind <c>from</c>, or <c>null</c>.</summary>
    public Expr? Cause { get; } = cause;

    /// <summary>The second operand of Python 2, or <c>null</c>.</summary>
    public Expr? Instance { get; } = instance;

    /// <summary>The third operand of Python 2, or <c>null</c>.</summary>
    public Expr? Traceback { get; } = traceback;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitRaise(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Exc);
        visitor.Visit(Instance);
        visitor.Visit(Traceback);
        visitor.Visit(Cause);
    }
}

/// <summary>An <c>assert</c>.</summary>
public sealed class Assert(int start, int end, Expr test, Expr? msg) : Stmt(start, end)
{
    /// <summary>The condition.</summary>
    public Expr Test { get; } = test;

    /// <summary>The message, or <c>null</c>.</summary>
    public Expr? Msg { get; } = msg;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitAssert(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Test);
        visitor.Visit(Msg);
    }
}

/// <summary><c>import names</c>.</summary>
public sealed class Import(int start, int end, ImmutableArray<Alias> names) : Stmt(start, end)
{
    /// <summary>The modules.</summary>
    public ImmutableArray<Alias> Names { get; } = names;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitImport(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.VisitAll(Names);
}

/// <summary><c>from module import names</c>.</summary>
public sealed class ImportFrom(int start, int end, string? module, ImmutableArray<Alias> names, int level) : Stmt(start, end)
{
    /// <summary>The module, without the leading dots; <c>null</c> where there are only dots.</summary>
    public string? Module { get; } = module;

    /// <summary>The names.</summary>
    public ImmutableArray<Alias> Names { get; } = names;

    /// <summary>The number of leading dots.</summary>
    public int Level { get; } = level;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitImportFrom(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.VisitAll(Names);
}

/// <summary><c>global names</c>.</summary>
public sealed class Global(int start, int end, ImmutableArray<string> names) : Stmt(start, end)
{
    /// <summary>The names.</summary>
    public ImmutableArray<string> Names { get; } = names;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitGlobal(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
    }
}

/// <summary><c>nonlocal names</c>.</summary>
public sealed class Nonlocal(int start, int end, ImmutableArray<string> names) : Stmt(start, end)
{
    /// <summary>The names.</summary>
    public ImmutableArray<string> Names { get; } = names;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitNonlocal(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
    }
}

/// <summary>An expression as a statement; CPython calls it <c>Expr</c>.</summary>
public sealed class ExprStmt(int start, int end, Expr value) : Stmt(start, end)
{
    /// <summary>The expression.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitExprStmt(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>pass</c>.</summary>
public sealed class Pass(int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitPass(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
    }
}

/// <summary><c>break</c>.</summary>
public sealed class Break(int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitBreak(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
    }
}

/// <summary><c>continue</c>.</summary>
public sealed class Continue(int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitContinue(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
    }
}

/// <summary><c>print</c> as a statement of Python 2.</summary>
public sealed class Print(int start, int end, Expr? dest, ImmutableArray<Expr> values, bool newLine) : Stmt(start, end)
{
    /// <summary>The stream behind <c>>></c>, or <c>null</c>.</summary>
    public Expr? Dest { get; } = dest;

    /// <summary>What is printed.</summary>
    public ImmutableArray<Expr> Values { get; } = values;

    /// <summary>Whether a line end is printed too.</summary>
    public bool NewLine { get; } = newLine;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitPrint(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Dest);
        visitor.VisitAll(Values);
    }
}

/// <summary><c>exec</c> as a statement of Python 2.</summary>
public sealed class Exec(int start, int end, Expr body, Expr? globals, Expr? locals) : Stmt(start, end)
{
    /// <summary>The code.</summary>
    public Expr Body { get; } = body;

    /// <summary>The global names, or <c>null</c>.</summary>
    public Expr? Globals { get; } = globals;

    /// <summary>The local names, or <c>null</c>.</summary>
    public Expr? Locals { get; } = locals;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitExec(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Body);
        visitor.Visit(Globals);
        visitor.Visit(Locals);
    }
}
