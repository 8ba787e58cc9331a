namespace ReviewBot.Analysis.Configuration;

/// <summary>The settings of <c>.github/reviewbot.yml</c>, merged with the organisation's, defaults filled in.</summary>
public sealed record ReviewConfiguration
{
    /// <summary>The path of the file in a repository, and in an organisation's <c>.github</c> repository.</summary>
    public const string Path = ".github/reviewbot.yml";

    /// <summary>How problems name the organisation's file, which is no file of the repository under review.</summary>
    public const string OrganisationPath = "organisation: .github/reviewbot.yml";

    /// <summary>The defaults.</summary>
    public static readonly ReviewConfiguration Default = new();

    /// <summary>The least severity that fails the check; <c>null</c> for <c>never</c>.</summary>
    public Severity? FailOn { get; init; } = Severity.High;

    /// <summary>The least severity that gets an inline comment; what is below stands in the summary only.</summary>
    public Severity CommentOn { get; init; } = Severity.Medium;

    /// <summary>What the check says when the engine could not finish: true for <c>block</c>, false for <c>pass</c>.</summary>
    public bool BlockOnError { get; init; } = true;

    /// <summary>Inline comments of one review at most.</summary>
    public int MaxInlineComments { get; init; } = 25;

    /// <summary>Whether the author of a pull request may not ignore its high and critical findings alone.</summary>
    public bool TwoPerson { get; init; }

    /// <summary>Whether drafts are reviewed.</summary>
    public bool Drafts { get; init; }

    /// <summary>Whether <c># nosec</c>, <c># noqa: S…</c> and <c>// nosemgrep</c> count as suppressions.</summary>
    public bool HonourForeignSuppressions { get; init; }

    /// <summary>Globs of paths that are not reviewed.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Settings per rule id.</summary>
    public IReadOnlyDictionary<string, RuleSetting> Rules { get; init; } = new Dictionary<string, RuleSetting>(StringComparer.Ordinal);
}

/// <summary>What a configuration says about one rule.</summary>
/// <param name="Enabled">False for <c>off</c>.</param>
/// <param name="Severity">Another severity than the rule's own, or <c>null</c>.</param>
public sealed record RuleSetting(bool Enabled, Severity? Severity);

/// <summary>Something wrong in a configuration file; the default stood for it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Message">What is wrong and what is expected.</param>
public sealed record ConfigurationProblem(string Path, int Line, string Message);
