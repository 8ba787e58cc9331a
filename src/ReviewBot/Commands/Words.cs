using ReviewBot.Analysis;

namespace ReviewBot.Commands;

/// <summary>The words of the contract for the values of the analysis.</summary>
internal static class Words
{
    /// <summary>A severity.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.High => "high",
        Severity.Medium => "medium",
        _ => "low",
    };

    /// <summary>A confidence.</summary>
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        _ => "low",
    };

    /// <summary>A kind.</summary>
    public static string Of(FindingKind kind) => kind == FindingKind.Defect ? "defect" : "weakness";
}
