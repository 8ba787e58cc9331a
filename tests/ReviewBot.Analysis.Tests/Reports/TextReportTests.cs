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
    public void Colour_is_off_unless_asked_for()
    {
        Assert.DoesNotContain('\u001b', TextReport.Render(Samples.Defects(), colour: false));
        Assert.Contains("\u001b[1;31mcritical\u001b[0m", TextReport.Render(Samples.Defects(), colour: true), StringComparison.Ordinal);
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m", RegexOptions.NonBacktracking)]
    private static partial Regex Colours();
}
