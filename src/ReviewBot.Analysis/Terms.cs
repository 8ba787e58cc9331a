namespace ReviewBot.Analysis;

/// <summary>The words of the contract for the values of the analysis.</summary>
public static class Terms
{
    /// <summary><c>critical</c>, <c>high</c>, <c>medium</c>, <c>low</c>.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.High => "high",
        Severity.Medium => "medium",
        _ => "low",
    };

    /// <summary><c>high</c>, <c>medium</c>, <c>low</c>.</summary>
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        _ => "low",
    };

    /// <summary><c>defect</c>, <c>weakness</c>.</summary>
    public static string Of(FindingKind kind) => kind == FindingKind.Weakness ? "weakness" : "defect";

    /// <summary><c>introduced</c>, <c>surfaced</c>, <c>existing</c>.</summary>
    public static string Of(FindingState state) => state switch
    {
        FindingState.Introduced => "introduced",
        FindingState.Surfaced => "surfaced",
        _ => "existing",
    };
}
