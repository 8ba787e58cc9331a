using System.Text.Json.Nodes;
using ReviewBot.GitHub.Tests.Scripted;
using static ReviewBot.GitHub.Tests.Scripted.GitHubFixture;

namespace ReviewBot.GitHub.Tests;

/// <summary>Mutations whose answer is lost: the connection ends, or a page of a proxy comes instead.</summary>
public sealed class LostAnswerTests
{
    private const string Bot = """ "user":{"login":"Review-Bot[bot]","type":"Bot"}""";
    private const string NewRun = "POST /repos/octo/demo/check-runs";
    private const string Runs = "GET /repos/octo/demo/commits/sha1/check-runs?check_name=ReviewBot&app_id=12345&filter=all&per_page=100";
    private const string NewComment = "POST /repos/octo/demo/issues/5/comments";
    private const string Comments = "GET /repos/octo/demo/issues/5/comments?per_page=100";
    private const string NewReview = "POST /repos/octo/demo/pulls/5/reviews";
    private const string Reviews = "GET /repos/octo/demo/pulls/5/reviews?per_page=100";
    private const string LineComments = "GET /repos/octo/demo/pulls/5/comments?per_page=100";

    private const string Run =
        """{"id":31,"name":"ReviewBot","head_sha":"sha1","status":"queued","external_id":"run-1","app":{"id":12345}}""";

    public static TheoryData<int> Faults => [0, 500, 502, 503, 504];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Check_run_that_was_created_is_found_by_its_external_id(int fault)
    {
        await using var fixture = await StartAsync();
        var other = Run.Replace("run-1", "run-0", StringComparison.Ordinal).Replace("31", "30", StringComparison.Ordinal);
        fixture.Server.On(NewRun, Fault(fault));
        fixture.Server.On(Runs, Reply.Json($$"""{"total_count":2,"check_runs":[{{other}},{{Run}}]}"""));

        var run = await fixture.GitHub.CreateCheckRunAsync(
            Repository, new NewCheckRun("ReviewBot", "sha1", "run-1", "queued"), CancellationToken.None);

        Assert.Equal(31, run.Id);
        Assert.Equal([NewRun, Runs], fixture.Server.Calls);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Check_run_that_was_not_created_is_created_again(int fault)
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(NewRun, Fault(fault), Reply.Json(Run, 201));
        fixture.Server.On(Runs, Reply.Json("""{"total_count":0,"check_runs":[]}"""));

        await fixture.GitHub.CreateCheckRunAsync(Repository, new NewCheckRun("ReviewBot", "sha1", "run-1", "queued"), CancellationToken.None);

        Assert.Equal([NewRun, Runs, NewRun], fixture.Server.Calls);
    }

    [Fact]
    public async Task After_the_last_attempt_it_is_looked_once_more_before_giving_up()
    {
        await using var fixture = await StartAsync(options => options with { MaxAttempts = 2 });
        fixture.Server.On(NewRun, Reply.Lost);
        fixture.Server.On(Runs, Reply.Json("""{"check_runs":[]}"""));

        var error = await Assert.ThrowsAsync<GitHubException>(() => fixture.GitHub.CreateCheckRunAsync(
            Repository, new NewCheckRun("ReviewBot", "sha1", "run-1", "queued"), CancellationToken.None));

        Assert.Equal(GitHubFailure.Unavailable, error.Failure);
        Assert.Equal([NewRun, Runs, NewRun, Runs], fixture.Server.Calls);
    }

    [Fact]
    public async Task Comment_that_was_posted_is_found_by_its_body_among_our_own()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(NewComment, Reply.Lost);
        fixture.Server.On(Comments, Reply.Json(
            $$"""
            [{"id":1,"body":"line\nend","user":{"login":"review-bot","type":"User"} },
             {"id":2,"body":"another","user":{"login":"review-bot[bot]","type":"Bot"} },
             {"id":3,"body":"line\r\nend",{{Bot}} }]
            """));

        var comment = await fixture.GitHub.CreateIssueCommentAsync(Repository, 5, "line\nend\n", CancellationToken.None);

