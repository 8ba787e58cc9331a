using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Flow.Solving;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Secret stored in clear text.</summary>
internal sealed class ClearTextStorage : PythonFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/clear-text-storage",
        Title: "Secret stored in clear text",
        Severity: Severity.Medium,
        Cwe: 312,
        Category: Category.DataHandling,
        Confidence: Confidence.Medium);

    public override void Subscribe(FlowEvents on)
    {
        on.Sink(SinkKind.Storage, Report);
        on.Sink(SinkKind.Cookie, Report);
    }

    private static void Report(SinkHit hit, FlowReport report)
    {
        if (hit.Taint is { Source.Kind: SourceKind.Secret, Doubt: 0 })
            report.Add(hit, $"{hit.Taint.Source.Words} is stored in clear text by `{hit.ShortName}`.", Severity.Low, Confidence.Medium);
    }
}
