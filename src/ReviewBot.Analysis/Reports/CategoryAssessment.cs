using ReviewBot.Analysis.Observations;

namespace ReviewBot.Analysis.Reports;

/// <summary>What the report says of a category, out of five.</summary>
internal enum CategoryStatus
{
    /// <summary>A defect counts.</summary>
    Defect,

    /// <summary>A weakness counts, no defect.</summary>
    Weakness,

    /// <summary>At least one rule looked and nothing counts.</summary>
    NothingFound,

    /// <summary>No rule could say: none exists, or the configuration turned it off.</summary>
    NotVisible,

    /// <summary>The rules there are concern languages that are not here.</summary>
    NotApplicable,
}

/// <summary>One category with all that was counted for it: what its item in the report rests on.</summary>
/// <param name="Defects">Counting defects, most severe first.</param>
/// <param name="Weaknesses">Counting weaknesses, most severe first.</param>
/// <param name="Uncounted">Existing and suppressed findings.</param>
/// <param name="Observations">What was counted.</param>
/// <param name="RulesRun">Rules that looked at these files.</param>
/// <param name="FilesRead">Files that at least one of those rules looked at.</param>
/// <param name="RulesOff">Rules that would have looked, had the configuration not turned them off.</param>
internal sealed record CategoryAssessment(
    Category Category,
    CategoryStatus Status,
    IReadOnlyList<Finding> Defects,
    IReadOnlyList<Finding> Weaknesses,
    int Uncounted,
    IReadOnlyList<Observation> Observations,
    int RulesRun,
    int FilesRead,
    int RulesOff)
{
    /// <summary>All categories in the order of <see cref="Category.All"/>.</summary>
    public static IReadOnlyList<CategoryAssessment> All(ReviewReport report)
    {
        var running = RulesThatRan.Of(report);
        return [.. Category.All.Select(c => Assess(c, report, running))];
    }

    /// <summary>Nothing is said of it but its status.</summary>
    public bool IsBare => Status is CategoryStatus.NotVisible or CategoryStatus.NotApplicable
        && Observations.Count == 0 && Uncounted == 0 && RulesOff == 0;

    private static CategoryAssessment Assess(Category category, ReviewReport report, RulesThatRan rules)
    {
        var findings = FindingOrder.MostSevereFirst(report.Result.Findings.Where(f => f.Category == category));
        var defects = findings.Where(f => f.Counts && f.Kind == FindingKind.Defect).ToList();
        var weaknesses = findings.Where(f => f.Counts && f.Kind == FindingKind.Weakness).ToList();
        var observations = report.Result.Observations.Where(o => o.Category == category && o.Count > 0).ToList();
        var run = rules.On.Where(r => r.Category == category).ToList();
        var off = rules.Off.Count(r => r.Category == category);
        var elsewhere = report.Guidance.Rules.Any(r => r.Category == category);
        var status = defects.Count > 0 ? CategoryStatus.Defect
            : weaknesses.Count > 0 ? CategoryStatus.Weakness
            : run.Count > 0 ? CategoryStatus.NothingFound
            : off == 0 && elsewhere && observations.Count == 0 ? CategoryStatus.NotApplicable
            : CategoryStatus.NotVisible;
        return new CategoryAssessment(
            category, status, defects, weaknesses, findings.Count - defects.Count - weaknesses.Count, observations, run.Count, rules.FilesRead(run).Count, off);
    }
}
