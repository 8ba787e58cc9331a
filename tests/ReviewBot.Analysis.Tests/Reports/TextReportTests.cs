using System.Text.RegularExpressions;
using ReviewBot.Analysis.Reports;

namespace ReviewBot.Analysis.Tests.Reports;

public sealed partial class TextReportTests
{
    [Fact]
    public void Nothing_from_the_change_can_steer_the_terminal() => HostileText.ForAll(text =>
    {
        var finding = Samples.Finding(Samples.Sql, "src/" + text, 3, text, symbol: text) with { Trace = [new(Samples.At(text, 2), text)], Fix = new Fix(text, []) };
        var report = Samples.Report(
            [finding, Samples.Finding(Samples.Known, text, 1, text), finding with { Suppression = new(SuppressionSource.Comment, text) }],
            [new("src/" + text, CoverageStatus.Analysed), new(text, CoverageStatus.Skipped, text, Trouble: true)]);
        report = report with { Result = report.Result with { IneffectiveSuppressions = [new(Samples.At(text, 4), $"`{text}` is no rule")] } };
        var plain = TextReport.Render(report, colour: false);
        Assert.DoesNotContain(plain, c => c != '\n' && (char.IsControl(c) || c is '\u202e' or '\u200b' or '\u2028'));
        Assert.Equal(plain, Colours().Replace(TextReport.Render(report, colour: true), ""));
    }, HostileText.Few);

    [Fact]
    public void Severity_is_said_in_words_beside_the_place()
    {
        var text = TextReport.Render(Samples.Defects(), colour: false);
        Assert.Contains("   src/Orders/OrderStore.cs:41:9: high: `name` becomes part of the text of `ExecuteReader` [csharp/sql-injection, CWE-89, high confidence, ", text, StringComparison.Ordinal);
        Assert.Contains("      src/Orders/OrdersController.cs:33:5: `name` comes from the query string\n", text, StringComparison.Ordinal);
        Assert.Contains("   src/Orders/OrderStore.cs:68:9: low weakness: ", text, StringComparison.Ordinal);
        Assert.Contains("   Fix: Pass the value as a parameter (`SqlParameter`) and keep the text constant.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_finding_that_counts_has_its_line()
    {
        var findings = Enumerable.Range(1, 500).Select(i => Samples.Finding(Samples.Sql, "a.cs", i, "x")).ToList();
        var text = TextReport.Render(Samples.Report(findings), colour: false);
        Assert.All(findings, f => Assert.Contains($"   a.cs:{f.Location.Range.StartLine}:9: high: x [", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Suppressions_without_effect_have_a_line_each_up_to_a_bound()
    {
        var report = Samples.Report();
        var suppressions = Enumerable.Range(1, 12).Select(i => new IneffectiveSuppression(Samples.At("src/a.cs", i), "`csharp/x` is no rule")).ToList();
        var text = TextReport.Render(report with { Result = report.Result with { IneffectiveSuppressions = suppressions } }, colour: false);
        Assert.Contains("- The suppression in src/a.cs line 3 has no effect, because `csharp/x` is no rule.\n", text, StringComparison.Ordinal);
        Assert.Contains("- 2 further suppressions without effect.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("line 11", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_is_off_unless_asked_for()
    {
        Assert.DoesNotContain('\u001b', TextReport.Render(Samples.Defects(), colour: false));
        Assert.Contains("\u001b[1;31mcritical\u001b[0m", TextReport.Render(Samples.Defects(), colour: true), StringComparison.Ordinal);
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m", RegexOptions.NonBacktracking)]
    private static partial Regex Colours();
}
