using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>A repository, its branches, commits, comparisons, people.</summary>
internal static class RepositoryRoutes
{
    private const int MaxComparedFiles = 300;
    private const int MaxFiles = 3_000;

    public static void Map(RouteTable routes)
    {
        routes.Map("GET", "repos/{owner}/{repo}", Get);
        routes.MapRepository("GET", "branches/{branch*}", "contents:read", Branch);
        routes.MapRepository("GET", "compare/{range*}", "contents:read", Compare);
        routes.MapRepository("GET", "commits", "contents:read", Commits);
        routes.MapRepository("GET", "commits/{sha}/pulls", "pull_requests:read", PullsOf);
        routes.MapRepository("GET", "commits/{ref*}/check-runs", "checks:read", CheckRoutes.RunsOf);
        routes.MapRepository("GET", "commits/{ref*}/check-suites", "checks:read", CheckRoutes.SuitesOf);
        routes.MapRepository("GET", "commits/{ref*}/status", "statuses:read|checks:read", StatusRoutes.Combined);
        routes.MapRepository("GET", "commits/{ref*}/statuses", "statuses:read|checks:read", StatusRoutes.List);
        routes.MapRepository("GET", "commits/{ref*}", "contents:read", Commit);
        routes.MapRepository("GET", "collaborators/{login}/permission", "metadata:read", Permission);
    }

    /// <summary>The members of a commit that has its files with it.</summary>
    public static JsonObject WithFiles(GitHubState state, Repository repository, GitCommit commit, IEnumerable<FileChange> page, IReadOnlyList<FileChange> all)
    {
        var json = GitJson.Commit(state, repository, commit);
        var parent = commit.Parents.Count > 0 ? commit.Parents[0] : commit.Sha;
        json["stats"] = new JsonObject
        {
            ["total"] = all.Sum(f => f.Diff.Additions + f.Diff.Deletions),
            ["additions"] = all.Sum(f => f.Diff.Additions),
            ["deletions"] = all.Sum(f => f.Diff.Deletions),
        };
        json["files"] = page.Select(JsonNode (f) => GitJson.File(state, repository, f, commit.Sha, parent)).ToArray();
        return json;
    }

    public static IReadOnlyList<FileChange> FilesOf(Repository repository, GitCommit commit)
    {
        if (commit.Parents.Count > 0)
            return TreeComparison.Compare(repository.Objects, commit.Parents[0], commit.Sha);
        return TreeComparison.Compare(
            repository.Objects, new Dictionary<string, GitFileEntry>(StringComparer.Ordinal), repository.Objects.FilesOf(commit.Sha));
    }

    private static Answer Get(Call call)
    {
        if (call.State.FindRepository(call.Values["owner"], call.Values["repo"], out var moved) is not { } repository)
            throw Refusal.NotFound;
        Access.Demand(call.Viewer, repository, "metadata:read");
        var answer = Answer.Json(RepositoryJson.Full(call.State, repository));
        return moved
            ? Answer.Error(301, "Moved Permanently") with { Headers = [("Location", $"{call.Origin}/repositories/{repository.Id}")] }
            : answer;
    }

    private static Answer Branch(Call call, Repository repository)
    {
        var name = call.Values["branch"];
        var sha = repository.Branch(name) ?? throw new Refusal(404, "Branch not found");
        var url = $"{RepositoryJson.ApiUrl(call.State, repository)}/branches/{JsonText.EscapePath(name)}";
        return Answer.Json(new JsonObject
        {
            ["name"] = name,
            ["commit"] = GitJson.Commit(call.State, repository, repository.Objects.Commit(sha)),
            ["_links"] = new JsonObject
            {
                ["self"] = url,
                ["html"] = $"{RepositoryJson.HtmlUrl(call.State, repository)}/tree/{JsonText.EscapePath(name)}",
            },
            ["protected"] = false,
            ["protection"] = new JsonObject
            {
                ["enabled"] = false,
                ["required_status_checks"] = new JsonObject { ["enforcement_level"] = "off", ["contexts"] = new JsonArray(), ["checks"] = new JsonArray() },
            },
            ["protection_url"] = url + "/protection",
        });
    }

