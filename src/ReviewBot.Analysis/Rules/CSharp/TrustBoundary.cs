using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A stranger's word kept as trusted.</summary>
internal sealed class TrustBoundary : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/trust-boundary",
        Title: "A stranger's word kept as trusted",
        Severity: Severity.Low,
        Cwe: 501,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Trust, "What is put into `{0}`", SourceKind.Remote);
    }
}
