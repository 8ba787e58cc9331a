namespace ReviewBot.Python.Tests.Parsing;

/// <summary>Match statements: PEP 634.</summary>
public sealed class PatternSyntaxTests
{
    [Theory]
    [InlineData(
        "match a:\n case 1 | -1 | 1.5 | -2j | 1 + 2j | -1 - 2j: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchOr(patterns=[MatchValue(value=1), MatchValue(value=UnaryOp(op=USub, operand=1)), MatchValue(value=float 1.5), MatchValue(value=UnaryOp(op=USub, operand=complex 2)), MatchValue(value=BinOp(left=1, op=Add, right=complex 2)), MatchValue(value=BinOp(left=UnaryOp(op=USub, operand=1), op=Sub, right=complex 2))]))], subject=a)")]
    [InlineData(
        "match a:\n case 'a' 'b' | b'c': pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchOr(patterns=[MatchValue(value=\"ab\"), MatchValue(value=b\"c\")]))], subject=a)")]
    [InlineData(
        "match a:\n case None | True | False: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchOr(patterns=[MatchSingleton(value=None), MatchSingleton(value=True), MatchSingleton(value=False)]))], subject=a)")]
    [InlineData("match a:\n case b: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"b\"))], subject=a)")]
    [InlineData("match a:\n case _: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchAs())], subject=a)")]
    [InlineData(
        "match a:\n case b.c.d: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchValue(value=Attribute(attr=\"d\", value=Attribute(attr=\"c\", value=b))))], subject=a)")]
    [InlineData("match a:\n case (b): pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"b\"))], subject=a)")]
    [InlineData(
        "match a:\n case (b,): pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchSequence(patterns=[MatchAs(name=\"b\")]))], subject=a)")]
    [InlineData(
        "match a:\n case b, *c: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchSequence(patterns=[MatchAs(name=\"b\"), MatchStar(name=\"c\")]))], subject=a)")]
    [InlineData(
        "match a:\n case [*_, b]: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchSequence(patterns=[MatchStar(), MatchAs(name=\"b\")]))], subject=a)")]
    [InlineData("match a:\n case []: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchSequence())], subject=a)")]
    [InlineData("match a:\n case (): pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchSequence())], subject=a)")]
    [InlineData("match a:\n case {}: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchMapping())], subject=a)")]
    [InlineData(
        "match a:\n case {'b': c, 1: _, d.e: f, **g}: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchMapping(keys=[\"b\", 1, Attribute(attr=\"e\", value=d)], patterns=[MatchAs(name=\"c\"), MatchAs(), MatchAs(name=\"f\")], rest=\"g\"))], subject=a)")]
    [InlineData(
        "match a:\n case {-1: b, None: c,}: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchMapping(keys=[UnaryOp(op=USub, operand=1), None], patterns=[MatchAs(name=\"b\"), MatchAs(name=\"c\")]))], subject=a)")]
    [InlineData("match a:\n case C(): pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchClass(cls=C))], subject=a)")]
    [InlineData(
        "match a:\n case C(b, c=d, e=_,): pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchClass(cls=C, kwdattrs=[\"c\",\"e\"], kwdpatterns=[MatchAs(name=\"d\"), MatchAs()], patterns=[MatchAs(name=\"b\")]))], subject=a)")]
    [InlineData(
        "match a:\n case b.C(1) as d if e: pass",
        "Match(cases=[match_case(body=[Pass()], guard=e, pattern=MatchAs(name=\"d\", pattern=MatchClass(cls=Attribute(attr=\"C\", value=b), patterns=[MatchValue(value=1)])))], subject=a)")]
    [InlineData(
        "match a:\n case (b | c) as d, e: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchSequence(patterns=[MatchAs(name=\"d\", pattern=MatchOr(patterns=[MatchAs(name=\"b\"), MatchAs(name=\"c\")])), MatchAs(name=\"e\")]))], subject=a)")]
    [InlineData(
        "match a:\n case [b, [c, *d]] | {}: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchOr(patterns=[MatchSequence(patterns=[MatchAs(name=\"b\"), MatchSequence(patterns=[MatchAs(name=\"c\"), MatchStar(name=\"d\")])]), MatchMapping()]))], subject=a)")]
    [InlineData(
        "match a:\n case *b,: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchSequence(patterns=[MatchStar(name=\"b\")]))], subject=a)")]
    [InlineData(
        "match a:\n case b if (c := d): pass",
        "Match(cases=[match_case(body=[Pass()], guard=NamedExpr(target=Name(ctx=Store, id=\"c\"), value=d), pattern=MatchAs(name=\"b\"))], subject=a)")]
    [InlineData(
        "match a:\n case C(match=case): pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchClass(cls=C, kwdattrs=[\"match\"], kwdpatterns=[MatchAs(name=\"case\")]))], subject=a)")]
    [InlineData("match a:\n case {**b}: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchMapping(rest=\"b\"))], subject=a)")]
    [InlineData(
        "match a:\n case (1 + 2j): pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchValue(value=BinOp(left=1, op=Add, right=complex 2)))], subject=a)")]
    [InlineData(
        "match a:\n case (1 as b): pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"b\", pattern=MatchValue(value=1)))], subject=a)")]
    public void Patterns(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("match a:\n case 1 + 2: pass")]
    [InlineData("match a:\n case +1: pass")]
    [InlineData("match a:\n case b as c.d: pass")]
    [InlineData("match a:\n case b as _: pass")]
    [InlineData("match a:\n case {**b, 'c': d}: pass")]
    [InlineData("match a:\n case {b: c}: pass")]
    [InlineData("match a:\n case {**_}: pass")]
    [InlineData("match a:\n case C(a=1, b): pass")]
    [InlineData("match a:\n case *b: pass")]
    [InlineData("match a:\n case: pass")]
    [InlineData("match a:\n pass")]
    [InlineData("match a:\ncase b: pass")]
    [InlineData("match a: case b: pass")]
    [InlineData("match a:\n case b\n  pass")]
    [InlineData("match a:\n case 1j + 1: pass")]
    [InlineData("match a:\n case - b: pass")]
    [InlineData("match a:\n case {1 + 1: b}: pass")]
    [InlineData("match a:\n case b.c(d.e=f): pass")]
    [InlineData("match a:\n case f()(): pass")]
    [InlineData("match a:\n case a[0]: pass")]
    [InlineData("match a:\n case not b: pass")]
    [InlineData("match a:\n case ...: pass")]
    [InlineData("match a:\n case (*b): pass")]
    [InlineData("match a:\n")]
    [InlineData("match a:\n case 1 as 2: pass")]
    [InlineData("match a:\n case C(**b): pass")]
    [InlineData("match a:\n case b | : pass")]
    [InlineData("match a:\n case {'a'}: pass")]
    [InlineData("match:\n case b: pass")]
    [InlineData("match a:\n case b: pass\n else: pass")]
    [InlineData("match a:\n case True.b: pass")]
    public void Not_patterns(string text) => Assert.False(TreeText.IsValid(text));

