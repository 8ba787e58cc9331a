using System.Collections.Immutable;

namespace ReviewBot.Python.Syntax;

/// <summary>One clause <c>for target in iter if …</c> of a comprehension.</summary>
public sealed class Comprehension(int start, int end, Expr target, Expr iter, ImmutableArray<Expr> ifs, bool isAsync) : Node(start, end)
{
    /// <summary>What is bound.</summary>
    public Expr Target { get; } = target;

    /// <summary>What is iterated.</summary>
    public Expr Iter { get; } = iter;

    /// <summary>The conditions.</summary>
    public ImmutableArray<Expr> Ifs { get; } = ifs;

    /// <summary>Whether it is <c>async for</c>.</summary>
    public bool IsAsync { get; } = isAsync;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitComprehension(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Target);
        visitor.Visit(Iter);
        visitor.VisitAll(Ifs);
    }
}

/// <summary>The parameters of a function.</summary>
public sealed class Arguments(
    int start,
    int end,
    ImmutableArray<Arg> posOnlyArgs,
    ImmutableArray<Arg> args,
    Arg? varArg,
    ImmutableArray<Arg> kwOnlyArgs,
    ImmutableArray<Expr?> kwDefaults,
    Arg? kwArg,
    ImmutableArray<Expr> defaults)
    : Node(start, end)
{
    /// <summary>Those before <c>/</c>.</summary>
    public ImmutableArray<Arg> PosOnlyArgs { get; } = posOnlyArgs;

    /// <summary>Those that may be given by position or by name.</summary>
    public ImmutableArray<Arg> Args { get; } = args;

    /// <summary>The one behind <c>*</c>, or <c>null</c>.</summary>
    public Arg? VarArg { get; } = varArg;

    /// <summary>Those given by name only.</summary>
    public ImmutableArray<Arg> KwOnlyArgs { get; } = kwOnlyArgs;

    /// <summary>Their default values, as many; <c>null</c> where there is none.</summary>
    public ImmutableArray<Expr?> KwDefaults { get; } = kwDefaults;

    /// <summary>The one behind <c>**</c>, or <c>null</c>.</summary>
    public Arg? KwArg { get; } = kwArg;

    /// <summary>The default values of the last of <see cref="PosOnlyArgs"/> and <see cref="Args"/> together.</summary>
    public ImmutableArray<Expr> Defaults { get; } = defaults;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitArguments(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.VisitAll(PosOnlyArgs);
        visitor.VisitAll(Args);
        visitor.Visit(VarArg);
        visitor.VisitAll(KwOnlyArgs);
        visitor.VisitAll(KwDefaults);
        visitor.Visit(KwArg);
        visitor.VisitAll(Defaults);
    }
}

/// <summary>A parameter.</summary>
public sealed class Arg(int start, int end, string name, Expr? annotation) : Node(start, end)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The annotation, or <c>null</c>.</summary>
    public Expr? Annotation { get; } = annotation;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitArg(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.Visit(Annotation);
}

/// <summary>An argument by keyword.</summary>
public sealed class Keyword(int start, int end, string? arg, Expr value) : Node(start, end)
{
    /// <summary>The name; <c>null</c> for <c>**value</c>.</summary>
    public string? Arg { get; } = arg;

    /// <summary>The value.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitKeyword(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.Visit(Value);
}

/// <summary>A name that is imported.</summary>
public sealed class Alias(int start, int end, string name, string? asName) : Node(start, end)
{
    /// <summary>The name, with its dots, or <c>*</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The name behind <c>as</c>, or <c>null</c>.</summary>
    public string? AsName { get; } = asName;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitAlias(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
    }
}

/// <summary>A context manager of a <c>with</c>.</summary>
public sealed class WithItem(int start, int end, Expr contextExpr, Expr? optionalVars) : Node(start, end)
{
    /// <summary>The expression.</summary>
    public Expr ContextExpr { get; } = contextExpr;

    /// <summary>What is bound by <c>as</c>, or <c>null</c>.</summary>
    public Expr? OptionalVars { get; } = optionalVars;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitWithItem(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(ContextExpr);
        visitor.Visit(OptionalVars);
    }
}

/// <summary>An <c>except</c> clause.</summary>
public sealed class ExceptHandler(int start, int end, Expr? type, string? name, ImmutableArray<Stmt> body) : Node(start, end)
{
    /// <summary>What is caught; <c>null</c> for all.</summary>
    public Expr? Type { get; } = type;

    /// <summary>The name it is bound to, or <c>null</c>.</summary>
    public string? Name { get; } = name;

    /// <summary>The statements.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitExceptHandler(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Type);
        visitor.VisitAll(Body);
    }
}

/// <summary>A <c>case</c> clause.</summary>
public sealed class MatchCase(int start, int end, Pattern pattern, Expr? guard, ImmutableArray<Stmt> body) : Node(start, end)
{
    /// <summary>The pattern.</summary>
    public Pattern Pattern { get; } = pattern;

    /// <summary>The condition behind <c>if</c>, or <c>null</c>.</summary>
    public Expr? Guard { get; } = guard;

    /// <summary>The statements.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitMatchCase(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Pattern);
        visitor.Visit(Guard);
        visitor.VisitAll(Body);
    }
}
