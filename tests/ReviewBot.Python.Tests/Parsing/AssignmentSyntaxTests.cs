namespace ReviewBot.Python.Tests.Parsing;

/// <summary>Assignments, targets and deletion.</summary>
public sealed class AssignmentSyntaxTests
{
    /// <summary>PEP 572.</summary>
    [Theory]
    [InlineData("(x := 1)", "Expr(value=NamedExpr(target=Name(ctx=Store, id=\"x\"), value=1))")]
    [InlineData(
        "if (n := len(a)) > 10: pass",
        "If(body=[Pass()], test=Compare(comparators=[10], left=NamedExpr(target=Name(ctx=Store, id=\"n\"), value=Call(args=[a], func=len)), ops=[Gt]))")]
    [InlineData(
        "[y := f(x), y**2]",
        "Expr(value=List(elts=[NamedExpr(target=Name(ctx=Store, id=\"y\"), value=Call(args=[x], func=f)), BinOp(left=y, op=Pow, right=2)]))")]
    [InlineData("while chunk := read(): pass", "While(body=[Pass()], test=NamedExpr(target=Name(ctx=Store, id=\"chunk\"), value=Call(func=read)))")]
    [InlineData("{a := 1}", "Expr(value=Set(elts=[NamedExpr(target=Name(ctx=Store, id=\"a\"), value=1)]))")]
    [InlineData("a[b := 1]", "Expr(value=Subscript(slice=NamedExpr(target=Name(ctx=Store, id=\"b\"), value=1), value=a))")]
    [InlineData(
        "a[b := 1, c := 2]",
        "Expr(value=Subscript(slice=Tuple(elts=[NamedExpr(target=Name(ctx=Store, id=\"b\"), value=1), NamedExpr(target=Name(ctx=Store, id=\"c\"), value=2)]), value=a))")]
    [InlineData(
        "[x for y in z if (x := y)]",
        "Expr(value=ListComp(elt=x, generators=[comprehension(ifs=[NamedExpr(target=Name(ctx=Store, id=\"x\"), value=y)], iter=z, target=Name(ctx=Store, id=\"y\"))]))")]
    [InlineData(
        "f(x := 1, y=(z := 2))",
        "Expr(value=Call(args=[NamedExpr(target=Name(ctx=Store, id=\"x\"), value=1)], func=f, keywords=[keyword(arg=\"y\", value=NamedExpr(target=Name(ctx=Store, id=\"z\"), value=2))]))")]
    [InlineData("(x := 1, 2)", "Expr(value=Tuple(elts=[NamedExpr(target=Name(ctx=Store, id=\"x\"), value=1), 2]))")]
    [InlineData("x = (y := 0)", "Assign(targets=[Name(ctx=Store, id=\"x\")], value=NamedExpr(target=Name(ctx=Store, id=\"y\"), value=0))")]
    [InlineData("lambda: (x := 1)", "Expr(value=Lambda(args=arguments(), body=NamedExpr(target=Name(ctx=Store, id=\"x\"), value=1)))")]
    [InlineData("(x := yield_)", "Expr(value=NamedExpr(target=Name(ctx=Store, id=\"x\"), value=yield_))")]
    [InlineData("assert (x := 1)", "Assert(test=NamedExpr(target=Name(ctx=Store, id=\"x\"), value=1))")]
    [InlineData(
        "elif_ = (x := not y)",
        "Assign(targets=[Name(ctx=Store, id=\"elif_\")], value=NamedExpr(target=Name(ctx=Store, id=\"x\"), value=UnaryOp(op=Not, operand=y)))")]
    [InlineData("if a := b: pass", "If(body=[Pass()], test=NamedExpr(target=Name(ctx=Store, id=\"a\"), value=b))")]
    public void Assignment_expressions(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("x := 1")]
    [InlineData("(x.y := 1)")]
    [InlineData("(x[0] := 1)")]
    [InlineData("((a, b) := 1)")]
    [InlineData("x = y := 0")]
    [InlineData("f(a=b := 1)")]
    [InlineData("lambda: x := 1")]
    [InlineData("{a: b := 1}")]
    [InlineData("(a := b := c)")]
    [InlineData("a[b := 1:c]")]
    [InlineData("(True := 1)")]
    [InlineData("def f(a := 1): pass")]
    [InlineData("with a := b: pass")]
    [InlineData("del (x := 1)")]
    [InlineData("for x := 1 in y: pass")]
    [InlineData("assert x := 1")]
    [InlineData("return x := 1")]
    public void Not_assignment_expressions(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 526.</summary>
    [Theory]
    [InlineData("x: int", "AnnAssign(annotation=int, target=Name(ctx=Store, id=\"x\"))")]
    [InlineData("x: int = 1", "AnnAssign(annotation=int, target=Name(ctx=Store, id=\"x\"), value=1)")]
    [InlineData("(x): int", "AnnAssign(annotation=int, simple=0, target=Name(ctx=Store, id=\"x\"))")]
    [InlineData("a.b: int = 1", "AnnAssign(annotation=int, simple=0, target=Attribute(attr=\"b\", ctx=Store, value=a), value=1)")]
    [InlineData("a[0]: int", "AnnAssign(annotation=int, simple=0, target=Subscript(ctx=Store, slice=0, value=a))")]
    [InlineData("x: tuple = 1, *y", "AnnAssign(annotation=tuple, target=Name(ctx=Store, id=\"x\"), value=Tuple(elts=[1, Starred(value=y)]))")]
    [InlineData("x: (yield) = 1", "AnnAssign(annotation=Yield(), target=Name(ctx=Store, id=\"x\"), value=1)")]
    [InlineData("x: lambda: 0 = 1", "AnnAssign(annotation=Lambda(args=arguments(), body=0), target=Name(ctx=Store, id=\"x\"), value=1)")]
    public void Annotated_assignments(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("x, y: int")]
    [InlineData("(x, y): int")]
    [InlineData("[x]: int")]
    [InlineData("x: int = y = 1")]
    [InlineData("f(): int")]
    [InlineData("x: int, y: int")]
    [InlineData("x: int += 1")]
    [InlineData("x: *a")]
    [InlineData("x:")]
    [InlineData("(x: int)")]
    [InlineData("lambda: int = 1")]
    [InlineData("1: int")]
    [InlineData("*x: int = 1")]
    public void Not_annotated_assignments(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 3132.</summary>
    [Theory]
    [InlineData(
        "a, *b = c",
        "Assign(targets=[Tuple(ctx=Store, elts=[Name(ctx=Store, id=\"a\"), Starred(ctx=Store, value=Name(ctx=Store, id=\"b\"))])], value=c)")]
    [InlineData(
        "[a, [b, *c]] = d",
        "Assign(targets=[List(ctx=Store, elts=[Name(ctx=Store, id=\"a\"), List(ctx=Store, elts=[Name(ctx=Store, id=\"b\"), Starred(ctx=Store, value=Name(ctx=Store, id=\"c\"))])])], value=d)")]
    [InlineData("*a, = b", "Assign(targets=[Tuple(ctx=Store, elts=[Starred(ctx=Store, value=Name(ctx=Store, id=\"a\"))])], value=b)")]
    [InlineData("(a) = 1", "Assign(targets=[Name(ctx=Store, id=\"a\")], value=1)")]
    [InlineData("((a)), b = 1", "Assign(targets=[Tuple(ctx=Store, elts=[Name(ctx=Store, id=\"a\"), Name(ctx=Store, id=\"b\")])], value=1)")]
    [InlineData(
        "a.b, c[d], (e, f) = g",
        "Assign(targets=[Tuple(ctx=Store, elts=[Attribute(attr=\"b\", ctx=Store, value=a), Subscript(ctx=Store, slice=d, value=c), Tuple(ctx=Store, elts=[Name(ctx=Store, id=\"e\"), Name(ctx=Store, id=\"f\")])])], value=g)")]
    [InlineData("() = a", "Assign(targets=[Tuple(ctx=Store)], value=a)")]
    [InlineData("[] = a", "Assign(targets=[List(ctx=Store)], value=a)")]
    [InlineData(
        "a = b = c, = d",
        "Assign(targets=[Name(ctx=Store, id=\"a\"), Name(ctx=Store, id=\"b\"), Tuple(ctx=Store, elts=[Name(ctx=Store, id=\"c\")])], value=d)")]
    [InlineData(
        "for a, *b in c: pass",
        "For(body=[Pass()], iter=c, target=Tuple(ctx=Store, elts=[Name(ctx=Store, id=\"a\"), Starred(ctx=Store, value=Name(ctx=Store, id=\"b\"))]))")]
    [InlineData("for (a) in b: pass", "For(body=[Pass()], iter=b, target=Name(ctx=Store, id=\"a\"))")]
    [InlineData("for a.b in c: pass", "For(body=[Pass()], iter=c, target=Attribute(attr=\"b\", ctx=Store, value=a))")]
    [InlineData(
        "for a[b in c] in d: pass",
        "For(body=[Pass()], iter=d, target=Subscript(ctx=Store, slice=Compare(comparators=[c], left=b, ops=[In]), value=a))")]
    [InlineData("for x, in y: pass", "For(body=[Pass()], iter=y, target=Tuple(ctx=Store, elts=[Name(ctx=Store, id=\"x\")]))")]
    [InlineData("for x in *a, b: pass", "For(body=[Pass()], iter=Tuple(elts=[Starred(value=a), b]), target=Name(ctx=Store, id=\"x\"))")]
    [InlineData(
        "with a as (b, *c): pass",
        "With(body=[Pass()], items=[withitem(contextexpr=a, optionalvars=Tuple(ctx=Store, elts=[Name(ctx=Store, id=\"b\"), Starred(ctx=Store, value=Name(ctx=Store, id=\"c\"))]))])")]
    [InlineData(
        "[a for b, *c in d]",
        "Expr(value=ListComp(elt=a, generators=[comprehension(iter=d, target=Tuple(ctx=Store, elts=[Name(ctx=Store, id=\"b\"), Starred(ctx=Store, value=Name(ctx=Store, id=\"c\"))]))]))")]
    [InlineData("a = *b, c", "Assign(targets=[Name(ctx=Store, id=\"a\")], value=Tuple(elts=[Starred(value=b), c]))")]
    [InlineData(
        "(*a, b) = c",
        "Assign(targets=[Tuple(ctx=Store, elts=[Starred(ctx=Store, value=Name(ctx=Store, id=\"a\")), Name(ctx=Store, id=\"b\")])], value=c)")]
    [InlineData("x = yield", "Assign(targets=[Name(ctx=Store, id=\"x\")], value=Yield())")]
    [InlineData("f().x = 1", "Assign(targets=[Attribute(attr=\"x\", ctx=Store, value=Call(func=f))], value=1)")]
    [InlineData(
        "f()[0], y = 1, 2",
        "Assign(targets=[Tuple(ctx=Store, elts=[Subscript(ctx=Store, slice=0, value=Call(func=f)), Name(ctx=Store, id=\"y\")])], value=Tuple(elts=[1, 2]))")]
    [InlineData("'a'.b = 1", "Assign(targets=[Attribute(attr=\"b\", ctx=Store, value=\"a\")], value=1)")]
    [InlineData("*a = b", "Assign(targets=[Starred(ctx=Store, value=Name(ctx=Store, id=\"a\"))], value=b)")]
    [InlineData("for *a in b: pass", "For(body=[Pass()], iter=b, target=Starred(ctx=Store, value=Name(ctx=Store, id=\"a\")))")]
    [InlineData("x = *a", "Assign(targets=[Name(ctx=Store, id=\"x\")], value=Starred(value=a))")]
    public void Targets(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("f() = 1")]
    [InlineData("a + b = 1")]
    [InlineData("1 = a")]
    [InlineData("None = a")]
    [InlineData("(a, 1) = b")]
    [InlineData("a = 1 = b")]
    [InlineData("[a, f()] = b")]
    [InlineData("{a} = b")]
    [InlineData("(a for b in c) = 1")]
    [InlineData("a if b else c = 1")]
    [InlineData("lambda: a = 1")]
    [InlineData("'a' = 1")]
    [InlineData("f'{a}' = 1")]
    [InlineData("... = 1")]
    [InlineData("a < b = 1")]
    [InlineData("-a = 1")]
    [InlineData("for f() in a: pass")]
    [InlineData("for 1 in a: pass")]
    [InlineData("for a in b, *: pass")]
    [InlineData("print(*a) = 1")]
    [InlineData("(yield) = 1")]
    [InlineData("with a as f(): pass")]
    [InlineData("[x for f() in y]")]
    [InlineData("a, b += 1")]
    [InlineData("(a, b) += 1")]
    [InlineData("[a] += 1")]
    [InlineData("f() += 1")]
    [InlineData("a += b += c")]
    [InlineData("a += b = c")]
    [InlineData("a = ")]
    [InlineData("= a")]
    [InlineData("a == b = c")]
    [InlineData("not a = b")]
    [InlineData("__debug__x y = 1")]
    [InlineData("(*a) = b")]
    [InlineData("[*a, *b] = c, d e")]
    public void Not_targets(string text) => Assert.False(TreeText.IsValid(text));

    [Theory]
    [InlineData("a += 1", "AugAssign(op=Add, target=Name(ctx=Store, id=\"a\"), value=1)")]
    [InlineData("a.b -= 1", "AugAssign(op=Sub, target=Attribute(attr=\"b\", ctx=Store, value=a), value=1)")]
    [InlineData("a[b] @= c, d", "AugAssign(op=MatMult, target=Subscript(ctx=Store, slice=b, value=a), value=Tuple(elts=[c, d]))")]
    [InlineData("(a) //= 1", "AugAssign(op=FloorDiv, target=Name(ctx=Store, id=\"a\"), value=1)")]
    [InlineData("a **= yield_", "AugAssign(op=Pow, target=Name(ctx=Store, id=\"a\"), value=yield_)")]
    [InlineData("a >>= b", "AugAssign(op=RShift, target=Name(ctx=Store, id=\"a\"), value=b)")]
    [InlineData("a <<= b", "AugAssign(op=LShift, target=Name(ctx=Store, id=\"a\"), value=b)")]
    [InlineData(
        "a |= b; a &= c; a ^= d",
        "AugAssign(op=BitOr, target=Name(ctx=Store, id=\"a\"), value=b)\nAugAssign(op=BitAnd, target=Name(ctx=Store, id=\"a\"), value=c)\nAugAssign(op=BitXor, target=Name(ctx=Store, id=\"a\"), value=d)")]
    [InlineData("a %= lambda: 0", "AugAssign(op=Mod, target=Name(ctx=Store, id=\"a\"), value=Lambda(args=arguments(), body=0))")]
    [InlineData(
        "a /= b; a *= c",
        "AugAssign(op=Div, target=Name(ctx=Store, id=\"a\"), value=b)\nAugAssign(op=Mult, target=Name(ctx=Store, id=\"a\"), value=c)")]
    public void Augmented_assignments(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("a ++")]
    [InlineData("a =+")]
    [InlineData("a <> b")]
    [InlineData("a ->= b")]
    [InlineData("a && b")]
    [InlineData("a || b")]
    [InlineData("!a")]
    [InlineData("a ! b")]
    [InlineData("a === b")]
    [InlineData("a =! b")]
    public void Not_augmented_assignments(string text) => Assert.False(TreeText.IsValid(text));

    [Theory]
    [InlineData("del a", "Delete(targets=[Name(ctx=Del, id=\"a\")])")]
    [InlineData("del a, b", "Delete(targets=[Name(ctx=Del, id=\"a\"), Name(ctx=Del, id=\"b\")])")]
    [InlineData("del (a, b)", "Delete(targets=[Tuple(ctx=Del, elts=[Name(ctx=Del, id=\"a\"), Name(ctx=Del, id=\"b\")])])")]
    [InlineData("del [a, b]", "Delete(targets=[List(ctx=Del, elts=[Name(ctx=Del, id=\"a\"), Name(ctx=Del, id=\"b\")])])")]
    [InlineData(
        "del a.b, c[d], (e)",
        "Delete(targets=[Attribute(attr=\"b\", ctx=Del, value=a), Subscript(ctx=Del, slice=d, value=c), Name(ctx=Del, id=\"e\")])")]
    [InlineData("del ()", "Delete(targets=[Tuple(ctx=Del)])")]
    [InlineData("del (a),", "Delete(targets=[Name(ctx=Del, id=\"a\")])")]
    [InlineData("del a[b:c]", "Delete(targets=[Subscript(ctx=Del, slice=Slice(lower=b, upper=c), value=a)])")]
    [InlineData(
        "del ((a, [b])), c",
        "Delete(targets=[Tuple(ctx=Del, elts=[Name(ctx=Del, id=\"a\"), List(ctx=Del, elts=[Name(ctx=Del, id=\"b\")])]), Name(ctx=Del, id=\"c\")])")]
    public void Deletions(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("del")]
    [InlineData("del f()")]
    [InlineData("del *a")]
    [InlineData("del a + b")]
    [InlineData("del 1")]
    [InlineData("del (a, *b)")]
    [InlineData("del a = 1")]
    [InlineData("del a b")]
    [InlineData("del None")]
    [InlineData("del (a for b in c)")]
    [InlineData("del {a}")]
    [InlineData("del -a")]
    public void Not_deletions(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 328.</summary>
    [Theory]
    [InlineData("import a", "Import(names=[alias(name=\"a\")])")]
    [InlineData("import a.b.c as d, e", "Import(names=[alias(asname=\"d\", name=\"a.b.c\"), alias(name=\"e\")])")]
    [InlineData("from . import a", "ImportFrom(level=1, names=[alias(name=\"a\")])")]
    [InlineData("from .a import b", "ImportFrom(level=1, module=\"a\", names=[alias(name=\"b\")])")]
    [InlineData("from ... import a", "ImportFrom(level=3, names=[alias(name=\"a\")])")]
    [InlineData(
        "from ....a.b import (c as d, e,)",
        "ImportFrom(level=4, module=\"a.b\", names=[alias(asname=\"d\", name=\"c\"), alias(name=\"e\")])")]
    [InlineData("from a import *", "ImportFrom(module=\"a\", names=[alias(name=\"*\")])")]
    [InlineData("from .import a", "ImportFrom(level=1, names=[alias(name=\"a\")])")]
    [InlineData("from . . import a", "ImportFrom(level=2, names=[alias(name=\"a\")])")]
    [InlineData("from a import (b)", "ImportFrom(module=\"a\", names=[alias(name=\"b\")])")]
    [InlineData("import match, type as case", "Import(names=[alias(name=\"match\"), alias(asname=\"case\", name=\"type\")])")]
    public void Imports(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("import")]
    [InlineData("import a as")]
    [InlineData("import a.b as c.d")]
    [InlineData("import *")]
    [InlineData("from a import")]
    [InlineData("from a import b,")]
    [InlineData("from a import (b")]
    [InlineData("from a import ()")]
    [InlineData("from a import *, b")]
    [InlineData("from a import (*)")]
    [InlineData("from import a")]
    [InlineData("import .a")]
    [InlineData("import a,")]
    [InlineData("from a import b.c")]
    [InlineData("import a as (b)")]
    [InlineData("from a. import b")]
    [InlineData("import (a)")]
    [InlineData("from a import b as 1")]
    public void Not_imports(string text) => Assert.False(TreeText.IsValid(text));

    [Theory]
    [InlineData("global a, b", "Global(names=[\"a\",\"b\"])")]
    [InlineData("nonlocal a", "Nonlocal(names=[\"a\"])")]
    [InlineData("assert a, b", "Assert(msg=b, test=a)")]
    [InlineData("assert (a, b)", "Assert(test=Tuple(elts=[a, b]))")]
    [InlineData("raise", "Raise()")]
    [InlineData("raise a", "Raise(exc=a)")]
    [InlineData("raise a from b", "Raise(cause=b, exc=a)")]
    [InlineData("pass; pass;", "Pass()\nPass()")]
    [InlineData("break", "Break()")]
    [InlineData("continue", "Continue()")]
    [InlineData("raise a from None", "Raise(cause=None, exc=a)")]
    [InlineData("a; b", "Expr(value=a)\nExpr(value=b)")]
    public void Small_statements(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("global a.b")]
    [InlineData("global")]
    [InlineData("nonlocal a,")]
    [InlineData("assert")]
    [InlineData("assert a, b, c")]
    [InlineData("raise from a")]
    [InlineData("raise a from")]
    [InlineData("raise a, b")]
    [InlineData("pass a")]
    [InlineData(";")]
    [InlineData("a;;b")]
    [InlineData("break 1")]
    [InlineData("print a")]
    [InlineData("exec 'a'")]
    [InlineData("continue;;")]
    public void Not_small_statements(string text) => Assert.False(TreeText.IsValid(text));
}
