using ReviewBot.Analysis.Flow;
using ReviewBot.Python.Names;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <summary>
/// Brings Python files into the intermediate form. The types, functions and aliases of a file are found in one walk; bodies are lowered when
/// they are asked for.
/// </summary>
internal static class PythonLowering
{
    /// <summary>The name of the function that stands for the statements of a module.</summary>
    public const string ModuleBody = "<module>";

    /// <summary>Lowers a file.</summary>
    /// <exception cref="InsufficientExecutionStackException">Its expressions or statements are nested too deeply; bodies throw it too.</exception>
    public static FlowFile Lower(FileText text, PythonFile file)
    {
        var flow = new FlowFile(text, FlowLanguage.Python) { Module = file.Module };
        new FileHeads(flow, new FileNames(file)).Find();
        return flow;
    }
}
