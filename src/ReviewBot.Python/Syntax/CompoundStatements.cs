using System.Collections.Immutable;

namespace ReviewBot.Python.Syntax;

/// <summary>A function.</summary>
public class FunctionDef(
    int start, int end, string name, Arguments args, ImmutableArray<Stmt> body, ImmutableArray<Expr> decoratorList, Expr? returns, ImmutableArray<TypeParam> typeParams)
    : Stmt(start, end)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The parameters.</summary>
    public Arguments Args { get; } = args;

    /// <summary>The statements.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <summary>The decorators, outermost first; they stand before <see cref="Node.Start"/>.</summary>
    public ImmutableArray<Expr> DecoratorList { get; } = decoratorList;

    /// <summary>The annotation of the result, or <c>null</c>.</summary>
    public Expr? Returns { get; } = returns;

    /// <summary>The type parameters.</summary>
    public ImmutableArray<TypeParam> TypeParams { get; } = typeParams;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitFunctionDef(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.VisitAll(DecoratorList);
        visitor.VisitAll(TypeParams);
        visitor.Visit(Args);
        visitor.Visit(Returns);
        visitor.VisitAll(Body);
    }
}

/// <summary>An <c>async def</c>.</summary>
public sealed class AsyncFunctionDef(
    int start, int end, string name, Arguments args, ImmutableArray<Stmt> body, ImmutableArray<Expr> decoratorList, Expr? returns, ImmutableArray<TypeParam> typeParams)
    : FunctionDef(start, end, name, args, body, decoratorList, returns, typeParams)
{
    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitAsyncFunctionDef(this);
}

/// <summary>A class.</summary>
public sealed class ClassDef(
    int start, int end, string name, ImmutableArray<Expr> bases, ImmutableArray<Keyword> keywords, ImmutableArray<Stmt> body, ImmutableArray<Expr> decoratorList, ImmutableArray<TypeParam> typeParams)
    : Stmt(start, end)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The bases.</summary>
    public ImmutableArray<Expr> Bases { get; } = bases;

    /// <summary>The arguments by keyword, such as <c>metaclass</c>.</summary>
    public ImmutableArray<Keyword> Keywords { get; } = keywords;

    /// <summary>The statements.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <summary>The decorators, outermost first; they stand before <see cref="Node.Start"/>.</summary>
    public ImmutableArray<Expr> DecoratorList { get; } = decoratorList;

    /// <summary>The type parameters.</summary>
    public ImmutableArray<TypeParam> TypeParams { get; } = typeParams;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitClassDef(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.VisitAll(DecoratorList);
        visitor.VisitAll(TypeParams);
        visitor.VisitAll(Bases);
        visitor.VisitAll(Keywords);
        visitor.VisitAll(Body);
    }
}

/// <summary>A <c>for</c> loop.</summary>
public class For(int start, int end, Expr target, Expr iter, ImmutableArray<Stmt> body, ImmutableArray<Stmt> orElse) : Stmt(start, end)
{
    /// <summary>What is bound.</summary>
    public Expr Target { get; } = target;

    /// <summary>What is iterated.</summary>
    public Expr Iter { get; } = iter;

    /// <summary>The statements.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <summary>The statements of <c>else</c>.</summary>
    public ImmutableArray<Stmt> OrElse { get; } = orElse;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitFor(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Target);
        visitor.Visit(Iter);
        visitor.VisitAll(Body);
        visitor.VisitAll(OrElse);
    }
}

/// <summary>An <c>async for</c>.</summary>
public sealed class AsyncFor(
    int start, int end, Expr target, Expr iter, ImmutableArray<Stmt> body, ImmutableArray<Stmt> orElse)
    : For(start, end, target, iter, body, orElse)
{
    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitAsyncFor(this);
}

