using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Format text that a stranger chooses.</summary>
internal sealed class UncontrolledFormat : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/uncontrolled-format",
        Title: "Format text that a stranger chooses",
        Severity: Severity.Low,
        Cwe: 134,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Format, "The format given to `{0}`", SourceKind.Local);
    }
}
