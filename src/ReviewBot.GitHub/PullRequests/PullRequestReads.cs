using ReviewBot.GitHub.Transport;
using ReviewBot.GitHub.Wire;

namespace ReviewBot.GitHub.PullRequests;

/// <summary>Reads about pull requests over REST.</summary>
internal sealed class PullRequestReads(Connection connection)
{
    public async Task<PullRequest> GetAsync(RepositoryName repository, int number, CancellationToken cancellation)
    {
        var wire = await connection.GetAsync(
            connection.Root.Rest(repository, $"pulls/{number}"), RestJson.Default.PullRequestWire, cancellation);
        return ToPullRequest(wire, repository);
    }

    /// <summary>
    /// One page of one commit is enough: "The list of changed files is only shown on the first page of results, and it includes up to 300
    /// changed files for the entire comparison."
    /// </summary>
    public async Task<Comparison> CompareAsync(RepositoryName repository, string baseSha, string headSha, CancellationToken cancellation)
    {
        var range = $"{ApiRoot.Segment(baseSha)}...{ApiRoot.Segment(headSha)}";
        var wire = await connection.GetAsync(
            connection.Root.Rest(repository, $"compare/{range}?per_page=1"), RestJson.Default.ComparisonWire, cancellation);
        var files = (wire.Files ?? []).Select(ToEntry).ToList();
        return new Comparison(wire.MergeBaseCommit.Sha, files, wire.Files is not null && files.Count < GitHubLimits.ComparisonFiles);
    }

    /// <summary>A tree beyond what GitHub lists at once leaves the comparison incomplete.</summary>
    public async Task<Comparison> CompareTreesAsync(
        RepositoryName repository, string mergeBaseSha, string headSha, CancellationToken cancellation)
    {
        var from = await TreeAsync(mergeBaseSha);
        var to = await TreeAsync(headSha);
        var complete = from.Truncated is not true && to.Truncated is not true;
        // Where an end is cut off, what is beyond it looks added or removed.
        return new Comparison(mergeBaseSha, complete ? TreeComparison.Of(from.Tree, to.Tree) : [], complete);

        Task<TreeWire> TreeAsync(string sha) => connection.GetAsync(
            connection.Root.Rest(repository, $"git/trees/{ApiRoot.Segment(sha)}?recursive=1"), RestJson.Default.TreeWire, cancellation);
    }

    public async Task<IReadOnlyList<ChangedFileEntry>> ListFilesAsync(RepositoryName repository, int number, CancellationToken cancellation)
    {
        var pages = await connection.GetPagesAsync(
            connection.Root.Rest(repository, $"pulls/{number}/files?per_page={GitHubLimits.PageSize}"),
            RestJson.Default.ChangedFileWireArray,
            cancellation);
        return pages.SelectMany(page => page).Select(ToEntry).ToList();
    }

    /// <summary>
    /// Asks for the pull requests of the commit; where the commit of a fork is not found as one of the repository, goes over the open ones.
    /// </summary>
    public async Task<IReadOnlyList<int>> ListOfCommitAsync(RepositoryName repository, string sha, CancellationToken cancellation)
    {
        List<PullRequestWire[]> pages;
        try
        {
            pages = await ListAsync($"commits/{ApiRoot.Segment(sha)}/pulls?");
        }
        catch (GitHubException e) when (e.Status is 404 or 422)
        {
            pages = await ListAsync("pulls?state=open&");
        }

        return pages.SelectMany(page => page)
            .Where(pull => pull.State == "open" && pull.Head.Sha == sha)
            .Select(pull => pull.Number)
            .Order()
            .ToList();

        Task<List<PullRequestWire[]>> ListAsync(string path) => connection.GetPagesAsync(
            connection.Root.Rest(repository, $"{path}per_page={GitHubLimits.PageSize}"), RestJson.Default.PullRequestWireArray, cancellation);
    }

    /// <summary>
    /// "The role_name attribute provides the name of the assigned role, including custom roles. The permission can also be used to determine
    /// which base level of access the collaborator has to the repository."
    /// </summary>
    public async Task<RepositoryRole> GetRoleAsync(RepositoryName repository, string login, CancellationToken cancellation)
    {
        try
        {
            var wire = await connection.GetAsync(
                connection.Root.Rest(repository, $"collaborators/{ApiRoot.Segment(login)}/permission"),
                RestJson.Default.PermissionWire,
                cancellation);
            return Role(wire.RoleName) ?? Role(wire.Permission) ?? RepositoryRole.None;
        }
        catch (GitHubException e) when (e.Failure == GitHubFailure.NotFound)
        {
            return RepositoryRole.None;
        }
    }

    private static RepositoryRole? Role(string? name) => name switch
    {
        "admin" => RepositoryRole.Admin,
        "maintain" => RepositoryRole.Maintain,
        "write" or "push" => RepositoryRole.Write,
        "triage" => RepositoryRole.Triage,
        "read" or "pull" => RepositoryRole.Read,
        "none" => RepositoryRole.None,
        _ => null,
    };

    private static ChangedFileEntry ToEntry(ChangedFileWire file) => new(
        file.Filename,
        file.Status == "renamed" ? file.PreviousFilename : null,
        file.Status ?? "changed",
        file.Additions ?? 0,
        file.Deletions ?? 0,
        file.Patch);

    private static PullRequest ToPullRequest(PullRequestWire wire, RepositoryName asked) => new(
        wire.Number,
        wire.Title ?? "",
        Open: wire.State == "open",
        Draft: wire.Draft ?? false,
        wire.Head.Sha,
        wire.Base.Sha,
        wire.Base.Ref ?? "",
        wire.User?.Login ?? "ghost",
        wire.Base.Repo?.Id ?? 0,
        Name(wire.Base.Repo) ?? asked,
        Name(wire.Head.Repo),
        wire.ChangedFiles ?? 0,
        wire.HtmlUrl ?? "");

    private static RepositoryName? Name(RepositoryWire? repository) =>
        repository is null ? null
        : repository.Owner?.Login is { Length: > 0 } owner ? new RepositoryName(owner, repository.Name)
        : ParseName(repository.FullName);

    /// <summary><c>owner/name</c>, or <c>null</c> for anything else.</summary>
    public static RepositoryName? ParseName(string? fullName) =>
        fullName?.Split('/') is [{ Length: > 0 } owner, { Length: > 0 } name] ? new RepositoryName(owner, name) : null;
}
