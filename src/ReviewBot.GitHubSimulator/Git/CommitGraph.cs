namespace ReviewBot.GitHubSimulator.Git;

/// <summary>Questions about who descends from whom.</summary>
internal static class CommitGraph
{
    public static HashSet<string> Ancestors(ObjectStore objects, string sha)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([sha]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next))
                continue;
            foreach (var parent in objects.Commit(next).Parents)
                open.Push(parent);
        }

        return seen;
    }

    /// <summary>The best common ancestor; of several, the youngest (then the smallest sha). <c>null</c> for unrelated histories.</summary>
    public static string? MergeBase(ObjectStore objects, string one, string other)
    {
        if (one == other)
            return one;
        var ofOne = Ancestors(objects, one);
        if (ofOne.Contains(other))
            return other;
        var common = Ancestors(objects, other);
        common.IntersectWith(ofOne);
        if (common.Contains(one))
            return one;
        // A common ancestor that is another one's parent is worse than that one; ancestors of common ancestors are common too, so looking
        // at parents is enough.
        var covered = common.SelectMany(sha => objects.Commit(sha).Parents).ToHashSet(StringComparer.Ordinal);
        return common
            .Where(sha => !covered.Contains(sha))
            .OrderByDescending(sha => objects.Commit(sha).Committer.When)
            .ThenBy(sha => sha, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>Commits reachable from <paramref name="head"/> but not from <paramref name="without"/>; parents before children.</summary>
    public static IReadOnlyList<GitCommit> Between(ObjectStore objects, string? without, string head)
    {
        HashSet<string> excluded = without is null ? [] : Ancestors(objects, without);
        var order = new List<GitCommit>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(string Sha, bool ParentsDone)>([(head, false)]);
        while (open.TryPop(out var next))
        {
            if (excluded.Contains(next.Sha) || done.Contains(next.Sha))
                continue;
            var commit = objects.Commit(next.Sha);
            if (next.ParentsDone)
            {
                done.Add(next.Sha);
                order.Add(commit);
                continue;
            }

            open.Push((next.Sha, true));
            foreach (var parent in commit.Parents)
                open.Push((parent, false));
        }

        return order;
    }

    /// <summary>The history of a commit, children before parents.</summary>
    public static IEnumerable<GitCommit> Log(ObjectStore objects, string head) => Between(objects, null, head).Reverse();
}
