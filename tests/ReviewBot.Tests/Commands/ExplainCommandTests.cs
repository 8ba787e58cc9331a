using ReviewBot.Analysis.Rules;
using ReviewBot.Commands;

namespace ReviewBot.Tests.Commands;

public sealed class ExplainCommandTests
{
    public static TheoryData<string> RuleIds => [.. RuleCatalog.All.Select(r => r.Info.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task A_page_for_a_terminal_has_neither_fences_nor_marks(string id)
    {
        var trial = await CommandTrial.RunAsync("explain", id);

        Assert.Equal(ExitCode.Clean, trial.ExitCode);
        Assert.DoesNotContain("```", trial.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^#|(//|#|<!--|--) finding( -->)?$", trial.Output);
        Assert.Contains("\nFix\n---\n", trial.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  Reported:\n(    .*\n|\n)*  > ", trial.Output);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task A_page_in_Markdown_is_the_page_without_its_marks(string id)
    {
        var trial = await CommandTrial.RunAsync("explain", id, "--format", "markdown");

        var page = RulePage.Of(RuleCatalog.Find(id)!).Text.TrimEnd('\n').Split('\n');
        var shown = trial.Output.Split('\n')[..page.Length];
        Assert.DoesNotMatch("(?m)(//|#|<!--|--) finding( -->)?$", trial.Output);
        Assert.All(page.Zip(shown), l => Assert.True(l.First == l.Second || (l.First.Contains("finding", StringComparison.Ordinal) && l.First.StartsWith(l.Second, StringComparison.Ordinal)), l.ToString()));
    }

    [Theory]
    [InlineData("csharp/sql-injektion", "csharp/sql-injection")]
    [InlineData("sql-injection", "csharp/sql-injection")]
    [InlineData("CSharp/Weak-Hash", "csharp/weak-hash")]
    [InlineData("any/private-keys", "any/private-key")]
    public async Task A_mistyped_rule_is_answered_with_the_closest(string typed, string meant)
    {
        var trial = await CommandTrial.RunAsync("explain", typed);

        Assert.Equal(ExitCode.Usage, trial.ExitCode);
        Assert.Contains($"reviewbot: There is no rule {typed}.", trial.Error, StringComparison.Ordinal);
        Assert.Contains($"Did you mean {meant}", trial.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csharp/something-else-entirely")]
    [InlineData("csharp/")]
    public async Task What_is_close_to_nothing_is_not_guessed_at(string typed)
    {
        var trial = await CommandTrial.RunAsync("explain", typed);

        Assert.Equal(ExitCode.Usage, trial.ExitCode);
        Assert.DoesNotContain("Did you mean", trial.Error, StringComparison.Ordinal);
    }
}
