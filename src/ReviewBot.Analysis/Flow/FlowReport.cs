using ReviewBot.Analysis.Flow.Solving;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Flow;

/// <summary>What one rule says about a whole program.</summary>
internal sealed class FlowReport(RuleInfo rule)
{
    private readonly List<(FlowFile File, RawFinding Finding)> _findings = [];

    /// <summary>The rule.</summary>
    public RuleInfo Rule { get; } = rule;

    /// <summary>What was reported, in the order it was reported.</summary>
    internal IReadOnlyList<(FlowFile File, RawFinding Finding)> Findings => _findings;

    /// <summary>Reports that a value arrives at a sink.</summary>
    public void Add(SinkHit hit, string message, Severity severity, Confidence confidence) =>
        Add(hit.File, hit.Place, message, severity, confidence, Trace(hit.Taint.Way));

    /// <summary>Reports a place.</summary>
    public void Add(FlowFile file, Span place, string message, Severity? severity = null, Confidence? confidence = null, IReadOnlyList<TraceStep>? trace = null)
    {
        if (file.IsTest && (severity ?? Rule.Severity) > Severity.Low)
            (severity, confidence) = (Severity.Low, Confidence.Low);
        if (_findings.Count < RuleReport.MostFindings)
        {
            _findings.Add((file, new RawFinding(
                Rule, file.Text.Range(place.Start, place.End), message, severity ?? Rule.Severity, confidence ?? Rule.Confidence, [], trace ?? [], ProposedFix: null)));
        }
    }

    private static List<TraceStep> Trace(Step? way)
    {
        var steps = new List<TraceStep>();
        for (; way is not null; way = way.Before)
            steps.Add(new TraceStep(new SourceLocation(way.File.Text.Path, way.File.Text.Range(way.Place.Start, way.Place.End)), way.Words));
        steps.Reverse();
        return steps;
    }
}
