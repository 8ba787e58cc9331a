using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Name of a module or member that a stranger chooses.</summary>
internal sealed class UnsafeReflection : PythonFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/unsafe-reflection",
        Title: "Name of a module or member that a stranger chooses",
        Severity: Severity.Medium,
        Cwe: 470,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Reflection, "The name given to `{0}`", SourceKind.Remote);
    }
}
