using System.Text;
using ReviewBot.Analysis;
using ReviewBot.GitHub;

namespace ReviewBot.Reviews;

/// <summary>The commits that a change lies between.</summary>
internal readonly record struct CommitRange(string MergeBaseSha, string HeadSha);

/// <summary>
/// A change as GitHub tells it, brought into the form a local repository gives: the same files in the same order with the same bytes, so
/// that both give the same findings.
/// </summary>
internal static class GitHubChangeSet
{
    /// <summary>One changed file, before its content is read.</summary>
    /// <param name="Path">The path at head (at the merge base when removed).</param>
    /// <param name="OldPath">The path at the merge base.</param>
    internal sealed record Entry(string Path, string OldPath, ChangeKind Kind)
    {
        /// <summary>Whether there is a file at head.</summary>
        public bool HasHead => Kind != ChangeKind.Removed;

        /// <summary>Whether there is a file at the merge base.</summary>
        public bool HasBase => Kind != ChangeKind.Added;
    }

    /// <summary>GitHub's list in git's words, in ordinal order of the path, each path once.</summary>
    public static IReadOnlyList<Entry> Describe(IEnumerable<ChangedFileEntry> files) =>
        [.. files
            .Where(f => f.Status != "unchanged")
            .Select(Describe)
            .GroupBy(e => e.Path, StringComparer.Ordinal)
            // A file that becomes a link or a submodule is listed twice, as removed and as added.
            .Select(g => g.Count() == 1 ? g.First() : new Entry(g.Key, g.Key, ChangeKind.Modified))
            .OrderBy(e => e.Path, StringComparer.Ordinal)];

    /// <summary>The files whose content is needed.</summary>
    public static IEnumerable<FileAtCommit> Needed(IEnumerable<Entry> entries, CommitRange commits)
    {
        foreach (var entry in entries)
        {
            if (entry.HasHead)
                yield return new FileAtCommit(commits.HeadSha, entry.Path);
            if (entry.HasBase)
                yield return new FileAtCommit(commits.MergeBaseSha, entry.OldPath);
        }
    }

    /// <summary>Reads all contents into a spool.</summary>
    /// <param name="github">The installation.</param>
    /// <param name="repository">The base repository: it has the commits of forks too, even of deleted ones.</param>
    /// <param name="entries">The changed files.</param>
    /// <param name="unlisted">Files GitHub did not name.</param>
    /// <param name="commits">Merge base and head.</param>
    /// <param name="besides">Another file to read in the same batch: the configuration.</param>
    /// <param name="maxBytes">Larger blobs are not fetched.</param>
    /// <param name="spool">Where the bytes are kept.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The change and what the other file is.</returns>
    public static async Task<(ChangeSet Change, GitFile Beside)> ReadAsync(
        IGitHub github, RepositoryName repository, IReadOnlyList<Entry> entries, int unlisted, CommitRange commits, FileAtCommit besides,
        long maxBytes, BlobSpool spool, CancellationToken cancellation)
    {
        var contents = new Dictionary<FileAtCommit, FileContent>();
        GitFile beside = new GitFile.Failed("GitHub gave no answer for it");
        await github.ReadFilesAsync(repository, [.. Needed(entries, commits).Prepend(besides).Distinct()], maxBytes, Take, cancellation);
        return (new ChangeSet([.. entries.Select(File)], unlisted), beside);

        void Take(FileAtCommit file, GitFile answer)
        {
            if (file == besides)
                beside = answer;
            contents[file] = Content(answer, spool);
        }

        FileContent Known(FileAtCommit file) => contents.GetValueOrDefault(file) ?? new FileContent.Unavailable("GitHub gave no answer for it");

        ChangedFile File(Entry entry) => new(
            entry.Path,
            entry.OldPath,
            entry.Kind,
            entry.HasHead ? Known(new FileAtCommit(commits.HeadSha, entry.Path)) : FileContent.Absent,
            entry.HasBase ? Known(new FileAtCommit(commits.MergeBaseSha, entry.OldPath)) : FileContent.Absent);
    }

    /// <summary>The text of a blob, or <c>null</c> when it is not UTF-8.</summary>
    public static string? Text(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Entry Describe(ChangedFileEntry file) => file.Status switch
    {
        // git names no copies unless asked to: to it, a copy is a new file.
        "added" or "copied" => new Entry(file.Path, file.Path, ChangeKind.Added),
        "removed" => new Entry(file.Path, file.Path, ChangeKind.Removed),
        "renamed" when file.PreviousPath is { } old && old != file.Path => new Entry(file.Path, old, ChangeKind.Renamed),
        _ => new Entry(file.Path, file.Path, ChangeKind.Modified),
    };

    private static FileContent Content(GitFile file, BlobSpool spool) => file switch
    {
        GitFile.Blob blob => spool.Keep(blob.Content),
        GitFile.Unfetched { Binary: true } binary => new FileContent.Binary(binary.Size),
        GitFile.Unfetched large => new FileContent.Oversized(large.Size),
        GitFile.Submodule => new FileContent.Submodule(),
        GitFile.SymbolicLink => new FileContent.SymbolicLink(),
        GitFile.Failed failed => new FileContent.Unavailable(failed.Reason),
        // It was listed, so that it must be there: not to find it is trouble, never an empty file.
        _ => new FileContent.Unavailable("GitHub listed it but does not have it"),
    };
}
