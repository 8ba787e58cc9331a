using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Header that a stranger can break.</summary>
internal sealed class HeaderInjection : PythonFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/header-injection",
        Title: "Header that a stranger can break",
        Severity: Severity.Medium,
        Cwe: 113,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Header, "The header given to `{0}`", SourceKind.Remote);
    }
}
