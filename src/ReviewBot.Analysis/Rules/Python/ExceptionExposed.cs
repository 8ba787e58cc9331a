using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Flow.Solving;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Inside of an error shown to a stranger.</summary>
internal sealed class ExceptionExposed : PythonFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/exception-exposed",
        Title: "Inside of an error shown to a stranger",
        Severity: Severity.Low,
        Cwe: 209,
        Category: Category.ErrorHandling,
        Confidence: Confidence.Medium);

    public override void Subscribe(FlowEvents on)
    {
        on.Sink(SinkKind.Html, Report);
        on.Sink(SinkKind.Response, Report);
    }

    private static void Report(SinkHit hit, FlowReport report)
    {
        if (hit.Taint is { Source.Kind: SourceKind.Failure, Doubt: 0 })
            report.Add(hit, $"The response holds {hit.Taint.Source.Words} itself.", Severity.Low, Confidence.Medium);
    }
}
