using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Cross-site scripting.</summary>
internal sealed class CrossSiteScripting : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/cross-site-scripting",
        Title: "Cross-site scripting",
        Severity: Severity.High,
        Cwe: 79,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Html, "The markup given to `{0}`", SourceKind.Local);
    }
}
