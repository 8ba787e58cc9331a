using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Line of a log that a stranger can forge.</summary>
internal sealed class LogInjection : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/log-injection",
        Title: "Line of a log that a stranger can forge",
        Severity: Severity.Low,
        Cwe: 117,
        Category: Category.Logging);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Log, "The text given to `{0}`", SourceKind.Local);
    }
}