    [Theory]
    [InlineData("match a, b:\n case c: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"c\"))], subject=Tuple(elts=[a, b]))")]
    [InlineData(
        "match *a, b:\n case c: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"c\"))], subject=Tuple(elts=[Starred(value=a), b]))")]
    [InlineData("match (a):\n case c: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"c\"))], subject=a)")]
    [InlineData(
        "match -a:\n case c: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"c\"))], subject=UnaryOp(op=USub, operand=a))")]
    [InlineData("match [a]:\n case c: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"c\"))], subject=List(elts=[a]))")]
    [InlineData("match {}:\n case c: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"c\"))], subject=Dict())")]
    [InlineData(
        "match a if b else c:\n case d: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"d\"))], subject=IfExp(body=a, orelse=c, test=b))")]
    [InlineData(
        "match not a:\n case b: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"b\"))], subject=UnaryOp(op=Not, operand=a))")]
    [InlineData(
        "match (a := b):\n case c: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"c\"))], subject=NamedExpr(target=Name(ctx=Store, id=\"a\"), value=b))")]
    [InlineData(
        "match a := b:\n case c: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"c\"))], subject=NamedExpr(target=Name(ctx=Store, id=\"a\"), value=b))")]
    [InlineData("match await_:\n case c: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"c\"))], subject=await_)")]
    [InlineData(
        "match lambda: 0:\n case c: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"c\"))], subject=Lambda(args=arguments(), body=0))")]
    [InlineData("match a,:\n case b: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"b\"))], subject=Tuple(elts=[a]))")]
    [InlineData("match match:\n case case: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"case\"))], subject=match)")]
    [InlineData("match 'a':\n case c: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"c\"))], subject=\"a\")")]
    [InlineData("match ...:\n case c: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"c\"))], subject=Ellipsis)")]
    [InlineData("match yield_:\n case c: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"c\"))], subject=yield_)")]
    [InlineData("match (yield):\n case c: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"c\"))], subject=Yield())")]
    [InlineData("match None:\n case c: pass", "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"c\"))], subject=None)")]
    [InlineData(
        "match f(a)[b].c:\n case d: pass",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"d\"))], subject=Attribute(attr=\"c\", value=Subscript(slice=b, value=Call(args=[a], func=f))))")]
    [InlineData(
        "match a:\n    case b: pass\n    case c:\n        pass\nd",
        "Match(cases=[match_case(body=[Pass()], pattern=MatchAs(name=\"b\")), match_case(body=[Pass()], pattern=MatchAs(name=\"c\"))], subject=a)\nExpr(value=d)")]
    public void Subjects(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("match *a:\n case c: pass")]
    [InlineData("match yield:\n case c: pass")]
    public void Not_subjects(string text) => Assert.False(TreeText.IsValid(text));

