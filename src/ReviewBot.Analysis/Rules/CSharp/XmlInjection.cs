using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>XML put together from text.</summary>
internal sealed class XmlInjection : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/xml-injection",
        Title: "XML put together from text",
        Severity: Severity.Medium,
        Cwe: 91,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Xml, "The XML given to `{0}`", SourceKind.Local);
    }
}
