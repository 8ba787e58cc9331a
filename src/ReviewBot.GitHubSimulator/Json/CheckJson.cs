using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Json;

/// <summary>Check runs, suites and commit statuses as REST writes them.</summary>
internal static class CheckJson
{
    public static JsonObject Run(GitHubState state, Repository repository, CheckRun run)
    {
        var url = $"{RepositoryJson.ApiUrl(state, repository)}/check-runs/{run.Id}";
        return new JsonObject
        {
            ["id"] = run.Id,
            ["name"] = run.Name,
            ["node_id"] = GitHubState.NodeId("CR", run.Id),
            ["head_sha"] = run.HeadSha,
            ["external_id"] = run.ExternalId,
            ["url"] = url,
            ["html_url"] = HtmlUrl(state, repository, run),
            ["details_url"] = run.DetailsUrl ?? state.Root,
            ["status"] = run.Status,
            ["conclusion"] = run.Conclusion,
            ["started_at"] = run.StartedAt.Iso(),
            ["completed_at"] = run.CompletedAt.Iso(),
            ["output"] = new JsonObject
            {
                ["title"] = run.Title,
                ["summary"] = run.Summary,
                ["text"] = run.Text,
                ["annotations_count"] = run.Annotations.Count,
                ["annotations_url"] = url + "/annotations",
            },
            ["check_suite"] = new JsonObject { ["id"] = run.Suite.Id },
            ["app"] = AccountJson.App(state),
            ["pull_requests"] = PullRequests(state, repository, run.Suite),
        };
    }

    public static JsonObject Suite(GitHubState state, Repository repository, CheckSuite suite)
    {
        var json = SuiteForEvents(state, repository, suite);
        json["repository"] = RepositoryJson.Of(state, repository);
        return json;
    }

    /// <summary>The suite inside webhook payloads, where the repository stands beside it.</summary>
    public static JsonObject SuiteForEvents(GitHubState state, Repository repository, CheckSuite suite)
    {
        var url = $"{RepositoryJson.ApiUrl(state, repository)}/check-suites/{suite.Id}";
        var runs = repository.CheckRuns.Values.Where(r => r.Suite == suite).ToList();
        var (status, conclusion) = StateOf(runs);
        return new JsonObject
        {
            ["id"] = suite.Id,
            ["node_id"] = GitHubState.NodeId("CS", suite.Id),
            ["head_branch"] = suite.HeadBranch,
            ["head_sha"] = suite.HeadSha,
            ["status"] = status,
            ["conclusion"] = conclusion,
            ["url"] = url,
            ["before"] = suite.Before ?? new string('0', 40),
            ["after"] = suite.HeadSha,
            ["pull_requests"] = PullRequests(state, repository, suite),
            ["app"] = AccountJson.App(state),
            ["created_at"] = suite.CreatedAt.Iso(),
            ["updated_at"] = suite.UpdatedAt.Iso(),
            ["rerequestable"] = true,
            ["runs_rerequestable"] = true,
            ["latest_check_runs_count"] = runs.Count,
            ["check_runs_url"] = url + "/check-runs",
            ["head_commit"] = GitJson.SimpleCommit(repository.Objects.Commit(suite.HeadSha)),
        };
    }

    public static JsonObject Annotation(GitHubState state, Repository repository, CheckRun run, CheckAnnotation note) => new()
    {
        ["path"] = note.Path,
        ["blob_href"] = $"{RepositoryJson.HtmlUrl(state, repository)}/blob/{run.HeadSha}/{JsonText.EscapePath(note.Path)}",
        ["start_line"] = note.StartLine,
        ["start_column"] = note.StartColumn,
        ["end_line"] = note.EndLine,
        ["end_column"] = note.EndColumn,
        ["annotation_level"] = note.Level,
        ["title"] = note.Title,
        ["message"] = note.Message,
        ["raw_details"] = note.RawDetails,
    };

    public static JsonObject Status(GitHubState state, Repository repository, CommitStatus status, bool withCreator)
    {
        var json = new JsonObject
        {
            ["url"] = $"{RepositoryJson.ApiUrl(state, repository)}/statuses/{status.Sha}",
            ["avatar_url"] = $"{state.Root}/avatars/{status.Creator.Id}",
            ["id"] = status.Id,
            ["node_id"] = GitHubState.NodeId("SC", status.Id),
            ["state"] = status.State,
            ["description"] = status.Description,
            ["target_url"] = status.TargetUrl,
            ["context"] = status.Context,
            ["created_at"] = status.CreatedAt.Iso(),
            ["updated_at"] = status.CreatedAt.Iso(),
        };
        if (withCreator)
            json["creator"] = AccountJson.User(state, status.Creator);
        return json;
    }

    public static string HtmlUrl(GitHubState state, Repository repository, CheckRun run) =>
        $"{RepositoryJson.HtmlUrl(state, repository)}/runs/{run.Id}";

    public static (string Status, string? Conclusion) StateOf(IReadOnlyCollection<CheckRun> runs)
    {
        if (runs.Count == 0)
            return ("queued", null);
        if (runs.Any(r => r.Status != "completed"))
            return (runs.Any(r => r.Status == "in_progress") ? "in_progress" : "queued", null);
        string[] worstFirst = ["failure", "timed_out", "cancelled", "action_required", "neutral", "skipped", "success"];
        return ("completed", worstFirst.FirstOrDefault(c => runs.Any(r => r.Conclusion == c)));
    }

    // Pull requests from forks are never named: the branch is not in this repository.
    private static JsonArray PullRequests(GitHubState state, Repository repository, CheckSuite suite) => repository.Pulls.Values
        .Where(p => p.Open && p.HeadSha == suite.HeadSha && p.HeadRepository == repository)
        .Select(JsonNode (p) => PullJson.Minimal(state, p))
        .ToArray();
}
