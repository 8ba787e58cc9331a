using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Reports;

/// <summary>Which rules of the catalogue looked at the files of a report.</summary>
/// <param name="On">Rules that had something to look at, turned on.</param>
/// <param name="Off">Rules that would have had something to look at, turned off by the configuration.</param>
/// <param name="Files">The files whose text was read.</param>
internal sealed record RulesThatRan(IReadOnlyList<RuleInfo> On, IReadOnlyList<RuleInfo> Off, IReadOnlyList<FileCoverage> Files)
{
    /// <summary>How the coverage says that the rules over any text looked at a file that no front-end read.</summary>
    private const string TextRulesOnly = "text rules only";

    public static RulesThatRan Of(ReviewReport report)
    {
        var files = report.Result.Coverage.Files
            .Where(f => f.Status != CoverageStatus.Skipped || f.Reason.Contains(TextRulesOnly, StringComparison.Ordinal)).ToList();
        var here = report.Guidance.Rules.Where(r => files.Any(f => LooksAt(r, f))).ToList();
        return new RulesThatRan([.. here.Where(r => !IsOff(r))], [.. here.Where(IsOff)], files);

        bool IsOff(RuleInfo rule) => rule.FormerIds.Prepend(rule.Id)
            .Any(id => report.Configuration.Rules.TryGetValue(id, out var setting) && !setting.Enabled);
    }

    /// <summary>The files that at least one of some rules looked at.</summary>
    public IReadOnlyList<FileCoverage> FilesRead(IReadOnlyList<RuleInfo> rules)
    {
        var oneOfEach = rules.DistinctBy(r => LanguageOf(r.Id)).ToList();
        return [.. Files.Where(f => oneOfEach.Any(r => LooksAt(r, f)))];
    }

    private static bool LooksAt(RuleInfo rule, FileCoverage file) =>
        LanguageOf(rule.Id) is not { } language || (file.Status != CoverageStatus.Skipped && language.Handles(file.Path));

    /// <summary>The language a rule is for; <c>null</c> for rules over any text.</summary>
    private static ILanguage? LanguageOf(string ruleId)
    {
        var slash = Math.Max(0, ruleId.IndexOf('/', StringComparison.Ordinal));
        return LanguageCatalog.All.FirstOrDefault(l => ruleId.AsSpan(0, slash).SequenceEqual(l.RulePrefix));
    }
}
