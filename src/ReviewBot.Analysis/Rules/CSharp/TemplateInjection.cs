using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Template that a stranger chooses.</summary>
internal sealed class TemplateInjection : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/template-injection",
        Title: "Template that a stranger chooses",
        Severity: Severity.High,
        Cwe: 1336,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Template, "The template given to `{0}`", SourceKind.Stored);
    }
}
