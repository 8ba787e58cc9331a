namespace ReviewBot.Analysis;

/// <summary>One place in the change that a rule objects to, with all that is said about it anywhere.</summary>
public sealed record Finding
{
    /// <summary>The first hexadecimal digits of the fingerprint that tell it from every other finding of the result; at least 8.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 in 64 lower-case hexadecimal digits over rule, path, enclosing symbol, normalised code and ordinal.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The rule, such as <c>csharp/sql-injection</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>Defect or weakness.</summary>
    public FindingKind Kind { get; init; } = FindingKind.Defect;

    /// <summary>Severity after the configuration's overrides.</summary>
    public required Severity Severity { get; init; }

    /// <summary>How sure the rule is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The heading it is reported under.</summary>
    public required Category Category { get; init; }

    /// <summary>The number of the weakness in MITRE's list, such as 89.</summary>
    public required int Cwe { get; init; }

    /// <summary>What is wrong here: one plain sentence without markup, code names in back-ticks. Never holds a secret's value.</summary>
    public required string Message { get; init; }

    /// <summary>The flagged code, at head.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>The enclosing member or section, such as <c>OrderStore.Find</c>; empty at top level.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>Other places that belong to it, in order.</summary>
    public IReadOnlyList<SourceLocation> Related { get; init; } = [];

    /// <summary>The way from source to sink; empty when the rule follows no flow.</summary>
    public IReadOnlyList<TraceStep> Trace { get; init; } = [];

    /// <summary>A verified fix, when there is one.</summary>
    public Fix? Fix { get; init; }

    /// <summary>What the change has to do with it.</summary>
    public FindingState State { get; init; }

    /// <summary>Why it does not count, when somebody has accepted it.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>Introduced or surfaced and not suppressed: it counts for the verdict.</summary>
    public bool Counts => State != FindingState.Existing && Suppression is null;
}

/// <summary>An acceptance of a finding, with its reason.</summary>
/// <param name="Source">Where it was said.</param>
/// <param name="Reason">The reason given; never empty.</param>
/// <param name="By">The GitHub login for a command, otherwise empty.</param>
public sealed record Suppression(SuppressionSource Source, string Reason, string By = "");

/// <summary>Where a suppression was said.</summary>
public enum SuppressionSource
{
    /// <summary>A comment in the code that stands at the merge base, or that silences only what would not block.</summary>
    Comment,

    /// <summary>A slash command.</summary>
    Command,
}