/// <summary>A <c>while</c> loop.</summary>
public sealed class While(int start, int end, Expr test, ImmutableArray<Stmt> body, ImmutableArray<Stmt> orElse) : Stmt(start, end)
{
    /// <summary>The condition.</summary>
    public Expr Test { get; } = test;

    /// <summary>The statements.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <summary>The statements of <c>else</c>.</summary>
    public ImmutableArray<Stmt> OrElse { get; } = orElse;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitWhile(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Test);
        visitor.VisitAll(Body);
        visitor.VisitAll(OrElse);
    }
}

/// <summary>An <c>if</c>; an <c>elif</c> is an <c>if</c> alone in <see cref="OrElse"/>.</summary>
public sealed class If(int start, int end, Expr test, ImmutableArray<Stmt> body, ImmutableArray<Stmt> orElse) : Stmt(start, end)
{
    /// <summary>The condition.</summary>
    public Expr Test { get; } = test;

    /// <summary>The statements.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <summary>The statements of <c>elif</c> or <c>else</c>.</summary>
    public ImmutableArray<Stmt> OrElse { get; internal set; } = orElse;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitIf(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Test);
        visitor.VisitAll(Body);
        visitor.VisitAll(OrElse);
    }
}

/// <summary>A <c>with</c>.</summary>
public class With(int start, int end, ImmutableArray<WithItem> items, ImmutableArray<Stmt> body) : Stmt(start, end)
{
    /// <summary>The context managers.</summary>
    public ImmutableArray<WithItem> Items { get; } = items;

    /// <summary>The statements.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitWith(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.VisitAll(Items);
        visitor.VisitAll(Body);
    }
}

/// <summary>An <c>async with</c>.</summary>
public sealed class AsyncWith(int start, int end, ImmutableArray<WithItem> items, ImmutableArray<Stmt> body) : With(start, end, items, body)
{
    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitAsyncWith(this);
}

/// <summary>A <c>match</c>.</summary>
public sealed class Match(int start, int end, Expr subject, ImmutableArray<MatchCase> cases) : Stmt(start, end)
{
    /// <summary>What is matched.</summary>
    public Expr Subject { get; } = subject;

    /// <summary>The cases.</summary>
    public ImmutableArray<MatchCase> Cases { get; } = cases;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitMatch(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Subject);
        visitor.VisitAll(Cases);
    }
}

/// <summary>A <c>try</c>.</summary>
public class Try(
    int start, int end, ImmutableArray<Stmt> body, ImmutableArray<ExceptHandler> handlers, ImmutableArray<Stmt> orElse, ImmutableArray<Stmt> finalBody)
    : Stmt(start, end)
{
    /// <summary>The statements.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <summary>The <c>except</c> clauses.</summary>
    public ImmutableArray<ExceptHandler> Handlers { get; } = handlers;

    /// <summary>The statements of <c>else</c>.</summary>
    public ImmutableArray<Stmt> OrElse { get; } = orElse;

    /// <summary>The statements of <c>finally</c>.</summary>
    public ImmutableArray<Stmt> FinalBody { get; } = finalBody;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitTry(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.VisitAll(Body);
        visitor.VisitAll(Handlers);
        visitor.VisitAll(OrElse);
        visitor.VisitAll(FinalBody);
    }
}

/// <summary>A <c>try</c> with <c>except*</c> clauses (PEP 654).</summary>
public sealed class TryStar(
    int start, int end, ImmutableArray<Stmt> body, ImmutableArray<ExceptHandler> handlers, ImmutableArray<Stmt> orElse, ImmutableArray<Stmt> finalBody)
    : Try(start, end, body, handlers, orElse, finalBody)
{
    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitTryStar(this);
}

/// <summary>A statement that could not be read, with what could be read of the block below it.</summary>
public sealed class Unreadable(int start, int end, ImmutableArray<Stmt> body) : Stmt(start, end)
{
    /// <summary>The statements of the block; mostly none.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitUnreadable(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.VisitAll(Body);
}
