using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Request to an address a stranger chooses.</summary>
internal sealed class ServerSideRequestForgery : PythonFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/server-side-request-forgery",
        Title: "Request to an address a stranger chooses",
        Severity: Severity.High,
        Cwe: 918,
        Category: Category.Communication);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Url, "The address given to `{0}`", SourceKind.Remote);
    }
}
