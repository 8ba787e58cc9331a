using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Json;

/// <summary>Repositories as REST writes them.</summary>
internal static class RepositoryJson
{
    private static readonly string[] s_plainUrls =
    [
        "contributors", "deployments", "downloads", "events", "forks", "hooks", "languages", "merges", "stargazers", "subscribers",
        "subscription", "tags", "teams",
    ];

    private static readonly (string Name, string Template)[] s_templates =
    [
        ("archive_url", "/{archive_format}{/ref}"), ("assignees_url", "/assignees{/user}"), ("blobs_url", "/git/blobs{/sha}"),
        ("branches_url", "/branches{/branch}"), ("collaborators_url", "/collaborators{/collaborator}"), ("comments_url", "/comments{/number}"),
        ("commits_url", "/commits{/sha}"), ("compare_url", "/compare/{base}...{head}"), ("contents_url", "/contents/{+path}"),
        ("git_commits_url", "/git/commits{/sha}"), ("git_refs_url", "/git/refs{/sha}"), ("git_tags_url", "/git/tags{/sha}"),
        ("issue_comment_url", "/issues/comments{/number}"), ("issue_events_url", "/issues/events{/number}"), ("issues_url", "/issues{/number}"),
        ("keys_url", "/keys{/key_id}"), ("labels_url", "/labels{/name}"), ("milestones_url", "/milestones{/number}"),
        ("notifications_url", "/notifications{?since,all,participating}"), ("pulls_url", "/pulls{/number}"), ("releases_url", "/releases{/id}"),
        ("statuses_url", "/statuses/{sha}"), ("trees_url", "/git/trees{/sha}"),
    ];

    public static string ApiUrl(GitHubState state, Repository repository) => $"{state.Root}/repos/{repository.FullName}";

    public static string HtmlUrl(GitHubState state, Repository repository) => $"{state.Root}/{repository.FullName}";

    /// <summary>The object that most answers embed.</summary>
    public static JsonObject Of(GitHubState state, Repository repository)
    {
        var url = ApiUrl(state, repository);
        var html = HtmlUrl(state, repository);
        var open = repository.Pulls.Values.Count(p => p.Open);
        var json = new JsonObject
        {
            ["id"] = repository.Id,
            ["node_id"] = GitHubState.NodeId("R", repository.Id),
            ["name"] = repository.Name,
            ["full_name"] = repository.FullName,
            ["private"] = repository.Private,
            ["owner"] = AccountJson.User(state, repository.Owner),
            ["html_url"] = html,
            ["description"] = null,
            ["fork"] = repository.Parent is not null,
            ["url"] = url,
        };
        foreach (var (name, template) in s_templates)
            json[name] = url + template;
        foreach (var name in s_plainUrls)
            json[name + "_url"] = $"{url}/{name}";
        foreach (var (name, value) in Figures(state, repository, html, open))
            json[name] = value;
        return json;
    }

    /// <summary>What a GET of one repository answers.</summary>
    public static JsonObject Full(GitHubState state, Repository repository)
    {
        var json = Of(state, repository);
        json["subscribers_count"] = 0;
        json["network_count"] = 0;
        if (repository.Parent is { } parent)
        {
            json["parent"] = Of(state, parent);
            json["source"] = Of(state, parent);
        }

        return json;
    }

    private static IEnumerable<(string Name, JsonNode? Value)> Figures(GitHubState state, Repository repository, string html, int open) =>
    [
        ("created_at", repository.CreatedAt.Iso()),
        ("updated_at", repository.PushedAt.Iso()),
        ("pushed_at", repository.PushedAt.Iso()),
        ("git_url", $"git://{state.Root[(state.Root.IndexOf("//", StringComparison.Ordinal) + 2)..]}/{repository.FullName}.git"),
        ("ssh_url", $"git@localhost:{repository.FullName}.git"),
        ("clone_url", html + ".git"),
        ("svn_url", html),
        ("mirror_url", null),
        ("homepage", null),
        ("size", 1),
        ("stargazers_count", 0),
        ("watchers_count", 0),
        ("language", null),
        ("has_issues", true),
        ("has_projects", true),
        ("has_downloads", true),
        ("has_wiki", true),
        ("has_pages", false),
        ("has_discussions", false),
        ("forks_count", 0),
        ("archived", false),
        ("disabled", false),
        ("open_issues_count", open),
        ("license", null),
        ("allow_forking", true),
        ("is_template", false),
        ("web_commit_signoff_required", false),
        ("topics", new JsonArray()),
        ("custom_properties", new JsonObject()),
        ("visibility", repository.Private ? "private" : "public"),
        ("forks", 0),
        ("open_issues", open),
        ("watchers", 0),
        ("default_branch", repository.DefaultBranch),
    ];
}
