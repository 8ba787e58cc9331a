using ReviewBot.Python.Names;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Python.Tests.Names;

/// <summary>Small projects and the expressions in them that are asked about.</summary>
internal static class Code
{
    /// <summary>A file alone, at <c>app.py</c>.</summary>
    public static PythonFile File(string text) => Project(("app.py", text)).File("app.py")!;

    public static PythonProject Project(params (string Path, string Text)[] files) =>
        new(files.Where(f => !f.Path.StartsWith("stubs/", StringComparison.Ordinal)).Select(Read),
            files.Where(f => f.Path.StartsWith("stubs/", StringComparison.Ordinal)).Select(f => Read((f.Path[6..], f.Text))));

    /// <summary>The argument of the last call of <c>ask</c> in a file.</summary>
    public static Expr Asked(PythonFile file)
    {
        var asked = new Questions();
        asked.Visit(file.Tree.Module);
        return asked.Last ?? throw new InvalidOperationException("Nothing is asked.");
    }

    /// <summary>The answer to <c>ask(…)</c>: the qualified name.</summary>
    public static string? Name(string text) => File(text) is var file ? file.QualifiedName(Asked(file)) : null;

    /// <summary>The answer to <c>ask(…)</c>: all qualified names.</summary>
    public static string Names(string text) => File(text) is var file ? string.Join(' ', file.QualifiedNames(Asked(file))) : "";

    /// <summary>The answer to <c>ask(…)</c> in the first of several files, of which those below <c>stubs/</c> are stubs.</summary>
    public static string? NameIn(params (string Path, string Text)[] files) => Project(files).File(files[0].Path) is { } file ? file.QualifiedName(Asked(file)) : null;

    /// <summary>The answer to <c>ask(…)</c>: the types.</summary>
    public static string Types(params (string Path, string Text)[] files) =>
        Project(files).File(files[0].Path) is { } file ? string.Join(' ', file.TypesOf(Asked(file))) : "";

    private static (string, PythonTree) Read((string Path, string Text) file)
    {
        var tree = PythonParser.Parse(file.Text);
        Xunit.Assert.Empty(tree.Diagnostics);
        return (file.Path, tree);
    }

    private sealed class Questions : PythonVisitor
    {
        public Expr? Last { get; private set; }

        public override void VisitCall(Call node)
        {
            node.VisitChildren(this);
            if (node.Func is Name { Id: "ask" })
                Last = node.Args[0];
        }
    }
}
