using System.Text.Json.Nodes;
using ReviewBot.GitHub.GraphQL;
using ReviewBot.GitHub.Wire;

namespace ReviewBot.GitHub.PullRequests;

/// <summary>A pull request and what stands on it in one GraphQL query, with further ones only for further pages.</summary>
internal sealed class SnapshotByGraphQL(GraphQLConnection graphQL, long appId)
{
    private const int MaxPages = 100;

    /// <summary>
    /// The snapshot, or <c>null</c> when GraphQL cannot give all of it. Check runs are <c>null</c> when only they are missing: they hang on
    /// the last commit, and that may not be the head yet.
    /// </summary>
    public async Task<Observed?> ReadAsync(RepositoryName repository, int number, string checkName, CancellationToken cancellation)
    {
        var reviews = new Pages<ReviewNode>();
        var threads = new Pages<ThreadNode>();
        var comments = new Pages<IssueCommentNode>();
        SnapshotRepositoryNode? first = null;
        for (var page = 0; page < MaxPages && (first is null || reviews.More || threads.More || comments.More); page++)
        {
            var variables = Variables(repository, number);
            reviews.AddTo(variables, "reviewsAfter");
            threads.AddTo(variables, "threadsAfter");
            comments.AddTo(variables, "commentsAfter");
            if (first is null)
            {
                variables["appId"] = appId;
                variables["checkName"] = checkName;
            }

            var data = await graphQL.QueryAsync(
                SnapshotQuery.Operation,
                SnapshotQuery.For(reviews.More, threads.More, comments.More, checks: first is null),
                variables,
                GraphQLJson.Default.GraphQLAnswerSnapshotData,
                cancellation);
            if (data is null)
                return null;
            if (data.Repository is not { PullRequest: { } pull } read
                || !reviews.Take(pull.Reviews) || !threads.Take(pull.ReviewThreads) || !comments.Take(pull.Comments))
            {
                graphQL.Forgo(SnapshotQuery.Operation);
                return null;
            }

            first ??= read;
        }

        // Something changed between two pages, or a part has no end: ask REST.
        if (first is null || reviews.More || threads.More || comments.More)
            return null;
        return Assemble(repository, first, reviews, threads, comments, await ReadThreadsAsync(threads, cancellation));
    }

    /// <summary>Thread id and whether it is resolved, by the id of the thread's first comment; empty where GraphQL does not tell.</summary>
    public async Task<IReadOnlyDictionary<long, ThreadNode>> ReadResolutionAsync(
        RepositoryName repository, int number, CancellationToken cancellation)
    {
        var threads = new Pages<ThreadNode>();
        for (var page = 0; page < MaxPages && threads.More; page++)
        {
            var variables = Variables(repository, number);
            threads.AddTo(variables, "threadsAfter");
            var data = await graphQL.QueryAsync(
                SnapshotQuery.ResolutionOperation,
                SnapshotQuery.Resolution,
                variables,
                GraphQLJson.Default.GraphQLAnswerSnapshotData,
                cancellation);
            if (data is null || !threads.Take(data.Repository?.PullRequest?.ReviewThreads))
                break;
        }

        return threads.Nodes
            .Where(thread => thread.Comments?.Nodes is [{ FullDatabaseId: not null }, ..])
            .DistinctBy(thread => thread.Comments!.Nodes![0]!.FullDatabaseId!.Value)
            .ToDictionary(thread => thread.Comments!.Nodes![0]!.FullDatabaseId!.Value);
    }

    private Observed? Assemble(
        RepositoryName asked,
        SnapshotRepositoryNode repository,
        Pages<ReviewNode> reviews,
        Pages<ThreadNode> threads,
        Pages<IssueCommentNode> comments,
        List<ReviewComment>? reviewComments)
    {
        var pull = repository.PullRequest!;
        if (pull is not { Number: { } number, State: { } state, HeadRefOid: { } head, BaseRefOid: { } baseSha } || reviewComments is null
            || repository.DatabaseId is not { } repositoryId
            || reviews.Nodes.Exists(r => r is not { FullDatabaseId: not null, ViewerDidAuthor: not null })
            || comments.Nodes.Exists(c => c is not { FullDatabaseId: not null, ViewerDidAuthor: not null })
            || threads.Nodes.Exists(t => t.Id is null))
        {
            return null;
        }

        var pullRequest = new PullRequest(
            number,
            pull.Title ?? "",
            Open: state == "OPEN",
            Draft: pull.IsDraft ?? false,
            head,
            baseSha,
            pull.BaseRefName ?? "",
            Login(pull.Author),
            repositoryId,
            PullRequestReads.ParseName(repository.NameWithOwner) ?? asked,
            PullRequestReads.ParseName(pull.HeadRepository?.NameWithOwner),
            pull.ChangedFiles ?? 0,
            pull.Url ?? "");
        return new Observed(
            pullRequest,
            reviews.Nodes.Where(r => r.State != "PENDING")
                .Select(r => new Review(r.FullDatabaseId!.Value, r.ViewerDidAuthor!.Value, r.Body ?? "", r.State ?? "", r.Url ?? "")).ToList(),
            reviewComments,
            comments.Nodes.Select(c => new IssueComment(c.FullDatabaseId!.Value, c.ViewerDidAuthor!.Value, c.Body ?? "", c.Url ?? "")).ToList(),
            CheckRuns(pull, head));
    }

