using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Secret in a log.</summary>
internal sealed class SecretInLog : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/secret-in-log",
        Title: "Secret in a log",
        Severity: Severity.Medium,
        Cwe: 532,
        Category: Category.Logging);

    public override void Subscribe(FlowEvents on)
    {
        on.Sink(SinkKind.Log, (hit, report) =>
        {
            if (hit.Taint.Source.Kind is SourceKind.Secret)
                report.Add(hit, $"The text given to `{hit.ShortName}` holds a secret: {hit.Taint.Source.Words}.", hit.Taint.Doubt > 0 ? Severity.Low : Severity.Medium, Confidence.Medium);
            else if (hit.Taint.Source.Kind is SourceKind.Constant && Secrets.ConnectionStrings.SecretIn(hit.Value.Text ?? "") is not null)
                report.Add(hit, $"The text given to `{hit.ShortName}` holds the password of a connection string.", Severity.Medium, Confidence.Medium);
        });
    }
}
