namespace ReviewBot.Python.Tests.Parsing;

/// <summary>Operators, displays and comprehensions.</summary>
public sealed class OperatorSyntaxTests
{
    [Theory]
    [InlineData("a or b and not c", "Expr(value=BoolOp(op=Or, values=[a, BoolOp(op=And, values=[b, UnaryOp(op=Not, operand=c)])]))")]
    [InlineData("not a == b", "Expr(value=UnaryOp(op=Not, operand=Compare(comparators=[b], left=a, ops=[Eq])))")]
    [InlineData("a < b < c is not d not in e", "Expr(value=Compare(comparators=[b, c, d, e], left=a, ops=[Lt,Lt,IsNot,NotIn]))")]
    [InlineData(
        "a | b ^ c & d << e + f * -g ** h",
        "Expr(value=BinOp(left=a, op=BitOr, right=BinOp(left=b, op=BitXor, right=BinOp(left=c, op=BitAnd, right=BinOp(left=d, op=LShift, right=BinOp(left=e, op=Add, right=BinOp(left=f, op=Mult, right=UnaryOp(op=USub, operand=BinOp(left=g, op=Pow, right=h)))))))))")]
    [InlineData("-a ** -b", "Expr(value=UnaryOp(op=USub, operand=BinOp(left=a, op=Pow, right=UnaryOp(op=USub, operand=b))))")]
    [InlineData("a ** b ** c", "Expr(value=BinOp(left=a, op=Pow, right=BinOp(left=b, op=Pow, right=c)))")]
    [InlineData("a - b - c", "Expr(value=BinOp(left=BinOp(left=a, op=Sub, right=b), op=Sub, right=c))")]
    [InlineData("a if b else c if d else e", "Expr(value=IfExp(body=a, orelse=IfExp(body=c, orelse=e, test=d), test=b))")]
    [InlineData("lambda: a if b else c", "Expr(value=Lambda(args=arguments(), body=IfExp(body=a, orelse=c, test=b)))")]
    [InlineData("a @ b // c % d", "Expr(value=BinOp(left=BinOp(left=BinOp(left=a, op=MatMult, right=b), op=FloorDiv, right=c), op=Mod, right=d))")]
    [InlineData("not not a", "Expr(value=UnaryOp(op=Not, operand=UnaryOp(op=Not, operand=a)))")]
    [InlineData("~-+a", "Expr(value=UnaryOp(op=Invert, operand=UnaryOp(op=USub, operand=UnaryOp(op=UAdd, operand=a))))")]
    [InlineData("await a ** b", "Expr(value=BinOp(left=Await(value=a), op=Pow, right=b))")]
    [InlineData("-await_", "Expr(value=UnaryOp(op=USub, operand=await_))")]
    [InlineData("a.b ** c[d]", "Expr(value=BinOp(left=Attribute(attr=\"b\", value=a), op=Pow, right=Subscript(slice=d, value=c)))")]
    [InlineData("a if (b if c else d) else e", "Expr(value=IfExp(body=a, orelse=e, test=IfExp(body=b, orelse=d, test=c)))")]
    [InlineData(
        "lambda a: lambda b: c",
        "Expr(value=Lambda(args=arguments(args=[arg(arg=\"a\")]), body=Lambda(args=arguments(args=[arg(arg=\"b\")]), body=c)))")]
    [InlineData("(a, b) + c", "Expr(value=BinOp(left=Tuple(elts=[a, b]), op=Add, right=c))")]
    [InlineData("a, b if c else d, e", "Expr(value=Tuple(elts=[a, IfExp(body=b, orelse=d, test=c), e]))")]
    [InlineData("a in b in c", "Expr(value=Compare(comparators=[b, c], left=a, ops=[In,In]))")]
    [InlineData("a is not not_", "Expr(value=Compare(comparators=[not_], left=a, ops=[IsNot]))")]
    [InlineData("a is (not b)", "Expr(value=Compare(comparators=[UnaryOp(op=Not, operand=b)], left=a, ops=[Is]))")]
    [InlineData("a == (not b)", "Expr(value=Compare(comparators=[UnaryOp(op=Not, operand=b)], left=a, ops=[Eq]))")]
    [InlineData("*a + b", "Expr(value=Starred(value=BinOp(left=a, op=Add, right=b)))")]
    public void Precedence(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("a not b")]
    [InlineData("a is is b")]
    [InlineData("a +")]
    [InlineData("+ ")]
    [InlineData("a if b")]
    [InlineData("a if b else")]
    [InlineData("not")]
    [InlineData("a not")]
    [InlineData("lambda")]
    [InlineData("lambda:")]
    [InlineData("a == not b")]
    [InlineData("a + not b")]
    [InlineData("a b")]
    [InlineData("a . ")]
    [InlineData("a..b")]
    [InlineData("a.1")]
    [InlineData("a < > b")]
    [InlineData("if else")]
    [InlineData("a ? b : c")]
    [InlineData("-not a")]
    [InlineData("a if b else c d")]
    [InlineData("lambda a, a=: 0")]
    [InlineData("a + *b")]
    [InlineData("a and and b")]
    [InlineData("else")]
    [InlineData("a // / b")]
    [InlineData("(a if b)")]
    [InlineData("a is not")]
    [InlineData("a + lambda: b")]
    [InlineData("lambda: (a")]
    [InlineData("a in")]
    public void Not_precedence(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 448.</summary>
    [Theory]
    [InlineData("()", "Expr(value=Tuple())")]
    [InlineData("(a,)", "Expr(value=Tuple(elts=[a]))")]
    [InlineData("(a)", "Expr(value=a)")]
    [InlineData("[a, *b]", "Expr(value=List(elts=[a, Starred(value=b)]))")]
    [InlineData("{a, *b}", "Expr(value=Set(elts=[a, Starred(value=b)]))")]
    [InlineData("{a: b, **c}", "Expr(value=Dict(keys=[a, None], values=[b, c]))")]
    [InlineData("{**a}", "Expr(value=Dict(keys=[None], values=[a]))")]
    [InlineData("{}", "Expr(value=Dict())")]
    [InlineData("a,", "Expr(value=Tuple(elts=[a]))")]
    [InlineData("*a,", "Expr(value=Tuple(elts=[Starred(value=a)]))")]
    [InlineData("(*a,)", "Expr(value=Tuple(elts=[Starred(value=a)]))")]
    [InlineData("[*a]", "Expr(value=List(elts=[Starred(value=a)]))")]
    [InlineData("{*a}", "Expr(value=Set(elts=[Starred(value=a)]))")]
    [InlineData("[a,]", "Expr(value=List(elts=[a]))")]
    [InlineData("{a: b,}", "Expr(value=Dict(keys=[a], values=[b]))")]
    [InlineData("{a: lambda: b}", "Expr(value=Dict(keys=[a], values=[Lambda(args=arguments(), body=b)]))")]
    [InlineData("{a if b else c: d}", "Expr(value=Dict(keys=[IfExp(body=a, orelse=c, test=b)], values=[d]))")]
    [InlineData("[a, (b), [c]]", "Expr(value=List(elts=[a, b, List(elts=[c])]))")]
    [InlineData("(yield)", "Expr(value=Yield())")]
    [InlineData("[lambda: a, b]", "Expr(value=List(elts=[Lambda(args=arguments(), body=a), b]))")]
    [InlineData("*a, *b", "Expr(value=Tuple(elts=[Starred(value=a), Starred(value=b)]))")]
    [InlineData("{a: b, c: d, **e, **f}", "Expr(value=Dict(keys=[a, c, None, None], values=[b, d, e, f]))")]
    [InlineData("{a: b if c else d}", "Expr(value=Dict(keys=[a], values=[IfExp(body=b, orelse=d, test=c)]))")]
    public void Displays(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("(,)")]
    [InlineData("[,]")]
    [InlineData("{,}")]
    [InlineData("(a b)")]
    [InlineData("[a b]")]
    [InlineData("{a: b c}")]
    [InlineData("{a, b: c}")]
    [InlineData("{a: b, c}")]
    [InlineData("{**a, b}")]
    [InlineData("{a: *b}")]
    [InlineData("{*a: b}")]
    [InlineData("{a:}")]
    [InlineData("{:a}")]
    [InlineData("(*a)")]
    [InlineData("[a")]
    [InlineData("(a]")]
    [InlineData("a)")]
    [InlineData("{a: **b}")]
    [InlineData("[**a]")]
    [InlineData("{**a for a in b}")]
    [InlineData("(a,,b)")]
    [InlineData("[a,,]")]
    [InlineData("(**a)")]
    [InlineData("{a = b}")]
    [InlineData("[a = b]")]
    [InlineData("(a = b)")]
    [InlineData("{a: b: c}")]
    [InlineData("[yield]")]
    [InlineData("{a: }")]
    [InlineData("(a;b)")]
    public void Not_displays(string text) => Assert.False(TreeText.IsValid(text));

    [Theory]
    [InlineData("[a for b in c]", "Expr(value=ListComp(elt=a, generators=[comprehension(iter=c, target=Name(ctx=Store, id=\"b\"))]))")]
    [InlineData(
        "{a for b in c if d if e}",
        "Expr(value=SetComp(elt=a, generators=[comprehension(ifs=[d, e], iter=c, target=Name(ctx=Store, id=\"b\"))]))")]
    [InlineData("{a: b for c in d}", "Expr(value=DictComp(generators=[comprehension(iter=d, target=Name(ctx=Store, id=\"c\"))], key=a, value=b))")]
    [InlineData(
        "(a for b in c for d in e)",
        "Expr(value=GeneratorExp(elt=a, generators=[comprehension(iter=c, target=Name(ctx=Store, id=\"b\")), comprehension(iter=e, target=Name(ctx=Store, id=\"d\"))]))")]
    [InlineData(
        "[a for b, c in d]",
        "Expr(value=ListComp(elt=a, generators=[comprehension(iter=d, target=Tuple(ctx=Store, elts=[Name(ctx=Store, id=\"b\"), Name(ctx=Store, id=\"c\")]))]))")]
    [InlineData(
        "[a for b in c or d]",
        "Expr(value=ListComp(elt=a, generators=[comprehension(iter=BoolOp(op=Or, values=[c, d]), target=Name(ctx=Store, id=\"b\"))]))")]
    [InlineData(
        "[a for b in (lambda: c)]",
        "Expr(value=ListComp(elt=a, generators=[comprehension(iter=Lambda(args=arguments(), body=c), target=Name(ctx=Store, id=\"b\"))]))")]
    [InlineData(
        "[(a, b) for c in d]",
        "Expr(value=ListComp(elt=Tuple(elts=[a, b]), generators=[comprehension(iter=d, target=Name(ctx=Store, id=\"c\"))]))")]
    [InlineData(
        "[a for b in c if d or e]",
        "Expr(value=ListComp(elt=a, generators=[comprehension(ifs=[BoolOp(op=Or, values=[d, e])], iter=c, target=Name(ctx=Store, id=\"b\"))]))")]
    [InlineData(
        "[a if b else c for d in e]",
        "Expr(value=ListComp(elt=IfExp(body=a, orelse=c, test=b), generators=[comprehension(iter=e, target=Name(ctx=Store, id=\"d\"))]))")]
    [InlineData(
        "[a async for b in c]",
        "Expr(value=ListComp(elt=a, generators=[comprehension(isasync=1, iter=c, target=Name(ctx=Store, id=\"b\"))]))")]
    [InlineData(
        "[[a for b in c] for d in e]",
        "Expr(value=ListComp(elt=ListComp(elt=a, generators=[comprehension(iter=c, target=Name(ctx=Store, id=\"b\"))]), generators=[comprehension(iter=e, target=Name(ctx=Store, id=\"d\"))]))")]
    [InlineData(
        "[a for b, in c]",
        "Expr(value=ListComp(elt=a, generators=[comprehension(iter=c, target=Tuple(ctx=Store, elts=[Name(ctx=Store, id=\"b\")]))]))")]
    [InlineData(
        "[lambda: a for b in c]",
        "Expr(value=ListComp(elt=Lambda(args=arguments(), body=a), generators=[comprehension(iter=c, target=Name(ctx=Store, id=\"b\"))]))")]
    [InlineData(
        "{a: b async for c in d if e}",
        "Expr(value=DictComp(generators=[comprehension(ifs=[e], isasync=1, iter=d, target=Name(ctx=Store, id=\"c\"))], key=a, value=b))")]
    [InlineData(
        "[a for b in c if (d if e else f)]",
        "Expr(value=ListComp(elt=a, generators=[comprehension(ifs=[IfExp(body=d, orelse=f, test=e)], iter=c, target=Name(ctx=Store, id=\"b\"))]))")]
    [InlineData(
        "[a for b in c if lambda_]",
        "Expr(value=ListComp(elt=a, generators=[comprehension(ifs=[lambda_], iter=c, target=Name(ctx=Store, id=\"b\"))]))")]
    [InlineData(
        "[a for b.c in d]",
        "Expr(value=ListComp(elt=a, generators=[comprehension(iter=d, target=Attribute(attr=\"c\", ctx=Store, value=b))]))")]
    [InlineData(
        "[a for b[0] in d]",
        "Expr(value=ListComp(elt=a, generators=[comprehension(iter=d, target=Subscript(ctx=Store, slice=0, value=b))]))")]
    [InlineData("[a for (b) in c]", "Expr(value=ListComp(elt=a, generators=[comprehension(iter=c, target=Name(ctx=Store, id=\"b\"))]))")]
    [InlineData(
        "[not a for b in c]",
        "Expr(value=ListComp(elt=UnaryOp(op=Not, operand=a), generators=[comprehension(iter=c, target=Name(ctx=Store, id=\"b\"))]))")]
    [InlineData(
        "((a for b in c),)",
        "Expr(value=Tuple(elts=[GeneratorExp(elt=a, generators=[comprehension(iter=c, target=Name(ctx=Store, id=\"b\"))])]))")]
    [InlineData(
        "[a for b in [c] for d in b if a]",
        "Expr(value=ListComp(elt=a, generators=[comprehension(iter=List(elts=[c]), target=Name(ctx=Store, id=\"b\")), comprehension(ifs=[a], iter=b, target=Name(ctx=Store, id=\"d\"))]))")]
    [InlineData(
        "[a := b for c in d]",
        "Expr(value=ListComp(elt=NamedExpr(target=Name(ctx=Store, id=\"a\"), value=b), generators=[comprehension(iter=d, target=Name(ctx=Store, id=\"c\"))]))")]
    [InlineData(
        "(a := b for c in d)",
        "Expr(value=GeneratorExp(elt=NamedExpr(target=Name(ctx=Store, id=\"a\"), value=b), generators=[comprehension(iter=d, target=Name(ctx=Store, id=\"c\"))]))")]
    [InlineData(
        "{a := b for c in d}",
        "Expr(value=SetComp(elt=NamedExpr(target=Name(ctx=Store, id=\"a\"), value=b), generators=[comprehension(iter=d, target=Name(ctx=Store, id=\"c\"))]))")]
    public void Comprehensions(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("[a for b]")]
    [InlineData("[for a in b]")]
    [InlineData("[a, b for c in d]")]
    [InlineData("[*a for b in c]")]
    [InlineData("[a for b in c, d]")]
    [InlineData("{a: b for c}")]
    [InlineData("[a for 1 in b]")]
    [InlineData("[a for b in *c]")]
    [InlineData("[a for b in c if]")]
    [InlineData("[a for b in c else d]")]
    [InlineData("[a if b for c in d]")]
    [InlineData("{a: b, c: d for e in f}")]
    [InlineData("{**a: b for c in d}")]
    [InlineData("[a for b in c if d else e]")]
    [InlineData("(a for b in c, d)")]
    [InlineData("[a for b in c for]")]
    [InlineData("[async a for b in c]")]
    [InlineData("[a for b in if c]")]
    [InlineData("[a for b in yield c]")]
    [InlineData("[a async b in c]")]
    [InlineData("{a: b := c for d in e}")]
    public void Not_comprehensions(string text) => Assert.False(TreeText.IsValid(text));
}
