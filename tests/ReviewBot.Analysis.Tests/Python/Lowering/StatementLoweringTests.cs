namespace ReviewBot.Analysis.Tests.Python.Lowering;

/// <summary>What statements of Python become.</summary>
public sealed class StatementLoweringTests
{
    [Theory]
    [InlineData("a.b = c", "a.b := c")]
    [InlineData("a = 1", "a = 1")]
    [InlineData("a = b", "a = b")]
    [InlineData("a = b.c", "%0 = b.c; a = %0")]
    [InlineData("a = b = c", "a = c; b = c")]
    [InlineData("a, b = b, a", "%0 = b; %1 = a; a = %0; b = %1")]
    [InlineData("a, (b, *c) = a", "%0 = 0; %1 = a[%0]; a = %1; %2 = 1; %3 = a[%2]; %4 = 0; %5 = %3[%4]; b = %5; %6 = 1; %7 = %3[%6:_]; c = %7")]
    [InlineData("*a, b = c", "%0 = -1; %1 = c[_:%0]; a = %1; %2 = -1; %3 = c[%2]; b = %3")]
    [InlineData("a: int = b", "%0 = b as int; a = %0")]
    [InlineData("a: int", "")]
    [InlineData("a += b", "%0 = a Add b; a = %0")]
    [InlineData("a.x -= b", "%0 = a.x; %1 = %0 Subtract b; a.x := %1")]
    [InlineData("a[b] *= c", "%0 = a[b]; %1 = %0 Multiply c; a[b] := %1")]
    [InlineData("a[1:] = b", "%0 = 1; %1 = b[_]; a[_] := %1")]
    [InlineData("del a[b], a.c", "a.__delitem__(b); %0 = 'c'; a.__delattr__(%0)")]
    [InlineData("pass", "")]
    [InlineData("'text'", "")]
    [InlineData("a()", "call a()")]
    [InlineData("await a", "await a")]
    [InlineData("b = yield a", "%0 = yield a; b = %0")]
    [InlineData("yield from a", "yield from a")]
    [InlineData("with a as b, c: b()", "%0 = enter a; b = %0; enter c; call b()")]
    [InlineData("exec a in b", "%0 = symbol builtins.exec; call %0(a, b)")]
    public void Simple_statements_are_a_few_steps(string statement, string steps) =>
        Assert.Equal(steps, Steps(Lowered.Statements(statement)));

    [Fact]
    public void An_if_is_a_branch_and_every_test_of_it_one_of_its_own() =>
        Assert.Equal(
            """
            0:
              if a 3 else 1
            1:
              %0 = null
              %1 = b Is %0
              if %1 2 else 4
            2:
              if c 4 else 3
            3:
              return a
            4:
              return
            """,
            Lowered.Statements("if a or b is None and not c:\n    return a"),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void Loops_go_back_to_their_heads() =>
        Assert.Equal(
            """
            0:
              jump 1
            1:
              if _ 2 else 3
            2:
              %0 = each of a
              b = %0
              if b 4 else 1
            3:
              call c()
              jump 4
            4:
              %1 = 3
              %2 = a Less %1
              if %2 5 else 6
            5:
              call b()
              jump 4
            6:
              return
            """,
            Lowered.Statements("for b in a:\n    if b:\n        break\nelse:\n    c()\nwhile a < 3:\n    b()\n    continue"),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void What_fails_an_assertion_throws() =>
        Assert.Equal(
            """
            0:
              if a 2 else 1
            1:
              %0 = symbol builtins.AssertionError
              %1 = call %0(b)
              throw %1
            2:
              return
            """,
            Lowered.Statements("assert a, b"),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void Nothing_behind_a_return_or_raise_is_lowered()
    {
        Assert.Equal("0:\n  return a", Lowered.Statements("return a\nb()"));
        Assert.Equal("0:\n  throw a", Lowered.Statements("raise a from b\nb()"));
        Assert.Equal("0:\n  %0 = call a(b)\n  throw %0", Lowered.Statements("raise a, b"));
    }

    [Fact]
    public void Exceptions_go_to_the_handlers_that_may_take_them() =>
        Assert.Equal(
            """
            0:
              jump 1
            1: throws to 3 4
              call a()
              jump 2
            2:
              call b()
              jump 5
            3:
              %0 = caught KeyError or app.Own
              e = %0
              throw _
            4:
              caught ValueError
              jump 5
            5:
              return
            """,
            Lowered.Statements("try:\n    a()\nexcept (KeyError, Own) as e:\n    raise\nexcept ValueError:\n    pass\nelse:\n    b()"),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void A_finally_runs_on_every_way() =>
        Assert.Equal(
            """
            0:
              jump 1
            1: throws to 3
              %0 = call a()
              if %0 2 else 4
            2: throws to 3
              v3 = b
              jump 4
            3:
              caught
              call c()
              throw _
            4:
              call c()
              if _ 5 else 6
            5:
              return v3
            6:
              return a
            """,
            Lowered.Statements("try:\n    if a():\n        return b\nfinally:\n    c()\nreturn a"),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void A_break_runs_the_finally_it_leaves()
    {
        var listing = Lowered.Statements("while a:\n    try:\n        b()\n        break\n    finally:\n        c()\nreturn b");
        Assert.Equal(2, listing.Split("call c()").Length - 1);
        Assert.EndsWith("return b", listing, StringComparison.Ordinal);
    }

    [Fact]
    public void Patterns_are_tests_and_reads() =>
        Assert.Equal(
            """
            0:
              %0 = 'go'
              %1 = a Equal %0
              if %1 1 else 2
            1:
              %2 = 1
              return %2
            2:
              %3 = 'k'
              %4 = %3 In a
              if %4 3 else 5
            3:
              %5 = a[%3]
              v = %5
              rest = a
              if v 4 else 5
            4:
              return v
            5:
              if _ 6 else 7
            6:
              %6 = 0
              %7 = a[%6]
              x = %7
              %8 = 1
              %9 = a[%8:_]
              xs = %9
              return xs
            7:
              %10 = a is str
              if %10 8 else 9
            8:
              s = a
              jump 12
            9:
              %11 = a is app.Point
              if %11 10 else 13
            10:
              %12 = a.y
              %13 = null
              %14 = %12 Is %13
              if %14 11 else 13
            11:
              %15 = a.x
              s = %15
              jump 12
            12:
              return s
            13:
              b = a
              return b
            """,
            Lowered.Statements(
                "match a:\n    case 'go':\n        return 1\n    case {'k': v, **rest} if v:\n        return v\n    case [x, *xs]:\n        return xs\n"
                + "    case str(s) | Point(y=None, x=s):\n        return s\n    case b:\n        return b"),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void Positions_of_a_class_pattern_are_its_fields_in_order() =>
        Assert.Contains(
            "%1 = a.x\n  left = %1\n  %2 = a.y\n  right = %2",
            Lowered.Body("class P:\n    x: int\n    y: int\ndef f(a):\n    match a:\n        case P(left, right):\n            return left\n"),
            StringComparison.Ordinal);

    /// <summary>The steps of a listing with one block.</summary>
    private static string Steps(string listing)
    {
        var lines = listing.Split('\n');
        Assert.Equal("0:", lines[0]);
        Assert.Equal("  return", lines[^1]);
        return string.Join("; ", lines[1..^1].Select(l => l.Trim()));
    }
}
