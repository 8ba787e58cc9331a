namespace ReviewBot.Analysis.Tests.CSharp.Lowering;

/// <summary>What expressions become.</summary>
public sealed class LoweringExpressionTests
{
    [Theory]
    [InlineData("return (string)o + (o as Foo) + typeof(int) + default(int) + nameof(o.Bar) + 1.5m + 'c' + -3;",
        "t0 = o as string", "t1 = o as Foo", "t2 = t0 Add t1", "t3 = mix()", "t4 = t2 Add t3", "t5 = 0", "t6 = t4 Add t5", "t7 = 'Bar'",
        "t8 = t6 Add t7", "t9 = 1.5", "t10 = t8 Add t9", "t11 = #c", "t12 = t10 Add t11", "t13 = -3", "t14 = t12 Add t13", "return t14")]
    [InlineData("return $\"a{s}b{n:x}\";", "t0 = 'a'", "t1 = 'b'", "t2 = text(t0, s, t1, n)", "return t2")]
    [InlineData("return s[1..^1] + s[^2] + s[..n];",
        "t0 = 1", "t1 = -1", "t2 = s[t0..t1]", "t3 = -2", "t4 = s[t3]", "t5 = t2 Add t4", "t6 = s[-..n]", "t7 = t5 Add t6", "return t7")]
    [InlineData("(o, s) = (s, o); var (a, _) = o.T; return a;",
        "t0 = s", "t1 = o", "o = t0", "s = t1", "t2 = Tuple(t0, t1)", "t3 = o.T", "t4 = 0", "t5 = t3[t4]", "a = t5", "return a")]
    [InlineData("(string Name, int Age) t = (s, 3); return t.Name + t.Item2;",
        "t0 = 3", "t1 = Tuple(s, t0)", "t = t1", "t2 = 0", "t3 = t[t2]", "t4 = 1", "t5 = t[t4]", "t6 = t3 Add t5", "return t6")]
    [InlineData("int.TryParse(s, out var i); o.F(ref n, out o.Field, out _, last: i);",
        "t0 = symbol int", "t1 = t0->TryParse(s, out i)", "t2 = o->F(ref n, out _4, out -, last: i)", "o.Field := _4", "return")]
    [InlineData("o.F(ref o[1]);", "t0 = 1", "t1 = o[t0]", "_3 = t1", "t2 = o->F(ref _3)", "o[t0] := _3", "return")]
    [InlineData("var c = new System.Text.StringBuilder(s) { Capacity = 3, Inner = { A = 1, [2] = 3 } };",
        "t0 = new System.Text.StringBuilder(s)", "t1 = 3", "t0.Capacity := t1", "t2 = t0.Inner", "t3 = 1", "t2.A := t3", "t4 = 2", "t5 = 3",
        "t2[t4] := t5", "c = t0", "return")]
    [InlineData("System.Text.StringBuilder c = new(s); c = new();",
        "t0 = new System.Text.StringBuilder(s)", "c = t0", "t1 = new System.Text.StringBuilder()", "c = t1", "return")]
    [InlineData("var l = new Foo<string> { s, { \"b\", 2 } };",
        "t0 = new Foo[string]()", "t1 = t0->Add(s)", "t2 = 'b'", "t3 = 2", "t4 = t0->Add(t2, t3)", "l = t0", "return")]
    [InlineData("int[] z = { 1, n }; byte[] q = new byte[n]; o = new[] { s }; o = stackalloc int[] { 1 };",
        "t0 = 1", "t1 = List(t0, n)", "z = t1", "t2 = List()", "q = t2", "t3 = List(s)", "o = t3", "t4 = 1", "t5 = List(t4)", "o = t5", "return")]
    [InlineData("Foo<int> e = [1, .. o.Y, n];", "t0 = 1", "t1 = o.Y", "t2 = List(t0, t1, n) ..#1", "e = t2", "return")]
    [InlineData("return new { s, o.Foo, X = n };",
        "t0 = new ?()", "t0.s := s", "t1 = o.Foo", "t0.Foo := t1", "t0.X := n", "return t0")]
    [InlineData("return o with { A = s };", "t0 = o-><Clone>$()", "t0.A := s", "return t0")]
    [InlineData("o.Count++; var k = n++; return --n;",
        "t0 = o.Count", "t1 = 1", "t2 = t0 Add t1", "o.Count := t2", "t3 = n", "t4 = 1", "t5 = t3 Add t4", "n = t5", "k = t3", "t6 = 1",
        "t7 = n Subtract t6", "n = t7", "return t7")]
    [InlineData("o[1, 2] += s; o.A.B -= 3;",
        "t0 = 1", "t1 = 2", "t2 = Tuple(t0, t1)", "t3 = o[t2]", "t4 = t3 Add s", "o[t2] := t4", "t5 = o.A", "t6 = t5.B", "t7 = 3",
        "t8 = t6 Subtract t7", "t5.B := t8", "return")]
    [InlineData("o.Click += (a, b) => { }; o.Click -= new FooHandler(o.H);",
        "t0 = closure C.M.<lambda1>", "t1 = o->add_Click(t0)", "t2 = o.H", "t3 = new FooHandler(t2)", "t4 = o->remove_Click(t3)", "return")]
    [InlineData("return await o.Get<string>(s)!;", "t0 = o->Get<string>(s)", "t1 = await t0", "return t1")]
    [InlineData("return o(s) + o.F(s)(n);", "t0 = call o(s)", "t1 = o->F(s)", "t2 = call t1(n)", "t3 = t0 Add t2", "return t3")]
    [InlineData("return \"z\"u8;", "t0 = bytes z", "return t0")]
    [InlineData("return o is string;", "t0 = o is string", "return t0")]
    public void A_straight_line(string statements, params string[] lines) =>
        Assert.Equal("B0:\n" + string.Concat(lines.Select(l => "  " + l + "\n")), Listing.Statements(statements));

