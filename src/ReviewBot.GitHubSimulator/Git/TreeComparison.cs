namespace ReviewBot.GitHubSimulator.Git;

/// <summary>A changed file, GitHub's way.</summary>
/// <param name="Status">added, removed, modified, renamed or changed.</param>
/// <param name="PreviousPath">The old path of a rename.</param>
internal sealed record FileChange(string Path, string? PreviousPath, string Status, GitFileEntry? Old, GitFileEntry? New, FileDiff Diff);

/// <summary>Compares the trees of two commits, with renames.</summary>
internal static class TreeComparison
{
    private const double MinSimilarity = 0.5;

    // Git's default: above this many candidates on both sides only exact renames are looked for.
    private const int RenameLimit = 1_000;
    private const int MaxCached = 500;

    public static IReadOnlyList<FileChange> Compare(ObjectStore objects, string oldCommit, string newCommit)
    {
        var (oldTree, newTree) = (objects.Commit(oldCommit).Tree, objects.Commit(newCommit).Tree);
        var key = $"{oldTree}..{newTree}";
        if (objects.Comparisons.TryGetValue(key, out var known))
            return known;
        if (objects.Comparisons.Count >= MaxCached)
            objects.Comparisons.Clear();
        return objects.Comparisons[key] = Compare(objects, objects.FilesOfTree(oldTree), objects.FilesOfTree(newTree));
    }

    public static List<FileChange> Compare(
        ObjectStore objects, IReadOnlyDictionary<string, GitFileEntry> oldFiles, IReadOnlyDictionary<string, GitFileEntry> newFiles)
    {
        var changes = new List<FileChange>();
        var removed = new List<string>();
        var added = new List<string>();
        foreach (var (path, entry) in oldFiles)
        {
            if (!newFiles.TryGetValue(path, out var now))
                removed.Add(path);
            else if (now != entry)
                changes.Add(Change(objects, path, null, entry, now));
        }

        added.AddRange(newFiles.Keys.Where(path => !oldFiles.ContainsKey(path)));
        removed.Sort(StringComparer.Ordinal);
        added.Sort(StringComparer.Ordinal);
        foreach (var (from, to) in Renames(objects, oldFiles, newFiles, removed, added))
        {
            removed.Remove(from);
            added.Remove(to);
            changes.Add(Change(objects, to, from, oldFiles[from], newFiles[to]));
        }

        changes.AddRange(removed.Select(path => Change(objects, path, null, oldFiles[path], null)));
        changes.AddRange(added.Select(path => Change(objects, path, null, null, newFiles[path])));
        changes.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return changes;
    }

    private static FileChange Change(ObjectStore objects, string path, string? previous, GitFileEntry? before, GitFileEntry? after)
    {
        var status = (before, after) switch
        {
            (null, _) => "added",
            (_, null) => "removed",
            _ when previous is not null => "renamed",
            _ when Kind(before.Value) != Kind(after.Value) => "changed",
            _ => "modified",
        };
        var oldContent = before is { } o ? objects.DiffContent(o) : [];
        var newContent = after is { } n ? objects.DiffContent(n) : [];
        return new FileChange(path, previous, status, before, after, FileDiff.Compute(oldContent, newContent));
    }

    // Regular and executable files are one kind.
    private static char Kind(GitFileEntry entry) => entry.Mode[1] == '0' ? 'f' : entry.Mode[1];

    private static List<(string From, string To)> Renames(
        ObjectStore objects,
        IReadOnlyDictionary<string, GitFileEntry> oldFiles,
        IReadOnlyDictionary<string, GitFileEntry> newFiles,
        List<string> removed,
        List<string> added)
    {
        var found = new List<(string From, string To)>();
        var sources = removed.Where(p => oldFiles[p].Mode != GitMode.Submodule).ToList();
        var targets = added.Where(p => newFiles[p].Mode != GitMode.Submodule).ToList();
        foreach (var to in targets.ToArray())
        {
            var from = sources
                .Where(s => oldFiles[s].Sha == newFiles[to].Sha && Kind(oldFiles[s]) == Kind(newFiles[to]))
                .OrderBy(s => FileName(s) == FileName(to) ? 0 : 1)
                .FirstOrDefault();
            if (from is null)
                continue;
            found.Add((from, to));
            sources.Remove(from);
            targets.Remove(to);
        }

        if ((long)sources.Count * targets.Count > (long)RenameLimit * RenameLimit || sources.Count == 0 || targets.Count == 0)
            return found;
        var before = sources.ConvertAll(p => new Similarity(objects.Blob(oldFiles[p].Sha)));
        var after = targets.ConvertAll(p => new Similarity(objects.Blob(newFiles[p].Sha)));
        var candidates =
            from s in Enumerable.Range(0, sources.Count)
            from t in Enumerable.Range(0, targets.Count)
            where Kind(oldFiles[sources[s]]) == 'f' && Kind(newFiles[targets[t]]) == 'f'
            let score = before[s].To(after[t])
            where score >= MinSimilarity
            orderby score descending, FileName(sources[s]) == FileName(targets[t]) descending, sources[s], targets[t]
            select (From: sources[s], To: targets[t]);
        var (takenFrom, takenTo) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var pair in candidates.ToList())
        {
            if (takenFrom.Contains(pair.From) || takenTo.Contains(pair.To))
                continue;
            takenFrom.Add(pair.From);
            takenTo.Add(pair.To);
            found.Add(pair);
        }

        return found;
    }

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
