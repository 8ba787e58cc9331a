namespace ReviewBot.Analysis;

/// <summary>A heading of the report. The slug stands in JSON, the title in what people read.</summary>
public sealed record Category(string Slug, string Title)
{
    /// <summary>Input and what reaches an interpreter: SQL, commands, paths, markup, deserialisers.</summary>
    public static readonly Category DataHandling = new("data-handling", "Data Handling and Validation");

    /// <summary>Who may do what.</summary>
    public static readonly Category Authentication = new("authentication", "Authentication, Authorization and Privilege");

    /// <summary>What log statements carry.</summary>
    public static readonly Category Logging = new("logging", "Logging of Sensitive Information");

    /// <summary>Handlers, and failures that are ignored.</summary>
    public static readonly Category ErrorHandling = new("error-handling", "Error Handling and Exception Propagation");

    /// <summary>What is acquired, bounded and released.</summary>
    public static readonly Category Resources = new("resources", "Resource Management and Exhaustion");

    /// <summary>Transport, certificates, cryptography on the wire and at rest.</summary>
    public static readonly Category Communication = new("communication", "Communication Security");

    /// <summary>Literals that should be configuration or secrets.</summary>
    public static readonly Category HardCoded = new("hard-coded", "Hard-Coded Values");

    /// <summary>Packages, imports, processes and services.</summary>
    public static readonly Category Dependencies = new("dependencies", "Dependencies and External Calls");

    /// <summary>Markers that say a defect is known.</summary>
    public static readonly Category KnownIssues = new("known-issues", "FIXME Comments and Known Issues");

    /// <summary>Races, locks and shared state.</summary>
    public static readonly Category Concurrency = new("concurrency", "Concurrency and State");

    /// <summary>All categories in the order of the report.</summary>
    public static readonly IReadOnlyList<Category> All =
    [
        DataHandling, Authentication, Logging, ErrorHandling, Resources,
        Communication, HardCoded, Dependencies, KnownIssues, Concurrency,
    ];
}
