using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Reports;

namespace ReviewBot.Analysis.Tests.Reports;

public sealed partial class MarkdownReportTests
{
    private static readonly string[] ReportElements =
        ["CodeInline", "EmphasisInline", "LineBreakInline", "LinkInline", "ListBlock", "ListItemBlock", "LiteralInline", "ParagraphBlock", "Table", "TableCell", "TableRow"];

    [Fact]
    public void A_clean_report_is_short_whatever_was_counted()
    {
        var observations = Category.All.Select(c => Samples.Observation(c, "things-counted", 1, ("src/Orders/OrderStore.cs", 3), ("src/Orders/Signing.cs", 9))).ToList();
        var markdown = MarkdownReport.Render(Samples.Report(observations: observations));
        Assert.True(markdown.Split('\n').Length <= 25, markdown);
        Assert.Contains("**No security defects are detected in the code**.", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void An_incomplete_review_never_prints_the_clean_sentence()
    {
        var markdown = MarkdownReport.Render(Samples.Report(files: [new("a.cs", CoverageStatus.Analysed), new("b.cs", CoverageStatus.Skipped, "GitHub answered 502", Trouble: true)], unlisted: 3));
        Assert.DoesNotContain("No security defects", markdown, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("**The review is incomplete: 4 of 5 files could not be analysed**: [`b.cs`](", markdown, StringComparison.Ordinal);
        Assert.Contains("(GitHub answered 502); 3 that could not be named.", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void One_defect_is_said_in_the_singular() => Assert.Contains(
        "**1 security defect is detected in the code** (weak hash, CWE-328).",
        MarkdownReport.Render(Samples.Report([Samples.Finding(Samples.Hash, "src/Orders/Signing.cs", 387, "`MD5` signs")])),
        StringComparison.Ordinal);

    [Fact]
    public void A_scan_says_nothing_about_a_change()
    {
        var findings = Samples.Defects().Result.Findings.Where(f => f.State != FindingState.Existing).ToList();
        foreach (var report in new[] { Samples.Report(whole: true), Samples.Report(findings, whole: true, observations: Samples.Clean().Result.Observations) })
        {
            foreach (var text in new[] { MarkdownReport.Render(report), TextReport.Render(report, colour: false) })
            {
                Assert.DoesNotContain("change", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("introduced", text, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public void Lines_are_exact_ascending_and_linked_to_the_reviewed_commit()
    {
        var report = Samples.Report(
        [
            Samples.Finding(Samples.Sql, "src/Orders/OrderStore.cs", 104, "`b` is joined", 107), Samples.Finding(Samples.Sql, "src/Orders/OrderStore.cs", 49, "`a` is joined", 50),
        ]);
        Assert.Contains(
            $"(Lines [49-50]({Samples.BlobRoot}src/Orders/OrderStore.cs#L49-L50), [104-107]({Samples.BlobRoot}src/Orders/OrderStore.cs#L104-L107)):**",
            MarkdownReport.Render(report), StringComparison.Ordinal);
        Assert.Contains("(Lines 49-50, 104-107):**", MarkdownReport.Render(report with { Subject = report.Subject with { BlobUrlRoot = null } }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_rule_at_many_places_of_a_file_is_one_item()
    {
        var markdown = MarkdownReport.Render(Samples.Report(
            [.. Enumerable.Range(1, 30).Select(i => Samples.Finding(Samples.Hash, "src/Orders/Signing.cs", i * 3, "`MD5` signs"))], links: false));
        Assert.Single(ItemStart().Matches(markdown), m => m.Value.Contains("broken hash", StringComparison.Ordinal));
        Assert.Contains("**A broken hash protects something (Lines 3, 6, 9,", markdown, StringComparison.Ordinal);
        Assert.Contains(" and 24 more.", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_rule_in_several_files_has_a_sub_item_for_each()
    {
        var markdown = MarkdownReport.Render(Samples.Report(
            [Samples.Finding(Samples.Hash, "a.cs", 3, "`MD5` signs"), Samples.Finding(Samples.Hash, "b.cs", 5, "`MD5` signs"), Samples.Finding(Samples.Hash, "b.cs", 9, "`MD5` signs")], links: false));
        Assert.Contains("1. **A broken hash protects something (3 places in 2 files):** Medium severity, CWE-328", markdown, StringComparison.Ordinal);
        Assert.Contains("   - `a.cs` (Line 3), finding ", markdown, StringComparison.Ordinal);
        Assert.Contains("   - `b.cs` (Lines 5, 9), findings ", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, false, false)]
    [InlineData(10, true, false)]
    [InlineData(11, true, true)]
    public void The_table_is_folded_when_it_is_long(int count, bool table, bool folded)
    {
        var markdown = MarkdownReport.Render(Many(count));
        Assert.Equal(table, markdown.Contains("| Finding | Severity | Rule | Place |", StringComparison.Ordinal));
        Assert.Equal(folded, markdown.Contains("<details>", StringComparison.Ordinal));
        Assert.Equal(table ? count + 1 : 0, Rendered.From(markdown).Document.Descendants<TableRow>().Count());
    }

    [Theory]
    [InlineData(65_000)]
    [InlineData(20_000)]
    [InlineData(5_000)]
    [InlineData(2_000)]
    public void A_report_over_the_budget_is_cut_by_severity_and_says_how_much(int budget)
    {
        var markdown = MarkdownReport.Render(Many(2_000), budget);
        Assert.InRange(markdown.Length, budget / 3, budget);
        Assert.Contains("2000 security defects", markdown, StringComparison.Ordinal);
        if (budget < 5_000)
            return;
        var shown = ItemStart().Count(markdown[..markdown.IndexOf(ReportSentences.AssessmentBridge, StringComparison.Ordinal)]);
        var cut = Assert.Single(CutDefects().Matches(markdown));
        Assert.Equal(2_000, shown + int.Parse(cut.Groups["count"].Value, System.Globalization.CultureInfo.InvariantCulture));
        var leftOut = cut.Groups["severities"].Value;
        Assert.Equal(shown < 50, leftOut.Contains("critical", StringComparison.Ordinal));
        Assert.Equal(shown >= 50, markdown.Contains("High severity", StringComparison.Ordinal));
        Assert.EndsWith("650 medium", leftOut, StringComparison.Ordinal);
    }

    [Fact]
    public void The_budget_holds_whatever_is_long()
    {
        var path = string.Concat(Enumerable.Repeat("very-long-folder/", 200)) + "x.cs";
        var files = Enumerable.Range(0, 3_000).Select(i => new FileCoverage($"{i:D4}{path}", i % 3 == 0 ? CoverageStatus.Analysed : CoverageStatus.Skipped, i % 3 == 0 ? "" : $"generated (line {i} is long)", i % 3 == 1)).ToList();
        var findings = Enumerable.Range(0, 500).Select(i => Samples.Finding(i % 2 == 0 ? Samples.Known : Samples.Sql, $"{i:D4}{path}", i + 1, new string('x', 5_000) + i) with
        {
            Suppression = i % 5 == 0 ? new Suppression(SuppressionSource.Comment, new string('y', 4_000)) : null,
        }).ToList();
        var problems = Enumerable.Range(1, 100).Select(i => new ConfigurationProblem(ReviewConfiguration.Path, i, new string('z', 2_000))).ToList();
        foreach (var budget in new[] { 65_000, 30_000, 8_000, 2_000 })
            Assert.InRange(MarkdownReport.Render(Samples.Report(findings, files, problems: problems), budget).Length, 200, budget);
        Assert.Contains(ReportSentences.DefectsBridge, MarkdownReport.Render(Samples.Report(findings, files, problems: problems)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_from_the_change_gets_out_of_the_report() => HostileText.ForAll(text =>
    {
        var path = "src/" + text;
        var finding = Samples.Finding(Samples.Sql, path, 3, text + "`" + text + "`", symbol: text) with
        {
            Trace = [new(Samples.At(path, 2), text), new(Samples.At("other/" + text, 2), text)],
            Related = [Samples.At("related/" + text, 9)],
            Fix = new Fix(text, []),
        };
        var weakness = Samples.Finding(Samples.Known, path, 8, text);
        var suppressed = Samples.Finding(Samples.Hash, path, 9, text) with { Suppression = new(SuppressionSource.Command, text, "octo-cat") };
        var report = Samples.Report(
            [finding, finding with { Location = Samples.At(text + "/x", 7) }, weakness, suppressed],
            [new(path, CoverageStatus.Analysed), new(path + "2", CoverageStatus.Skipped, text), new(path + "3", CoverageStatus.Skipped, text, Trouble: true)],
            problems: [new ConfigurationProblem(".github/reviewbot.yml", 1, text)]);
        report = report with { Result = report.Result with { IneffectiveSuppressions = [new(Samples.At(path, 4), $"`{text}` is no rule")] } };
        var markdown = MarkdownReport.Render(report);
        Assert.DoesNotContain("<!--", markdown, StringComparison.Ordinal);
        var rendered = Rendered.From(markdown);
        Assert.Empty(rendered.Elements.Except(ReportElements));
        Assert.All(rendered.Links, l => Assert.StartsWith(Samples.BlobRoot, l, StringComparison.Ordinal));
        rendered.AssertInert();
    }, HostileText.Few);

    [Fact]
    public void A_rule_turned_off_is_said()
    {
        var configuration = ReviewConfiguration.Default with
        {
            Rules = new Dictionary<string, RuleSetting>(StringComparer.Ordinal) { ["csharp/weak-hash"] = new(Enabled: false, null) },
        };
        Assert.Contains(
            "**Communication Security:** 1 rule turned off by the configuration. Status: not visible in this change.",
            MarkdownReport.Render(Samples.Report(configuration: configuration)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_was_read_nothing_is_called_checked()
    {
        var markdown = MarkdownReport.Render(Samples.Report(files: [new("a.png", CoverageStatus.Skipped, "binary")]));
        Assert.DoesNotContain("checked", markdown, StringComparison.Ordinal);
        Assert.Contains("the only file was not analysed whole. ", markdown, StringComparison.Ordinal);
        Assert.Contains("- 1 file was skipped by policy: [`a.png`](", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Skipped_files_are_grouped_by_reason()
    {
        var files = Enumerable.Range(0, 9).Select(i => new FileCoverage($"v{i}.cs", CoverageStatus.Skipped, "vendored"))
            .Append(new("x.go", CoverageStatus.Skipped, "no analyser for Go; text rules only")).Append(new("y.cs", CoverageStatus.Partial, "not understood: line 3")).ToList();
        var markdown = MarkdownReport.Render(Samples.Report(files: files, links: false));
        Assert.Contains(
            "- 10 files were skipped by policy: `v0.cs`, `v1.cs`, `v2.cs`, `v3.cs`, `v4.cs` and 4 more (vendored); `x.go` (no analyser for Go; text rules only).",
            markdown, StringComparison.Ordinal);
        Assert.Contains("- 1 file was analysed in part: `y.cs` (not understood: line 3).", markdown, StringComparison.Ordinal);
        Assert.Contains("none of the 11 files was analysed whole", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_report_is_the_same_text()
    {
        var text = MarkdownReport.Render(Samples.Defects());
        Assert.Equal(text, MarkdownReport.Render(Samples.Defects()));
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Observations_are_counted_in_words()
    {
        Assert.Equal("1 log statement with identifiers", Wording.Observed(1, "log-statements-with-identifiers"));
        Assert.Equal("2 SQL queries", Wording.Observed(2, "sql-queries"));
        Assert.Equal("1 SQL query", Wording.Observed(1, "sql-queries"));
        Assert.Equal("1 process call", Wording.Observed(1, "process-calls"));
        Assert.Equal("1 access check", Wording.Observed(1, "access-checks"));
    }

    /// <summary>Each of another severity and rule, so that none folds.</summary>
    private static ReviewReport Many(int count)
    {
        var findings = Enumerable.Range(0, count).Select(i =>
        {
            var rule = i % 40 == 39 ? Samples.Secret : i % 3 == 0 ? Samples.Hash : Samples.Sql;
            return Samples.Finding(rule with { Id = $"{rule.Id}-{i}" }, $"src/Module{i % 37}/File{i}.cs", i + 1, $"`value{i}` reaches a place that it should not reach");
        });
        return Samples.Report([.. findings]);
    }

    [GeneratedRegex(@"^\d+\. .*$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex ItemStart();

    [GeneratedRegex(@"Left out here for length: (?<count>\d+) defects of \d+ further kinds \((?<severities>[^)]*)\)", RegexOptions.NonBacktracking)]
    private static partial Regex CutDefects();
}
