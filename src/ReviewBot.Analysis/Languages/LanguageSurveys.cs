using System.Collections.Concurrent;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Languages;

/// <summary>What the front-ends know of all their files, on either side of the change.</summary>
internal sealed class LanguageSurveys(IReadOnlyList<ILanguage> languages, IReadOnlyList<Rule> rules)
{
    private readonly ConcurrentDictionary<(ILanguage Language, bool AtHead), Survey> _surveys = new();

    /// <summary>The front-end for a path, or <c>null</c>.</summary>
    public ILanguage? LanguageOf(string path) => languages.FirstOrDefault(l => l.Handles(path));

    /// <summary>Lets a front-end look at its files. A front-end that fails is out for this side: its files become trouble.</summary>
    public void Take(
        ILanguage language,
        bool atHead,
        IEnumerable<FileText> files,
        AnalysisBounds bounds,
        CancellationToken limit,
        CancellationToken callers) =>
        _surveys[(language, atHead)] = FrontEnd.Guard(
            language, bounds, () => new Survey(Solved(language.Survey(files, bounds, limit), limit), ""), why => new Survey(null, why), callers);

    private ILanguageSurvey Solved(ILanguageSurvey survey, CancellationToken limit)
    {
        survey.Solve(rules, limit);
        return survey;
    }

    /// <summary>The survey of a side, or why there is none.</summary>
    public Survey Of(ILanguage language, bool atHead) =>
        _surveys.GetValueOrDefault((language, atHead), new Survey(null, $"the {language.Name} front-end did not look at it"));

    /// <summary>A survey, or why there is none.</summary>
    internal sealed record Survey(ILanguageSurvey? Value, string Failure);
}
