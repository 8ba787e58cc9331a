using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>XPath expression built from text.</summary>
internal sealed class XpathInjection : PythonFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/xpath-injection",
        Title: "XPath expression built from text",
        Severity: Severity.High,
        Cwe: 643,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.XPath, "The XPath expression given to `{0}`", SourceKind.Remote);
    }
}
