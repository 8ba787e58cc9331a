using ReviewBot.Analysis.Languages.Text;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Languages;

/// <summary>What all rules say of one side of one file.</summary>
/// <param name="Text">The text.</param>
/// <param name="Findings">What front-end and text rules reported, in order of place, then of rule.</param>
/// <param name="Comments">The comments.</param>
/// <param name="Unread">What the front-end could not understand.</param>
/// <param name="SymbolAt">The enclosing member of a place.</param>
/// <param name="Observed">What was counted.</param>
/// <param name="Failure">Why the front-end did not read it; empty when it did or there is none.</param>
/// <param name="Kind">What kind of file it is.</param>
internal sealed record SideReading(
    FileText Text,
    IReadOnlyList<RawFinding> Findings,
    IReadOnlyList<Comment> Comments,
    IReadOnlyList<SourceRange> Unread,
    Func<SourceRange, string> SymbolAt,
    IReadOnlyList<Observed> Observed,
    string Failure,
    FileKind Kind)
{
    /// <summary>The language it was parsed as; empty when no front-end read it.</summary>
    public string Language { get; init; } = "";
}

/// <summary>Runs all rules over one text: those of its language in one walk, then those of any text.</summary>
internal sealed class SideReader(RuleSet rules, AnalysisBounds bounds, LanguageSurveys surveys, CancellationToken callers)
{
    /// <summary>The front-end for a path, or <c>null</c>.</summary>
    public ILanguage? LanguageOf(string path) => surveys.LanguageOf(path);

    /// <summary>Reads a text. <paramref name="limit"/> is the caller's cancellation with the time bound of the file.</summary>
    public SideReading Read(FileText text, bool atHead, CancellationToken limit)
    {
        var language = LanguageOf(text.Path);
        var (reading, failure) = language is null ? (null, "") : ReadLanguage(language, text, atHead, limit);
        var kind = FileKinds.Of(text.Path, text);
        var comments = reading?.Comments ?? CommentScanner.Scan(text, kind.Comments);
        var findings = (reading?.Findings ?? [])
            .Concat(rules.Text.SelectMany(r => Check(r, new TextFile(text, comments))))
            .OrderBy(f => f.Range)
            .ThenBy(f => f.Rule.Id, StringComparer.Ordinal)
            .ToList();
        return new SideReading(
            text, findings, comments, reading?.Unread ?? [], reading?.SymbolAt ?? (static _ => ""), reading?.Observed ?? [], failure, kind)
        {
            Language = reading is null || failure.Length > 0 ? "" : reading.Dialect.Length > 0 ? reading.Dialect : language!.Name,
        };
    }

    private (FileReading? Reading, string Failure) ReadLanguage(ILanguage language, FileText text, bool atHead, CancellationToken limit)
    {
        var survey = surveys.Of(language, atHead);
        if (survey.Value is null)
            return (null, survey.Failure);
        var (reading, failure) = FrontEnd.Guard<(FileReading?, string)>(
            language, bounds, () => (survey.Value.Read(text, rules.OfLanguages, bounds, limit), ""), why => (null, why), callers);
        return reading is not null && IsNothing(reading, text)
            ? (null, $"the {language.Name} front-end understood nothing of it: nested too deeply, or no {language.Name} at all")
            : (reading, failure);
    }

    /// <summary>
    /// One unread stretch over every line is how a front-end says that it gave a file up. A file of a single line that has an error in it
    /// was read, unless the stretch is empty.
    /// </summary>
    private static bool IsNothing(FileReading reading, FileText text) =>
        reading.Unread is [var all]
        && all.StartLine == 1
        && all.EndLine >= text.LineCount
        && (text.LineCount > 1 || (all.StartColumn, all.EndColumn) == (1, 1))
        && text.Text.Length > 0;

    private IReadOnlyList<RawFinding> Check(TextRule rule, TextFile file)
    {
        callers.ThrowIfCancellationRequested();
        var report = new RuleReport(rule.Info);
        rule.Check(file, report);
        return report.Findings;
    }
}
