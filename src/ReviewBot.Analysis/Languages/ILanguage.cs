using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Languages;

/// <summary>A front-end: how files of one language are read.</summary>
internal interface ILanguage
{
    /// <summary>The name people read, such as <c>C#</c>.</summary>
    string Name { get; }

    /// <summary>What the ids of its rules begin with, such as <c>csharp</c>.</summary>
    string RulePrefix { get; }

    /// <summary>Whether a file of this path is written in it.</summary>
    bool Handles(string path);

    /// <summary>
    /// Reads what one file needs to know of the others (declarations). <paramref name="files"/> may be enumerated more than once and
    /// yields its texts one at a time, so that a large tree is never in memory at once.
    /// </summary>
    ILanguageSurvey Survey(IEnumerable<FileText> files, AnalysisBounds bounds, CancellationToken cancellation);
}

/// <summary>What is known of all files of a language on one side of the change.</summary>
internal interface ILanguageSurvey
{
    /// <summary>Follows values through all files for the rules that ask for it. Called once, before any file is read.</summary>
    void Solve(IReadOnlyList<Rule> rules, CancellationToken cancellation);

    /// <summary>
    /// Runs the rules of this language over one file in one walk. The same file and survey give the same answer; safe to call from many
    /// threads. Never throws on any input but for
    /// cancellation, and for <see cref="InsufficientExecutionStackException"/> where code nests too deeply.
    /// </summary>
    FileReading Read(FileText file, IReadOnlyList<Rule> rules, AnalysisBounds bounds, CancellationToken cancellation);
}

/// <summary>What a front-end says of one file.</summary>
/// <param name="Findings">What the rules reported, in order of place.</param>
/// <param name="Comments">Every comment, in order of place.</param>
/// <param name="Unread">
/// Ranges that could not be understood; empty when the whole file was. One range over all lines says that the file was given up: trouble.
/// </param>
/// <param name="SymbolAt">The enclosing member of a place, such as <c>OrderStore.Find</c>; empty at top level.</param>
/// <param name="Observed">What was counted.</param>
internal sealed record FileReading(
    IReadOnlyList<RawFinding> Findings,
    IReadOnlyList<Comment> Comments,
    IReadOnlyList<SourceRange> Unread,
    Func<SourceRange, string> SymbolAt,
    IReadOnlyList<Observed> Observed)
{
    /// <summary>The name of the language with its version, where the file tells which; empty otherwise.</summary>
    public string Dialect { get; init; } = "";
}

/// <summary>A comment with its markers (<c>//</c>, <c>#</c>, <c>/* */</c>) as it stands in the file.</summary>
public sealed record Comment(SourceRange Range, string Text);

/// <summary>One thing counted at one place; see <see cref="Observations.Observation"/>.</summary>
internal sealed record Observed(Category Category, string Name, SourceRange Range);
