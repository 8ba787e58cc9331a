using ReviewBot.Python;
using ReviewBot.Python.Names;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>Python 2 and 3, read by our own parser.</summary>
internal sealed class PythonLanguage : ILanguage
{
    /// <summary>
    /// The trees of so many characters are kept, so that the files of a change know each other's names and each is parsed once. What comes
    /// behind is read by itself.
    /// </summary>
    private const int KeptCharacters = 16_000_000;

    public string Name => "Python";

    public string RulePrefix => "python";

    public bool Handles(string path) => IsPython(path);

    /// <summary>Whether a path is that of a Python file: by its ending, or by a name that tools give to theirs.</summary>
    public static bool IsPython(string path) =>
        path.EndsWith(".py", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".pyi", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".pyw", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".wsgi", StringComparison.OrdinalIgnoreCase)
        || path[(path.LastIndexOf('/') + 1)..] is "SConstruct" or "SConscript" or "wscript";

    public ILanguageSurvey Survey(IEnumerable<FileText> files, AnalysisBounds bounds, CancellationToken cancellation)
    {
        var trees = new List<(string Path, PythonTree Tree)>();
        var texts = new List<FileText>();
        var characters = 0L;
        foreach (var file in files)
        {
            characters += file.Text.Length;
            if (characters > KeptCharacters)
                break;
            trees.Add((file.Path, PythonParser.Parse(file.Text, cancellation)));
            texts.Add(file);
        }

        return new PythonSurvey(new PythonProject(trees), texts);
    }
}
