using System.Text.Json.Nodes;
using ReviewBot.GitHub.Tests.Scripted;
using static ReviewBot.GitHub.Tests.Scripted.GitHubFixture;

namespace ReviewBot.GitHub.Tests;

public sealed class CheckRunTests
{
    private const string Patch = "PATCH /repos/octo/demo/check-runs/31";
    private const string Run =
        """{"id":31,"name":"ReviewBot","head_sha":"sha1","status":"completed","conclusion":"failure","external_id":"","app":{"id":12345},"output":{"title":"old","summary":"s"} }""";

    [Theory]
    [InlineData(0, new[] { 0 })]
    [InlineData(1, new[] { 1 })]
    [InlineData(50, new[] { 50 })]
    [InlineData(51, new[] { 50, 1 })]
    [InlineData(100, new[] { 50, 50 })]
    [InlineData(143, new[] { 50, 50, 43 })]
    public async Task Annotations_go_out_fifty_at_a_time_and_the_conclusion_with_the_last(int count, int[] batches)
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Patch, Reply.Json(Run));
        var annotations = Enumerable.Range(1, count).Select(i => new Annotation("a.cs", i, i + 1, "warning", "m", "t", "raw")).ToList();

        var run = await fixture.GitHub.UpdateCheckRunAsync(
            Repository,
            31,
            new CheckRunUpdate(null, "failure", new("T", "S", "X"), annotations, [new("Re-run", "Again", "rerun")]),
            CancellationToken.None);

        Assert.Equal("failure", run.Conclusion);
        var sent = fixture.Server.Requests.Where(r => r.Method == "PATCH").Select(r => JsonNode.Parse(r.Body)!).ToList();
        Assert.Equal(batches, sent.Select(body => body["output"]!["annotations"]?.AsArray().Count ?? 0));
        Assert.Equal(
            Enumerable.Range(1, count),
            sent.SelectMany(body => body["output"]!["annotations"]?.AsArray() ?? []).Select(a => (int)a!["start_line"]!));
        Assert.All(sent[..^1], body =>
        {
            Assert.Null(body["status"]);
            Assert.Null(body["conclusion"]);
            Assert.Null(body["actions"]);
        });
        Assert.All(sent, body => Assert.Equal("S", (string?)body["output"]!["summary"]));
        Assert.Equal("completed", (string?)sent[^1]["status"]);
        Assert.Equal("failure", (string?)sent[^1]["conclusion"]);
        Assert.Equal("rerun", (string?)sent[^1]["actions"]![0]!["identifier"]);
    }

    [Fact]
    public async Task What_is_not_changed_is_not_sent()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Patch, Reply.Json(Run));

        await fixture.GitHub.UpdateCheckRunAsync(Repository, 31, new CheckRunUpdate(Status: "in_progress"), CancellationToken.None);

        Assert.Equal("""{"status":"in_progress"}""", fixture.Server.Last(Patch).Body);
    }

    [Fact]
    public async Task Annotations_without_an_output_keep_the_one_that_stands()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Patch, Reply.Json(Run));
        fixture.Server.On("GET /repos/octo/demo/check-runs/31", Reply.Json(Run));

        await fixture.GitHub.UpdateCheckRunAsync(
            Repository, 31, new CheckRunUpdate(Annotations: [new("a.cs", 1, 1, "notice", "m", "t")]), CancellationToken.None);

        var output = JsonNode.Parse(fixture.Server.Last(Patch).Body)!["output"]!;
        Assert.Equal("old", (string?)output["title"]);
        Assert.Equal("s", (string?)output["summary"]);
    }

    [Fact]
    public async Task New_run_carries_its_own_reference()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On("POST /repos/octo/demo/check-runs", Reply.Json(Run, 201));

        await fixture.GitHub.CreateCheckRunAsync(
            Repository, new NewCheckRun("ReviewBot", "sha1", "run-1", "in_progress", new("T", "S"), "https://bot/x"), CancellationToken.None);

        Assert.Equal(
            """{"name":"ReviewBot","head_sha":"sha1","external_id":"run-1","status":"in_progress","details_url":"https://bot/x","output":{"title":"T","summary":"S"}}""",
            fixture.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task Runs_of_a_commit_are_ours_by_name_and_newest_first()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(
            "GET /repos/octo/demo/commits/sha1/check-runs?check_name=Review%20%26%20Bot&app_id=12345&filter=all&per_page=100",
            Reply.Json(
                """
                {"total_count":3,"check_runs":[
                  {"id":1,"name":"Review & Bot","head_sha":"sha1","status":"queued","app":{"id":12345} },
                  {"id":3,"name":"Review & Bot","head_sha":"sha1","status":"queued","app":{"id":12345} },
                  {"id":4,"name":"Review & Bot","head_sha":"sha1","status":"queued","app":{"id":99} },
                  {"id":5,"name":"other","head_sha":"sha1","status":"queued","app":{"id":12345} }]}
                """));

        var runs = await fixture.GitHub.ListCheckRunsAsync(Repository, "sha1", "Review & Bot", CancellationToken.None);

        Assert.Equal([3, 1], runs.Select(run => run.Id));
    }
}
