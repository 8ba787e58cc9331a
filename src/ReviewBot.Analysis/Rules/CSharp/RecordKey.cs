using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Flow.Solving;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Record chosen by a stranger.</summary>
internal sealed class RecordKey : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/record-key",
        Title: "Record chosen by a stranger",
        Severity: Severity.Low,
        Cwe: 639,
        Category: Category.Authentication);

    public override void Subscribe(FlowEvents on)
    {
        on.Sink(SinkKind.RecordKey, (hit, report) =>
        {
            // Of parameters of statements only numbers are taken for keys: texts are looked for, written and compared.
            if (!hit.Sink.StartsWith("System.Data.", StringComparison.Ordinal) || LibraryView.IsNumber(hit.Value.Type))
                Injection.Report(hit, report, "The key given to `{0}`", SourceKind.Remote);
        });
    }
}
