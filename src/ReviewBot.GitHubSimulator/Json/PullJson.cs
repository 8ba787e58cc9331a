using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Json;

/// <summary>Pull requests as REST writes them.</summary>
internal static class PullJson
{
    public static string ApiUrl(GitHubState state, Pull pull) => $"{RepositoryJson.ApiUrl(state, pull.Repository)}/pulls/{pull.Number}";

    public static string HtmlUrl(GitHubState state, Pull pull) => $"{RepositoryJson.HtmlUrl(state, pull.Repository)}/pull/{pull.Number}";

    public static string IssueUrl(GitHubState state, Pull pull) => $"{RepositoryJson.ApiUrl(state, pull.Repository)}/issues/{pull.Number}";

    /// <summary>An element of a list.</summary>
    public static JsonObject Simple(GitHubState state, Pull pull)
    {
        var json = Links(state, pull);
        foreach (var (name, value) in Facts(state, pull))
            json[name] = value;
        json["head"] = Side(state, pull.HeadRepository, pull.HeadOwner, pull.HeadRef, pull.HeadSha);
        json["base"] = Side(state, pull.Repository, pull.Repository.Owner, pull.BaseRef, pull.BaseSha);
        return json;
    }

    /// <summary>
    /// One pull request. GitHub computes <c>mergeable</c> in the background: it is unknown in what follows a change at once, such as webhooks.
    /// </summary>
    public static JsonObject Full(GitHubState state, Pull pull, bool mergeableKnown = true)
    {
        var json = Simple(state, pull);
        var known = mergeableKnown && pull.Open;
        json["merged"] = pull.MergedAt is not null;
        json["mergeable"] = known ? true : null;
        json["rebaseable"] = known ? true : null;
        json["mergeable_state"] = known ? "clean" : "unknown";
        json["merged_by"] = pull.MergedBy is { } by ? AccountJson.User(state, by) : null;
        json["comments"] = pull.Comments.Count;
        json["review_comments"] = pull.ReviewComments.Count;
        json["maintainer_can_modify"] = false;
        json["commits"] = pull.Commits.Count;
        json["additions"] = pull.Files.Sum(f => f.Diff.Additions);
        json["deletions"] = pull.Files.Sum(f => f.Diff.Deletions);
        json["changed_files"] = pull.Files.Count;
        return json;
    }

    /// <summary>The few members that check runs and suites name.</summary>
    public static JsonObject Minimal(GitHubState state, Pull pull) => new()
    {
        ["id"] = pull.Id,
        ["number"] = pull.Number,
        ["url"] = ApiUrl(state, pull),
        ["head"] = MinimalSide(state, pull.HeadRepository ?? pull.Repository, pull.HeadRef, pull.HeadSha),
        ["base"] = MinimalSide(state, pull.Repository, pull.BaseRef, pull.BaseSha),
    };

    /// <summary>The issue that every pull request is.</summary>
    public static JsonObject Issue(GitHubState state, Pull pull)
    {
        var url = IssueUrl(state, pull);
        return new JsonObject
        {
            ["url"] = url,
            ["repository_url"] = RepositoryJson.ApiUrl(state, pull.Repository),
            ["labels_url"] = url + "/labels{/name}",
            ["comments_url"] = url + "/comments",
            ["events_url"] = url + "/events",
            ["timeline_url"] = url + "/timeline",
            ["html_url"] = HtmlUrl(state, pull),
            ["id"] = pull.Id + 1_000_000_000,
            ["node_id"] = GitHubState.NodeId("PR", pull.Id),
            ["number"] = pull.Number,
            ["title"] = pull.Title,
            ["user"] = AccountJson.User(state, pull.Author),
            ["labels"] = Labels(state, pull),
            ["state"] = pull.Open ? "open" : "closed",
            ["locked"] = false,
            ["assignee"] = null,
            ["assignees"] = new JsonArray(),
            ["milestone"] = null,
            ["comments"] = pull.Comments.Count,
            ["created_at"] = pull.CreatedAt.Iso(),
            ["updated_at"] = pull.UpdatedAt.Iso(),
            ["closed_at"] = pull.ClosedAt.Iso(),
            ["author_association"] = TalkJson.Association(pull.Repository, pull.Author),
            ["active_lock_reason"] = null,
            ["draft"] = pull.Draft,
            ["pull_request"] = new JsonObject
            {
                ["url"] = ApiUrl(state, pull),
                ["html_url"] = HtmlUrl(state, pull),
                ["diff_url"] = HtmlUrl(state, pull) + ".diff",
                ["patch_url"] = HtmlUrl(state, pull) + ".patch",
                ["merged_at"] = pull.MergedAt.Iso(),
            },
            ["body"] = pull.Body,
            ["reactions"] = TalkJson.Rollup(url, pull.Reactions),
            ["performed_via_github_app"] = null,
            ["state_reason"] = null,
        };
    }

