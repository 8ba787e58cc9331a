using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Secret written to a log.</summary>
internal sealed class SecretInLog : PythonFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/secret-in-log",
        Title: "Secret written to a log",
        Severity: Severity.Medium,
        Cwe: 532,
        Category: Category.Logging,
        Confidence: Confidence.Medium);

    public override void Subscribe(FlowEvents on)
    {
        on.Sink(SinkKind.Log, (hit, report) =>
        {
            if (hit.Taint is { Source.Kind: SourceKind.Secret, Doubt: 0 })
                report.Add(hit, $"{hit.Taint.Source.Words} is written to a log by `{hit.ShortName}`.", Severity.Medium, Confidence.Medium);
        });
    }
}
