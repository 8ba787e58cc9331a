using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Redirect to an address a stranger chooses.</summary>
internal sealed class OpenRedirect : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/open-redirect",
        Title: "Redirect to an address a stranger chooses",
        Severity: Severity.Medium,
        Cwe: 601,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Redirect, "The address that `{0}` sends the client to", SourceKind.Local);
    }
}
