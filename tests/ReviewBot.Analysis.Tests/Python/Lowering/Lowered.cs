using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Languages.Python.Lowering;
using ReviewBot.Analysis.Tests.Flow;
using ReviewBot.Python;
using ReviewBot.Python.Names;

namespace ReviewBot.Analysis.Tests.Python.Lowering;

/// <summary>Python sources, lowered.</summary>
internal static class Lowered
{
    /// <summary>A file alone, at <c>app.py</c>.</summary>
    public static FlowFile File(string source) => Files(("app.py", source))[0];

    /// <summary>Files that know each other, in the order they are given.</summary>
    public static List<FlowFile> Files(params (string Path, string Source)[] files)
    {
        var project = new PythonProject(files.Select(f => (f.Path, PythonParser.Parse(f.Source))));
        return [.. files.Select(f => PythonLowering.Lower(new FileText(f.Path, f.Source), project.File(f.Path)!))];
    }

    /// <summary>The function of a name.</summary>
    public static FlowFunction Function(FlowFile file, string name) =>
        file.Functions.Concat(file.Types.SelectMany(t => t.Methods.Values).SelectMany(m => m)).First(f => f.Name == name);

    /// <summary>The listing of the module's body.</summary>
    public static string Module(string source) => FlowText.Of(File(source).Functions[0].Body);

    /// <summary>The listing of the function <c>f</c>, or of a method or function of another name.</summary>
    public static string Body(string source, string name = "app.f") => FlowText.Of(Function(File(source), name).Body);

    /// <summary>The listing of <c>f(a, b, c)</c> with these statements.</summary>
    public static string Statements(string statements) =>
        Body("def f(a, b, c):\n" + string.Join('\n', statements.Split('\n').Select(l => "    " + l)) + "\n");

    /// <summary>The functions that a body makes.</summary>
    public static List<FlowFunction> Closures(FlowFunction function) =>
        [.. function.Body.Blocks.SelectMany(b => b.Instructions).OfType<Closure>().Select(c => c.Function).Distinct()];

    /// <summary>All functions of a file, those inside others and methods of local classes included.</summary>
    public static IEnumerable<FlowFunction> All(FlowFile file)
    {
        var seen = new HashSet<FlowFunction>();
        var open = new Stack<FlowFunction>(file.Functions.Concat(file.Types.SelectMany(t => t.Methods.Values).SelectMany(m => m)));
        while (open.TryPop(out var function))
        {
            if (!seen.Add(function))
                continue;
            yield return function;
            foreach (var inner in Closures(function))
                open.Push(inner);
        }
    }
}
