using System.Diagnostics;
using System.Text;
using ReviewBot.Analysis;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.LocalGit;

/// <summary>A real git repository in a temporary folder.</summary>
internal sealed class GitSandbox : IDisposable
{
    public static readonly string? SearchPath = Environment.GetEnvironmentVariable("PATH");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reviewbot-test-");

    public GitSandbox()
    {
        Root = Path.Combine(_folder.FullName, "repo");
        Directory.CreateDirectory(Root);
        Git("init", "--quiet", "--initial-branch=main");
    }

    public string Folder => _folder.FullName;

    public string Root { get; }

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public void Delete(string path) => File.Delete(Path.Combine(Root, path));

    public string Commit(string message = "change")
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "-m", message);
        return Git("rev-parse", "HEAD");
    }

    public string Git(params string[] arguments) => Run(Root, "git", arguments);

    public static string GitIn(string folder, params string[] arguments) => Run(folder, "git", arguments);

    public string Shell(string script) => Run(Root, "/bin/sh", ["-c", script]);

    public Task<LocalGitRepository> OpenAsync(long maxFileBytes = 100_000) => OpenAsync(Root, maxFileBytes);

    public static Task<LocalGitRepository> OpenAsync(string folder, long maxFileBytes = 100_000) =>
        LocalGitRepository.OpenAsync(folder, SearchPath, maxFileBytes, TestContext.Current.CancellationToken);

    /// <summary>The change as lines: letter, old path when renamed, path, what head holds.</summary>
    public async Task<string[]> ChangesAsync(string? @base = "main", string? head = null)
    {
        using var repository = await OpenAsync();
        var comparison = await repository.CompareAsync(@base, head, TestContext.Current.CancellationToken);
        return [.. comparison.Changes.Files.Select(Line)];
    }

    public static string Text(FileContent content) => content switch
    {
        FileContent.Deferred deferred => Text(deferred.Read(TestContext.Current.CancellationToken)),
        FileContent.Bytes bytes => Encoding.UTF8.GetString(bytes.Value.Span),
        FileContent.Unavailable unavailable => "unavailable: " + unavailable.Reason,
        FileContent.Oversized oversized => $"oversized: {oversized.Size}",
        _ => content.GetType().Name,
    };

    /// <summary>By a program: .NET cannot delete a file whose name is not UTF-8.</summary>
    public void Dispose() => Run("/", "rm", ["-rf", "--", _folder.FullName]);

    private static string Line(ChangedFile file) =>
        $"{file.Kind} {(file.OldPath == file.Path ? "" : file.OldPath + " -> ")}{file.Path}: {Text(file.Base)} | {Text(file.Head)}";

    private static string Run(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            // Nothing may wait for what the test runner never says.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        foreach (var who in new[] { "AUTHOR", "COMMITTER" })
        {
            start.Environment[$"GIT_{who}_NAME"] = "Ada";
            start.Environment[$"GIT_{who}_EMAIL"] = "ada@example.org";
            start.Environment[$"GIT_{who}_DATE"] = "2024-05-01T12:00:00Z";
        }
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.TrimEnd('\n')
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {error.GetAwaiter().GetResult()}");
    }
}
