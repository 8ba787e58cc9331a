using System.Security.Cryptography;
using System.Text.Json;
using ReviewBot.Commands;
using ReviewBot.Tests.LocalGit;

namespace ReviewBot.Tests.Commands;

/// <summary>The commands with the engine behind them, on real repositories.</summary>
public sealed class ReviewAndScanTests : IDisposable
{
    private const string Clean = "using System;\n\nConsole.WriteLine(\"Hello\");\n";

    private readonly GitSandbox _git = new();

    /// <summary>Not written down in one piece: scanners of this repository would take it for one.</summary>
    private static string Key => "-----BEGIN " + "PRIVATE KEY-----\n"
        + Convert.ToBase64String([0x30, 0x82, .. Enumerable.Range(1, 10).SelectMany(i => SHA256.HashData([(byte)i]))])
        + "\n-----END " + "PRIVATE KEY-----\n";

    public void Dispose() => _git.Dispose();

    [Theory]
    [InlineData("high", ExitCode.Findings)]
    [InlineData("critical", ExitCode.Findings)]
    [InlineData("never", ExitCode.Clean)]
    public async Task A_new_key_is_found_and_the_threshold_decides_the_exit_code(string failOn, int expected)
    {
        _git.Write("Program.cs", Clean);
        _git.Commit();
        _git.Write("deploy/key.pem", Key);

        var trial = await CommandTrial.RunInAsync(_git.Root, "review", "--fail-on", failOn);

        Assert.Equal(expected, trial.ExitCode);
        Assert.Contains("deploy/key.pem:1", trial.Output, StringComparison.Ordinal);
        Assert.Contains("any/private-key", trial.Output, StringComparison.Ordinal);
        Assert.StartsWith("Reviewing the working tree against main, from their merge base ", trial.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stood_before_does_not_count()
    {
        _git.Write("deploy/key.pem", Key);
        _git.Commit();
        _git.Write("deploy/key.pem", "# The key\n" + Key);

        var trial = await CommandTrial.RunInAsync(_git.Root, "review", "--format", "json", "--quiet");

        Assert.Equal((ExitCode.Clean, ""), (trial.ExitCode, trial.Error));
        using var json = JsonDocument.Parse(trial.Output);
        Assert.Equal("existing", Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray()).GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("sarif")]
    [InlineData("json")]
    public async Task The_same_change_gives_the_same_bytes_whatever_the_jobs(string format)
    {
        _git.Write("Program.cs", Clean);
        _git.Commit();
        _git.Git("switch", "--quiet", "-c", "feature");
        for (var i = 0; i < 20; i++) _git.Write($"keys/{i}.pem", Key);
        _git.Commit();
        var file = Path.Combine(_git.Folder, "report");

        var first = await CommandTrial.RunInAsync(_git.Root, "review", "--head", "feature", "--format", format, "--jobs", "1");
        var second = await CommandTrial.RunInAsync(_git.Root, "review", "--head", "feature", "--format", format, "--jobs", "8", "--output", file);

        Assert.NotEmpty(first.Output);
        Assert.Empty(second.Output);
        Assert.Equal(first.Output, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal((ExitCode.Findings, ExitCode.Findings), (first.ExitCode, second.ExitCode));
    }

    [Fact]
    public async Task The_report_of_the_run_before_is_no_part_of_the_change()
    {
        _git.Commit();
        _git.Write("key.pem", Key);
        string[] args = ["review", "--format", "json", "--output", "report.json"];

        await CommandTrial.RunInAsync(_git.Root, args);
        var first = await File.ReadAllTextAsync(Path.Combine(_git.Root, "report.json"), TestContext.Current.CancellationToken);
        await CommandTrial.RunInAsync(_git.Root, args);

        Assert.Equal(first, await File.ReadAllTextAsync(Path.Combine(_git.Root, "report.json"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_configuration_of_the_base_decides_not_that_of_the_change()
    {
        _git.Write(".github/reviewbot.yml", "version: 1\nfail-on: never\n");
        _git.Commit();
        _git.Git("branch", "strict");
        _git.Write("key.pem", Key);
        Assert.Equal(ExitCode.Clean, (await CommandTrial.RunInAsync(_git.Root, "review")).ExitCode);

        _git.Write(".github/reviewbot.yml", "version: 1\nfail-on: low\n");
        Assert.Equal(ExitCode.Clean, (await CommandTrial.RunInAsync(_git.Root, "review")).ExitCode);

        var other = Path.Combine(_git.Folder, "other.yml");
        await File.WriteAllTextAsync(other, "version: 1\nfail-on: low\n", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Findings, (await CommandTrial.RunInAsync(_git.Root, "review", "--config", other)).ExitCode);
    }

    [Fact]
    public async Task A_mistake_in_the_given_configuration_is_wrong_usage_with_its_line()
    {
        _git.Commit();
        _git.Write("mine.yml", "version: 1\nfail-in: low\n");

        var trial = await CommandTrial.RunInAsync(_git.Root, "review", "--config", "mine.yml");

        Assert.Equal(ExitCode.Usage, trial.ExitCode);
        Assert.Contains("mine.yml:2: ", trial.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_the_repository_s_configuration_is_told_in_the_report()
    {
        _git.Write(".github/reviewbot.yml", "version: 1\nfail-in: low\n");
        _git.Commit();
        _git.Write("a.cs", Clean);

        var trial = await CommandTrial.RunInAsync(_git.Root, "review");

        Assert.Equal(ExitCode.Clean, trial.ExitCode);
        Assert.Contains("fail-in", trial.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^\.github/reviewbot\.yml:2: .*fail-in.* \(the default stands for it\)\.$", trial.Error);
    }

    [Fact]
    public async Task A_mistake_that_the_change_brings_into_the_configuration_is_told_with_its_line()
    {
        _git.Write(".github/reviewbot.yml", "version: 1\n");
        _git.Commit();
        _git.Write(".github/reviewbot.yml", "version: 1\nfail-in: low\n");

        var trial = await CommandTrial.RunInAsync(_git.Root, "review");

        Assert.Equal(ExitCode.Clean, trial.ExitCode);
        Assert.Matches(@"(?m)^\.github/reviewbot\.yml:2: .*fail-in.* \(in the configuration as this change would have it\)\.$", trial.Error);
        Assert.DoesNotContain("fail-in", trial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trouble_with_a_file_ends_with_3_and_the_results_are_written()
    {
        _git.Write("key.pem", Key);
        _git.Write("large.cs", new string(' ', 3_000_000));

        var trial = await CommandTrial.RunInAsync(_git.Root, "scan", ".", "--format", "json");

        Assert.Equal(ExitCode.Trouble, trial.ExitCode);
        using var json = JsonDocument.Parse(trial.Output);
        Assert.Equal("incomplete", json.RootElement.GetProperty("verdict").GetString());
        var skipped = Assert.Single(json.RootElement.GetProperty("coverage").GetProperty("skipped").EnumerateArray(), s => s.GetProperty("trouble").GetBoolean());
        Assert.Equal("large.cs", skipped.GetProperty("path").GetString());
        Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
    }

    [Theory]
    [InlineData("mkdir -p empty", 0)]
    [InlineData("mkdir -p empty && printf x > empty/logo.png && mkfifo empty/pipe.cs", 2)]
    public async Task A_scan_that_finds_no_file_to_analyse_says_so(string script, int skipped)
    {
        _git.Shell(script);

        var text = await CommandTrial.RunInAsync(_git.Root, "scan", "empty");
        var json = await CommandTrial.RunInAsync(_git.Root, "scan", "empty", "--format", "json");

        Assert.Equal((ExitCode.Clean, ExitCode.Clean), (text.ExitCode, json.ExitCode));
        Assert.Contains($"No file that can be analysed under {_git.Root}/empty.", text.Error, StringComparison.Ordinal);
        Assert.Contains("no file that can be analysed was found: neither C#", text.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("No security defects", text.Output, StringComparison.OrdinalIgnoreCase);
        using var report = JsonDocument.Parse(json.Output);
        Assert.Equal("clean", report.RootElement.GetProperty("verdict").GetString());
        var coverage = report.RootElement.GetProperty("coverage");
        Assert.Equal((skipped, 0), (coverage.GetProperty("files").GetInt32(), coverage.GetProperty("analysed").GetInt32()));
        if (skipped > 0)
            Assert.Contains(coverage.GetProperty("skipped").EnumerateArray(), s => s.GetProperty("reason").GetString() == "not a regular file" && !s.GetProperty("trouble").GetBoolean());
    }

    [Fact]
    public async Task A_scan_reports_paths_relative_to_the_scanned_folder()
    {
        _git.Write("src/keys/a.pem", Key);

        var trial = await CommandTrial.RunInAsync(_git.Root, "scan", "src", "--format", "sarif");

        Assert.Equal(ExitCode.Findings, trial.ExitCode);
        using var sarif = JsonDocument.Parse(trial.Output);
        var result = Assert.Single(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Equal(
            "keys/a.pem",
            result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public async Task A_finding_of_a_report_is_explained_with_the_page_of_its_rule()
    {
        _git.Write("key.pem", Key);
        await CommandTrial.RunInAsync(_git.Root, "scan", ".", "--format", "json", "--output", "report.json");
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_git.Root, "report.json"), TestContext.Current.CancellationToken));
        var id = json.RootElement.GetProperty("findings")[0].GetProperty("id").GetString()!;

        var trial = await CommandTrial.RunInAsync(_git.Root, "explain", id, "--report", "report.json");

        Assert.Equal(ExitCode.Clean, trial.ExitCode);
        Assert.Contains("key.pem:1", trial.Output, StringComparison.Ordinal);
        Assert.Contains("\nFix\n---\n", trial.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, (await CommandTrial.RunInAsync(_git.Root, "explain", "00000000", "--report", "report.json")).ExitCode);
        Assert.Equal(ExitCode.Usage, (await CommandTrial.RunInAsync(_git.Root, "explain", "00000000", "--report", "key.pem")).ExitCode);
    }

    [Fact]
    public async Task Rules_are_listed_in_order_as_text_and_json()
    {
        var text = await CommandTrial.RunAsync("rules");
        var trial = await CommandTrial.RunAsync("rules", "--format", "json");

        using var json = JsonDocument.Parse(trial.Output);
        var ids = json.RootElement.EnumerateArray().Select(r => r.GetProperty("id").GetString()!).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Contains("any/private-key", ids);
        Assert.All(ids, id => Assert.Contains(id, text.Output, StringComparison.Ordinal));
    }
}
