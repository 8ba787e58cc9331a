using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Request to an address a stranger chooses.</summary>
internal sealed class ServerSideRequestForgery : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/server-side-request-forgery",
        Title: "Request to an address a stranger chooses",
        Severity: Severity.High,
        Cwe: 918,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Url, "The address given to `{0}`", SourceKind.Stored);
    }
}
