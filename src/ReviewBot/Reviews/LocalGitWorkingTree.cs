using System.Globalization;
using System.Text;
using ReviewBot.Analysis;

namespace ReviewBot.Reviews;

/// <summary>
/// The working tree as a tree of git: what <c>git add --all</c> and a commit would make of it, without touching the repository. Index and
/// objects go to a temporary folder; filters that the configuration names are switched off, so that no program of the repository runs.
/// </summary>
internal sealed class LocalGitWorkingTree : IDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly long _maxBytes;
    private readonly Dictionary<string, FileContent> _replaced = new(StringComparer.Ordinal);
    private readonly List<LocalGitPath> _nested = [];

    private LocalGitWorkingTree(LocalGitProcess git, DirectoryInfo folder, long maxBytes) =>
        (Git, _folder, _maxBytes) = (git, folder, maxBytes);

    /// <summary>Git that sees the objects of the working tree too.</summary>
    public LocalGitProcess Git { get; }

    /// <summary>The id of the tree.</summary>
    public string TreeId { get; private set; } = "";

    /// <summary>Contents that git was not given: too large, or not to be read. By raw path.</summary>
    public IReadOnlyDictionary<string, FileContent> Replaced => _replaced;

    /// <summary>Repositories inside the repository that nobody has added.</summary>
    public IReadOnlyList<LocalGitPath> Nested => _nested;

    /// <summary>Takes the picture.</summary>
    public static async Task<LocalGitWorkingTree> TakeAsync(LocalGitProcess git, long maxBytes, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("reviewbot-");
        try
        {
            var indexPath = await PathOfAsync(git, "index", cancellation);
            var index = Path.Combine(folder.FullName, "index");
            if (File.Exists(indexPath)) File.Copy(indexPath, index);
            var objects = folder.CreateSubdirectory("objects").FullName;
            var snapshot = git
                .WithSettings(await DisabledFiltersAsync(git, cancellation))
                .WithVariables(new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["GIT_INDEX_FILE"] = index,
                    ["GIT_OBJECT_DIRECTORY"] = objects,
                    ["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = Quoted(await PathOfAsync(git, "objects", cancellation)),
                });
            var tree = new LocalGitWorkingTree(snapshot, folder, maxBytes);
            await tree.AddAsync(await ChangedPathsAsync(snapshot, cancellation), cancellation);
            tree.TreeId = (await snapshot.TryRunAsync(["write-tree", "--missing-ok"], cancellation)) is { ExitCode: 0 } written
                ? written.Line
                : throw new LocalGitException($"The working tree of {git.Directory} could not be read by git.", "Check that `git status` works there.");
            return tree;
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Paths whose file may differ from the index, and those that the index does not know and nothing ignores.</summary>
    private static async Task<IReadOnlyList<LocalGitPath>> ChangedPathsAsync(LocalGitProcess git, CancellationToken cancellation)
    {
        var changed = LocalGitDiff.Parse(await git.RunAsync(
            ["diff-files", "--raw", "-z", "--no-ext-diff", "--no-textconv", "--ignore-submodules=dirty"], cancellation));
        var untracked = LocalGitDiff.Paths(await git.RunAsync(["ls-files", "--others", "--exclude-standard", "-z"], cancellation));
        return [.. changed.Select(e => e.Path).Concat(untracked).Distinct()];
    }

    private async Task AddAsync(IReadOnlyList<LocalGitPath> paths, CancellationToken cancellation)
    {
        var added = new List<LocalGitPath>(paths.Count);
        foreach (var path in paths)
        {
            if (path.Raw.EndsWith('/')) _nested.Add(new LocalGitPath(path.Raw.TrimEnd('/')));
            else if (SizeOf(path) is { } size && size > _maxBytes) _replaced[path.Raw] = new FileContent.Oversized(size);
            else added.Add(path);
        }
        await UpdateIndexAsync([.. added], cancellation);
        if (_replaced.Count > 0) await AddPlaceholdersAsync(cancellation);
    }

    /// <summary>Halves a batch that git refuses until the file it cannot read stands alone.</summary>
    private async Task UpdateIndexAsync(LocalGitPath[] paths, CancellationToken cancellation)
    {
        if (paths.Length == 0) return;
        byte[] input = [.. paths.SelectMany(p => (byte[])[.. p.Bytes, 0])];
        var output = await Git.TryRunAsync(["update-index", "--add", "--remove", "--replace", "-z", "--stdin"], cancellation, input);
        if (output.ExitCode == 0) return;
        if (paths.Length == 1)
        {
            _replaced[paths[0].Raw] = new FileContent.Unavailable($"git could not read it: {output.Reason}");
            return;
        }
        await UpdateIndexAsync(paths[..(paths.Length / 2)], cancellation);
        await UpdateIndexAsync(paths[(paths.Length / 2)..], cancellation);
    }

    private async Task AddPlaceholdersAsync(CancellationToken cancellation)
    {
        var blob = (await Git.TryRunAsync(["hash-object", "-w", "--stdin"], cancellation, "not read by reviewbot\0"u8.ToArray())).Line;
        byte[] input = [.. _replaced.Keys
            .Order(StringComparer.Ordinal)
            .SelectMany(raw => (byte[])[.. Encoding.ASCII.GetBytes($"100644 {blob}\t"), .. new LocalGitPath(raw).Bytes, 0])];
        await Git.RunAsync(["update-index", "--replace", "-z", "--index-info"], cancellation, input);
    }

    /// <summary>The size of a regular file; <c>null</c> for anything else, and for a name that .NET cannot say.</summary>
    private long? SizeOf(LocalGitPath path)
    {
        if (!path.IsUtf8) return null;
        var file = new FileInfo(Path.Combine(Git.Directory, path.Text));
        return file.Exists && file.LinkTarget is null ? file.Length : null;
    }

    /// <summary>Settings that empty every filter any configuration file defines; an empty filter is no filter.</summary>
    private static async Task<IReadOnlyList<string>> DisabledFiltersAsync(LocalGitProcess git, CancellationToken cancellation)
    {
        var found = await git.TryRunAsync(["config", "--name-only", "-z", "--get-regexp", @"^filter\."], cancellation);
        var names = Encoding.UTF8.GetString(found.Bytes)
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(key => key[..key.LastIndexOf('.')])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (names.Find(n => n.Contains('=', StringComparison.Ordinal) || n.Contains('\uFFFD', StringComparison.Ordinal)) is { } odd)
        {
            throw new LocalGitException(
                $"The git configuration of {git.Directory} defines {VisibleText.Of(odd)}, a filter that cannot be switched off.",
                "Remove it, or review a commit with --head.");
        }
        return [.. names.SelectMany(n => new[] { $"{n}.clean=", $"{n}.smudge=", $"{n}.process=", $"{n}.required=false" })];
    }

    private static async Task<string> PathOfAsync(LocalGitProcess git, string name, CancellationToken cancellation)
    {
        var output = await git.TryRunAsync(["rev-parse", "--git-path", name], cancellation);
        return output.ExitCode == 0
            ? Path.GetFullPath(output.Line, git.Directory)
            : throw output.Failure("rev-parse", git.Directory);
    }

    /// <summary>A path in the quotes that keep a colon from ending it; Windows separates by semicolons and needs none.</summary>
    private static string Quoted(string path)
    {
        if (OperatingSystem.IsWindows()) return path;
        var quoted = new StringBuilder("\"");
        foreach (var c in path)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c)) quoted.Append(CultureInfo.InvariantCulture, $"\\{Convert.ToString(c, 8).PadLeft(3, '0')}");
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }
}
