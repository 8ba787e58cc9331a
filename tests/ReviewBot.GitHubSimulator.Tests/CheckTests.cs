using System.Text.Json.Nodes;

namespace ReviewBot.GitHubSimulator.Tests;

public sealed class CheckTests
{
    [Fact]
    public async Task Run_goes_from_queued_to_concluded_and_annotations_add_up()
    {
        await using var lab = await Lab.OpenAsync();
        lab.OpenPull();
        var head = lab.Repository.Resolve("feature");
        var run = await lab.RepoAsync("POST", "/check-runs", new JsonObject { ["name"] = "ReviewBot", ["head_sha"] = head, ["external_id"] = "x1" });
        Assert.Equal((201, "queued"), (run.Status, (string?)run.Json["status"]));
        await lab.RepoAsync("PATCH", $"/check-runs/{run.Id}", new JsonObject { ["output"] = Output(50) });
        var done = await lab.RepoAsync("PATCH", $"/check-runs/{run.Id}", new JsonObject { ["conclusion"] = "failure", ["output"] = Output(5) });
        Assert.Equal("completed", (string?)done.Json["status"]);
        Assert.Equal(55, (int)done.Json["output"]!["annotations_count"]!);
        Assert.Equal(25, (await lab.RepoAsync("GET", $"/check-runs/{run.Id}/annotations?per_page=30&page=2")).Json.AsArray().Count);
        var listed = await lab.RepoAsync("GET", $"/commits/{head}/check-runs?check_name=ReviewBot&app_id=12345");
        Assert.Equal(1, (int)listed.Json["total_count"]!);
        Assert.Equal(0, (int)(await lab.RepoAsync("GET", $"/commits/{head}/check-runs?app_id=1")).Json["total_count"]!);
        Assert.Equal("failure", Assert.Single(lab.Repository.PullRequest(1).CheckRuns).Conclusion);
    }

    public static TheoryData<string, string> BadBodies => new()
    {
        { """{"status":"completed"}""", "\"conclusion\" wasn't supplied." },
        { """{"conclusion":"stale"}""", "stale is not a member of" },
        { """{"output":{"title":"t"}}""", "\"summary\" wasn't supplied." },
        { """{"actions":[{"label":"a label that is much too long","description":"d","identifier":"i"}]}""", "Only 20 characters are allowed" },
        { """{"actions":[{"label":"l","description":"d","identifier":"i"},{"label":"l","description":"d","identifier":"i"},{"label":"l","description":"d","identifier":"i"},{"label":"l","description":"d","identifier":"i"}]}""", "No more than 3 items are allowed; 4 were supplied." },
        { """{"output":{"title":"t","summary":"s","annotations":[{"path":"a","start_line":1,"end_line":2,"start_column":1,"end_column":2,"annotation_level":"notice","message":"m"}]}}""", "Validation Failed" },
        { """{"output":{"title":"t","summary":"s","annotations":[{"path":"a","start_line":1,"end_line":1,"start_column":1,"annotation_level":"notice","message":"m"}]}}""", "Validation Failed" },
        { """{"output":{"title":"t","summary":"s","annotations":[{"path":"a","start_line":1,"end_line":1,"annotation_level":"error","message":"m"}]}}""", "error is not a member of" },
    };

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task Bad_body_is_refused_and_changes_nothing(string body, string expected)
    {
        await using var lab = await Lab.OpenAsync();
        lab.OpenPull();
        var json = JsonNode.Parse(body)!.AsObject();
        json["name"] = "ReviewBot";
        json["head_sha"] = lab.Repository.Resolve("feature");
        var reply = await lab.RepoAsync("POST", "/check-runs", json);
        Assert.Equal(422, reply.Status);
        Assert.Contains(expected, reply.Message, StringComparison.Ordinal);
        Assert.Empty(lab.Repository.PullRequest(1).CheckRuns);
    }

    [Fact]
    public async Task More_than_fifty_annotations_and_long_texts_are_refused()
    {
        await using var lab = await Lab.OpenAsync();
        var run = new JsonObject { ["name"] = "ReviewBot", ["head_sha"] = lab.Repository.Resolve("main"), ["output"] = Output(51) };
        Assert.Contains("No more than 50 items are allowed; 51 were supplied.", (await lab.RepoAsync("POST", "/check-runs", run)).Message, StringComparison.Ordinal);
        run["output"] = new JsonObject { ["title"] = "t", ["summary"] = new string('s', 65_536) };
        Assert.Contains("Only 65535 characters are allowed", (await lab.RepoAsync("POST", "/check-runs", run)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_apps_write_checks_and_only_for_known_commits()
    {
        await using var lab = await Lab.OpenAsync();
        var run = new JsonObject { ["name"] = "ReviewBot", ["head_sha"] = lab.Repository.Resolve("main") };
        var person = await lab.PersonAsync("octocat", "POST", "/check-runs", run);
        Assert.Equal((403, "You must authenticate via a GitHub App."), (person.Status, person.Message));
        run["head_sha"] = new string('f', 40);
        Assert.StartsWith("No commit found for SHA", (await lab.RepoAsync("POST", "/check-runs", run)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heads_of_forks_name_no_pull_requests()
    {
        await using var lab = await Lab.OpenAsync(isPrivate: false);
        lab.Repository.Push("main", Lab.Files(("a.txt", "a\n")));
        var number = lab.Repository.ForkPullRequest("mallory", "patch", Lab.Files(("a.txt", "b\n")));
        var head = lab.Repository.PullRequest(number).HeadSha;
        var run = await lab.RepoAsync("POST", "/check-runs", new JsonObject { ["name"] = "ReviewBot", ["head_sha"] = head });
        Assert.Empty(run.Json["pull_requests"]!.AsArray());
        Assert.Single((await lab.RepoAsync("GET", $"/commits/{head}/pulls")).Json.AsArray());
        Assert.Equal("mallory/hello-world", (string?)(await lab.RepoAsync("GET", $"/pulls/{number}")).Json["head"]!["repo"]!["full_name"]);
        lab.Repository.DeleteFork("mallory");
        Assert.Null((await lab.RepoAsync("GET", $"/pulls/{number}")).Json["head"]!["repo"]);
    }

    private static JsonObject Output(int annotations) => new()
    {
        ["title"] = "t",
        ["summary"] = "s",
        ["annotations"] = new JsonArray([.. Enumerable.Range(1, annotations).Select(JsonNode (n) => new JsonObject
        {
            ["path"] = "src/a.cs",
            ["start_line"] = n,
            ["end_line"] = n,
            ["annotation_level"] = "warning",
            ["message"] = "m",
        })]),
    };
}
