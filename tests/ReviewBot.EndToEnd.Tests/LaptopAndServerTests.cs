using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.Demo;

namespace ReviewBot.EndToEnd.Tests;

/// <summary>The same change gives the same findings on GitHub and on a laptop.</summary>
public sealed partial class LaptopAndServerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reviewbot-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Findings_of_the_sample_have_the_same_fingerprints()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var stage = await DemoStage.SetUpAsync(LocalServer.StartAsync, NullLoggerFactory.Instance, TimeProvider.System, cancellation);
        var pull = stage.OpenPullRequest();
        Assert.NotNull(await stage.ReviewedAsync(pull, cancellation));
        var onGitHub = stage.CommentBodies(pull)
            .SelectMany(body => Fingerprints().Matches(body).Select(m => m.Groups["fp"].Value))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();

        Commit("main", DemoSample.Shop());
        Commit("feature", DemoSample.Change());
        var run = await ProgramRun.RunInAsync(_folder.FullName, "review", "--base", "main", "--head", "feature", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        var onLaptop = json.RootElement.GetProperty("findings").EnumerateArray()
            .Where(f => f.GetProperty("kind").GetString() == "defect" && f.GetProperty("state").GetString() != "existing")
            .Select(f => f.GetProperty("fingerprint").GetString()!)
            .ToList();

        Assert.NotEmpty(onGitHub);
        Assert.All(onGitHub, fp => Assert.Contains(onLaptop, full => full.StartsWith(fp, StringComparison.Ordinal)));
    }

    private void Commit(string branch, IReadOnlyDictionary<string, byte[]?> files)
    {
        if (branch == "main") Git("init", "--quiet", "--initial-branch=main");
        else Git("switch", "--quiet", "-c", branch);
        foreach (var (path, content) in files)
        {
            var full = Path.Combine(_folder.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            if (content is null) File.Delete(full);
            else File.WriteAllBytes(full, content);
        }
        Git("add", "--all");
        Git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "--quiet", "-m", branch);
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.FullName })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [GeneratedRegex(@"fp=(?<fp>[0-9a-f]{8,64})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Fingerprints();
}
