using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>C#, read by Roslyn's parser alone: no compilation, no binder, no project file.</summary>
internal sealed class CSharpLanguage : ILanguage
{
    /// <summary>
    /// A change of this many characters keeps the trees of its survey, so that each file is parsed once. A larger tree is parsed twice
    /// rather than held in memory.
    /// </summary>
    private const int KeptCharacters = 16_000_000;

    public string Name => "C#";

    public string RulePrefix => "csharp";

    public bool Handles(string path) =>
        path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);

    public ILanguageSurvey Survey(IEnumerable<FileText> files, AnalysisBounds bounds, CancellationToken cancellation) =>
        CSharpParser.OnDeepStack(file: null, () => SurveyHere(files, bounds, cancellation));

    private static CSharpSurvey SurveyHere(IEnumerable<FileText> files, AnalysisBounds bounds, CancellationToken cancellation)
    {
        var declarations = new DeclarationIndex();
        var kept = new Dictionary<FileText, SyntaxTree>(ReferenceEqualityComparer.Instance);
        var characters = 0;
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (CSharpParser.Refuses(file, bounds))
                continue;
            var tree = CSharpParser.IsOrdinary(file)
                ? CSharpParser.Parse(file, [], cancellation)
                : CSharpParser.OnDeepStack(file, () => CSharpParser.Parse(file, [], cancellation));
            if (tree is null)
                continue;
            declarations.Add(tree.GetCompilationUnitRoot(cancellation), file.Path, cancellation);
            declarations.Projects.Read(file);
            characters += file.Text.Length;
            if (characters <= KeptCharacters)
                kept[file] = tree;
        }

        declarations.Seal();
        return new CSharpSurvey(declarations, kept);
    }
}
