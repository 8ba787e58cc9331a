using ReviewBot.Python.Names;

namespace ReviewBot.Python.Tests.Names;

/// <summary>Names made to lead in circles.</summary>
public sealed class HostileNamesTests
{
    [Theory]
    [InlineData("from a import *\n__all__ = [x.y]\nz()\n", "")]
    [InlineData("from b import *\n__all__ = [u.v]\nz()\n", "from a import *\n__all__ = [w.v]\nz()\n")]
    public void Exports_that_need_each_other_are_answered(string first, string second)
    {
        var project = new PythonProject([("a.py", PythonParser.Parse(first)), ("b.py", PythonParser.Parse(second))]);
        Parallel.ForEach(project.Files, file => AskAll(file));
    }

    [Fact]
    public void A_context_manager_that_yields_nothing_has_no_type()
    {
        var tree = PythonParser.Parse(
            "from contextlib import contextmanager\n@contextmanager\ndef f() -> Iterator[()]: yield\nwith f() as x: x.execute(1)\n");
        var file = new PythonProject([("a.py", tree)]).Files[0];
        Assert.Empty(file.TypesOf(((Syntax.With)tree.Module.Body[^1]).Items[0].OptionalVars!));
    }

    private static void AskAll(PythonFile file)
    {
        foreach (var call in file.Tree.Module.Body.OfType<Syntax.ExprStmt>().Select(s => s.Value).OfType<Syntax.Call>())
            file.QualifiedNames(call.Func);
    }
}
