using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Webhooks;

/// <summary>
/// What the App is told. An event goes out when the App subscribed to it and is installed on the repository's owner; events about
/// installations and its own checks come unasked. Hold the gate.
/// </summary>
internal sealed class EventFeed(GitHubState state)
{
    // "checks: write" subscribes to the first two by itself; nobody can unsubscribe from the others.
    private static readonly HashSet<string> s_unasked =
        new(["check_run", "check_suite", "installation", "installation_repositories", "ping"], StringComparer.Ordinal);

    public void Ping() => state.Deliveries.Send(
        "ping",
        new JsonObject
        {
            ["zen"] = "Design for failure.",
            ["hook_id"] = 1,
            ["hook"] = new JsonObject
            {
                ["type"] = "App",
                ["id"] = 1,
                ["name"] = "web",
                ["active"] = true,
                ["app_id"] = state.Options.AppId,
                ["events"] = state.Options.Events.ToArray(),
                ["config"] = new JsonObject
                {
                    ["content_type"] = "json",
                    ["insecure_ssl"] = "0",
                    ["secret"] = "********",
                    ["url"] = state.WebhookTarget?.AbsoluteUri ?? "",
                },
                ["created_at"] = state.CreatedAt.Iso(),
                ["updated_at"] = state.CreatedAt.Iso(),
                ["deliveries_url"] = $"{state.Root}/app/hook/deliveries",
            },
        },
        null,
        null);

    public void Installation(string action, Installation installation, Account sender)
    {
        var repositories = state.Repositories.Values.Where(r => r.Owner == installation.Account && !r.Deleted);
        state.Deliveries.Send(
            "installation",
            new JsonObject
            {
                ["action"] = action,
                ["installation"] = AccountJson.Installation(state, installation),
                ["repositories"] = repositories.Select(JsonNode (r) => Brief(r)).ToArray(),
                ["requester"] = null,
                ["sender"] = AccountJson.User(state, sender),
            },
            installation.Id,
            null);
    }

    public void RepositoriesAdded(Installation installation, Repository repository) => state.Deliveries.Send(
        "installation_repositories",
        new JsonObject
        {
            ["action"] = "added",
            ["installation"] = AccountJson.Installation(state, installation),
            ["repository_selection"] = "all",
            ["repositories_added"] = new JsonArray(Brief(repository)),
            ["repositories_removed"] = new JsonArray(),
            ["requester"] = null,
            ["sender"] = AccountJson.User(state, repository.Owner),
        },
        installation.Id,
        null);

    public void PullRequest(string action, Pull pull, Account sender, params ReadOnlySpan<(string Name, JsonNode? Value)> more)
    {
        var payload = new JsonObject
        {
            ["action"] = action,
            ["number"] = pull.Number,
            ["pull_request"] = PullJson.Full(state, pull, mergeableKnown: false),
        };
        foreach (var (name, value) in more)
            payload[name] = value;
        Send("pull_request", payload, pull.Repository, sender);
    }

    public void IssueComment(string action, Pull pull, IssueComment comment, Account sender, string? formerBody = null)
    {
        var payload = new JsonObject { ["action"] = action };
        if (formerBody is not null)
            payload["changes"] = new JsonObject { ["body"] = new JsonObject { ["from"] = formerBody } };
        payload["issue"] = PullJson.Issue(state, pull);
        payload["comment"] = TalkJson.IssueComment(state, pull, comment);
        Send("issue_comment", payload, pull.Repository, sender);
    }

    public void Review(string action, Pull pull, Review review, Account sender) => Send(
        "pull_request_review",
        new JsonObject
        {
            ["action"] = action,
            ["review"] = Lowered(TalkJson.Review(state, pull, review)),
            ["pull_request"] = PullJson.Simple(state, pull),
        },
        pull.Repository,
        sender);

    public void ReviewComment(string action, Pull pull, ReviewComment comment, Account sender, string? formerBody = null)
    {
        var payload = new JsonObject { ["action"] = action };
        if (formerBody is not null)
            payload["changes"] = new JsonObject { ["body"] = new JsonObject { ["from"] = formerBody } };
        payload["comment"] = TalkJson.ReviewComment(state, pull, comment);
        payload["pull_request"] = PullJson.Simple(state, pull);
        Send("pull_request_review_comment", payload, pull.Repository, sender);
    }

    public void CheckSuite(string action, Repository repository, CheckSuite suite, Account sender) => Send(
        "check_suite",
        new JsonObject { ["action"] = action, ["check_suite"] = CheckJson.SuiteForEvents(state, repository, suite) },
        repository,
        sender);

    public void CheckRun(string action, Repository repository, CheckRun run, Account sender, string? identifier = null)
    {
        var json = CheckJson.Run(state, repository, run);
        json["check_suite"] = CheckJson.SuiteForEvents(state, repository, run.Suite);
        var payload = new JsonObject { ["action"] = action, ["check_run"] = json };
        if (identifier is not null)
            payload["requested_action"] = new JsonObject { ["identifier"] = identifier };
        Send("check_run", payload, repository, sender);
    }

    public void MergeGroup(string action, Pull pull, string headSha, string? reason = null)
    {
        var payload = new JsonObject
        {
            ["action"] = action,
            ["merge_group"] = new JsonObject
            {
                ["head_sha"] = headSha,
                ["head_ref"] = $"refs/heads/gh-readonly-queue/{pull.BaseRef}/pr-{pull.Number}-{pull.BaseSha}",
                ["base_sha"] = pull.BaseSha,
                ["base_ref"] = "refs/heads/" + pull.BaseRef,
                ["head_commit"] = GitJson.SimpleCommit(pull.Objects.Commit(headSha)),
            },
        };
        if (reason is not null)
            payload["reason"] = reason;
        Send("merge_group", payload, pull.Repository, pull.Author);
    }

    public void Repository(string action, Repository repository, JsonObject? changes)
    {
        var payload = new JsonObject { ["action"] = action };
        if (changes is not null)
            payload["changes"] = changes;
        Send("repository", payload, repository, repository.Owner);
    }

    private void Send(string name, JsonObject payload, Repository repository, Account sender)
    {
        if (state.InstallationOf(repository) is not { Suspended: false } installation)
            return;
        if (!s_unasked.Contains(name) && !state.Options.Events.Contains(name))
            return;
        payload["repository"] = RepositoryJson.Of(state, repository);
        payload["sender"] = AccountJson.User(state, sender);
        payload["installation"] = new JsonObject
        {
            ["id"] = installation.Id,
            ["node_id"] = GitHubState.NodeId("I", installation.Id),
        };
        state.Deliveries.Send(name, payload, installation.Id, repository.Id);
    }

    // Webhooks write the state of a review in small letters.
    private static JsonObject Lowered(JsonObject review)
    {
        review["state"] = ((string?)review["state"])?.ToLowerInvariant();
        return review;
    }

    private static JsonObject Brief(Repository repository) => new()
    {
        ["id"] = repository.Id,
        ["node_id"] = GitHubState.NodeId("R", repository.Id),
        ["name"] = repository.Name,
        ["full_name"] = repository.FullName,
        ["private"] = repository.Private,
    };
}
