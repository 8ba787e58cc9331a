namespace ReviewBot.Analysis.Rules;

/// <summary>What one rule says about one file. Rules hold no state of their own; everything goes through here.</summary>
public sealed class RuleReport(RuleInfo rule)
{
    /// <summary>
    /// What a report takes; a hostile file could ask for one finding per character. A file that fills it is trouble, see its coverage.
    /// </summary>
    internal const int MostFindings = 10_000;

    private readonly List<RawFinding> _findings = [];

    /// <summary>What was added, in the order it was added.</summary>
    internal IReadOnlyList<RawFinding> Findings => _findings;

    /// <summary>Reports a place.</summary>
    /// <param name="range">The flagged code.</param>
    /// <param name="message">What is wrong here; see <see cref="Finding.Message"/>.</param>
    /// <param name="severity">Another severity than the rule's.</param>
    /// <param name="confidence">Another confidence than the rule's.</param>
    /// <param name="related">Other places that belong to it.</param>
    /// <param name="trace">The way from source to sink.</param>
    /// <param name="fix">A fix to be verified; an unverified one is dropped, never shown.</param>
    public void Add(
        SourceRange range,
        string message,
        Severity? severity = null,
        Confidence? confidence = null,
        IReadOnlyList<SourceLocation>? related = null,
        IReadOnlyList<TraceStep>? trace = null,
        Fix? fix = null)
    {
        if (_findings.Count < MostFindings)
        {
            _findings.Add(new RawFinding(
                rule, range, message, severity ?? rule.Severity, confidence ?? rule.Confidence, related ?? [], trace ?? [], fix));
        }
    }
}

/// <summary>What a rule reported, before it has a fingerprint and a state.</summary>
internal sealed record RawFinding(
    RuleInfo Rule,
    SourceRange Range,
    string Message,
    Severity Severity,
    Confidence Confidence,
    IReadOnlyList<SourceLocation> Related,
    IReadOnlyList<TraceStep> Trace,
    Fix? ProposedFix);
