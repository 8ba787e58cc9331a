using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Secret stored in clear text.</summary>
internal sealed class CleartextStorage : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/cleartext-storage",
        Title: "Secret stored in clear text",
        Severity: Severity.Medium,
        Cwe: 312,
        Category: Category.Communication);

    public override void Subscribe(FlowEvents on)
    {
        on.Sink(SinkKind.Storage, (hit, report) =>
        {
            if (hit.Taint.Source.Kind is SourceKind.Secret)
                report.Add(hit, $"What `{hit.ShortName}` stores in clear text holds a secret: {hit.Taint.Source.Words}.", Severity.Medium, Confidence.Medium);
        });
        on.Sink(SinkKind.Cookie, (hit, report) =>
        {
            if (hit.Taint.Source.Kind is SourceKind.Secret)
                report.Add(hit, $"The cookie of `{hit.ShortName}` holds a secret: {hit.Taint.Source.Words}.", Severity.Medium, Confidence.Medium);
        });
    }
}
