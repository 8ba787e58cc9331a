namespace ReviewBot.Python.Tests.Parsing;

/// <summary>Functions, lambdas, calls and decorators.</summary>
public sealed class FunctionSyntaxTests
{
    /// <summary>PEP 570.</summary>
    [Theory]
    [InlineData("def f(a, /): pass", "FunctionDef(args=arguments(posonlyargs=[arg(arg=\"a\")]), body=[Pass()], name=\"f\")")]
    [InlineData(
        "def f(a, b=1, /, c=2, *, d): pass",
        "FunctionDef(args=arguments(args=[arg(arg=\"c\")], defaults=[1, 2], kwdefaults=[None], kwonlyargs=[arg(arg=\"d\")], posonlyargs=[arg(arg=\"a\"), arg(arg=\"b\")]), body=[Pass()], name=\"f\")")]
    [InlineData("lambda a, /, b: a", "Expr(value=Lambda(args=arguments(args=[arg(arg=\"b\")], posonlyargs=[arg(arg=\"a\")]), body=a))")]
    [InlineData(
        "def f(a, /, *args, **kwargs): pass",
        "FunctionDef(args=arguments(kwarg=arg(arg=\"kwargs\"), posonlyargs=[arg(arg=\"a\")], vararg=arg(arg=\"args\")), body=[Pass()], name=\"f\")")]
    public void Parameters_by_position_only(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("def f(/): pass")]
    [InlineData("def f(a, /, b, /): pass")]
    [InlineData("def f(*, a, /): pass")]
    [InlineData("def f(a=1, /, b): pass")]
    [InlineData("def f(*args, /): pass")]
    public void Not_parameters_by_position_only(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 3102.</summary>
    [Theory]
    [InlineData(
        "def f(*, a, b=1, c): pass",
        "FunctionDef(args=arguments(kwdefaults=[None, 1, None], kwonlyargs=[arg(arg=\"a\"), arg(arg=\"b\"), arg(arg=\"c\")]), body=[Pass()], name=\"f\")")]
    [InlineData(
        "def f(*args, a): pass",
        "FunctionDef(args=arguments(kwdefaults=[None], kwonlyargs=[arg(arg=\"a\")], vararg=arg(arg=\"args\")), body=[Pass()], name=\"f\")")]
    [InlineData(
        "lambda *, a=1, **b: 0",
        "Expr(value=Lambda(args=arguments(kwarg=arg(arg=\"b\"), kwdefaults=[1], kwonlyargs=[arg(arg=\"a\")]), body=0))")]
    [InlineData("def f(*, a,): pass", "FunctionDef(args=arguments(kwdefaults=[None], kwonlyargs=[arg(arg=\"a\")]), body=[Pass()], name=\"f\")")]
    [InlineData("def f(*args,): pass", "FunctionDef(args=arguments(vararg=arg(arg=\"args\")), body=[Pass()], name=\"f\")")]
    [InlineData("def f(**k,): pass", "FunctionDef(args=arguments(kwarg=arg(arg=\"k\")), body=[Pass()], name=\"f\")")]
    public void Parameters_by_keyword_only(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("def f(*): pass")]
    [InlineData("def f(*, **k): pass")]
    [InlineData("def f(**k, a): pass")]
    [InlineData("def f(**k, *a): pass")]
    [InlineData("def f(*a, *b): pass")]
    [InlineData("def f(a=1, b): pass")]
    [InlineData("lambda *: 0")]
    [InlineData("def f((a, b)): pass")]
    [InlineData("def f(*a=1): pass")]
    [InlineData("def f(**a=1): pass")]
    [InlineData("def f(a b): pass")]
    [InlineData("def f(1): pass")]
    [InlineData("def f(None): pass")]
    public void Not_parameters_by_keyword_only(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 614 allows any expression.</summary>
    [Theory]
    [InlineData("@a\ndef f(): pass", "FunctionDef(args=arguments(), body=[Pass()], decoratorlist=[a], name=\"f\")")]
    [InlineData("@a.b(c)\nclass C: pass", "ClassDef(body=[Pass()], decoratorlist=[Call(args=[c], func=Attribute(attr=\"b\", value=a))], name=\"C\")")]
    [InlineData(
        "@a[0].b\n@(c := d)\nasync def f(): pass",
        "AsyncFunctionDef(args=arguments(), body=[Pass()], decoratorlist=[Attribute(attr=\"b\", value=Subscript(slice=0, value=a)), NamedExpr(target=Name(ctx=Store, id=\"c\"), value=d)], name=\"f\")")]
    [InlineData(
        "@lambda f: f\ndef f(): pass",
        "FunctionDef(args=arguments(), body=[Pass()], decoratorlist=[Lambda(args=arguments(args=[arg(arg=\"f\")]), body=f)], name=\"f\")")]
    [InlineData(
        "@a if b else c\ndef f(): pass",
        "FunctionDef(args=arguments(), body=[Pass()], decoratorlist=[IfExp(body=a, orelse=c, test=b)], name=\"f\")")]
    [InlineData(
        "@x := y\ndef f(): pass",
        "FunctionDef(args=arguments(), body=[Pass()], decoratorlist=[NamedExpr(target=Name(ctx=Store, id=\"x\"), value=y)], name=\"f\")")]
    public void Decorators(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("@a\nx = 1")]
    [InlineData("@\ndef f(): pass")]
    [InlineData("@a def f(): pass")]
    [InlineData("@*a\ndef f(): pass")]
    [InlineData("@a")]
    public void Not_decorators(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 3107; a star in the annotation of *args is PEP 646.</summary>
    [Theory]
    [InlineData(
        "def f(a: int = 1, *b: str, c: float, **d: bytes) -> None: pass",
        "FunctionDef(args=arguments(args=[arg(annotation=int, arg=\"a\")], defaults=[1], kwarg=arg(annotation=bytes, arg=\"d\"), kwdefaults=[None], kwonlyargs=[arg(annotation=float, arg=\"c\")], vararg=arg(annotation=str, arg=\"b\")), body=[Pass()], name=\"f\", returns=None)")]
    [InlineData(
        "def f(*args: *Ts): pass",
        "FunctionDef(args=arguments(vararg=arg(annotation=Starred(value=Ts), arg=\"args\")), body=[Pass()], name=\"f\")")]
    [InlineData("def f() -> lambda: 0: pass", "FunctionDef(args=arguments(), body=[Pass()], name=\"f\", returns=Lambda(args=arguments(), body=0))")]
    [InlineData("def f(a: (yield)): pass", "FunctionDef(args=arguments(args=[arg(annotation=Yield(), arg=\"a\")]), body=[Pass()], name=\"f\")")]
    public void Annotations(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("def f(a: *Ts): pass")]
    [InlineData("def f(**k: *Ts): pass")]
    [InlineData("lambda a: int: a")]
    [InlineData("def f() -> *a: pass")]
    [InlineData("def f() ->: pass")]
    public void Not_annotations(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 448.</summary>
    [Theory]
    [InlineData(
        "f(*a, b, *c, d=1, **e, f=2)",
        "Expr(value=Call(args=[Starred(value=a), b, Starred(value=c)], func=f, keywords=[keyword(arg=\"d\", value=1), keyword(value=e), keyword(arg=\"f\", value=2)]))")]
    [InlineData(
        "f(a for b in c)",
        "Expr(value=Call(args=[GeneratorExp(elt=a, generators=[comprehension(iter=c, target=Name(ctx=Store, id=\"b\"))])], func=f))")]
    [InlineData(
        "f(a, (b for c in d))",
        "Expr(value=Call(args=[a, GeneratorExp(elt=b, generators=[comprehension(iter=d, target=Name(ctx=Store, id=\"c\"))])], func=f))")]
    [InlineData("f(a := 1)", "Expr(value=Call(args=[NamedExpr(target=Name(ctx=Store, id=\"a\"), value=1)], func=f))")]
    [InlineData("f(a=b, *c)", "Expr(value=Call(args=[Starred(value=c)], func=f, keywords=[keyword(arg=\"a\", value=b)]))")]
    [InlineData("f(**a, **b)", "Expr(value=Call(func=f, keywords=[keyword(value=a), keyword(value=b)]))")]
    [InlineData("f(a,)", "Expr(value=Call(args=[a], func=f))")]
    [InlineData("f(*a or b)", "Expr(value=Call(args=[Starred(value=BoolOp(op=Or, values=[a, b]))], func=f))")]
    [InlineData("f(x if y else z)", "Expr(value=Call(args=[IfExp(body=x, orelse=z, test=y)], func=f))")]
    [InlineData("f(await_)", "Expr(value=Call(args=[await_], func=f))")]
    [InlineData("f(a)(b)[c].d", "Expr(value=Attribute(attr=\"d\", value=Subscript(slice=c, value=Call(args=[b], func=Call(args=[a], func=f)))))")]
    public void Calls(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("f(a for b in c, d)")]
    [InlineData("f(a, b for b in c)")]
    [InlineData("f(a=1, b)")]
    [InlineData("f(**a, b)")]
    [InlineData("f(**a, *b)")]
    [InlineData("f(a b)")]
    [InlineData("f(1=2)")]
    [InlineData("f(a.b=1)")]
    [InlineData("f(True=1)")]
    [InlineData("f(,)")]
    [InlineData("f(a=b for b in c)")]
    [InlineData("f(a=)")]
    [InlineData("f(a, , b)")]
    [InlineData("f(a := b := c)")]
    [InlineData("f((a)=1)")]
    [InlineData("f(*)")]
    [InlineData("f(**)")]
    public void Not_calls(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 492, PEP 525, PEP 530.</summary>
    [Theory]
    [InlineData(
        "async def f():\n    async with a as b: pass\n    async for c in d: await e\n    return [g async for g in h]",
        "AsyncFunctionDef(args=arguments(), body=[AsyncWith(body=[Pass()], items=[withitem(contextexpr=a, optionalvars=Name(ctx=Store, id=\"b\"))]), AsyncFor(body=[Expr(value=Await(value=e))], iter=d, target=Name(ctx=Store, id=\"c\")), Return(value=ListComp(elt=g, generators=[comprehension(isasync=1, iter=h, target=Name(ctx=Store, id=\"g\"))]))], name=\"f\")")]
    [InlineData("async def f(): yield await a", "AsyncFunctionDef(args=arguments(), body=[Expr(value=Yield(value=Await(value=a)))], name=\"f\")")]
    [InlineData(
        "async def f(): await a ** -await b",
        "AsyncFunctionDef(args=arguments(), body=[Expr(value=BinOp(left=Await(value=a), op=Pow, right=UnaryOp(op=USub, operand=Await(value=b))))], name=\"f\")")]
    [InlineData("await a", "Expr(value=Await(value=a))")]
    [InlineData(
        "[await a for b in c]",
        "Expr(value=ListComp(elt=Await(value=a), generators=[comprehension(iter=c, target=Name(ctx=Store, id=\"b\"))]))")]
    [InlineData(
        "(a async for b in c)",
        "Expr(value=GeneratorExp(elt=a, generators=[comprehension(isasync=1, iter=c, target=Name(ctx=Store, id=\"b\"))]))")]
    public void Async_forms(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("async x")]
    [InlineData("async def f(): await")]
    [InlineData("async if a: pass")]
    [InlineData("async = 1")]
    [InlineData("await = 1")]
    [InlineData("async lambda: 0")]
    [InlineData("await await a")]
    [InlineData("not_a await b")]
    public void Not_async_forms(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 255, PEP 342, PEP 380.</summary>
    [Theory]
    [InlineData("def f(): yield", "FunctionDef(args=arguments(), body=[Expr(value=Yield())], name=\"f\")")]
    [InlineData(
        "def f(): x = yield a, *b",
        "FunctionDef(args=arguments(), body=[Assign(targets=[Name(ctx=Store, id=\"x\")], value=Yield(value=Tuple(elts=[a, Starred(value=b)])))], name=\"f\")")]
    [InlineData("def f(): yield from a", "FunctionDef(args=arguments(), body=[Expr(value=YieldFrom(value=a))], name=\"f\")")]
    [InlineData(
        "def f(): x = y = yield",
        "FunctionDef(args=arguments(), body=[Assign(targets=[Name(ctx=Store, id=\"x\"), Name(ctx=Store, id=\"y\")], value=Yield())], name=\"f\")")]
    [InlineData("def f(): return (yield)", "FunctionDef(args=arguments(), body=[Return(value=Yield())], name=\"f\")")]
    [InlineData(
        "def f(): x += yield a",
        "FunctionDef(args=arguments(), body=[AugAssign(op=Add, target=Name(ctx=Store, id=\"x\"), value=Yield(value=a))], name=\"f\")")]
    [InlineData(
        "def f(): x: int = yield",
        "FunctionDef(args=arguments(), body=[AnnAssign(annotation=int, target=Name(ctx=Store, id=\"x\"), value=Yield())], name=\"f\")")]
    [InlineData("lambda: (yield)", "Expr(value=Lambda(args=arguments(), body=Yield()))")]
    [InlineData("def f(): print((yield))", "FunctionDef(args=arguments(), body=[Expr(value=Call(args=[Yield()], func=print))], name=\"f\")")]
    [InlineData("def f(): await (yield)", "FunctionDef(args=arguments(), body=[Expr(value=Await(value=Yield()))], name=\"f\")")]
    [InlineData("return", "Return()")]
    [InlineData("return a, *b", "Return(value=Tuple(elts=[a, Starred(value=b)]))")]
    public void Yields(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("def f(): a + yield b")]
    [InlineData("def f(): yield from")]
    [InlineData("def f(): yield from *a")]
    [InlineData("f(yield a)")]
    [InlineData("lambda: yield")]
    [InlineData("return return")]
    [InlineData("def f(): yield = 1")]
    public void Not_yields(string text) => Assert.False(TreeText.IsValid(text));
}