    private static Answer Compare(Call call, Repository repository)
    {
        var range = call.Values["range"];
        var dots = range.IndexOf("...", StringComparison.Ordinal);
        if (dots < 0)
            throw Refusal.NotFound;
        var from = repository.Resolve(WithoutOwner(range[..dots])) ?? throw Refusal.NotFound;
        var to = repository.Resolve(WithoutOwner(range[(dots + 3)..])) ?? throw Refusal.NotFound;
        var mergeBase = CommitGraph.MergeBase(repository.Objects, from.Sha, to.Sha)
            ?? throw new Refusal(404, $"No common ancestor between {range[..dots]} and {range[(dots + 3)..]}.");
        var ahead = CommitGraph.Between(repository.Objects, from.Sha, to.Sha);
        var behind = CommitGraph.Between(repository.Objects, to.Sha, from.Sha).Count;
        var url = $"{RepositoryJson.ApiUrl(call.State, repository)}/compare/{from.Sha}...{to.Sha}";
        var html = $"{RepositoryJson.HtmlUrl(call.State, repository)}/compare/{from.Sha}...{to.Sha}";

        // Commits are paged; the files come with the first page only.
        var files = call.QueryNumber("page", 1, int.MaxValue) > 1 ? [] : TreeComparison.Compare(repository.Objects, mergeBase, to.Sha);
        return call.Page(ahead, c => GitJson.Commit(call.State, repository, c), page => new JsonObject
        {
            ["url"] = url,
            ["html_url"] = html,
            ["permalink_url"] = html,
            ["diff_url"] = html + ".diff",
            ["patch_url"] = html + ".patch",
            ["base_commit"] = GitJson.Commit(call.State, repository, from),
            ["merge_base_commit"] = GitJson.Commit(call.State, repository, repository.Objects.Commit(mergeBase)),
            ["status"] = (ahead.Count, behind) switch
            {
                (0, 0) => "identical",
                ( > 0, 0) => "ahead",
                (0, _) => "behind",
                _ => "diverged",
            },
            ["ahead_by"] = ahead.Count,
            ["behind_by"] = behind,
            ["total_commits"] = ahead.Count,
            ["commits"] = page,
            ["files"] = files.Take(MaxComparedFiles).Select(JsonNode (f) => GitJson.File(call.State, repository, f, to.Sha, mergeBase)).ToArray(),
        });
    }

    private static Answer Commits(Call call, Repository repository)
    {
        var head = repository.Resolve(call.Query.GetValueOrDefault("sha", repository.DefaultBranch)) ?? throw Refusal.NotFound;
        return call.Page(CommitGraph.Log(repository.Objects, head.Sha).ToList(), c => GitJson.Commit(call.State, repository, c));
    }

    private static Answer Commit(Call call, Repository repository)
    {
        var commit = Call.Commit(repository, call.Values["ref"]);
        var files = FilesOf(repository, commit);
        return call.Accept.Contains("sha", StringComparison.Ordinal) && call.Accept.Contains("vnd.github", StringComparison.Ordinal)
            ? Answer.Raw(System.Text.Encoding.ASCII.GetBytes(commit.Sha), "application/vnd.github.v3.sha; charset=utf-8")
            : Paged(call, repository, commit, files);
    }

    private static Answer Paged(Call call, Repository repository, GitCommit commit, IReadOnlyList<FileChange> files)
    {
        var size = call.QueryNumber("per_page", MaxComparedFiles, MaxComparedFiles);
        var page = call.QueryNumber("page", 1, MaxFiles);
        var shown = files.Take(MaxFiles).Skip((page - 1) * size).Take(size);
        var answer = Answer.Json(WithFiles(call.State, repository, commit, shown, files));
        return Math.Min(files.Count, MaxFiles) <= page * size
            ? answer
            : answer with { Headers = [("Link", $"<{call.PageUrl("page", $"{page + 1}")}>; rel=\"next\"")] };
    }

    private static Answer PullsOf(Call call, Repository repository)
    {
        var commit = Call.Commit(repository, call.Values["sha"]);
        var pulls = repository.Pulls.Values.Where(p => p.Commits.Any(c => c.Sha == commit.Sha) || p.MergeCommitSha == commit.Sha).ToList();
        return call.Page(pulls, p => PullJson.Simple(call.State, p));
    }

    private static Answer Permission(Call call, Repository repository)
    {
        var login = call.Values["login"];
        if (call.Viewer is Viewer.Person person && Access.Level(repository.RoleOf(person.Account.Login).Role) < Access.Level("write"))
            throw new Refusal(403, "Must have push access to view collaborator permission.");
        if (call.State.FindAccount(login) is not { } account)
            throw new Refusal(404, $"{login} is not a user");
        var (role, name) = repository.RoleOf(login);
        if (role == "none")
            throw Refusal.NotFound;
        var level = Access.Level(role);
        var user = AccountJson.User(call.State, account);
        user["role_name"] = name;
        user["permissions"] = new JsonObject
        {
            ["admin"] = level >= 5,
            ["maintain"] = level >= 4,
            ["push"] = level >= 3,
            ["triage"] = level >= 2,
            ["pull"] = level >= 1,
        };
        return Answer.Json(new JsonObject
        {
            ["permission"] = role switch
            {
                "maintain" => "write",
                "triage" => "read",
                _ => role,
            },
            ["user"] = user,
            ["role_name"] = name,
        });
    }

    // "owner:branch" names the same branch of a repository of the network; heads of forks are in the shared store by sha.
    private static string WithoutOwner(string reference) => reference[(reference.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
