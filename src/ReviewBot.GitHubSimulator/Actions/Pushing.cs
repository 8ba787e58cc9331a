using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Actions;

/// <summary>Branches move: pull requests follow, suites begin, comments grow old.</summary>
internal static class Pushing
{
    /// <summary>Writes a commit on top of another. A <c>null</c> entry deletes the file.</summary>
    public static string Commit(
        GitHubState state, Repository repository, string parent, IEnumerable<(string Path, GitFileEntry? Entry)> changes, string message, Account author)
    {
        var files = new Dictionary<string, GitFileEntry>(repository.Objects.FilesOf(parent), StringComparer.Ordinal);
        foreach (var (path, entry) in changes)
        {
            if (entry is { } file)
                files[path] = file;
            else if (!files.Remove(path))
                throw new ArgumentException($"There is no file '{path}' to delete.", nameof(changes));
        }

        var by = state.SignatureOf(author);
        return repository.Objects.AddCommit(repository.Objects.AddFiles(files), [parent], by, by, message).Sha;
    }

    /// <summary>Sets a branch, new or not, and tells everybody.</summary>
    public static void MoveBranch(GitHubState state, Repository repository, string branch, string sha, Account sender)
    {
        var name = "refs/heads/" + branch;
        var before = repository.Refs.GetValueOrDefault(name);
        if (before == sha)
            return;
        repository.Refs[name] = sha;
        repository.PushedAt = state.Now;
        BeginSuite(state, repository, branch, before, sha, sender);
        foreach (var pull in OpenPulls(state).Where(p => p.Repository == repository && p.BaseRef == branch))
            pull.BaseSha = sha;
        foreach (var pull in OpenPulls(state).Where(p => p.HeadRepository == repository && p.HeadRef == branch).ToList())
            MoveHead(state, pull, sha, sender);
    }

    public static CheckSuite SuiteFor(GitHubState state, Repository repository, string sha)
    {
        var suite = repository.CheckSuites.Values.LastOrDefault(s => s.HeadSha == sha);
        if (suite is not null)
            return suite;
        var branch = repository.Refs.FirstOrDefault(r => r.Value == sha && r.Key.StartsWith("refs/heads/", StringComparison.Ordinal)).Key;
        return AddSuite(state, repository, branch?["refs/heads/".Length..], null, sha);
    }

    private static IEnumerable<Pull> OpenPulls(GitHubState state) =>
        state.Repositories.Values.Where(r => !r.Deleted).SelectMany(r => r.Pulls.Values).Where(p => p.Open);

    private static void BeginSuite(GitHubState state, Repository repository, string branch, string? before, string sha, Account sender)
    {
        if (state.InstallationOf(repository) is not { } installation || installation.Permissions.GetValueOrDefault("checks") != "write")
            return;
        if (repository.CheckSuites.Values.Any(s => s.HeadSha == sha))
            return;
        state.Events.CheckSuite("requested", repository, AddSuite(state, repository, branch, before, sha), sender);
    }

    private static CheckSuite AddSuite(GitHubState state, Repository repository, string? branch, string? before, string sha)
    {
        var suite = new CheckSuite
        {
            Id = state.NextId("suite"),
            HeadSha = sha,
            HeadBranch = branch,
            Before = before,
            CreatedAt = state.Now,
            UpdatedAt = state.Now,
        };
        repository.CheckSuites.Add(suite.Id, suite);
        return suite;
    }

    private static void MoveHead(GitHubState state, Pull pull, string sha, Account sender)
    {
        var before = pull.HeadSha;
        pull.HeadSha = sha;
        pull.UpdatedAt = state.Now;
        pull.MergeCommitSha = null;
        var remaining = pull.Commits.Select(c => c.Sha).ToHashSet(StringComparer.Ordinal);
        foreach (var review in pull.Reviews.Where(r => !remaining.Contains(r.CommitSha)))
            review.CommitSha = sha;
        if (pull.MergeGroupSha is not null)
            Pulling.LeaveMergeGroup(state, pull, "invalidated");
        state.Events.PullRequest("synchronize", pull, sender, ("before", before), ("after", sha));
    }
}
