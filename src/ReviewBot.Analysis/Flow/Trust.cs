using ReviewBot.Analysis.Flow.Solving;

namespace ReviewBot.Analysis.Flow;

/// <summary>How grave and how sure a flow is, by who decides about the value and how it came.</summary>
internal static class Trust
{
    /// <summary>The words for who decides.</summary>
    public static string Who(SinkHit hit) => hit.Taint.Source.Kind switch
    {
        SourceKind.Remote => $"{hit.Taint.Source.Words}, which a stranger decides about",
        SourceKind.Stored => $"{hit.Taint.Source.Words}, which was stored before",
        SourceKind.Local => $"{hit.Taint.Source.Words}, which who runs the program decides about",
        _ => hit.Taint.Source.Words,
    };

    /// <summary>Severity and confidence of an injection: only what a stranger decides about is grave for sure.</summary>
    public static (Severity Severity, Confidence Confidence) Of(SinkHit hit, Severity grave) => hit.Taint.Source.Kind switch
    {
        SourceKind.Remote when hit.Taint.Doubt == 0 && !hit.IsGuess => (grave, Confidence.High),
        SourceKind.Remote when hit.Taint.Doubt <= 1 => (grave > Severity.Medium ? Severity.Medium : grave, Confidence.Medium),
        SourceKind.Remote => (Severity.Low, Confidence.Low),
        SourceKind.Stored when hit.Taint.Doubt == 0 && !hit.IsGuess && grave > Severity.Medium => (Severity.Medium, Confidence.Medium),
        _ => (Severity.Low, Confidence.Low),
    };
}
