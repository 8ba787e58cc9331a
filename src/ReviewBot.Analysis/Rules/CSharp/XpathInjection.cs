using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>XPath expression built from text.</summary>
internal sealed class XpathInjection : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/xpath-injection",
        Title: "XPath expression built from text",
        Severity: Severity.High,
        Cwe: 643,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.XPath, "The XPath expression given to `{0}`", SourceKind.Local);
    }
}
