using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Password hashed by a fast hash function.</summary>
internal sealed class WeakPasswordHash : PythonFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/weak-password-hash",
        Title: "Password hashed by a fast hash function",
        Severity: Severity.Medium,
        Cwe: 916,
        Category: Category.DataHandling,
        Confidence: Confidence.Medium);

    public override void Subscribe(FlowEvents on)
    {
        on.Sink(SinkKind.Hash, (hit, report) =>
        {
            if (hit.Taint is { Source.Kind: SourceKind.Secret, Doubt: 0 } && hit.Taint.Source.Words.Contains("pass", StringComparison.OrdinalIgnoreCase))
                report.Add(hit, $"{hit.Taint.Source.Words} is hashed by `{hit.ShortName}`, which is made to be fast.", Severity.Medium, Confidence.Medium);
        });
    }
}
