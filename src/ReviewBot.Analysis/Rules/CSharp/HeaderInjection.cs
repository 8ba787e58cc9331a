using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Header with line breaks of a stranger.</summary>
internal sealed class HeaderInjection : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/header-injection",
        Title: "Header with line breaks of a stranger",
        Severity: Severity.Medium,
        Cwe: 113,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Header, "The header given to `{0}`", SourceKind.Local);
        Injection.Ask(on, SinkKind.Cookie, "What is given to the cookie of `{0}`", SourceKind.Local);
    }
}
