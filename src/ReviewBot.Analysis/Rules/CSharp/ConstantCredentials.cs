using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Rules.Secrets;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Constants that are followed to where a credential is given.</summary>
internal static class ConstantCredentials
{
    /// <summary>Asks for constants that arrive at log-ins and at settings that hold one.</summary>
    public static void Ask(FlowEvents on)
    {
        on.Sink(SinkKind.Credential, (hit, report) =>
        {
            if (hit.Taint.Source.Kind == SourceKind.Constant && !HardCodedKey.IsKey(hit))
                report.Add(hit, $"The credential given to `{hit.ShortName}` is a constant: whoever has the code or the program has it too.", Severity.Medium, Confidence.Medium);
        });
        on.Sink(SinkKind.Setting, (hit, report) =>
        {
            if (hit.Taint.Source.Kind == SourceKind.Constant && ConnectionStrings.SecretIn(hit.Value.Text ?? hit.Value.Prefix + "constant") is { } part)
                report.Add(hit, $"The text given to `{hit.ShortName}` holds its `{part}` as a constant.", Severity.Medium, Confidence.Medium);
        });
    }
}
