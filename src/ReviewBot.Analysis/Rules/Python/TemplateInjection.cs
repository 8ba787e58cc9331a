using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Template made from a stranger's text.</summary>
internal sealed class TemplateInjection : PythonFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/template-injection",
        Title: "Template made from a stranger's text",
        Severity: Severity.Critical,
        Cwe: 1336,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Template, "The template given to `{0}`", SourceKind.Remote);
    }
}
