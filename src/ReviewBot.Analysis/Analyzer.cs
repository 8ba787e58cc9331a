using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis;

/// <summary>The engine: changed files in, findings out. Pure: no network, clock, file, database or console.</summary>
public sealed class Analyzer
{
    private readonly IReadOnlyList<Rule> _rules;
    private readonly AnalysisBounds _bounds;
    private readonly IReadOnlyList<ILanguage> _languages;
    private readonly TimeProvider _time;

    /// <summary>An engine with the given rules, in the order of <see cref="RuleCatalog.All"/>.</summary>
    public Analyzer(IReadOnlyList<Rule> rules, AnalysisBounds bounds)
        : this(rules, bounds, LanguageCatalog.All, TimeProvider.System)
    {
    }

    /// <summary>An engine with front-ends of its own.</summary>
    internal Analyzer(IReadOnlyList<Rule> rules, AnalysisBounds bounds, IReadOnlyList<ILanguage> languages, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(bounds);
        (_rules, _bounds, _languages, _time) = (rules, bounds, languages, time);
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
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(configuration);
        var run = new AnalysisRun(change, configuration, new RuleSet(_rules, configuration), _bounds, _languages, _time, cancellation);
        return run.Run(jobs, progress, problems ?? []);
    }
}

/// <summary>How far an analysis has come.</summary>
public readonly record struct AnalysisProgress(int Done, int Total, string Path);
