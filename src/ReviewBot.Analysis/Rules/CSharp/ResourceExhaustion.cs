using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Size or duration that a stranger chooses.</summary>
internal sealed class ResourceExhaustion : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/resource-exhaustion",
        Title: "Size or duration that a stranger chooses",
        Severity: Severity.Low,
        Cwe: 400,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Resource, "The size or duration given to `{0}`", SourceKind.Local);
    }
}
