using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Name of a type or library that a stranger chooses.</summary>
internal sealed class UnsafeReflection : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/unsafe-reflection",
        Title: "Name of a type or library that a stranger chooses",
        Severity: Severity.Medium,
        Cwe: 470,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Reflection, "The name given to `{0}`", SourceKind.Local);
    }
}
