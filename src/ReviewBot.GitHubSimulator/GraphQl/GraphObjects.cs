using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.Rest;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.GraphQl;

/// <summary>Accounts, repositories and pull requests as one viewer sees them in GraphQL.</summary>
internal sealed class GraphObjects
{
    public static readonly IReadOnlyDictionary<string, string> ReactionNames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["+1"] = "THUMBS_UP",
        ["-1"] = "THUMBS_DOWN",
        ["laugh"] = "LAUGH",
        ["hooray"] = "HOORAY",
        ["confused"] = "CONFUSED",
        ["heart"] = "HEART",
        ["rocket"] = "ROCKET",
        ["eyes"] = "EYES",
    };

    public GraphObjects(GitHubState state, Viewer viewer)
    {
        (State, Viewer, Author) = (state, viewer, viewer.Author!);
        Git = new GitObjects(this);
        Talk = new TalkObjects(this);
        Checks = new CheckObjects(this);
        Nodes = new NodeLookup(this);
    }

    public GitHubState State { get; }

    public Viewer Viewer { get; }

    public Account Author { get; }

    public GitObjects Git { get; }

    public TalkObjects Talk { get; }

    public CheckObjects Checks { get; }

    public NodeLookup Nodes { get; }

    public GraphObject Account(Account account) => new(account.Type == "Organization" ? "Organization" : account.IsBot ? "Bot" : "User", (field, _) => field switch
    {
        "id" => GitHubState.NodeId(account.IsBot ? "BOT" : "U", account.Id),
        "databaseId" => account.Id,
        "login" => account.GraphQlLogin,
        "name" => account.Login,
        "avatarUrl" => $"{State.Root}/avatars/{account.Id}",
        "resourcePath" => "/" + account.GraphQlLogin,
        "url" => $"{State.Root}/{account.GraphQlLogin}",
        "isViewer" => account == Author,
        _ => throw Unknown(field),
    });

    public GraphObject Repository(Repository repository) => new("Repository", (field, arguments) => field switch
    {
        "id" => GitHubState.NodeId("R", repository.Id),
        "databaseId" => repository.Id,
        "name" => repository.Name,
        "nameWithOwner" => repository.FullName,
        "owner" => Account(repository.Owner),
        "isPrivate" => repository.Private,
        "isFork" => repository.Parent is not null,
        "isArchived" => false,
        "url" => RepositoryJson.HtmlUrl(State, repository),
        "resourcePath" => "/" + repository.FullName,
        "createdAt" => repository.CreatedAt.Iso(),
        "updatedAt" or "pushedAt" => repository.PushedAt.Iso(),
        "defaultBranchRef" => Git.Ref(repository, "refs/heads/" + repository.DefaultBranch),
        "ref" => Git.Ref(repository, arguments.Required("qualifiedName")),
        "object" => Git.Find(repository, arguments),
        "pullRequest" => OnePull(repository, arguments.Integer("number") ?? 0),
        "pullRequests" => ListPulls(repository, arguments),
        _ => throw Unknown(field),
    });

    public GraphObject Pull(Pull pull) => new("PullRequest", (field, arguments) => PullFacts(pull, field) ?? field switch
    {
        "headRef" => pull.HeadRepository is { } head ? Git.Ref(head, "refs/heads/" + pull.HeadRef) : null,
        "baseRef" => Git.Ref(pull.Repository, "refs/heads/" + pull.BaseRef),
        "headRepository" => pull.HeadRepository is { } head ? Repository(head) : null,
        "headRepositoryOwner" => Account(pull.HeadOwner),
        "baseRepository" or "repository" => Repository(pull.Repository),
        "author" => Account(pull.Author),
        "mergeCommit" => pull.MergeCommitSha is { } sha ? Git.Commit(pull.Repository, pull.Objects.Commit(sha)) : null,
        "reviews" => Talk.Reviews(pull, arguments),
        "comments" => pull.Comments.ConvertAll(c => Talk.IssueComment(pull, c)),
        "reviewThreads" => Talk.Threads(pull),
        "files" => pull.Files.Select(File).ToList(),
        "commits" => pull.Commits.Select(c => PullCommit(pull, c)).ToList(),
        "closedAt" => pull.ClosedAt.Iso(),
        "mergedAt" => pull.MergedAt.Iso(),
        "reviewDecision" => null,
        _ => throw Unknown(field),
    });

    public void Demand(Repository repository, string need)
    {
        if (!Access.Has(Viewer, repository, need) && (repository.Private || need.EndsWith(":write", StringComparison.Ordinal)))
            throw new GraphQlException("FORBIDDEN", "Resource not accessible by integration");
    }

    public static InvalidOperationException Unknown(string field) => new($"The schema has '{field}', but nothing answers it.");

    private object? PullFacts(Pull pull, string field) => field switch
    {
        "id" => GitHubState.NodeId("PR", pull.Id),
        "databaseId" => pull.Id,
        "fullDatabaseId" => pull.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "number" => pull.Number,
        "title" => pull.Title,
        "body" or "bodyText" => pull.Body ?? "",
        "state" => pull.MergedAt is not null ? "MERGED" : pull.Open ? "OPEN" : "CLOSED",
        "isDraft" => pull.Draft,
        "closed" => !pull.Open,
        "merged" => pull.MergedAt is not null,
        "mergeable" => pull.Open ? "MERGEABLE" : "UNKNOWN",
        "locked" => false,
        "createdAt" => pull.CreatedAt.Iso(),
        "updatedAt" => pull.UpdatedAt.Iso(),
        "url" or "permalink" => PullJson.HtmlUrl(State, pull),
        "resourcePath" => $"/{pull.Repository.FullName}/pull/{pull.Number}",
        "headRefOid" => pull.HeadSha,
        "baseRefOid" => pull.BaseSha,
        "headRefName" => pull.HeadRef,
        "baseRefName" => pull.BaseRef,
        "changedFiles" => pull.Files.Count,
        "additions" => pull.Files.Sum(f => f.Diff.Additions),
        "deletions" => pull.Files.Sum(f => f.Diff.Deletions),
        "authorAssociation" => TalkJson.Association(pull.Repository, pull.Author),
        "viewerDidAuthor" => pull.Author == Author,
        "isCrossRepository" => pull.HeadRepository != pull.Repository,
        "totalCommentsCount" => pull.Comments.Count + pull.ReviewComments.Count,
        _ => null,
    };

    private GraphObject OnePull(Repository repository, int number)
    {
        Demand(repository, "pull_requests:read");
        return repository.Pulls.TryGetValue(number, out var pull)
            ? Pull(pull)
            : throw new GraphQlException("NOT_FOUND", $"Could not resolve to a PullRequest with the number of {number}.");
    }

    private List<GraphObject> ListPulls(Repository repository, FieldArguments arguments)
    {
        Demand(repository, "pull_requests:read");
        var states = arguments.Texts("states");
        return [.. repository.Pulls.Values
            .Where(p => states is null || states.Contains((string)PullFacts(p, "state")!, StringComparer.Ordinal))
            .Where(p => arguments.Text("headRefName") is not { } head || p.HeadRef == head)
            .Where(p => arguments.Text("baseRefName") is not { } name || p.BaseRef == name)
            .Select(Pull)];
    }

    private static GraphObject File(FileChange file) => new("PullRequestChangedFile", (field, _) => field switch
    {
        "path" => file.Path,
        "additions" => file.Diff.Additions,
        "deletions" => file.Diff.Deletions,
        "changeType" => file.Status switch
        {
            "removed" => "DELETED",
            var status => status.ToUpperInvariant(),
        },
        "viewerViewedState" => "UNVIEWED",
        _ => throw Unknown(field),
    });

    private GraphObject PullCommit(Pull pull, GitCommit commit) => new("PullRequestCommit", (field, _) => field switch
    {
        "id" => $"PURC_{pull.Id}_{commit.Sha}",
        "commit" => Git.Commit(pull.Repository, commit),
        "pullRequest" => Pull(pull),
        "url" => GitJson.HtmlUrl(State, pull.Repository, commit.Sha),
        "resourcePath" => $"/{pull.Repository.FullName}/pull/{pull.Number}/commits/{commit.Sha}",
        _ => throw Unknown(field),
    });
}
