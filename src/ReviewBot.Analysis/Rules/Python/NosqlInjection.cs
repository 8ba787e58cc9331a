using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Query of a document store built from a request.</summary>
internal sealed class NosqlInjection : PythonFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/nosql-injection",
        Title: "Query of a document store built from a request",
        Severity: Severity.High,
        Cwe: 943,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.NoSql, "The query given to `{0}`", SourceKind.Remote);
    }
}
