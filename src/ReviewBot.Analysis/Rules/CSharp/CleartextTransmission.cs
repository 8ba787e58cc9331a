using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Secret sent in clear text.</summary>
internal sealed class CleartextTransmission : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/cleartext-transmission",
        Title: "Secret sent in clear text",
        Severity: Severity.Medium,
        Cwe: 319,
        Category: Category.Communication);

    public override void Subscribe(FlowEvents on)
    {
        on.Sink(SinkKind.Transmission, (hit, report) =>
        {
            if (hit.Taint.Source.Kind is SourceKind.Secret)
                report.Add(hit, $"What `{hit.ShortName}` sends in clear text holds a secret: {hit.Taint.Source.Words}.", Severity.Medium, Confidence.Medium);
        });
        on.Sink(SinkKind.Credential, (hit, report) =>
        {
            if (hit.Taint.Source is { Kind: SourceKind.Remote, Words: var words, Member: var member } && member.StartsWith("System.Net.Sockets.", StringComparison.Ordinal))
                report.Add(hit, $"The secret given to `{hit.ShortName}` came over a plain connection: {words}.", Severity.Low, Confidence.Medium);
        });
    }
}
