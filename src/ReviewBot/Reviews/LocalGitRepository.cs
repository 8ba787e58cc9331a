using System.Globalization;
using System.Text;
using ReviewBot.Analysis;
using ReviewBot.Analysis.Configuration;

namespace ReviewBot.Reviews;

/// <summary>A local change with what it was compared from.</summary>
/// <param name="Changes">The change. Contents are read lazily: the repository has to stay open.</param>
/// <param name="BaseName">The base as it was named or found, such as <c>origin/main</c>.</param>
/// <param name="BaseSha">The commit of the base, whose configuration counts.</param>
/// <param name="MergeBaseSha">The commit that the change is compared from.</param>
/// <param name="HeadName">The head as it was named; <c>null</c> for the working tree.</param>
/// <param name="HeadSha">The commit of the head; <c>null</c> for the working tree.</param>
internal sealed record LocalComparison(
    ChangeSet Changes, string BaseName, string BaseSha, string MergeBaseSha, string? HeadName, string? HeadSha);

/// <summary>
/// A local git repository as a source of changes. It gives what GitHub's comparison of the same commits gives, and runs nothing but git.
/// </summary>
internal sealed class LocalGitRepository : IDisposable
{
    private const string FetchMore = "Fetch more history: git fetch --unshallow (in GitHub Actions: actions/checkout with fetch-depth: 0).";
    private const string NoMode = "000000";
    private const string SymbolicLinkMode = "120000";
    private const string SubmoduleMode = "160000";

    private readonly LocalGitProcess _git;
    private readonly bool _hasWorkingTree;
    private readonly long _maxFileBytes;
    private readonly List<IDisposable> _open = [];

    private LocalGitRepository(LocalGitProcess git, bool hasWorkingTree, long maxFileBytes) =>
        (_git, _hasWorkingTree, _maxFileBytes) = (git, hasWorkingTree, maxFileBytes);

    /// <summary>The top folder of the working tree, or the repository itself when it is bare.</summary>
    public string Root => _git.Directory;

    /// <summary>Opens the repository that a folder is in.</summary>
    /// <param name="folder">A folder at or below the top of the repository.</param>
    /// <param name="searchPath">The value of PATH, where git is looked for.</param>
    /// <param name="maxFileBytes">Larger files are not read.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LocalGitException">There is none, or git is missing or refuses.</exception>
    public static async Task<LocalGitRepository> OpenAsync(
        string folder, string? searchPath, long maxFileBytes, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
            throw new LocalGitException($"{folder} is not a folder.", "Name the folder of a repository with --repo DIR.", usage: true);
        var executable = LocalGitExecutable.Find(searchPath) ?? throw new LocalGitException(
            "git was not found on PATH.", "Install git, or look at files without it: reviewbot scan PATH.");
        var git = new LocalGitProcess(executable, Path.GetFullPath(folder));
        var inside = await git.TryRunAsync(["rev-parse", "--is-inside-work-tree"], cancellation);
        if (inside.ExitCode != 0) throw inside.Failure("rev-parse", git.Directory);
        var hasWorkingTree = inside.Line == "true";
        if (hasWorkingTree) git = git.In(Encoding.UTF8.GetString(await git.RunAsync(["rev-parse", "--show-toplevel"], cancellation)).TrimEnd('\n'));
        return new LocalGitRepository(git, hasWorkingTree, maxFileBytes);
    }

    /// <summary>Compares a head with what it forked from.</summary>
    /// <param name="baseRef">The base; <c>null</c> for the default branch.</param>
    /// <param name="headRef">The head; <c>null</c> for the working tree.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LocalGitException">A ref is unknown, or the two have nothing in common.</exception>
    public async Task<LocalComparison> CompareAsync(string? baseRef, string? headRef, CancellationToken cancellation)
    {
        if (headRef is null && !_hasWorkingTree)
        {
            throw new LocalGitException(
                $"{Root} has no working tree to review.", "Name a commit with --head REF, or run it in the repository's folder.", usage: true);
        }
        var head = headRef is null ? await CurrentCommitAsync(cancellation) : await CommitAsync(headRef, "--head", cancellation);
        var (baseName, baseSha) = await BaseAsync(baseRef, cancellation);
        var mergeBase = await MergeBaseAsync(baseName, baseSha, headRef ?? "HEAD", head, cancellation);
        var changes = headRef is null
            ? await WorkingTreeChangesAsync(mergeBase, cancellation)
            : await ChangesAsync(_git, mergeBase, head, new Dictionary<string, FileContent>(StringComparer.Ordinal), [], cancellation);
        return new LocalComparison(changes, baseName, baseSha, mergeBase, headRef, headRef is null ? null : head);
    }

