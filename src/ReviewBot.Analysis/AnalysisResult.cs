using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Observations;

namespace ReviewBot.Analysis;

/// <summary>What the engine says about a change. The same change, configuration and version give an equal result.</summary>
/// <param name="Findings">Most severe first, then by path and place; suppressed and existing ones included.</param>
/// <param name="Coverage">What became of every file.</param>
/// <param name="Observations">What was counted, in the order of the categories, then by name.</param>
/// <param name="Scope">What the change consists of.</param>
/// <param name="ConfigurationProblems">What was wrong in the configuration files; the defaults stood for it.</param>
public sealed record AnalysisResult(
    IReadOnlyList<Finding> Findings,
    Coverage Coverage,
    IReadOnlyList<Observation> Observations,
    ChangeScope Scope,
    IReadOnlyList<ConfigurationProblem> ConfigurationProblems)
{
    /// <summary>Suppression comments at head that silence nothing, by path and place.</summary>
    public IReadOnlyList<IneffectiveSuppression> IneffectiveSuppressions { get; init; } = [];
}

/// <summary>A suppression comment that silences nothing.</summary>
/// <param name="Location">The comment.</param>
/// <param name="Reason">Why, as a clause after "because"; names from the code in back-ticks.</param>
public sealed record IneffectiveSuppression(SourceLocation Location, string Reason);

/// <summary>What the change consists of, counted.</summary>
/// <param name="Files">Changed files.</param>
/// <param name="AddedLines">Lines of analysed files at head that the merge base does not have.</param>
/// <param name="RemovedLines">Lines of analysed files at the merge base that head does not have.</param>
/// <param name="Languages">Names of languages with the number of their files, most first, then by name.</param>
public sealed record ChangeScope(int Files, int AddedLines, int RemovedLines, IReadOnlyList<LanguageCount> Languages);

/// <summary>A language and how many changed files are written in it.</summary>
public sealed record LanguageCount(string Language, int Files);
