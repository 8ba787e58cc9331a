using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Pattern that a stranger chooses.</summary>
internal sealed class RegexInjection : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/regex-injection",
        Title: "Pattern that a stranger chooses",
        Severity: Severity.Medium,
        Cwe: 730,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Regex, "The pattern given to `{0}`", SourceKind.Remote);
    }
}
