namespace ReviewBot.Analysis.Reports;

/// <summary>The report as GitHub Markdown, for the summary comment, the check's output and <c>--format markdown</c>.</summary>
public static class MarkdownReport
{
    /// <summary>GitHub refuses a body over 65,536 characters; the budget leaves room for markers.</summary>
    public const int DefaultBudget = 65_000;

    /// <summary>Renders at most <paramref name="budget"/> characters, cut by severity with a count of what was cut.</summary>
    public static string Render(ReviewReport report, int budget = DefaultBudget) => throw new NotImplementedException();
}

/// <summary>The report for a terminal.</summary>
public static class TextReport
{
    /// <summary>Renders plain text, or with ANSI colours. Control characters from the code under review are made visible.</summary>
    public static string Render(ReviewReport report, bool colour) => throw new NotImplementedException();
}

/// <summary>The report as SARIF 2.1.0.</summary>
public static class SarifReport
{
    /// <summary>Writes UTF-8 without a byte-order mark, ending in a line end.</summary>
    public static void Write(ReviewReport report, Stream output) => throw new NotImplementedException();
}

/// <summary>The report as JSON; <c>Reports/report.schema.json</c> describes it.</summary>
public static class JsonReport
{
    /// <summary>Writes UTF-8 without a byte-order mark, ending in a line end.</summary>
    public static void Write(ReviewReport report, Stream output) => throw new NotImplementedException();
}
