using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Flow.Solving;

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
        on.Sink(SinkKind.Credential, Carried);
        on.Sink(SinkKind.Setting, Carried);
    }

    /// <summary>A secret that came over a plain connection.</summary>
    private static void Carried(SinkHit hit, FlowReport report)
    {
        if (hit.Kind == SinkKind.Setting && Secrets.ConnectionStrings.SecretIn(hit.Value.Prefix + "Jk3lq0Zx") is null)
            return;
        var source = hit.Taint.Source;
        if (source.Kind == SourceKind.Remote && source.Member.StartsWith("System.Net.", StringComparison.Ordinal) && !source.Member.Contains("SslStream", StringComparison.Ordinal))
            report.Add(hit, $"The secret given to `{hit.ShortName}` came over a plain connection: {source.Words}.", Severity.Low, Confidence.Medium);
    }
}
