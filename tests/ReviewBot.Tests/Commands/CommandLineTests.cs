using ReviewBot.Commands;
using ReviewBot.Tests.LocalGit;

namespace ReviewBot.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData]
    [InlineData("reviw")]
    [InlineData("scan")]
    [InlineData("explain")]
    [InlineData("review", "extra")]
    [InlineData("review", "--format", "xml")]
    [InlineData("review", "--fail-on", "urgent")]
    [InlineData("review", "--jobs", "0")]
    [InlineData("review", "--jobs", "many")]
    [InlineData("review", "--base")]
    [InlineData("review", "--base", "a", "--base", "b")]
    [InlineData("rules", "--format", "sarif")]
    [InlineData("demo", "--format", "markdown")]
    [InlineData("scan", "/nowhere/at/all")]
    [InlineData("review", "--repo", "/nowhere/at/all")]
    [InlineData("explain", "csharp/no-such-rule")]
    [InlineData("explain", "1234abcd")]
    [InlineData("explain", "1234abcd", "--report", "/nowhere/report.json")]
    [InlineData("scan", ".", "--config", "/nowhere/reviewbot.yml")]
    public async Task Wrong_usage_ends_with_2_and_says_what_to_do(params string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("reviewbot-test-");
        try
        {
            var trial = await CommandTrial.RunInAsync(folder.FullName, args);

            Assert.Equal(ExitCode.Usage, trial.ExitCode);
            Assert.Empty(trial.Output);
            var lines = trial.Error.TrimEnd().Split('\n').SkipWhile(l => l.StartsWith("Scanning ", StringComparison.Ordinal)).ToList();
            Assert.StartsWith("reviewbot: ", lines[0], StringComparison.Ordinal);
            Assert.True(lines.Count > 1, trial.Error);
            Assert.DoesNotContain("   at ", trial.Error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("review", "--help")]
    [InlineData("scan", "-h")]
    [InlineData("demo", "--help", "--format", "xml")]
    public async Task Help_goes_to_standard_output(params string[] args)
    {
        var trial = await CommandTrial.RunAsync(args);

        Assert.Equal((ExitCode.Clean, ""), (trial.ExitCode, trial.Error));
        Assert.Contains("Usage:", trial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_that_of_the_program()
    {
        var trial = await CommandTrial.RunAsync("--version");

        Assert.Equal((ExitCode.Clean, ProgramVersion.Text + Environment.NewLine), (trial.ExitCode, trial.Output));
    }

    [Fact]
    public async Task A_repository_without_commits_is_wrong_usage()
    {
        using var git = new GitSandbox();

        var trial = await CommandTrial.RunInAsync(git.Root, "review");

        Assert.Equal(ExitCode.Usage, trial.ExitCode);
        Assert.Contains("no commit yet", trial.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_of_an_argument_do_not_reach_the_terminal()
    {
        var trial = await CommandTrial.RunAsync("explain", "csharp/\u001B[31mred");

        Assert.DoesNotContain('\u001B', trial.Error);
    }

    [Fact]
    public async Task Cancelling_ends_with_3()
    {
        using var git = new GitSandbox();
        git.Commit();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await using var error = new StringWriter();

        var code = await CommandLine.RunAsync(["review"], CommandTrial.Host(git.Root, Stream.Null, error), cancelled.Token);

        Assert.Equal(ExitCode.Trouble, code);
        Assert.Equal("reviewbot: Cancelled.", error.ToString().Trim());
    }

    [Fact]
    public async Task Doctor_finds_what_is_here()
    {
        var trial = await CommandTrial.RunAsync("doctor");

        Assert.Contains("ok       git: ", trial.Output, StringComparison.Ordinal);
        Assert.Contains("SQLite: ", trial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_says_what_is_missing()
    {
        using var output = new MemoryStream();
        var host = CommandTrial.Host(Path.GetTempPath(), output, TextWriter.Null) with
        {
            Variables = new Dictionary<string, string>(StringComparer.Ordinal),
        };

        var code = await CommandLine.RunAsync(["doctor"], host, TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Trouble, code);
        Assert.Contains("problem  git: not found on PATH\n         Install git", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }
}
