using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis;

/// <summary>The engine: changed files in, findings out. Pure: no network, clock, file, database or console.</summary>
public sealed class Analyzer
{
    private readonly IReadOnlyList<Rule> _rules;
    private readonly AnalysisBounds _bounds;

    /// <summary>An engine with the given rules, in the order of <see cref="RuleCatalog.All"/>.</summary>
    public Analyzer(IReadOnlyList<Rule> rules, AnalysisBounds bounds)
    {
        _rules = rules;
        _bounds = bounds;
    }

    /// <summary>Analyses head and merge base of every changed file and pairs what was found.</summary>
    /// <param name="change">The change.</param>
    /// <param name="configuration">The configuration of the base commit.</param>
    /// <param name="problems">What was wrong in the configuration files; handed through to the result.</param>
    /// <param name="jobs">Threads to use, at least 1. The result does not depend on it.</param>
    /// <param name="progress">Told after each file, on any thread.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    public AnalysisResult Analyze(
        ChangeSet change,
        ReviewConfiguration configuration,
        IReadOnlyList<ConfigurationProblem>? problems = null,
        int jobs = 1,
        IProgress<AnalysisProgress>? progress = null,
        CancellationToken cancellation = default) => throw new NotImplementedException($"{_rules.Count} {_bounds}");
}

/// <summary>How far an analysis has come.</summary>
public readonly record struct AnalysisProgress(int Done, int Total, string Path);
