using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Setting of the system that a stranger chooses.</summary>
internal sealed class ExternalSetting : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/external-setting",
        Title: "Setting of the system that a stranger chooses",
        Severity: Severity.Low,
        Cwe: 15,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Setting, "The setting given to `{0}`", SourceKind.Local);
    }
}
