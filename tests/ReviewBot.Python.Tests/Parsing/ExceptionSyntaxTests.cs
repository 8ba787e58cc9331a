namespace ReviewBot.Python.Tests.Parsing;

/// <summary>Try statements.</summary>
public sealed class ExceptionSyntaxTests
{
    /// <summary>PEP 654.</summary>
    [Theory]
    [InlineData("try: pass\nexcept* A: pass", "TryStar(body=[Pass()], handlers=[ExceptHandler(body=[Pass()], type=A)])")]
    [InlineData(
        "try: pass\nexcept *(A, B) as e: pass\nexcept* C: pass\nelse: pass\nfinally: pass",
        "TryStar(body=[Pass()], finalbody=[Pass()], handlers=[ExceptHandler(body=[Pass()], name=\"e\", type=Tuple(elts=[A, B])), ExceptHandler(body=[Pass()], type=C)], orelse=[Pass()])")]
    [InlineData("try: pass\nexcept*A: pass", "TryStar(body=[Pass()], handlers=[ExceptHandler(body=[Pass()], type=A)])")]
    public void Exception_groups(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("try: pass\nexcept*: pass")]
    [InlineData("try: pass\nexcept* A: pass\nexcept B: pass")]
    [InlineData("try: pass\nexcept A: pass\nexcept* B: pass")]
    [InlineData("try: pass\nexcept** A: pass")]
    [InlineData("try: pass\nexcept* A: pass\nexcept: pass")]
    public void Not_exception_groups(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 758.</summary>
    [Theory]
    [InlineData("try: pass\nexcept A, B: pass", "Try(body=[Pass()], handlers=[ExceptHandler(body=[Pass()], type=Tuple(elts=[A, B]))])")]
    [InlineData(
        "try: pass\nexcept A, B, C: pass\nexcept D: pass",
        "Try(body=[Pass()], handlers=[ExceptHandler(body=[Pass()], type=Tuple(elts=[A, B, C])), ExceptHandler(body=[Pass()], type=D)])")]
    [InlineData("try: pass\nexcept* A, B: pass", "TryStar(body=[Pass()], handlers=[ExceptHandler(body=[Pass()], type=Tuple(elts=[A, B]))])")]
    [InlineData(
        "try: pass\nexcept (A, B) as e: pass",
        "Try(body=[Pass()], handlers=[ExceptHandler(body=[Pass()], name=\"e\", type=Tuple(elts=[A, B]))])")]
    [InlineData(
        "try: pass\nexcept a.b, c(): pass",
        "Try(body=[Pass()], handlers=[ExceptHandler(body=[Pass()], type=Tuple(elts=[Attribute(attr=\"b\", value=a), Call(func=c)]))])")]
    public void Exceptions_without_parentheses(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("try: pass\nexcept A, B as e: pass")]
    [InlineData("try: pass\nexcept* A, B as e: pass")]
    [InlineData("try: pass\nexcept *A, B, as e: pass")]
    public void Not_exceptions_without_parentheses(string text) => Assert.False(TreeText.IsValid(text));

    [Theory]
    [InlineData("try: pass\nfinally: pass", "Try(body=[Pass()], finalbody=[Pass()])")]
    [InlineData("try: pass\nexcept: pass", "Try(body=[Pass()], handlers=[ExceptHandler(body=[Pass()])])")]
    [InlineData(
        "try: pass\nexcept A as e: pass\nexcept: pass\nelse: pass",
        "Try(body=[Pass()], handlers=[ExceptHandler(body=[Pass()], name=\"e\", type=A), ExceptHandler(body=[Pass()])], orelse=[Pass()])")]
    [InlineData("try:\n    pass\nexcept (A):\n    pass", "Try(body=[Pass()], handlers=[ExceptHandler(body=[Pass()], type=A)])")]
    [InlineData(
        "try: pass\nexcept A if b else C: pass",
        "Try(body=[Pass()], handlers=[ExceptHandler(body=[Pass()], type=IfExp(body=A, orelse=C, test=b))])")]
    [InlineData("try: pass\nexcept (yield): pass", "Try(body=[Pass()], handlers=[ExceptHandler(body=[Pass()], type=Yield())])")]
    public void Clauses(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("try: pass")]
    [InlineData("try: pass\nelse: pass")]
    [InlineData("try: pass\nexcept A as e.f: pass")]
    [InlineData("try: pass\nfinally: pass\nexcept: pass")]
    [InlineData("except: pass")]
    [InlineData("try: pass\nx\nexcept: pass")]
    [InlineData("try: pass\nexcept A as (e): pass")]
    [InlineData("try: pass\nexcept A as: pass")]
    [InlineData("try: pass\nfinally: pass\nelse: pass")]
    [InlineData("try: pass\nfinally: pass\nfinally: pass")]
    [InlineData("finally: pass")]
    [InlineData("try: pass\nexcept lambda: a: pass\nexcept A a: pass")]
    [InlineData("try:\npass\nfinally: pass")]
    public void Not_clauses(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 765 warns of it; it can be read.</summary>
    [Theory]
    [InlineData(
        "def f():\n try: pass\n finally: return 1",
        "FunctionDef(args=arguments(), body=[Try(body=[Pass()], finalbody=[Return(value=1)])], name=\"f\")")]
    [InlineData(
        "for a in b:\n try: pass\n finally: break",
        "For(body=[Try(body=[Pass()], finalbody=[Break()])], iter=b, target=Name(ctx=Store, id=\"a\"))")]
    [InlineData("while a:\n try: pass\n finally: continue", "While(body=[Try(body=[Pass()], finalbody=[Continue()])], test=a)")]
    public void Leaving_finally(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    /// <summary>PEP 617 brought parentheses around them.</summary>
    [Theory]
    [InlineData("with a: pass", "With(body=[Pass()], items=[withitem(contextexpr=a)])")]
    [InlineData(
        "with a as b, c as d: pass",
        "With(body=[Pass()], items=[withitem(contextexpr=a, optionalvars=Name(ctx=Store, id=\"b\")), withitem(contextexpr=c, optionalvars=Name(ctx=Store, id=\"d\"))])")]
    [InlineData("with (a as b): pass", "With(body=[Pass()], items=[withitem(contextexpr=a, optionalvars=Name(ctx=Store, id=\"b\"))])")]
    [InlineData(
        "with (a as b, c as d,): pass",
        "With(body=[Pass()], items=[withitem(contextexpr=a, optionalvars=Name(ctx=Store, id=\"b\")), withitem(contextexpr=c, optionalvars=Name(ctx=Store, id=\"d\"))])")]
    [InlineData("with (a): pass", "With(body=[Pass()], items=[withitem(contextexpr=a)])")]
    [InlineData("with (a) as b: pass", "With(body=[Pass()], items=[withitem(contextexpr=a, optionalvars=Name(ctx=Store, id=\"b\"))])")]
    [InlineData("with (a, b): pass", "With(body=[Pass()], items=[withitem(contextexpr=a), withitem(contextexpr=b)])")]
    [InlineData(
        "with (a, b) as c: pass",
        "With(body=[Pass()], items=[withitem(contextexpr=Tuple(elts=[a, b]), optionalvars=Name(ctx=Store, id=\"c\"))])")]
    [InlineData("with (a), (b): pass", "With(body=[Pass()], items=[withitem(contextexpr=a), withitem(contextexpr=b)])")]
    [InlineData("with (a, b,): pass", "With(body=[Pass()], items=[withitem(contextexpr=a), withitem(contextexpr=b)])")]
    [InlineData(
        "with (a).b as c: pass",
        "With(body=[Pass()], items=[withitem(contextexpr=Attribute(attr=\"b\", value=a), optionalvars=Name(ctx=Store, id=\"c\"))])")]
    [InlineData("with (a)(b): pass", "With(body=[Pass()], items=[withitem(contextexpr=Call(args=[b], func=a))])")]
    [InlineData("with (yield): pass", "With(body=[Pass()], items=[withitem(contextexpr=Yield())])")]
    [InlineData("with (a := b): pass", "With(body=[Pass()], items=[withitem(contextexpr=NamedExpr(target=Name(ctx=Store, id=\"a\"), value=b))])")]
    [InlineData(
        "with (a := b, c): pass",
        "With(body=[Pass()], items=[withitem(contextexpr=Tuple(elts=[NamedExpr(target=Name(ctx=Store, id=\"a\"), value=b), c]))])")]
    [InlineData("with (*a, b): pass", "With(body=[Pass()], items=[withitem(contextexpr=Tuple(elts=[Starred(value=a), b]))])")]
    [InlineData(
        "with (a for b in c): pass",
        "With(body=[Pass()], items=[withitem(contextexpr=GeneratorExp(elt=a, generators=[comprehension(iter=c, target=Name(ctx=Store, id=\"b\"))]))])")]
    [InlineData("with a, (b): pass", "With(body=[Pass()], items=[withitem(contextexpr=a), withitem(contextexpr=b)])")]
    [InlineData("with (a,): pass", "With(body=[Pass()], items=[withitem(contextexpr=a)])")]
    [InlineData("with (): pass", "With(body=[Pass()], items=[withitem(contextexpr=Tuple())])")]
    [InlineData(
        "with a as b.c, d as e[f]: pass",
        "With(body=[Pass()], items=[withitem(contextexpr=a, optionalvars=Attribute(attr=\"c\", ctx=Store, value=b)), withitem(contextexpr=d, optionalvars=Subscript(ctx=Store, slice=f, value=e))])")]
    [InlineData(
        "with a as (b, c): pass",
        "With(body=[Pass()], items=[withitem(contextexpr=a, optionalvars=Tuple(ctx=Store, elts=[Name(ctx=Store, id=\"b\"), Name(ctx=Store, id=\"c\")]))])")]
    [InlineData(
        "with a as [b, *c]: pass",
        "With(body=[Pass()], items=[withitem(contextexpr=a, optionalvars=List(ctx=Store, elts=[Name(ctx=Store, id=\"b\"), Starred(ctx=Store, value=Name(ctx=Store, id=\"c\"))]))])")]
    [InlineData(
        "with (a as (b, c), d): pass",
        "With(body=[Pass()], items=[withitem(contextexpr=a, optionalvars=Tuple(ctx=Store, elts=[Name(ctx=Store, id=\"b\"), Name(ctx=Store, id=\"c\")])), withitem(contextexpr=d)])")]
    [InlineData(
        "with (a, b as c): pass",
        "With(body=[Pass()], items=[withitem(contextexpr=a), withitem(contextexpr=b, optionalvars=Name(ctx=Store, id=\"c\"))])")]
    [InlineData(
        "with (a) + b as c: pass",
        "With(body=[Pass()], items=[withitem(contextexpr=BinOp(left=a, op=Add, right=b), optionalvars=Name(ctx=Store, id=\"c\"))])")]
    [InlineData(
        "with (a if b else c, d): pass",
        "With(body=[Pass()], items=[withitem(contextexpr=IfExp(body=a, orelse=c, test=b)), withitem(contextexpr=d)])")]
    [InlineData("with ((a, b)): pass", "With(body=[Pass()], items=[withitem(contextexpr=Tuple(elts=[a, b]))])")]
    [InlineData(
        "with ((a, b) as c): pass",
        "With(body=[Pass()], items=[withitem(contextexpr=Tuple(elts=[a, b]), optionalvars=Name(ctx=Store, id=\"c\"))])")]
    [InlineData("with (a)\\\n: pass", "With(body=[Pass()], items=[withitem(contextexpr=a)])")]
    [InlineData(
        "with (\n  a as b,\n  c,\n): pass",
        "With(body=[Pass()], items=[withitem(contextexpr=a, optionalvars=Name(ctx=Store, id=\"b\")), withitem(contextexpr=c)])")]
    [InlineData(
        "async def f():\n async with (a as b, c): pass",
        "AsyncFunctionDef(args=arguments(), body=[AsyncWith(body=[Pass()], items=[withitem(contextexpr=a, optionalvars=Name(ctx=Store, id=\"b\")), withitem(contextexpr=c)])], name=\"f\")")]
    [InlineData("with (lambda: a): pass", "With(body=[Pass()], items=[withitem(contextexpr=Lambda(args=arguments(), body=a))])")]
    [InlineData(
        "with open(a) as b, (c): pass",
        "With(body=[Pass()], items=[withitem(contextexpr=Call(args=[a], func=open), optionalvars=Name(ctx=Store, id=\"b\")), withitem(contextexpr=c)])")]
    [InlineData("with (await_ as a): pass", "With(body=[Pass()], items=[withitem(contextexpr=await_, optionalvars=Name(ctx=Store, id=\"a\"))])")]
    [InlineData(
        "with (a)[b] as c, d: pass",
        "With(body=[Pass()], items=[withitem(contextexpr=Subscript(slice=b, value=a), optionalvars=Name(ctx=Store, id=\"c\")), withitem(contextexpr=d)])")]
    [InlineData("with (a, b), c: pass", "With(body=[Pass()], items=[withitem(contextexpr=Tuple(elts=[a, b])), withitem(contextexpr=c)])")]
    [InlineData("with (a, b)[0]: pass", "With(body=[Pass()], items=[withitem(contextexpr=Subscript(slice=0, value=Tuple(elts=[a, b])))])")]
    [InlineData("with a as (b): pass", "With(body=[Pass()], items=[withitem(contextexpr=a, optionalvars=Name(ctx=Store, id=\"b\"))])")]
    public void Context_managers(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("with a as f(): pass")]
    [InlineData("with a as b + c: pass")]
    [InlineData("with (a as b) as c: pass")]
    [InlineData("with a, : pass")]
    [InlineData("with : pass")]
    [InlineData("with a b: pass")]
    [InlineData("with (a as b), c: pass")]
    [InlineData("with a, (b as c): pass")]
    [InlineData("with (a as b).c: pass")]
    [InlineData("with (a as b for c in d): pass")]
    [InlineData("with *a: pass")]
    [InlineData("with a as 1: pass")]
    [InlineData("with a as: pass")]
    [InlineData("with (a as b, *c): pass")]
    [InlineData("with (a as b, c := d) as e: pass")]
    [InlineData("with a as b\n  pass")]
    [InlineData("with (as b): pass")]
    [InlineData("with a as **b: pass")]
    public void Not_context_managers(string text) => Assert.False(TreeText.IsValid(text));
}
