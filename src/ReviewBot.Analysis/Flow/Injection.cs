using ReviewBot.Analysis.Flow.Solving;

namespace ReviewBot.Analysis.Flow;

/// <summary>Rules about what somebody else decides about: how an arrival is told and judged.</summary>
internal static class Injection
{
    /// <summary>Asks for values from outside at sinks of a kind and reports each.</summary>
    /// <param name="on">Where to ask.</param>
    /// <param name="kind">The kind of sink.</param>
    /// <param name="what">What the value is there: <c>The SQL given to `{0}`</c>; <c>{0}</c> is the short name of the sink.</param>
    /// <param name="least">The least trusted source that is not yet reported: <see cref="SourceKind.Parameter"/> reports what callers give, too.</param>
    /// <param name="grave">Another severity than the rule's for what strangers decide about.</param>
    public static void Ask(FlowEvents on, SinkKind kind, string what, SourceKind least = SourceKind.Local, Severity? grave = null) =>
        on.Sink(kind, (hit, report) => Report(hit, report, what, least, grave));

    /// <summary>Reports an arrival unless its source is trusted more than the rule minds.</summary>
    public static void Report(SinkHit hit, FlowReport report, string what, SourceKind least = SourceKind.Local, Severity? grave = null)
    {
        var source = hit.Taint.Source.Kind;
        if (source is SourceKind.Secret or SourceKind.Failure or SourceKind.Constant || source < least)
            return;
        if (source == SourceKind.Parameter && (hit.IsGuess || hit.Taint.Doubt > 0))
            return;
        var (severity, confidence) = Trust.Of(hit, grave ?? report.Rule.Severity);
        var sentence = what.Replace("{0}", hit.ShortName, StringComparison.Ordinal);
        report.Add(hit, $"{sentence} comes from {Trust.Who(hit)}.", severity, confidence);
    }
}