    /// <summary>The login as REST has it: "Bot logins carry no [bot] suffix in GraphQL".</summary>
    private static string Login(ActorNode? author) => author switch
    {
        { Login: { Length: > 0 } login, TypeName: "Bot" } => login + "[bot]",
        { Login: { Length: > 0 } login } => login,
        _ => "ghost",
    };

    private List<CheckRun>? CheckRuns(PullRequestNode pull, string head)
    {
        if (pull.Commits?.Nodes is not [{ Commit: { } commit }] || commit.Oid != head
            || commit.CheckSuites is not { PageInfo.HasNextPage: false, Nodes: { } suites })
        {
            return null;
        }

        var runs = new List<CheckRun>();
        foreach (var suite in suites)
        {
            if (suite?.CheckRuns is not { PageInfo.HasNextPage: false, Nodes: { } nodes })
                return null;
            foreach (var run in nodes)
            {
                if (run is not { DatabaseId: { } id, Name: { } name, Status: { } status })
                    return null;
                runs.Add(new CheckRun(
                    id, name, head, Lower(status), run.Conclusion is { } conclusion ? Lower(conclusion) : null, run.ExternalId, appId, run.Url ?? ""));
            }
        }

        return runs;
    }

    private async Task<List<ReviewComment>?> ReadThreadsAsync(Pages<ThreadNode> threads, CancellationToken cancellation)
    {
        var comments = new List<ReviewComment>();
        foreach (var thread in threads.Nodes)
        {
            var nodes = new Pages<ReviewCommentNode>();
            if (!nodes.Take(thread.Comments))
                return null;
            for (var page = 0; nodes.More; page++)
            {
                var variables = new JsonObject { ["id"] = thread.Id };
                nodes.AddTo(variables, "after");
                var data = await graphQL.QueryAsync(
                    SnapshotQuery.ThreadOperation, SnapshotQuery.Thread, variables, GraphQLJson.Default.GraphQLAnswerThreadData, cancellation);
                if (page >= MaxPages || !nodes.Take(data?.Node?.Comments))
                    return null;
            }

            if (!Add(comments, thread, nodes.Nodes))
                return null;
        }

        return comments;
    }

    private static bool Add(List<ReviewComment> comments, ThreadNode thread, List<ReviewCommentNode> nodes)
    {
        long? root = null;
        foreach (var node in nodes)
        {
            if (node is not { FullDatabaseId: { } id, ViewerDidAuthor: { } own, Outdated: { } outdated })
                return false;
            // A review that is not submitted yet shows its comments to its author alone.
            if (node.State == "PENDING")
                continue;
            var line = outdated || thread.DiffSide == "LEFT" || node.SubjectType == "FILE" ? null : node.Line;
            comments.Add(new ReviewComment(
                id, own, node.Body ?? "", node.Path ?? "", line, root, thread.Id, thread.IsResolved ?? false, node.Url ?? ""));
            root ??= id;
        }

        return true;
    }

    private static JsonObject Variables(RepositoryName repository, int number) =>
        new() { ["owner"] = repository.Owner, ["name"] = repository.Name, ["number"] = number };

    // The words of the API, all of them ASCII.
    private static string Lower(string word) =>
        string.Create(word.Length, word, static (span, from) => from.AsSpan().ToLowerInvariant(span));

    /// <summary>The pages of one connection so far.</summary>
    private sealed class Pages<T>
        where T : class
    {
        private string? _after;

        public List<T> Nodes { get; } = [];

        public bool More { get; private set; } = true;

        public void AddTo(JsonObject variables, string name)
        {
            if (More)
                variables[name] = _after;
        }

        /// <summary>False when the part is missing or holds a hole.</summary>
        public bool Take(ConnectionWire<T>? page)
        {
            if (!More)
                return true;
            if (page?.Nodes is not { } nodes || page.PageInfo is not { } info || nodes.Any(node => node is null))
                return false;
            Nodes.AddRange(nodes.OfType<T>());
            More = info.HasNextPage;
            _after = info.EndCursor;
            return !More || _after is not null;
        }
    }
}

/// <summary>A snapshot whose check runs may still be missing.</summary>
internal sealed record Observed(
    PullRequest PullRequest,
    IReadOnlyList<Review> Reviews,
    IReadOnlyList<ReviewComment> ReviewComments,
    IReadOnlyList<IssueComment> IssueComments,
    IReadOnlyList<CheckRun>? CheckRuns);