        Assert.Equal(3, comment.Id);
        Assert.True(comment.Own);
        Assert.Equal([NewComment, Comments], fixture.Server.Calls);
    }

    [Fact]
    public async Task Equal_comment_of_somebody_else_is_not_ours()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(NewComment, Reply.Lost, Reply.Json("""{"id":9,"body":"x"}""", 201));
        fixture.Server.On(Comments, Reply.Json("""[{"id":1,"body":"x","user":{"login":"review-bot[bot]","type":"User"}},{"id":2,"body":"x","user":null}]"""));

        var comment = await fixture.GitHub.CreateIssueCommentAsync(Repository, 5, "x", CancellationToken.None);

        Assert.Equal(9, comment.Id);
        Assert.Equal([NewComment, Comments, NewComment], fixture.Server.Calls);
    }

    [Fact]
    public async Task Review_that_was_posted_is_found_by_its_body()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(NewReview, Reply.Page(502));
        fixture.Server.On(Reviews, Reply.Json($$"""[{"id":4,"body":"summary",{{Bot}},"state":"COMMENTED"}]"""));

        var review = await fixture.GitHub.CreateReviewAsync(Repository, 5, AReview("summary"), CancellationToken.None);

        Assert.Equal(4, review.Id);
        Assert.Equal([NewReview, Reviews], fixture.Server.Calls);
    }

    [Fact]
    public async Task Review_without_a_body_is_found_by_its_first_comment()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(NewReview, Reply.Lost);
        fixture.Server.On(LineComments, Reply.Json($$"""[{"id":8,"body":"c","path":"a.cs","pull_request_review_id":4,{{Bot}} }]"""));
        fixture.Server.On(Reviews, Reply.Json($$"""[{"id":3,"body":"",{{Bot}},"state":"COMMENTED"},{"id":4,"body":"",{{Bot}},"state":"COMMENTED"}]"""));

        var review = await fixture.GitHub.CreateReviewAsync(Repository, 5, AReview(""), CancellationToken.None);

        Assert.Equal(4, review.Id);
        Assert.Equal(1, fixture.Server.Count(NewReview));
    }

    [Fact]
    public async Task Reply_that_was_posted_is_found_in_its_thread()
    {
        await using var fixture = await StartAsync();
        const string reply = "POST /repos/octo/demo/pulls/5/comments/8/replies";
        fixture.Server.On(reply, Reply.Lost);
        fixture.Server.On(LineComments, Reply.Json(
            $$"""[{"id":9,"body":"why","in_reply_to_id":7,{{Bot}} },{"id":10,"body":"why","in_reply_to_id":8,{{Bot}} }]"""));

        Assert.Equal(10, await fixture.GitHub.ReplyToReviewCommentAsync(Repository, 5, 8, "why", CancellationToken.None));
        Assert.Equal([reply, LineComments], fixture.Server.Calls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Annotations_that_took_effect_are_not_appended_twice(bool tookEffect)
    {
        await using var fixture = await StartAsync();
        const string patch = "PATCH /repos/octo/demo/check-runs/31";
        const string annotations = "GET /repos/octo/demo/check-runs/31/annotations?per_page=100";
        fixture.Server.On(patch, Reply.Lost, Reply.Json(Run));
        fixture.Server.On(annotations, Reply.Json(tookEffect
            ? """[{"path":"a.cs","start_line":1,"end_line":1,"annotation_level":"failure","title":"t","message":"m","blob_href":"x"}]"""
            : "[]"));

        await fixture.GitHub.UpdateCheckRunAsync(
            Repository,
            31,
            new CheckRunUpdate(Conclusion: "failure", Output: new("T", "S"), Annotations: [new("a.cs", 1, 1, "failure", "m", "t")]),
            CancellationToken.None);

        Assert.Equal([patch, annotations, patch], fixture.Server.Calls);
        var sent = JsonNode.Parse(fixture.Server.Last(patch).Body)!;
        Assert.Equal("failure", (string?)sent["conclusion"]);
        Assert.Equal(tookEffect, sent["output"]!["annotations"] is null);
    }

    [Fact]
    public async Task Mutation_without_an_answer_in_time_is_looked_for()
    {
        await using var fixture = await StartAsync(
            options => options with { AttemptTimeout = TimeSpan.FromMilliseconds(300) }, TimeProvider.System);
        using var release = new ManualResetEventSlim();
        fixture.Server.On(NewComment, _ =>
        {
            release.Wait(TimeSpan.FromSeconds(10));
            return Reply.Json("""{"id":3}""", 201);
        });
        fixture.Server.On(Comments, Reply.Json($$"""[{"id":3,"body":"x",{{Bot}} }]"""));

        var comment = await fixture.GitHub.CreateIssueCommentAsync(Repository, 5, "x", CancellationToken.None);
        release.Set();

        Assert.Equal(3, comment.Id);
        Assert.Equal([NewComment, Comments], fixture.Server.Calls);
    }

    [Fact]
    public async Task Mutation_that_never_left_leaves_no_doubt()
    {
        var server = await ScriptedGitHub.StartAsync();
        var root = server.Root;
        await server.DisposeAsync();
        using var app = new GitHubApp(Options(root), new ManualTime());

        var error = await Assert.ThrowsAsync<GitHubException>(
            () => app.ForInstallation(7).CreateIssueCommentAsync(Repository, 5, "x", CancellationToken.None));

        Assert.Equal(GitHubFailure.Unavailable, error.Failure);
        Assert.False(error.MayHaveTakenEffect);
    }

    private static NewReview AReview(string body) => new("sha1", body, [new NewReviewComment("a.cs", null, 1, "c")]);

    private static Reply Fault(int status) => status == 0 ? Reply.Lost : Reply.Page(status);
}