    [Fact]
    public void A_conditional_access_branches_on_null() => Assert.Equal(
        """
        B0:
          t0 = null
          t1 = o Is t0
          if t1 B1 else B2
        B1:
          t5 = null
          _3 = t5
          jump B3
        B2:
          t2 = o.A
          t3 = t2->B(n)
          t4 = t3[s]
          _3 = t4
          jump B3
        B3:
          return _3

        """,
        Listing.Statements("return o?.A.B(n)[s];"));

    [Fact]
    public void A_value_for_null_is_made_only_then() => Assert.Equal(
        """
        B0:
          t0 = o.A
          t1 = null
          t2 = t0 Is t1
          if t2 B1 else B2
        B1:
          o.A := s
          jump B2
        B2:
          t3 = null
          t4 = s Is t3
          if t4 B3 else B4
        B3:
          _3 = n
          jump B5
        B4:
          _3 = s
          jump B5
        B5:
          return _3

        """,
        Listing.Statements("o.A ??= s; return s ?? n;"));

    [Fact]
    public void Patterns_bind_what_they_test() => Assert.Equal(
        """
        B0:
          t0 = null
          t1 = o Is t0
          if t1 B6 else B1
        B1:
          t2 = o.Name
          t3 = null
          t4 = t2 Is t3
          if t4 B6 else B2
        B2:
          t5 = t2.Length
          t6 = 3
          t7 = t5 Greater t6
          if t7 B3 else B6
        B3:
          l = t2
          t8 = o.Kind
          t9 = symbol C.K.A
          t10 = t8 Equal t9
          if t10 B5 else B4
        B4:
          t11 = t8 is D
          if t11 B5 else B6
        B5:
          p = o
          return l
        B6:
          t12 = o.Length
          t13 = 1
          t14 = t12 GreaterOrEqual t13
          if t14 B7 else B8
        B7:
          t15 = -1
          t16 = o[t15]
          x = t16
          return x
        B8:
          return

        """,
        Listing.Of(
            Listing.File("class C { enum K { A } object M(dynamic o) { if (o is { Name: { Length: > 3 } l, Kind: K.A or D } p) return l; if (o is [.., var x]) return x; } } class D { }"),
            "C.M"));

    [Fact]
    public void Queries_are_the_calls_they_stand_for()
    {
        var file = Listing.File("class C { object M(dynamic o, int n) { return from x in o.Items where x.A > n let y = x.B orderby y descending select x.C + y; } }");
        Assert.Equal(
            """
            B0:
              t0 = o.Items
              t1 = closure C.M.<lambda1>
              t2 = t0->Where(t1)
              t3 = closure C.M.<lambda2>
              t4 = t2->Select(t3)
              t5 = closure C.M.<lambda3>
              t6 = t4->OrderByDescending(t5)
              t7 = closure C.M.<lambda4>
              t8 = t6->Select(t7)
              return t8

            """,
            Listing.Of(file, "C.M"));
        Assert.Equal("B0:\n  t0 = x.A\n  t1 = outer C.M.n\n  t2 = t0 Greater t1\n  return t2\n", Listing.Inner(file, "C.M", 0));
        Assert.Equal("B0:\n  t0 = x.B\n  t1 = new ?()\n  t1.x := x\n  t1.y := t0\n  return t1\n", Listing.Inner(file, "C.M", 1));
        Assert.Equal("B0:\n  t0 = <ranges>.x\n  t1 = t0.C\n  t2 = <ranges>.y\n  t3 = t1 Add t2\n  return t3\n", Listing.Inner(file, "C.M", 3));
    }

    [Fact]
    public void Inner_functions_reach_the_variables_around_them()
    {
        var file = Listing.File("class C { string f; object M(int n) { System.Func<int, int> g = x => { n = x + G(n); f = \"a\"; return x; }; int G(int k) => k == n ? n : G(k - 1); return g(G(2)); } }");
        Assert.Equal(
            "B0:\n  t0 = closure C.M.<lambda1>\n  g = t0\n  t1 = closure C.M.G\n  t2 = 2\n  t3 = call t1(t2)\n  t4 = call g(t3)\n  return t4\n",
            Listing.Of(file, "C.M"));
        Assert.Equal(
            "B0:\n  t0 = closure C.M.G\n  t1 = outer C.M.n\n  t2 = call t0(t1)\n  t3 = x Add t2\n  outer C.M.n := t3\n  t4 = outer C.M.this\n"
            + "  t5 = 'a'\n  t4.f := t5\n  return x\n",
            Listing.Inner(file, "C.M", 0));
    }

    [Fact]
    public void A_long_chain_does_not_nest()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("s", 5_000));
        var calls = string.Concat(Enumerable.Repeat(".A(s)", 5_000));
        var conditions = string.Join(" || ", Enumerable.Repeat("n > 1", 5_000));
        Assert.Equal(5_000, Listing.Statements($"return {sum};").Split('\n').Length - 2);
        Assert.Equal(5_001, Listing.Statements($"return o{calls};").Split('\n').Length - 2);
        Assert.Contains("return n", Listing.Statements($"if ({conditions}) return n;"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_over_the_bound_is_refused()
    {
        var body = Listing.File("class C { void M(dynamic o) { " + string.Concat(Enumerable.Repeat("o.A(1, 2); ", 17_000)) + "} }").Functions[0].Body;
        Assert.Equal("more than 50000 instructions", body.Refused);
        Assert.Empty(body.Blocks);
    }
}