    public static JsonArray Labels(GitHubState state, Pull pull) => pull.Labels.Select(JsonNode (name) => new JsonObject
    {
        ["id"] = 208_045_946 + pull.Labels.IndexOf(name),
        ["node_id"] = GitHubState.NodeId("LA", 208_045_946 + pull.Labels.IndexOf(name)),
        ["url"] = $"{RepositoryJson.ApiUrl(state, pull.Repository)}/labels/{Uri.EscapeDataString(name)}",
        ["name"] = name,
        ["color"] = "ededed",
        ["default"] = false,
        ["description"] = null,
    }).ToArray();

    private static JsonObject Links(GitHubState state, Pull pull)
    {
        var url = ApiUrl(state, pull);
        var html = HtmlUrl(state, pull);
        var issue = IssueUrl(state, pull);
        var comment = $"{RepositoryJson.ApiUrl(state, pull.Repository)}/pulls/comments{{/number}}";
        var statuses = $"{RepositoryJson.ApiUrl(state, pull.Repository)}/statuses/{pull.HeadSha}";
        return new JsonObject
        {
            ["url"] = url,
            ["html_url"] = html,
            ["diff_url"] = html + ".diff",
            ["patch_url"] = html + ".patch",
            ["issue_url"] = issue,
            ["commits_url"] = url + "/commits",
            ["review_comments_url"] = url + "/comments",
            ["review_comment_url"] = comment,
            ["comments_url"] = issue + "/comments",
            ["statuses_url"] = statuses,
            ["_links"] = new JsonObject
            {
                ["self"] = new JsonObject { ["href"] = url },
                ["html"] = new JsonObject { ["href"] = html },
                ["issue"] = new JsonObject { ["href"] = issue },
                ["comments"] = new JsonObject { ["href"] = issue + "/comments" },
                ["review_comments"] = new JsonObject { ["href"] = url + "/comments" },
                ["review_comment"] = new JsonObject { ["href"] = comment },
                ["commits"] = new JsonObject { ["href"] = url + "/commits" },
                ["statuses"] = new JsonObject { ["href"] = statuses },
            },
        };
    }

    private static IEnumerable<(string Name, JsonNode? Value)> Facts(GitHubState state, Pull pull) =>
    [
        ("id", pull.Id),
        ("node_id", GitHubState.NodeId("PR", pull.Id)),
        ("number", pull.Number),
        ("state", pull.Open ? "open" : "closed"),
        ("locked", false),
        ("title", pull.Title),
        ("user", AccountJson.User(state, pull.Author)),
        ("body", pull.Body),
        ("created_at", pull.CreatedAt.Iso()),
        ("updated_at", pull.UpdatedAt.Iso()),
        ("closed_at", pull.ClosedAt.Iso()),
        ("merged_at", pull.MergedAt.Iso()),
        ("merge_commit_sha", pull.MergeCommitSha),
        ("assignee", null),
        ("assignees", new JsonArray()),
        ("requested_reviewers", new JsonArray()),
        ("requested_teams", new JsonArray()),
        ("labels", Labels(state, pull)),
        ("milestone", null),
        ("draft", pull.Draft),
        ("author_association", TalkJson.Association(pull.Repository, pull.Author)),
        ("auto_merge", null),
        ("active_lock_reason", null),
    ];

    private static JsonObject Side(GitHubState state, Repository? repository, Account owner, string reference, string sha) => new()
    {
        ["label"] = $"{owner.Login}:{reference}",
        ["ref"] = reference,
        ["sha"] = sha,
        ["user"] = AccountJson.User(state, owner),
        ["repo"] = repository is null ? null : RepositoryJson.Of(state, repository),
    };

    private static JsonObject MinimalSide(GitHubState state, Repository repository, string reference, string sha) => new()
    {
        ["ref"] = reference,
        ["sha"] = sha,
        ["repo"] = new JsonObject
        {
            ["id"] = repository.Id,
            ["url"] = RepositoryJson.ApiUrl(state, repository),
            ["name"] = repository.Name,
        },
    };
}