    [Theory]
    [InlineData("match = 1", "Assign(targets=[Name(ctx=Store, id=\"match\")], value=1)")]
    [InlineData("match(a)", "Expr(value=Call(args=[a], func=match))")]
    [InlineData("match(a).b", "Expr(value=Attribute(attr=\"b\", value=Call(args=[a], func=match)))")]
    [InlineData("match[a]", "Expr(value=Subscript(slice=a, value=match))")]
    [InlineData("match[a]: int", "AnnAssign(annotation=int, simple=0, target=Subscript(ctx=Store, slice=a, value=match))")]
    [InlineData("match.a", "Expr(value=Attribute(attr=\"a\", value=match))")]
    [InlineData("match, case = a", "Assign(targets=[Tuple(ctx=Store, elts=[Name(ctx=Store, id=\"match\"), Name(ctx=Store, id=\"case\")])], value=a)")]
    [InlineData("match * a", "Expr(value=BinOp(left=match, op=Mult, right=a))")]
    [InlineData("match - a", "Expr(value=BinOp(left=match, op=Sub, right=a))")]
    [InlineData("match -a", "Expr(value=BinOp(left=match, op=Sub, right=a))")]
    [InlineData("match: int", "AnnAssign(annotation=int, target=Name(ctx=Store, id=\"match\"))")]
    [InlineData("match if a else b", "Expr(value=IfExp(body=match, orelse=b, test=a))")]
    [InlineData("match in a", "Expr(value=Compare(comparators=[a], left=match, ops=[In]))")]
    [InlineData("match is a", "Expr(value=Compare(comparators=[a], left=match, ops=[Is]))")]
    [InlineData("match or a", "Expr(value=BoolOp(op=Or, values=[match, a]))")]
    [InlineData("match;a", "Expr(value=match)\nExpr(value=a)")]
    [InlineData("match(a, b)[c]", "Expr(value=Subscript(slice=c, value=Call(args=[a, b], func=match)))")]
    [InlineData("case(a)", "Expr(value=Call(args=[a], func=case))")]
    [InlineData("case = 1", "Assign(targets=[Name(ctx=Store, id=\"case\")], value=1)")]
    [InlineData("_ = 1", "Assign(targets=[Name(ctx=Store, id=\"_\")], value=1)")]
    [InlineData(
        "type = case = match = 1",
        "Assign(targets=[Name(ctx=Store, id=\"type\"), Name(ctx=Store, id=\"case\"), Name(ctx=Store, id=\"match\")], value=1)")]
    [InlineData("match == a", "Expr(value=Compare(comparators=[a], left=match, ops=[Eq]))")]
    [InlineData("match += 1", "AugAssign(op=Add, target=Name(ctx=Store, id=\"match\"), value=1)")]
    [InlineData("match (a) + b", "Expr(value=BinOp(left=Call(args=[a], func=match), op=Add, right=b))")]
    [InlineData("match [a] + b", "Expr(value=BinOp(left=Subscript(slice=a, value=match), op=Add, right=b))")]
    [InlineData("match [a, b] = c", "Assign(targets=[Subscript(ctx=Store, slice=Tuple(elts=[a, b]), value=match)], value=c)")]
    [InlineData("match", "Expr(value=match)")]
    [InlineData("print(match, case)", "Expr(value=Call(args=[match, case], func=print))")]
    [InlineData("match not in a", "Expr(value=Compare(comparators=[a], left=match, ops=[NotIn]))")]
    [InlineData("match @ a", "Expr(value=BinOp(left=match, op=MatMult, right=a))")]
    [InlineData("match -a, b", "Expr(value=Tuple(elts=[BinOp(left=match, op=Sub, right=a), b]))")]
    [InlineData("match(*a)", "Expr(value=Call(args=[Starred(value=a)], func=match))")]
    [InlineData("match()", "Expr(value=Call(func=match))")]
    [InlineData("match [:]", "Expr(value=Subscript(slice=Slice(), value=match))")]
    [InlineData("match [a:b]", "Expr(value=Subscript(slice=Slice(lower=a, upper=b), value=match))")]
    [InlineData("for match in case: pass", "For(body=[Pass()], iter=case, target=Name(ctx=Store, id=\"match\"))")]
    [InlineData("def match(case): pass", "FunctionDef(args=arguments(args=[arg(arg=\"case\")]), body=[Pass()], name=\"match\")")]
    [InlineData("class match: pass", "ClassDef(body=[Pass()], name=\"match\")")]
    [InlineData("import match as case", "Import(names=[alias(asname=\"case\", name=\"match\")])")]
    [InlineData("match (a, b)", "Expr(value=Call(args=[a, b], func=match))")]
    [InlineData(
        "match(a for b in c)",
        "Expr(value=Call(args=[GeneratorExp(elt=a, generators=[comprehension(iter=c, target=Name(ctx=Store, id=\"b\"))])], func=match))")]
    [InlineData("match = {match: case}", "Assign(targets=[Name(ctx=Store, id=\"match\")], value=Dict(keys=[match], values=[case]))")]
    [InlineData("match -a if b else c", "Expr(value=IfExp(body=BinOp(left=match, op=Sub, right=a), orelse=c, test=b))")]
    [InlineData("match[a:b] = c", "Assign(targets=[Subscript(ctx=Store, slice=Slice(lower=a, upper=b), value=match)], value=c)")]
    [InlineData("match and a", "Expr(value=BoolOp(op=And, values=[match, a]))")]
    [InlineData("match //a", "Expr(value=BinOp(left=match, op=FloorDiv, right=a))")]
    [InlineData("lambda match: case", "Expr(value=Lambda(args=arguments(args=[arg(arg=\"match\")]), body=case))")]
    [InlineData("match: (a)", "AnnAssign(annotation=a, target=Name(ctx=Store, id=\"match\"))")]
    [InlineData("match[a].b = c", "Assign(targets=[Attribute(attr=\"b\", ctx=Store, value=Subscript(slice=a, value=match))], value=c)")]
    public void Soft_keywords_as_names(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("match a")]
    [InlineData("match a = b")]
    [InlineData("match {a}")]
    [InlineData("match 'a'")]
    [InlineData("match a.b")]
    [InlineData("case a")]
    [InlineData("match a, b")]
    [InlineData("match lambda: 0")]
    [InlineData("type a")]
    public void Not_soft_keywords_as_names(string text) => Assert.False(TreeText.IsValid(text));
}
