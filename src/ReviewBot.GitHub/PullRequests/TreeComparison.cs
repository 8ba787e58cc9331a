using ReviewBot.GitHub.Files;
using ReviewBot.GitHub.Wire;

namespace ReviewBot.GitHub.PullRequests;

/// <summary>
/// The changed files between two trees, in GitHub's words, without hunks. A file that is gone and one that is new are a rename when they have
/// the same content, or else the same name and no other file that changed its folder has it.
/// </summary>
internal static class TreeComparison
{
    public static IReadOnlyList<ChangedFileEntry> Of(IEnumerable<TreeEntryWire> from, IEnumerable<TreeEntryWire> to)
    {
        var (old, present) = (Files(from), Files(to));
        var removed = old.Keys.Where(path => !present.ContainsKey(path)).Order(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var added = present.Keys.Where(path => !old.ContainsKey(path)).Order(StringComparer.Ordinal).ToList();
        var renames = new Dictionary<string, string>(StringComparer.Ordinal);
        Pair(path => old[path].Sha, path => present[path].Sha, unique: false);
        Pair(Name, Name, unique: true);

        return
        [
            .. added.Select(path => renames.TryGetValue(path, out var previous) ? Entry(path, "renamed", previous) : Entry(path, "added")),
            .. removed.Select(path => Entry(path, "removed")),
            .. present.Where(file => old.TryGetValue(file.Key, out var was) && (was.Sha, was.Mode) != (file.Value.Sha, file.Value.Mode))
                .Select(file => Entry(file.Key, "modified")),
        ];

        void Pair(Func<string, string> oldKey, Func<string, string> newKey, bool unique)
        {
            var left = removed.GroupBy(oldKey, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<string>(g), StringComparer.Ordinal);
            foreach (var group in added.Where(path => !renames.ContainsKey(path)).GroupBy(newKey, StringComparer.Ordinal))
            {
                if (!left.TryGetValue(group.Key, out var candidates) || (unique && (candidates.Count > 1 || group.Skip(1).Any())))
                    continue;
                foreach (var path in group)
                {
                    if (!candidates.TryDequeue(out var previous))
                        break;
                    renames.Add(path, previous);
                    removed.Remove(previous);
                }
            }
        }
    }

    private static Dictionary<string, TreeEntryWire> Files(IEnumerable<TreeEntryWire> tree) => tree
        .Where(entry => FileModes.Kind(entry.Mode, entry.Type) != EntryKind.Folder)
        .DistinctBy(entry => entry.Path, StringComparer.Ordinal)
        .ToDictionary(entry => entry.Path, StringComparer.Ordinal);

    private static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static ChangedFileEntry Entry(string path, string status, string? previous = null) => new(path, previous, status, 0, 0, Patch: null);
}
