using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Query of a document store built from text.</summary>
internal sealed class NosqlInjection : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/nosql-injection",
        Title: "Query of a document store built from text",
        Severity: Severity.High,
        Cwe: 943,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.NoSql, "The query given to `{0}`", SourceKind.Remote);
    }
}
