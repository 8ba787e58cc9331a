using ReviewBot.Analysis.Tests.Flow;

namespace ReviewBot.Analysis.Tests.Python.Lowering;

/// <summary>What expressions of Python become.</summary>
public sealed class ExpressionLoweringTests
{
    [Theory]
    [InlineData("a + b * c", "%0 = b Multiply c; %1 = a Add %0; return %1")]
    [InlineData("a + b + c", "%0 = a Add b; %1 = %0 Add c; return %1")]
    [InlineData("a % (b, c)", "%0 = Tuple [b, c]; %1 = a Modulo %0; return %1")]
    [InlineData("a @ b", "%0 = mix a, b; return %0")]
    [InlineData("-1", "%0 = -1; return %0")]
    [InlineData("-a", "%0 = Negate a; return %0")]
    [InlineData("not a", "%0 = Not a; return %0")]
    [InlineData("a is not None", "%0 = null; %1 = a IsNot %0; return %1")]
    [InlineData("a not in (1, b'x')", "%0 = 1; %1 = bytes 'x'; %2 = Tuple [%0, %1]; %3 = a NotIn %2; return %3")]
    [InlineData("340282366920938463463374607431768211456", "%0 = 340282366920938463463374607431768211456; return %0")]
    [InlineData("[a, *b]", "%0 = List [a, *b]; return %0")]
    [InlineData("{a, b}", "%0 = Set [a, b]; return %0")]
    [InlineData("{'k': a, **b}", "%0 = 'k'; %1 = Mapping [%0: a, *b]; return %1")]
    [InlineData("a[b]", "%0 = a[b]; return %0")]
    [InlineData("a[1:b:2]", "%0 = 1; %1 = a[%0:b]; return %1")]
    [InlineData("a[b, c]", "%0 = Tuple [b, c]; %1 = a[%0]; return %1")]
    [InlineData("f'x{a!r:>{b}}{c:d}'", "%0 = 'x'; %1 = compose %0, a, b, c; return %1")]
    [InlineData("t'{a}'", "%0 = compose a; return %0")]
    [InlineData("`a`", "%0 = symbol builtins.repr; %1 = call %0(a); return %1")]
    [InlineData("a(b, *c, k=a, **b)", "%0 = call a(b, Spread c, k=a, NamedSpread b); return %0")]
    [InlineData("a.b.c(b)", "%0 = a.b; %1 = %0.c(b); return %1")]
    [InlineData("len(b)", "%0 = symbol builtins.len; %1 = call %0(b); return %1")]
    [InlineData("isinstance(a, str)", "%0 = a is str; return %0")]
    [InlineData("getattr(a, 'b')", "%0 = a.b; return %0")]
    [InlineData("getattr(a, b)", "%0 = symbol builtins.getattr; %1 = call %0(a, b); return %1")]
    [InlineData("__import__('os')", "%0 = symbol os; return %0")]
    [InlineData("(a := b)", "a = b; return b")]
    [InlineData("await a(b)", "%0 = call a(b); %1 = await %0; return %1")]
    [InlineData("...", "%0 = symbol builtins.Ellipsis; return %0")]
    public void Simple_expressions_are_a_few_steps(string expression, string steps) =>
        Assert.Equal(steps, string.Join("; ", Lowered.Statements("return " + expression).Split('\n').Skip(1).Select(l => l.Trim())));

    [Theory]
    [InlineData("a and b", "v3 = a|if a 1 else 2|v3 = b|return v3")]
    [InlineData("a or b", "v3 = a|if a 2 else 1|v3 = b|return v3")]
    [InlineData("a if b else c", "if b 1 else 2|v3 = a|v3 = c|return v3")]
    [InlineData("a < b < c", "%0 = a Less b|v3 = %0|if %0 1 else 2|%1 = b Less c|v3 = %1|return v3")]
    public void What_comes_about_in_two_ways_goes_through_a_place_without_a_name(string expression, string steps) =>
        Assert.Equal(steps, string.Join('|', Lowered.Statements("return " + expression).Split('\n').Select(l => l.Trim()).Where(l => !l.EndsWith(':') && !l.StartsWith("jump", StringComparison.Ordinal))));

    [Fact]
    public void Types_in_a_tuple_are_tested_one_by_one()
    {
        var listing = Lowered.Statements("if isinstance(a, (int, bool)):\n    return b");
        Assert.StartsWith("0:\n  %0 = a is int\n  if %0 2 else 1\n1:\n  %1 = a is bool\n  if %1 2 else 3\n2:\n  return b", listing, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comprehension_is_a_loop_that_fills_a_collection() =>
        Assert.Equal(
            """
            0:
              %0 = a.rows()
              %1 = Mapping []
              jump 1
            1:
              if _ 2 else 5
            2:
              %2 = each of %0
              r = %2
              if r 3 else 1
            3:
              if _ 4 else 1
            4:
              %3 = each of r
              k = %3
              %4 = call b(k)
              %1[k] := %4
              jump 3
            5:
              return %1
            """,
            Lowered.Statements("return {k: b(k) for r in a.rows() if r for k in r}"),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void Functions_inside_know_the_variables_around_them()
    {
        var outer = Lowered.Function(Lowered.File("def f(a):\n    b = 1\n    def g(x):\n        nonlocal b\n        b = a\n        return [lambda: y + x for y in b]\n    return g\n"), "app.f");
        Assert.Equal("0:\n  b = 1\n  %0 = closure app.f.<locals>.g\n  g = %0\n  return g", FlowText.Of(outer.Body));
        var inner = Assert.Single(Lowered.Closures(outer));
        Assert.Same(outer, inner.Outer);
        Assert.Contains("%0 = app.f:a\n  app.f:b := %0\n  %1 = app.f:b", FlowText.Of(inner.Body), StringComparison.Ordinal);
        var lambda = Assert.Single(Lowered.Closures(inner));
        Assert.Equal(
            "0:\n  %0 = app.f.<locals>.g:y\n  %1 = app.f.<locals>.g:x\n  %2 = %0 Add %1\n  return %2", FlowText.Of(lambda.Body));
    }

    [Fact]
    public void The_base_of_a_method_is_called_on_its_object() =>
        Assert.Contains("super self.m(a)", Lowered.Body("class C(B):\n    def m(self, a):\n        return super().m(a)\n", "app.C.m"), StringComparison.Ordinal);
}