    /// <summary>The configuration of a commit, or why it is not read: in the same words as when GitHub is asked for it.</summary>
    public async Task<ConfigurationText> ReadConfigurationAsync(string commit, CancellationToken cancellation)
    {
        var listed = await _git.RunAsync(["ls-tree", "-z", "--full-tree", "--long", commit, "--", ReviewConfiguration.Path], cancellation);
        // "100644 blob ID    SIZE" TAB path NUL
        var entry = Encoding.UTF8.GetString(listed).Split('\t')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (entry.Length == 0) return ConfigurationText.None;
        if (entry is not [not SymbolicLinkMode, "blob", var id, var size]) return ConfigurationText.NotAFile;
        if (long.Parse(size, CultureInfo.InvariantCulture) > ConfigurationText.MaxBytes) return ConfigurationText.TooLarge;
        return ConfigurationText.Of(await _git.RunAsync(["cat-file", "blob", id], cancellation));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        for (var i = _open.Count - 1; i >= 0; i--) _open[i].Dispose();
        _open.Clear();
    }

    private async Task<ChangeSet> WorkingTreeChangesAsync(string mergeBase, CancellationToken cancellation)
    {
        var tree = await LocalGitWorkingTree.TakeAsync(_git, _maxFileBytes, cancellation);
        _open.Add(tree);
        return await ChangesAsync(tree.Git, mergeBase, tree.TreeId, tree.Replaced, tree.Nested, cancellation);
    }

    private async Task<ChangeSet> ChangesAsync(
        LocalGitProcess git,
        string from,
        string to,
        IReadOnlyDictionary<string, FileContent> replaced,
        IReadOnlyList<LocalGitPath> nested,
        CancellationToken cancellation)
    {
        var entries = LocalGitDiff.Parse(await git.RunAsync([.. LocalGitDiff.TreeArguments, from, to, "--"], cancellation));
        var blobs = new LocalGitBlobs(git, _maxFileBytes);
        _open.Add(blobs);
        var ids = entries
            .SelectMany(e => new[] { (Mode: e.OldMode, Id: e.OldId), (Mode: e.NewMode, Id: e.NewId) })
            .Where(o => o.Mode is not (NoMode or SubmoduleMode or SymbolicLinkMode))
            .Select(o => o.Id)
            .ToList();
        var sizes = await blobs.SizesAsync(ids, cancellation);
        var files = entries
            .Select(e => Changed(
                e,
                replaced.GetValueOrDefault(e.Path.Raw) ?? Content(blobs, sizes, e.NewMode, e.NewId),
                Content(blobs, sizes, e.OldMode, e.OldId)))
            .Concat(nested.Select(p => new ChangedFile(p.Text, p.Text, ChangeKind.Added, new FileContent.Submodule(), FileContent.Absent)))
            .ToList();
        // Two names that are not UTF-8 could be written alike: what cannot be told apart is not reviewed, and counted as such.
        var named = files.DistinctBy(f => f.Path, StringComparer.Ordinal).OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        return new ChangeSet(named, Unlisted: files.Count - named.Count);
    }

    private static ChangedFile Changed(LocalGitDiffEntry entry, FileContent head, FileContent @base) => entry.Status switch
    {
        'A' or 'C' => new ChangedFile(entry.Path.Text, entry.Path.Text, ChangeKind.Added, head, FileContent.Absent),
        'D' => new ChangedFile(entry.Path.Text, entry.Path.Text, ChangeKind.Removed, FileContent.Absent, @base),
        'R' => new ChangedFile(entry.Path.Text, entry.OldPath.Text, ChangeKind.Renamed, head, @base),
        _ => new ChangedFile(entry.Path.Text, entry.Path.Text, ChangeKind.Modified, head, @base),
    };

