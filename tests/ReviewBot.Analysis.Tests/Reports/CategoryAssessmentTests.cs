using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Reports;

namespace ReviewBot.Analysis.Tests.Reports;

public sealed class CategoryAssessmentTests
{
    [Fact]
    public void Categories_stand_in_the_order_of_the_report() =>
        Assert.Equal(Category.All, CategoryAssessment.All(Samples.Clean()).Select(c => c.Category));

    [Fact]
    public void A_defect_goes_before_a_weakness_and_that_before_nothing()
    {
        Assert.Equal(CategoryStatus.Defect, Of(Samples.Defects(), Category.DataHandling).Status);
        Assert.Equal(CategoryStatus.Weakness, Of(Samples.Defects(), Category.KnownIssues).Status);
        Assert.Equal(CategoryStatus.NothingFound, Of(Samples.Defects(), Category.ErrorHandling).Status);
    }

    [Fact]
    public void Existing_and_suppressed_findings_leave_a_category_clean_but_are_counted()
    {
        var report = Samples.Report(
        [
            Samples.Finding(Samples.Hash, "src/Orders/Signing.cs", 1, "x") with { State = FindingState.Existing },
            Samples.Finding(Samples.Hash, "src/Orders/Signing.cs", 2, "x") with { Suppression = new(SuppressionSource.Comment, "y") },
        ]);
        var category = Of(report, Category.Communication);
        Assert.Equal((CategoryStatus.NothingFound, 2), (category.Status, category.Uncounted));
        Assert.Contains(
            "**Communication Security:** 1 rule over 2 files reported nothing that counts; 2 findings existing or suppressed. Status: checked, nothing found.",
            MarkdownReport.Render(report), StringComparison.Ordinal);
        Assert.Contains("no security defects were identified besides 1 suppressed.", MarkdownReport.Render(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_category_without_a_rule_is_not_visible_and_one_for_other_files_not_applicable()
    {
        Assert.Equal(CategoryStatus.NotVisible, Of(Samples.Clean(), Category.Concurrency).Status);
        Assert.Equal(CategoryStatus.NotVisible, Of(Samples.Clean(), Category.Logging).Status);
        Assert.Equal(CategoryStatus.NotApplicable, Of(Samples.Clean(), Category.Dependencies).Status);
    }

    [Fact]
    public void Files_are_counted_for_the_rules_that_read_them()
    {
        var report = Samples.Report(files:
        [
            new("a.cs", CoverageStatus.Analysed), new("b.cs", CoverageStatus.Skipped, "generated"), new("c.yml", CoverageStatus.Analysed),
            new("d.go", CoverageStatus.Skipped, "no analyser for Go; text rules only"), new("e.png", CoverageStatus.Skipped, "binary"),
        ]);
        Assert.Equal((1, 1), (Of(report, Category.DataHandling).RulesRun, Of(report, Category.DataHandling).FilesRead));
        Assert.Equal((1, 3), (Of(report, Category.HardCoded).RulesRun, Of(report, Category.HardCoded).FilesRead));
    }

    [Fact]
    public void A_rule_turned_off_under_a_former_id_is_off()
    {
        var renamed = Samples.Hash with { FormerIds = ["csharp/md5"] };
        var report = Samples.Report(configuration: ReviewConfiguration.Default with
        {
            Rules = new Dictionary<string, RuleSetting>(StringComparer.Ordinal) { ["csharp/md5"] = new(Enabled: false, null) },
        }) with
        { Guidance = new RuleGuidance([renamed], _ => null) };
        Assert.Equal((0, 1), (Of(report, Category.Communication).RulesRun, Of(report, Category.Communication).RulesOff));
    }

    private static CategoryAssessment Of(ReviewReport report, Category category) => CategoryAssessment.All(report).Single(c => c.Category == category);
}
