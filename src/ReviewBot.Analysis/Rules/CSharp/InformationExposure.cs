using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Inside of the program shown to strangers.</summary>
internal sealed class InformationExposure : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/information-exposure",
        Title: "Inside of the program shown to strangers",
        Severity: Severity.Low,
        Cwe: 209,
        Category: Category.ErrorHandling);

    public override void Subscribe(FlowEvents on)
    {
        on.Sink(SinkKind.Response, (hit, report) =>
        {
            if (hit.Taint.Source.Kind is SourceKind.Failure)
                report.Add(hit, $"What `{hit.ShortName}` answers tells strangers about the inside: {hit.Taint.Source.Words}.", Severity.Low, Confidence.Medium);
        });
        on.Sink(SinkKind.Html, (hit, report) =>
        {
            if (hit.Taint.Source.Kind is SourceKind.Failure)
                report.Add(hit, $"What `{hit.ShortName}` answers tells strangers about the inside: {hit.Taint.Source.Words}.", Severity.Low, Confidence.Medium);
        });
    }
}
