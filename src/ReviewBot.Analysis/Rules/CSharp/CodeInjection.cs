using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Code that a stranger chooses.</summary>
internal sealed class CodeInjection : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/code-injection",
        Title: "Code that a stranger chooses",
        Severity: Severity.High,
        Cwe: 94,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Code, "The code given to `{0}`", SourceKind.Local);
    }
}
