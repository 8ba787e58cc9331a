using ReviewBot.GitHub.Transport;
using ReviewBot.GitHub.Wire;

namespace ReviewBot.GitHub.Files;

/// <summary>
/// Files over REST: the tree of the commit tells what each path is, blobs give the bytes. The contents endpoint would be one call less for
/// one file, but it follows symbolic links, which must not be read as the file they point to.
/// </summary>
internal sealed class FilesByRest(Connection connection, BlobReads blobs)
{
    public async Task ReadAsync(
        RepositoryName repository, IReadOnlyList<FileAtCommit> files, long maxBytes, FileAnswers answers, CancellationToken cancellation)
    {
        foreach (var commit in files.GroupBy(file => file.CommitSha, StringComparer.Ordinal))
        {
            var tree = commit.Key == FileAtCommit.DefaultBranch ? null : await TreeAsync(repository, commit.Key, cancellation);
            await FileReads.EachAsync(
                commit,
                file => file,
                file => tree switch
                {
                    { } known when known.Entries.TryGetValue(file.Path, out var entry) =>
                        ReadEntryAsync(repository, file.Path, entry, maxBytes, cancellation),
                    { Complete: true } => Task.FromResult<GitFile>(new GitFile.Missing()),
                    { NoCommit: true } => Task.FromResult<GitFile>(new GitFile.Failed("the commit is not known to GitHub")),
                    _ => ReadContentAsync(repository, file, maxBytes, cancellation),
                },
                answers,
                cancellation);
        }
    }

    private async Task<KnownTree?> TreeAsync(RepositoryName repository, string commit, CancellationToken cancellation)
    {
        try
        {
            var tree = await connection.GetAsync(
                connection.Root.Rest(repository, $"git/trees/{ApiRoot.Segment(commit)}?recursive=1"), RestJson.Default.TreeWire, cancellation);
            return new KnownTree(
                tree.Tree.DistinctBy(entry => entry.Path, StringComparer.Ordinal).ToDictionary(entry => entry.Path, StringComparer.Ordinal),
                Complete: tree.Truncated is not true);
        }
        catch (GitHubException e) when (e.Failure == GitHubFailure.NotFound)
        {
            return KnownTree.OfNoCommit;
        }
        catch (GitHubException e) when (!FileReads.EndsAll(e))
        {
            return null;
        }
    }

    private Task<GitFile> ReadEntryAsync(
        RepositoryName repository, string path, TreeEntryWire entry, long maxBytes, CancellationToken cancellation) =>
        FileModes.Kind(entry.Mode, entry.Type) switch
        {
            EntryKind.Submodule => Task.FromResult<GitFile>(new GitFile.Submodule()),
            EntryKind.SymbolicLink => Task.FromResult<GitFile>(new GitFile.SymbolicLink()),
            EntryKind.Folder => Task.FromResult<GitFile>(new GitFile.Missing()),
            _ when entry.Size is { } size && (size > maxBytes || size > GitHubLimits.BlobBytes) =>
                Task.FromResult<GitFile>(new GitFile.Unfetched(size, BinaryNames.Contains(path))),
            _ when entry.Size is { } size && BinaryNames.Contains(path) =>
                Task.FromResult<GitFile>(new GitFile.Unfetched(size, Binary: true)),
            _ => blobs.ReadAsync(repository, entry.Sha, maxBytes, cancellation),
        };

    /// <summary>For trees beyond what GitHub lists at once. A folder is answered as an array, everything else as an object with its type.</summary>
    private async Task<GitFile> ReadContentAsync(
        RepositoryName repository, FileAtCommit file, long maxBytes, CancellationToken cancellation)
    {
        var segments = file.Path.Split('/');
        // Git knows no such names, and in an address they would lead elsewhere.
        if (segments.Any(segment => segment is "" or "." or ".."))
            return new GitFile.Missing();

        ApiResponse response;
        try
        {
            var path = string.Join('/', segments.Select(ApiRoot.Segment));
            var at = file.CommitSha == FileAtCommit.DefaultBranch ? "" : "?ref=" + Uri.EscapeDataString(file.CommitSha);
            response = await connection.GetAsync(connection.Root.Rest(repository, $"contents/{path}{at}"), cancellation);
        }
        catch (GitHubException e) when (e.Failure == GitHubFailure.Forbidden && file.CommitSha == FileAtCommit.DefaultBranch)
        {
            return new GitFile.Missing();
        }
        catch (GitHubException e) when (e.Failure == GitHubFailure.NotFound && !e.Message.Contains("No commit found", StringComparison.Ordinal))
        {
            return new GitFile.Missing();
        }

        if (response.Body.Span.TrimStart(" \t\r\n"u8) is [(byte)'[', ..])
            return new GitFile.Missing();
        var content = response.Read(RestJson.Default.ContentWire);
        return content.Type switch
        {
            "submodule" => new GitFile.Submodule(),
            "symlink" => new GitFile.SymbolicLink(),
            "file" when content.Size > maxBytes || content.Size > GitHubLimits.BlobBytes =>
                new GitFile.Unfetched(content.Size, BinaryNames.Contains(file.Path)),
            "file" when BinaryNames.Contains(file.Path) => new GitFile.Unfetched(content.Size, Binary: true),
            "file" => await blobs.ReadAsync(repository, content.Sha, maxBytes, cancellation),
            _ => new GitFile.Missing(),
        };
    }

    private sealed record KnownTree(IReadOnlyDictionary<string, TreeEntryWire> Entries, bool Complete, bool NoCommit = false)
    {
        public static readonly KnownTree OfNoCommit = new(new Dictionary<string, TreeEntryWire>(), Complete: false, NoCommit: true);
    }
}
