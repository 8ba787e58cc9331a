using ReviewBot.Analysis.Languages.CSharp;
using ReviewBot.Analysis.Languages.Python;

namespace ReviewBot.Analysis.Languages;

/// <summary>Every front-end there is, one line each.</summary>
internal static class LanguageCatalog
{
    /// <summary>The front-ends, in the order in which they are asked.</summary>
    public static IReadOnlyList<ILanguage> All { get; } =
    [
        new CSharpLanguage(),
        new PythonLanguage(),
    ];
}
