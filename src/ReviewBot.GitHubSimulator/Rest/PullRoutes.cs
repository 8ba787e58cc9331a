using System.Text;
using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>Pull requests as a whole: list, open, edit, files, commits.</summary>
internal static class PullRoutes
{
    private const int MaxFiles = 3_000;
    private const int MaxCommits = 250;
    private const int MaxDiffFiles = 300;
    private const int MaxDiffLines = 20_000;

    public static void Map(RouteTable routes)
    {
        routes.MapRepository("GET", "pulls", "pull_requests:read", List);
        routes.MapRepository("POST", "pulls", "pull_requests:write", Open);
        routes.MapRepository("GET", "pulls/{number:n}", "pull_requests:read", Get);
        routes.MapRepository("PATCH", "pulls/{number:n}", "pull_requests:write", Edit);
        routes.MapRepository("GET", "pulls/{number:n}/files", "pull_requests:read", Files);
        routes.MapRepository("GET", "pulls/{number:n}/commits", "pull_requests:read", Commits);
        routes.MapRepository("GET", "pulls/{number:n}/requested_reviewers", "pull_requests:read", (_, _) =>
            Answer.Json(new JsonObject { ["users"] = new JsonArray(), ["teams"] = new JsonArray() }));
    }

    private static Answer List(Call call, Repository repository)
    {
        var state = call.Query.GetValueOrDefault("state", "open");
        var pulls = repository.Pulls.Values
            .Where(p => state == "all" || p.Open == (state == "open"))
            .Where(p => !call.Query.TryGetValue("base", out var name) || p.BaseRef == name)
            .Where(p => !call.Query.TryGetValue("head", out var label) || $"{p.HeadOwner.Login}:{p.HeadRef}" == label);
        var sorted = call.Query.GetValueOrDefault("sort") switch
        {
            "updated" => pulls.OrderBy(p => p.UpdatedAt).ThenBy(p => p.Number),
            _ => pulls.OrderBy(p => p.Number),
        };
        var ascending = call.Query.GetValueOrDefault("direction", "desc") == "asc";
        return call.Page((ascending ? sorted : sorted.Reverse()).ToList(), p => PullJson.Simple(call.State, p));
    }

    private static Answer Open(Call call, Repository repository)
    {
        var title = call.Text("title") ?? throw Refusal.Invalid("PullRequest", "title", "missing_field");
        var head = call.Text("head") ?? throw Refusal.Invalid("PullRequest", "head", "missing_field");
        var baseBranch = call.Text("base") ?? throw Refusal.Invalid("PullRequest", "base", "missing_field");
        var colon = head.IndexOf(':', StringComparison.Ordinal);
        var headRepository = colon < 0
            ? repository
            : call.State.Repositories.Values.FirstOrDefault(r => !r.Deleted && r.Owner.Login == head[..colon] && r.Objects == repository.Objects)
                ?? throw Refusal.Invalid("PullRequest", "head", "invalid");
        var pull = Pulling.Open(
            call.State, repository, headRepository, head[(colon + 1)..], baseBranch, title, call.Text("body"), call.Author, call.Flag("draft") == true);
        return Answer.Created(PullJson.Full(call.State, pull, mergeableKnown: false));
    }

    private static Answer Get(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        if (call.Accept.Contains(".diff", StringComparison.Ordinal) || call.Accept.Contains(".patch", StringComparison.Ordinal))
            return Diff(pull);
        return Answer.Json(PullJson.Full(call.State, pull));
    }

    private static Answer Edit(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        var state = call.Text("state");
        if (state is not (null or "open" or "closed"))
            throw Refusal.Invalid("PullRequest", "state", "invalid");
        Pulling.Edit(call.State, pull, call.Text("title"), call.Text("body"), call.Text("base"), call.Author);
        if (state == "closed" && pull.Open)
            Pulling.Close(call.State, pull, call.Author, merge: false);
        else if (state == "open" && !pull.Open)
            Pulling.Reopen(call.State, pull, call.Author);
        return Answer.Json(PullJson.Full(call.State, pull));
    }

    private static Answer Files(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        var files = pull.Files.Take(MaxFiles).ToList();
        return call.Page(files, f => GitJson.File(call.State, repository, f, pull.HeadSha, pull.MergeBase ?? pull.BaseSha));
    }

    private static Answer Commits(Call call, Repository repository) => call.Page(
        call.Pull(repository).Commits.Take(MaxCommits).ToList(), c => GitJson.Commit(call.State, repository, c));

    private static Answer Diff(Pull pull)
    {
        if (pull.Files.Count > MaxDiffFiles)
            throw TooLarge($"Sorry, the diff exceeded the maximum number of files ({MaxDiffFiles}). Consider using 'List pull requests files' API or locally cloning the repository instead.");
        var text = new StringBuilder();
        foreach (var file in pull.Files)
            Append(text, file);
        if (text.ToString().Count(c => c == '\n') > MaxDiffLines)
            throw TooLarge($"Sorry, the diff exceeded the maximum number of lines ({MaxDiffLines})");
        return Answer.Raw(Encoding.UTF8.GetBytes(text.ToString()), "application/vnd.github.diff; charset=utf-8");
    }

    private static Refusal TooLarge(string message) => new(406, message, new JsonArray(Refusal.Error("PullRequest", "diff", "too_large")));

    private static void Append(StringBuilder text, FileChange file)
    {
        var before = file.PreviousPath ?? file.Path;
        text.Append("diff --git a/").Append(before).Append(" b/").Append(file.Path).Append('\n');
        if (file.Old is null)
            text.Append("new file mode ").Append(file.New!.Value.Mode).Append('\n');
        else if (file.New is null)
            text.Append("deleted file mode ").Append(file.Old.Value.Mode).Append('\n');
        else if (file.Old.Value.Mode != file.New.Value.Mode)
            text.Append("old mode ").Append(file.Old.Value.Mode).Append("\nnew mode ").Append(file.New.Value.Mode).Append('\n');
        if (file.PreviousPath is not null)
            text.Append("rename from ").Append(before).Append("\nrename to ").Append(file.Path).Append('\n');
        var (a, b) = (file.Old is null ? "/dev/null" : "a/" + before, file.New is null ? "/dev/null" : "b/" + file.Path);
        if (file.Diff.IsBinary)
            text.Append("Binary files ").Append(a).Append(" and ").Append(b).Append(" differ\n");
        else if (file.Diff.Patch is { } patch)
            text.Append("--- ").Append(a).Append("\n+++ ").Append(b).Append('\n').Append(patch).Append('\n');
    }
}
