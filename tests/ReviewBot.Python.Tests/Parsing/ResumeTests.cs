namespace ReviewBot.Python.Tests.Parsing;

/// <summary>Where reading goes on behind what could not be read.</summary>
public sealed class ResumeTests
{
    [Fact]
    public void An_open_bracket_in_a_method_leaves_the_class_as_it_is()
    {
        var tree = PythonParser.Parse(
            "class View:\n    def get(self, request):\n        foo = bar(request.GET['x']\n        cursor.execute('select ' + foo)\n\n"
            + "    def post(self, request):\n        return 1\n\n\ndef last(): pass\n");
        var view = Assert.IsType<Syntax.ClassDef>(tree.Module.Body[0]);
        Assert.Equal(["get", "post"], view.Body.OfType<Syntax.FunctionDef>().Select(f => f.Name));
        Assert.Equal(2, tree.Module.Body.Length);
        Assert.Single(tree.Diagnostics);
        Assert.IsType<Syntax.ExprStmt>(((Syntax.FunctionDef)view.Body[0]).Body[^1]);
    }

    [Fact]
    public void A_broken_head_keeps_its_block()
    {
        var tree = PythonParser.Parse("def f(a, b:\n    x = (a,\n         b)\n    return x\n\n\ndef g(): pass\n");
        var broken = Assert.IsType<Syntax.Unreadable>(tree.Module.Body[0]);
        Assert.Equal(2, broken.Body.Length);
        Assert.IsType<Syntax.FunctionDef>(tree.Module.Body[1]);
    }

    [Theory]
    [InlineData("iffy = f(")]
    [InlineData("exceptions = [")]
    [InlineData("match = f(")]
    public void A_name_that_begins_like_a_head_is_none(string line)
    {
        var tree = PythonParser.Parse(line + "\n    a\n    b\nx = 1\n");
        Assert.Single(tree.Diagnostics);
        Assert.IsType<Syntax.Assign>(tree.Module.Body[^1]);
    }

    [Theory]
    [InlineData("foo bar; os.system(cmd)\n")]
    [InlineData("x = = 1; eval(q)\n")]
    [InlineData("f(a b; c); eval(q)\n")]
    public void What_follows_on_the_line_is_read(string line)
    {
        var tree = PythonParser.Parse(line);
        Assert.IsType<Syntax.ExprStmt>(tree.Module.Body[^1]);
        Assert.Single(tree.Diagnostics);
    }

    [Fact]
    public void One_slip_does_not_make_old_code_new()
    {
        var tree = PythonParser.Parse(string.Concat(Enumerable.Repeat("print 'hello'\n", 50)) + "if a:\n    print 1\nesle:\n    print 2\n");
        Assert.Equal(PythonDialect.Python2, tree.Dialect);
        Assert.True(tree.Unread.Sum(u => u.End - u.Start) < 20);
    }
}
