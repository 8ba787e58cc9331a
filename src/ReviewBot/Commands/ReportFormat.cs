namespace ReviewBot.Commands;

/// <summary>The forms of a report.</summary>
internal enum ReportFormat
{
    /// <summary>For a terminal.</summary>
    Text,

    /// <summary>GitHub Markdown.</summary>
    Markdown,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>JSON after the schema that ships with the program.</summary>
    Json,
}
