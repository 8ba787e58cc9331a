namespace ReviewBot.Analysis.Reports;

/// <summary>The values of enumerations in JSON: lower case, words joined by hyphens.</summary>
internal static class JsonNames
{
    public static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Clean => "clean",
        VerdictKind.Weaknesses => "weaknesses",
        VerdictKind.Defects => "defects",
        _ => "incomplete",
    };

    public static string Of(CheckVerdict conclusion) => conclusion switch
    {
        CheckVerdict.Success => "success",
        CheckVerdict.Neutral => "neutral",
        _ => "failure",
    };

    public static string Of(SuppressionSource source) => source == SuppressionSource.Command ? "command" : "comment";

    public static string Of(CategoryStatus status) => status switch
    {
        CategoryStatus.Defect => "defect",
        CategoryStatus.Weakness => "weakness",
        CategoryStatus.NothingFound => "checked-nothing-found",
        CategoryStatus.NotVisible => "not-visible",
        _ => "not-applicable",
    };
}
