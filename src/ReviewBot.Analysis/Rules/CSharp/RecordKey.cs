using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Record chosen by a stranger.</summary>
internal sealed class RecordKey : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/record-key",
        Title: "Record chosen by a stranger",
        Severity: Severity.Low,
        Cwe: 639,
        Category: Category.Authentication);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.RecordKey, "The key given to `{0}`", SourceKind.Remote);
    }
}
