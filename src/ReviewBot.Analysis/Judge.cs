using ReviewBot.Analysis.Configuration;

namespace ReviewBot.Analysis;

/// <summary>Turns a result into a verdict under a configuration.</summary>
public static class Judge
{
    /// <summary>Judges a result.</summary>
    public static Verdict Decide(AnalysisResult result, ReviewConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(configuration);
        var defects = result.Findings.Where(f => f.Counts && f.Kind == FindingKind.Defect).ToList();
        var weaknesses = result.Findings.Count(f => f.Counts && f.Kind == FindingKind.Weakness);
        var blocking = configuration.FailOn is { } least ? defects.Count(f => f.Severity >= least) : 0;
        var kind = !result.Coverage.Complete ? VerdictKind.Incomplete
            : defects.Count > 0 ? VerdictKind.Defects
            : weaknesses > 0 ? VerdictKind.Weaknesses
            : VerdictKind.Clean;
        var conclusion = blocking > 0 ? CheckVerdict.Failure
            : result.Coverage.Complete ? CheckVerdict.Success
            : configuration.BlockOnError ? CheckVerdict.Failure : CheckVerdict.Neutral;
        return new Verdict(kind, blocking, defects.Count, weaknesses, conclusion);
    }
}
