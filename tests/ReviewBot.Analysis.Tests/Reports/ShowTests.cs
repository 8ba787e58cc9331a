using ReviewBot.Analysis.Reports;

namespace ReviewBot.Analysis.Tests.Reports;

public sealed class ShowTests(ITestOutputHelper output)
{
    [Fact]
    public void Show()
    {
        foreach (var r in new[] { Samples.Clean(), Samples.Weaknesses(), Samples.Defects(), Samples.Incomplete() })
        {
            output.WriteLine("================ MD");
            output.WriteLine(MarkdownReport.Render(r));
            output.WriteLine("================ TEXT");
            output.WriteLine(TextReport.Render(r, false));
        }
        output.WriteLine("================ NOLINK");
        output.WriteLine(MarkdownReport.Render(Samples.Report(Samples.Defects().Result.Findings, whole: true)));
    }
}
