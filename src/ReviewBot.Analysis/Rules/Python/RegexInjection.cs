using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Regular expression made from a stranger's text.</summary>
internal sealed class RegexInjection : PythonFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/regex-injection",
        Title: "Regular expression made from a stranger's text",
        Severity: Severity.Medium,
        Cwe: 730,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Regex, "The pattern given to `{0}`", SourceKind.Remote);
    }
}
