using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>Commit statuses and code scanning uploads.</summary>
internal static class StatusRoutes
{
    private const int MaxDescription = 140;

    private static readonly string[] s_states = ["error", "failure", "pending", "success"];

    public static void Map(RouteTable routes)
    {
        routes.MapRepository("POST", "statuses/{sha}", "statuses:write", Create);
        routes.MapRepository("POST", "code-scanning/sarifs", "security_events:write", Upload);
        routes.MapRepository("GET", "code-scanning/sarifs/{id}", "security_events:read", Uploaded);
    }

    public static Answer Combined(Call call, Repository repository)
    {
        var commit = Call.Commit(repository, call.Values["ref"]);
        var latest = Of(repository, commit.Sha).DistinctBy(s => s.Context).ToList();
        var url = $"{RepositoryJson.ApiUrl(call.State, repository)}/commits/{commit.Sha}";
        return Answer.Json(new JsonObject
        {
            ["state"] = latest.Exists(s => s.State is "error" or "failure") ? "failure" : latest.Count > 0 && latest.TrueForAll(s => s.State == "success") ? "success" : "pending",
            ["statuses"] = latest.Select(JsonNode (s) => CheckJson.Status(call.State, repository, s, withCreator: false)).ToArray(),
            ["sha"] = commit.Sha,
            ["total_count"] = latest.Count,
            ["repository"] = RepositoryJson.Of(call.State, repository),
            ["commit_url"] = url,
            ["url"] = url + "/status",
        });
    }

    public static Answer List(Call call, Repository repository)
    {
        var commit = Call.Commit(repository, call.Values["ref"]);
        return call.Page(Of(repository, commit.Sha).ToList(), s => CheckJson.Status(call.State, repository, s, withCreator: true));
    }

    private static IEnumerable<CommitStatus> Of(Repository repository, string sha) => repository.Statuses.Where(s => s.Sha == sha).Reverse();

    private static Answer Create(Call call, Repository repository)
    {
        var commit = Call.Commit(repository, call.Values["sha"]);
        if (!s_states.Contains(call.Text("state"), StringComparer.Ordinal))
            throw Refusal.Invalid("Status", "state", "custom", "state is not included in the list");
        if (call.Text("description")?.Length > MaxDescription)
            throw Refusal.Invalid("Status", "description", "custom", $"description is too long (maximum is {MaxDescription} characters)");
        var status = new CommitStatus(
            call.State.NextId("status"),
            commit.Sha,
            call.Text("state")!,
            call.Text("context") ?? "default",
            call.Text("description"),
            call.Text("target_url"),
            call.Author,
            call.State.Now);
        repository.Statuses.Add(status);
        return Answer.Created(CheckJson.Status(call.State, repository, status, withCreator: true));
    }

    private static Answer Upload(Call call, Repository repository)
    {
        if (call.Text("sarif") is not { } sarif || call.Text("ref") is null || call.Text("commit_sha") is not { } sha)
            throw new Refusal(400, "Invalid request.\n\n\"commit_sha\", \"ref\" and \"sarif\" must be supplied.");
        if (repository.Resolve(sha) is null)
            throw new Refusal(422, $"No commit found for SHA: {sha}");

        // gzip starts with 1f 8b 08, which is H4sI in Base64.
        if (!sarif.StartsWith("H4sI", StringComparison.Ordinal) || GitRoutes.Base64(sarif) is null)
            throw new Refusal(400, "sarif is not gzip compressed and Base64 encoded");
        var id = Guid.NewGuid().ToString();
        repository.Sarifs[id] = call.State.Now;
        return new Answer(202, new JsonObject
        {
            ["id"] = id,
            ["url"] = $"{RepositoryJson.ApiUrl(call.State, repository)}/code-scanning/sarifs/{id}",
        });
    }

    private static Answer Uploaded(Call call, Repository repository) => repository.Sarifs.ContainsKey(call.Values["id"])
        ? Answer.Json(new JsonObject
        {
            ["processing_status"] = "complete",
            ["analyses_url"] = $"{RepositoryJson.ApiUrl(call.State, repository)}/code-scanning/analyses?sarif_id={call.Values["id"]}",
        })
        : throw Refusal.NotFound;
}
