using System.Diagnostics;
using System.Text.Json;
using ReviewBot.Commands;

namespace ReviewBot.EndToEnd.Tests;

/// <summary>A real git repository on disk, reviewed by the real command line.</summary>
internal sealed class LaptopClone : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reviewbot-laptop-").FullName;

    public LaptopClone() => Git("init", "--quiet", "--initial-branch=main");

    public void Commit(string message, IEnumerable<(string Path, string Content)> files, IEnumerable<string> deleted)
    {
        foreach (var path in deleted)
            File.Delete(Path.Combine(_folder, path));
        foreach (var (path, content) in files)
        {
            var file = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }

        Git("add", "--all");
        Git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "--quiet", "--message", message);
    }

    public Task<IReadOnlyList<string>> ReviewAsync(string from, string to) => ReviewAsync(_folder, from, to);

    /// <summary>Id, fingerprint, place and state of every finding that <c>reviewbot review</c> reports.</summary>
    public static async Task<IReadOnlyList<string>> ReviewAsync(string repository, string from, string to)
    {
        var report = Path.GetTempFileName();
        try
        {
            await CommandLine.RunAsync(["review", "--repo", repository, "--base", from, "--head", to, "--format", "json", "--output", report, "--quiet"], CancellationToken.None);
            return Findings(await File.ReadAllTextAsync(report));
        }
        finally
        {
            File.Delete(report);
        }
    }

    /// <summary>The findings of a JSON report, a line each.</summary>
    public static IReadOnlyList<string> Findings(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("findings").EnumerateArray().Select(f =>
            $"{f.GetProperty("id")} {f.GetProperty("fingerprint")} {f.GetProperty("ruleId")} {f.GetProperty("path")}:{f.GetProperty("startLine")} {f.GetProperty("state")}")];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder, UseShellExecute = false, RedirectStandardOutput = true })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