    private static FileContent Content(LocalGitBlobs blobs, IReadOnlyDictionary<string, long?> sizes, string mode, string id) => mode switch
    {
        NoMode => FileContent.Absent,
        SymbolicLinkMode => new FileContent.SymbolicLink(),
        SubmoduleMode => new FileContent.Submodule(),
        _ => blobs.Content(id, sizes.GetValueOrDefault(id)),
    };

    private async Task<(string Name, string Sha)> BaseAsync(string? baseRef, CancellationToken cancellation)
    {
        if (baseRef is not null) return (baseRef, await CommitAsync(baseRef, "--base", cancellation));
        var remote = await _git.TryRunAsync(["symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"], cancellation);
        var configured = await _git.TryRunAsync(["config", "--get", "init.defaultBranch"], cancellation);
        var names = (configured.ExitCode == 0 ? [configured.Line] : Array.Empty<string>()).Concat(["main", "master", "trunk"]).Distinct(StringComparer.Ordinal).ToList();
        string[] candidates =
        [
            .. remote.ExitCode == 0 ? [remote.Line] : Array.Empty<string>(),
            .. names.SelectMany(n => new[] { "refs/remotes/origin/" + n, "refs/heads/" + n }),
        ];
        foreach (var candidate in candidates)
        {
            if (await TryCommitAsync(candidate, cancellation) is { } sha) return (ShortName(candidate), sha);
        }
        throw new LocalGitException(
            $"No default branch was found in {Root}: tried origin/HEAD and, on origin and here, {VisibleText.Of(string.Join(", ", names))}.",
            "Name what to compare with: --base REF, such as --base HEAD~1 for the last commit and what is not committed yet.",
            usage: true);
    }

    private async Task<string> CurrentCommitAsync(CancellationToken cancellation) =>
        await TryCommitAsync("HEAD", cancellation) ?? throw new LocalGitException(
            $"The repository {Root} has no commit yet, so there is nothing to compare with.",
            "Commit something first, or look at whole files: reviewbot scan PATH.",
            usage: true);

    private async Task<string> CommitAsync(string name, string option, CancellationToken cancellation)
    {
        if (await TryCommitAsync(name, cancellation) is { } sha) return sha;
        throw await IsShallowAsync(cancellation)
            ? new LocalGitException(
                $"{option} {VisibleText.Of(name)}: no such commit in the clone {Root}, which is shallow: its history is cut off.", FetchMore, usage: true)
            : new LocalGitException(
                $"{option} {VisibleText.Of(name)}: no such commit in {Root}.",
                "Check the name with `git branch --all`; fetch it first when it is on a remote.",
                usage: true);
    }

    private async Task<bool> IsShallowAsync(CancellationToken cancellation) =>
        (await _git.TryRunAsync(["rev-parse", "--is-shallow-repository"], cancellation)).Line == "true";

    private async Task<string?> TryCommitAsync(string name, CancellationToken cancellation)
    {
        // No name of a commit begins with a dash: it would be taken for an option.
        if (name.Length == 0 || name[0] == '-' || name.Contains('\0', StringComparison.Ordinal)) return null;
        var output = await _git.TryRunAsync(["rev-parse", "--verify", "--quiet", name + "^{commit}"], cancellation);
        return output.ExitCode == 0 ? output.Line : null;
    }

    private async Task<string> MergeBaseAsync(
        string baseName, string baseSha, string headName, string headSha, CancellationToken cancellation)
    {
        var output = await _git.TryRunAsync(["merge-base", baseSha, headSha], cancellation);
        if (output.ExitCode == 0) return output.Line.Split('\n')[0];
        if (output.ExitCode != 1) throw output.Failure("merge-base", Root);
        throw await IsShallowAsync(cancellation)
            ? new LocalGitException(
                $"The clone {Root} is shallow and does not reach back to where {headName} forked from {baseName}.", FetchMore)
            : new LocalGitException(
                $"{headName} and {baseName} have no commit in common.", "Name another base with --base REF.", usage: true);
    }

    private static string ShortName(string name) => name
        .Replace("refs/remotes/", "", StringComparison.Ordinal)
        .Replace("refs/heads/", "", StringComparison.Ordinal);
}
