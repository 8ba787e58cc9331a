using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ReviewBot.GitHubSimulator.Git;

/// <summary>
/// Blobs, trees and commits under the object ids that git gives them. Shared by a repository and its forks, as on GitHub. Not thread-safe:
/// everything happens under the lock of the state.
/// </summary>
internal sealed class ObjectStore
{
    private readonly Dictionary<string, byte[]> _blobs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<GitTreeEntry>> _trees = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GitCommit> _commits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyDictionary<string, GitFileEntry>> _flat = new(StringComparer.Ordinal);

    /// <summary>Comparisons of trees that were asked for, by <c>old..new</c>.</summary>
    public Dictionary<string, IReadOnlyList<FileChange>> Comparisons { get; } = new(StringComparer.Ordinal);

    public string AddBlob(byte[] content)
    {
        var sha = Hash("blob", content);
        _blobs.TryAdd(sha, content);
        return sha;
    }

    public string AddTree(IEnumerable<GitTreeEntry> entries)
    {
        var sorted = entries.OrderBy(SortKey, StringComparer.Ordinal).ToArray();
        using var body = new MemoryStream();
        foreach (var entry in sorted)
        {
            body.Write(Encoding.UTF8.GetBytes($"{entry.Mode} {entry.Name}\0"));
            body.Write(Convert.FromHexString(entry.Sha));
        }

        var sha = Hash("tree", body.ToArray());
        _trees.TryAdd(sha, sorted);
        return sha;
    }

    public GitCommit AddCommit(string tree, IReadOnlyList<string> parents, GitSignature author, GitSignature committer, string message)
    {
        var text = new StringBuilder().Append("tree ").Append(tree).Append('\n');
        foreach (var parent in parents)
            text.Append("parent ").Append(parent).Append('\n');
        text.Append("author ").Append(author).Append("\ncommitter ").Append(committer).Append("\n\n").Append(message);
        var sha = Hash("commit", Encoding.UTF8.GetBytes(text.ToString()));
        var commit = new GitCommit(sha, tree, parents, author, committer, message);
        _commits.TryAdd(sha, commit);
        return _commits[sha];
    }

    /// <summary>Writes the trees of a whole file list and answers the sha of the root.</summary>
    public string AddFiles(IReadOnlyDictionary<string, GitFileEntry> files) =>
        WriteDirectory([.. files.OrderBy(f => f.Key, StringComparer.Ordinal)], 0);

    public bool TryBlob(string sha, [NotNullWhen(true)] out byte[]? content) => _blobs.TryGetValue(sha, out content);

    public bool TryTree(string sha, [NotNullWhen(true)] out IReadOnlyList<GitTreeEntry>? entries) => _trees.TryGetValue(sha, out entries);

    public bool TryCommit(string sha, [NotNullWhen(true)] out GitCommit? commit) => _commits.TryGetValue(sha, out commit);

    /// <summary>A commit by full sha or an unambiguous prefix of at least seven digits.</summary>
    public GitCommit? FindCommit(string shaOrPrefix)
    {
        if (_commits.TryGetValue(shaOrPrefix, out var exact))
            return exact;
        if (shaOrPrefix.Length is < 7 or > 39 || !shaOrPrefix.All(char.IsAsciiHexDigitLower))
            return null;
        var found = _commits.Values.Where(c => c.Sha.StartsWith(shaOrPrefix, StringComparison.Ordinal)).Take(2).ToArray();
        return found.Length == 1 ? found[0] : null;
    }

    public byte[] Blob(string sha) => _blobs[sha];

    public GitCommit Commit(string sha) => _commits[sha];

    /// <summary>All files of a commit by path.</summary>
    public IReadOnlyDictionary<string, GitFileEntry> FilesOf(string commitSha) => FilesOfTree(_commits[commitSha].Tree);

    public IReadOnlyDictionary<string, GitFileEntry> FilesOfTree(string tree)
    {
        if (_flat.TryGetValue(tree, out var known))
            return known;
        var files = new Dictionary<string, GitFileEntry>(StringComparer.Ordinal);
        Flatten(tree, "", files);
        return _flat[tree] = files;
    }

    /// <summary>The entry at a path of a commit: a file, a directory, a submodule; <c>null</c> when there is none.</summary>
    public GitFileEntry? EntryAt(string commitSha, string path)
    {
        var at = new GitFileEntry(GitMode.Directory, _commits[commitSha].Tree);
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var entry = at.Mode == GitMode.Directory && _trees.TryGetValue(at.Sha, out var entries)
                ? entries.FirstOrDefault(e => e.Name == name)
                : null;
            if (entry is null)
                return null;
            at = new GitFileEntry(entry.Mode, entry.Sha);
        }

        return at;
    }

    /// <summary>The bytes a diff shows for an entry: a submodule is shown as one line, as git does.</summary>
    public byte[] DiffContent(GitFileEntry entry) =>
        entry.Mode == GitMode.Submodule ? Encoding.UTF8.GetBytes($"Subproject commit {entry.Sha}\n") : _blobs[entry.Sha];

    // Git sorts directories as if their names ended in a slash.
    private static string SortKey(GitTreeEntry entry) => entry.Mode == GitMode.Directory ? entry.Name + "/" : entry.Name;

    private static string Hash(string type, byte[] content)
    {
#pragma warning disable CA5350 // Git object ids are SHA-1; nothing here is a secret.
        using var sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        sha1.AppendData(Encoding.ASCII.GetBytes($"{type} {content.Length}\0"));
        sha1.AppendData(content);
        return Convert.ToHexStringLower(sha1.GetHashAndReset());
    }

    private string WriteDirectory(ReadOnlySpan<KeyValuePair<string, GitFileEntry>> files, int prefix)
    {
        var entries = new List<GitTreeEntry>();
        for (var i = 0; i < files.Length;)
        {
            var path = files[i].Key;
            var slash = path.IndexOf('/', prefix);
            if (slash < 0)
            {
                entries.Add(new GitTreeEntry(path[prefix..], files[i].Value.Mode, files[i].Value.Sha));
                i++;
                continue;
            }

            var directory = path[..(slash + 1)];
            var end = i + 1;
            while (end < files.Length && files[end].Key.StartsWith(directory, StringComparison.Ordinal))
                end++;
            entries.Add(new GitTreeEntry(path[prefix..slash], GitMode.Directory, WriteDirectory(files[i..end], slash + 1)));
            i = end;
        }

        return AddTree(entries);
    }

    private void Flatten(string tree, string prefix, Dictionary<string, GitFileEntry> files)
    {
        foreach (var entry in _trees[tree])
        {
            if (entry.Mode == GitMode.Directory)
                Flatten(entry.Sha, prefix + entry.Name + "/", files);
            else
                files[prefix + entry.Name] = new GitFileEntry(entry.Mode, entry.Sha);
        }
    }
}
