namespace ReviewBot.Python.Tests.Parsing;

/// <summary>Type parameters, aliases and annotations.</summary>
public sealed class TypeSyntaxTests
{
    /// <summary>PEP 695.</summary>
    [Theory]
    [InlineData("type X = int", "TypeAlias(name=Name(ctx=Store, id=\"X\"), value=int)")]
    [InlineData(
        "type X[T] = list[T]",
        "TypeAlias(name=Name(ctx=Store, id=\"X\"), typeparams=[TypeVar(name=\"T\")], value=Subscript(slice=T, value=list))")]
    [InlineData(
        "type X[T: int, *Ts, **P] = Callable[P, tuple[T, *Ts]]",
        "TypeAlias(name=Name(ctx=Store, id=\"X\"), typeparams=[TypeVar(bound=int, name=\"T\"), TypeVarTuple(name=\"Ts\"), ParamSpec(name=\"P\")], value=Subscript(slice=Tuple(elts=[P, Subscript(slice=Tuple(elts=[T, Starred(value=Ts)]), value=tuple)]), value=Callable))")]
    [InlineData(
        "type X[T: (int, str)] = T",
        "TypeAlias(name=Name(ctx=Store, id=\"X\"), typeparams=[TypeVar(bound=Tuple(elts=[int, str]), name=\"T\")], value=T)")]
    [InlineData("type = 1", "Assign(targets=[Name(ctx=Store, id=\"type\")], value=1)")]
    [InlineData("type(x)", "Expr(value=Call(args=[x], func=type))")]
    [InlineData("type X = lambda: 0", "TypeAlias(name=Name(ctx=Store, id=\"X\"), value=Lambda(args=arguments(), body=0))")]
    [InlineData("type type = type", "TypeAlias(name=Name(ctx=Store, id=\"type\"), value=type)")]
    [InlineData("type[x] = 1", "Assign(targets=[Subscript(ctx=Store, slice=x, value=type)], value=1)")]
    [InlineData("type.x", "Expr(value=Attribute(attr=\"x\", value=type))")]
    [InlineData(
        "type, x = 1, 2",
        "Assign(targets=[Tuple(ctx=Store, elts=[Name(ctx=Store, id=\"type\"), Name(ctx=Store, id=\"x\")])], value=Tuple(elts=[1, 2]))")]
    [InlineData("type\\\nX = int", "TypeAlias(name=Name(ctx=Store, id=\"X\"), value=int)")]
    [InlineData("type: int = 1", "AnnAssign(annotation=int, target=Name(ctx=Store, id=\"type\"), value=1)")]
    [InlineData("type X = (yield_)", "TypeAlias(name=Name(ctx=Store, id=\"X\"), value=yield_)")]
    [InlineData("type in x", "Expr(value=Compare(comparators=[x], left=type, ops=[In]))")]
    [InlineData("type = type = 1", "Assign(targets=[Name(ctx=Store, id=\"type\"), Name(ctx=Store, id=\"type\")], value=1)")]
    [InlineData("type match = case", "TypeAlias(name=Name(ctx=Store, id=\"match\"), value=case)")]
    public void Type_aliases(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("type X")]
    [InlineData("type X =")]
    [InlineData("type X[] = int")]
    [InlineData("type X.Y = int")]
    [InlineData("type X[T](int) = int")]
    [InlineData("type (X) = int")]
    [InlineData("type X: int = 1")]
    [InlineData("type X += int")]
    [InlineData("type X = a, b")]
    [InlineData("type X = *a")]
    [InlineData("type None = int")]
    [InlineData("type X\n= int")]
    [InlineData("type X[T:] = int")]
    [InlineData("type X[*Ts: int] = int")]
    [InlineData("type X[**P: int] = int")]
    [InlineData("type 1 = int")]
    public void Not_type_aliases(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 695.</summary>
    [Theory]
    [InlineData(
        "def f[T](a: T) -> T: pass",
        "FunctionDef(args=arguments(args=[arg(annotation=T, arg=\"a\")]), body=[Pass()], name=\"f\", returns=T, typeparams=[TypeVar(name=\"T\")])")]
    [InlineData(
        "class C[T: str, *Ts, **P,](B[T], metaclass=M): pass",
        "ClassDef(bases=[Subscript(slice=T, value=B)], body=[Pass()], keywords=[keyword(arg=\"metaclass\", value=M)], name=\"C\", typeparams=[TypeVar(bound=str, name=\"T\"), TypeVarTuple(name=\"Ts\"), ParamSpec(name=\"P\")])")]
    [InlineData("async def f[T](): pass", "AsyncFunctionDef(args=arguments(), body=[Pass()], name=\"f\", typeparams=[TypeVar(name=\"T\")])")]
    [InlineData("class C[T]: pass", "ClassDef(body=[Pass()], name=\"C\", typeparams=[TypeVar(name=\"T\")])")]
    [InlineData(
        "def f[T: (a := 1)](): pass",
        "FunctionDef(args=arguments(), body=[Pass()], name=\"f\", typeparams=[TypeVar(bound=NamedExpr(target=Name(ctx=Store, id=\"a\"), value=1), name=\"T\")])")]
    public void Type_parameters(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("def f[](): pass")]
    [InlineData("class C[]: pass")]
    [InlineData("def f[T,,](): pass")]
    [InlineData("def f[T.a](): pass")]
    [InlineData("def f[1](): pass")]
    [InlineData("lambda[T]: 0")]
    [InlineData("def f[*](): pass")]
    public void Not_type_parameters(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 696.</summary>
    [Theory]
    [InlineData("class C[T = int]: pass", "ClassDef(body=[Pass()], name=\"C\", typeparams=[TypeVar(defaultvalue=int, name=\"T\")])")]
    [InlineData(
        "def f[T: int = bool, *Ts = *tuple[int, str], **P = [int]](): pass",
        "FunctionDef(args=arguments(), body=[Pass()], name=\"f\", typeparams=[TypeVar(bound=int, defaultvalue=bool, name=\"T\"), TypeVarTuple(defaultvalue=Starred(value=Subscript(slice=Tuple(elts=[int, str]), value=tuple)), name=\"Ts\"), ParamSpec(defaultvalue=List(elts=[int]), name=\"P\")])")]
    [InlineData(
        "type X[*Ts = *A] = int",
        "TypeAlias(name=Name(ctx=Store, id=\"X\"), typeparams=[TypeVarTuple(defaultvalue=Starred(value=A), name=\"Ts\")], value=int)")]
    [InlineData(
        "type X[**P = ...] = int",
        "TypeAlias(name=Name(ctx=Store, id=\"X\"), typeparams=[ParamSpec(defaultvalue=Ellipsis, name=\"P\")], value=int)")]
    public void Defaults_of_type_parameters(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("class C[T =]: pass")]
    [InlineData("class C[T = *a]: pass")]
    [InlineData("class C[**P = *a]: pass")]
    [InlineData("class C[T = int : str]: pass")]
    public void Not_defaults_of_type_parameters(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 604.</summary>
    [Theory]
    [InlineData("x: int | None = None", "AnnAssign(annotation=BinOp(left=int, op=BitOr, right=None), target=Name(ctx=Store, id=\"x\"), value=None)")]
    [InlineData(
        "def f(a: int | str) -> 'C' | None: pass",
        "FunctionDef(args=arguments(args=[arg(annotation=BinOp(left=int, op=BitOr, right=str), arg=\"a\")]), body=[Pass()], name=\"f\", returns=BinOp(left=\"C\", op=BitOr, right=None))")]
    public void Unions_in_annotations(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    /// <summary>PEP 646.</summary>
    [Theory]
    [InlineData("a[*b]", "Expr(value=Subscript(slice=Tuple(elts=[Starred(value=b)]), value=a))")]
    [InlineData("a[*b, c]", "Expr(value=Subscript(slice=Tuple(elts=[Starred(value=b), c]), value=a))")]
    [InlineData("a[b, *c, d:e]", "Expr(value=Subscript(slice=Tuple(elts=[b, Starred(value=c), Slice(lower=d, upper=e)]), value=a))")]
    [InlineData("a[*b] = 1", "Assign(targets=[Subscript(ctx=Store, slice=Tuple(elts=[Starred(value=b)]), value=a)], value=1)")]
    [InlineData("del a[*b]", "Delete(targets=[Subscript(ctx=Del, slice=Tuple(elts=[Starred(value=b)]), value=a)])")]
    [InlineData("a[*b or c]", "Expr(value=Subscript(slice=Tuple(elts=[Starred(value=BoolOp(op=Or, values=[b, c]))]), value=a))")]
    public void Stars_in_indices(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("a[*b:c]")]
    [InlineData("a[b:*c]")]
    [InlineData("a[**b]")]
    [InlineData("a[]")]
    [InlineData("a[*]")]
    [InlineData("a[b=c]")]
    [InlineData("a[b c]")]
    [InlineData("a[:::]")]
    [InlineData("a[,]")]
    public void Not_stars_in_indices(string text) => Assert.False(TreeText.IsValid(text));

    [Theory]
    [InlineData("a[:]", "Expr(value=Subscript(slice=Slice(), value=a))")]
    [InlineData("a[::]", "Expr(value=Subscript(slice=Slice(), value=a))")]
    [InlineData("a[b:]", "Expr(value=Subscript(slice=Slice(lower=b), value=a))")]
    [InlineData("a[:b:c]", "Expr(value=Subscript(slice=Slice(step=c, upper=b), value=a))")]
    [InlineData("a[b, c:d, ...]", "Expr(value=Subscript(slice=Tuple(elts=[b, Slice(lower=c, upper=d), Ellipsis]), value=a))")]
    [InlineData("a[b,]", "Expr(value=Subscript(slice=Tuple(elts=[b]), value=a))")]
    [InlineData("a[()]", "Expr(value=Subscript(slice=Tuple(), value=a))")]
    [InlineData("a[lambda: b]", "Expr(value=Subscript(slice=Lambda(args=arguments(), body=b), value=a))")]
    [InlineData("a[b:c if d else e]", "Expr(value=Subscript(slice=Slice(lower=b, upper=IfExp(body=c, orelse=e, test=d)), value=a))")]
    [InlineData("a[b][c]", "Expr(value=Subscript(slice=c, value=Subscript(slice=b, value=a)))")]
    [InlineData("a[b:c,]", "Expr(value=Subscript(slice=Tuple(elts=[Slice(lower=b, upper=c)]), value=a))")]
    public void Slices(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));
}
