using ReviewBot.Analysis;
using ReviewBot.Commands;

namespace ReviewBot.Tests.Commands;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData(0, false, 0, ExitCode.Clean)]
    [InlineData(1, false, 0, ExitCode.Findings)]
    [InlineData(0, true, 0, ExitCode.Trouble)]
    [InlineData(1, true, 0, ExitCode.Trouble)]
    [InlineData(0, false, 2, ExitCode.Trouble)]
    public void Trouble_wins_over_findings(int blocking, bool trouble, int unlisted, int expected)
    {
        var coverage = new Coverage([new FileCoverage("a.cs", CoverageStatus.Skipped, "why", trouble)], unlisted);
        var verdict = new Verdict(VerdictKind.Defects, blocking, Defects: 3, Weaknesses: 1, CheckVerdict.Failure);

        Assert.Equal(expected, ExitCode.Of(verdict, coverage));
    }
}
