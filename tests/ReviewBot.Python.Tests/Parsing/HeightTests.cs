namespace ReviewBot.Python.Tests.Parsing;

/// <summary>What nests too deeply is one statement's error, and nothing else is counted as nesting.</summary>
public sealed class HeightTests
{
    [Theory]
    [InlineData("x = a", " + a")]
    [InlineData("x = a", ".a")]
    [InlineData("x = a", "()")]
    [InlineData("x = ", "-")]
    [InlineData("del a", ".a")]
    [InlineData("x = [*a", ".a")]
    public void An_expression_that_is_too_high_takes_nothing_else_with_it(string begin, string more)
    {
        var end = more == "-" ? "a" : begin.Contains('[', StringComparison.Ordinal) ? "]" : "";
        var tree = PythonParser.Parse(begin + string.Concat(Enumerable.Repeat(more, 5000)) + end + "\n\n\ndef f(b):\n    return b.c('d' + e)\n");
        Assert.Equal(1, Assert.Single(tree.Unread.Select(u => tree.Lines.LineOf(u.Start))));
        Assert.IsType<Syntax.FunctionDef>(tree.Module.Body[^1]);
    }

    [Theory]
    [InlineData("", "del a.b[c]\n", "")]
    [InlineData("", "for a.b in c: pass\n", "")]
    [InlineData("", "x = -a.b ** c\n", "")]
    [InlineData("[", "*a.b, ", "]")]
    [InlineData("f(", "*a.b, -c, not d, ", ")")]
    [InlineData("", "a.b and c.d == e.f or ", "g")]
    [InlineData("del ", "a.b, ", "c")]
    [InlineData("", "[a for b.c in d.e], ", "f")]
    public void What_stands_side_by_side_is_not_nested(string begin, string part, string end) =>
        Assert.Empty(PythonParser.Parse(begin + string.Concat(Enumerable.Repeat(part, 3000)) + end + "\n").Diagnostics);
}
