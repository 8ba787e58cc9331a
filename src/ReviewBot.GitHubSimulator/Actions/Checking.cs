using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Actions;

/// <summary>Check runs of the App.</summary>
internal static class Checking
{
    public static CheckRun Create(GitHubState state, Repository repository, JsonObject body)
    {
        CheckRunBody.Validate(body, isNew: true);
        var sha = (string)body["head_sha"]!;
        if (!repository.Objects.TryCommit(sha, out _))
            throw new Refusal(422, $"No commit found for SHA: {sha}");
        var run = new CheckRun
        {
            Id = state.NextId("run"),
            Suite = Pushing.SuiteFor(state, repository, sha),
            Name = (string)body["name"]!,
            HeadSha = sha,
            Status = "queued",
            StartedAt = state.Now,
        };
        repository.CheckRuns.Add(run.Id, run);
        Apply(state, run, body);
        state.Events.CheckRun("created", repository, run, state.Bot);
        if (run.Status == "completed")
            Completed(state, repository, run);
        return run;
    }

    public static void Update(GitHubState state, Repository repository, CheckRun run, JsonObject body)
    {
        CheckRunBody.Validate(body, isNew: false);
        var before = run.Status;
        Apply(state, run, body);
        if (run.Status == "completed" && before != "completed")
            Completed(state, repository, run);
    }

    private static void Completed(GitHubState state, Repository repository, CheckRun run)
    {
        state.Events.CheckRun("completed", repository, run, state.Bot);
        if (repository.CheckRuns.Values.Where(r => r.Suite == run.Suite).All(r => r.Status == "completed"))
            state.Events.CheckSuite("completed", repository, run.Suite, state.Bot);
    }

    private static void Apply(GitHubState state, CheckRun run, JsonObject body)
    {
        run.Suite.UpdatedAt = state.Now;
        run.Name = (string?)body["name"] ?? run.Name;
        run.ExternalId = (string?)body["external_id"] ?? run.ExternalId;
        run.DetailsUrl = (string?)body["details_url"] ?? run.DetailsUrl;
        run.StartedAt = Time(body["started_at"]) ?? run.StartedAt;
        if ((string?)body["status"] is { } status)
            run.Status = status;
        if ((string?)body["conclusion"] is { } conclusion)
        {
            run.Status = "completed";
            run.Conclusion = conclusion;
        }

        if (run.Status == "completed")
        {
            run.CompletedAt = Time(body["completed_at"]) ?? run.CompletedAt ?? state.Now;
        }
        else
        {
            run.Conclusion = null;
            run.CompletedAt = null;
        }

        if (body["actions"] is JsonArray actions)
            run.Actions = [.. actions.Select(a => new CheckButton((string)a!["label"]!, (string)a["description"]!, (string)a["identifier"]!))];
        if (body["output"] is JsonObject output)
            Apply(run, output);
    }

    // Annotations are added to those that stand; the rest is replaced.
    private static void Apply(CheckRun run, JsonObject output)
    {
        run.Title = (string?)output["title"] ?? run.Title;
        run.Summary = (string?)output["summary"] ?? run.Summary;
        run.Text = (string?)output["text"] ?? run.Text;
        foreach (var note in output["annotations"] as JsonArray ?? [])
        {
            run.Annotations.Add(new CheckAnnotation(
                (string)note!["path"]!,
                (int)note["start_line"]!,
                (int)note["end_line"]!,
                (int?)note["start_column"],
                (int?)note["end_column"],
                (string)note["annotation_level"]!,
                (string?)note["title"],
                (string)note["message"]!,
                (string?)note["raw_details"]));
        }
    }

    private static DateTimeOffset? Time(JsonNode? text) =>
        DateTimeOffset.TryParse((string?)text, System.Globalization.CultureInfo.InvariantCulture, out var time) ? time : null;
}
