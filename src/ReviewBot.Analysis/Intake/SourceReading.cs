using ReviewBot.Analysis.Languages;

namespace ReviewBot.Analysis.Intake;

/// <summary>What reading one side of a file gave: its text, or why there is none.</summary>
/// <param name="Text">The text; <c>null</c> when there is none.</param>
/// <param name="Reason">Why there is none; empty when the file does not exist on this side.</param>
/// <param name="Trouble">Whether something went wrong, as opposed to policy.</param>
internal sealed record SourceReading(FileText? Text, string Reason, bool Trouble)
{
    /// <summary>There is no such file on this side.</summary>
    public static readonly SourceReading Nothing = new(null, "", Trouble: false);

    /// <summary>It was read.</summary>
    public static SourceReading Of(FileText text) => new(text, "", Trouble: false);

    /// <summary>Policy says that it is not looked at.</summary>
    public static SourceReading Skipped(string reason) => new(null, reason, Trouble: false);

    /// <summary>Something went wrong.</summary>
    public static SourceReading Failed(string reason) => new(null, reason, Trouble: true);
}
