using System.Text.Json.Nodes;
using ReviewBot.GitHub.Tests.Scripted;
using static ReviewBot.GitHub.Tests.Scripted.GitHubFixture;

namespace ReviewBot.GitHub.Tests;

public sealed class SnapshotTests
{
    private const string Query = "POST /graphql";
    private const string End = """ "pageInfo":{"hasNextPage":false,"endCursor":"x"} """;
    private const string Bot = """ "user":{"login":"review-bot[bot]","type":"Bot"} """;

    [Fact]
    public async Task One_query_tells_everything()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Query, Reply.Json(Snapshot()));

        var snapshot = await fixture.GitHub.ObserveAsync(Repository, 5, "ReviewBot", CancellationToken.None);

        AssertExpected(snapshot);
        Assert.Equal([Query], fixture.Server.Calls);
        var variables = JsonNode.Parse(fixture.Server.Last(Query).Body)!["variables"]!;
        Assert.Equal(12345, (int?)variables["appId"]);
        Assert.Equal("ReviewBot", (string?)variables["checkName"]);
        Assert.Equal("octo", (string?)variables["owner"]);
    }

    [Fact]
    public async Task Rest_gives_the_same_answer_where_GraphQL_cannot()
    {
        await using var fixture = await StartAsync();
        OnRest(fixture);
        // What a server that knows a part of GraphQL answers: 200, no data, reasons.
        fixture.Server.On(
            Query,
            Reply.Json("""{"data":{"repository":{"pullRequest":null}},"errors":[{"message":"Cannot return null for non-nullable field PullRequest.comments."}]}"""),
            Reply.Json(Resolution()));

        var snapshot = await fixture.GitHub.ObserveAsync(Repository, 5, "ReviewBot", CancellationToken.None);
        AssertExpected(snapshot);

        // And it is not asked again, but for the small query that it could answer.
        await fixture.GitHub.ObserveAsync(Repository, 5, "ReviewBot", CancellationToken.None);
        Assert.Equal(3, fixture.Server.Count(Query));
        Assert.Contains("ThreadResolution", fixture.Server.Last(Query).Body, StringComparison.Ordinal);

        // After an hour it is: the server may have been upgraded.
        fixture.Time.Advance(TimeSpan.FromHours(1));
        fixture.Server.On(Query, Reply.Json(Snapshot()));
        AssertExpected(await fixture.GitHub.ObserveAsync(Repository, 5, "ReviewBot", CancellationToken.None));
    }

    public static TheoryData<string, int, bool> Inabilities => new()
    {
        { """{"message":"Not Found"}""", 404, true },
        { """{"errors":[{"message":"Field 'reviews' doesn't exist","extensions":{"code":"undefinedField"}}]}""", 200, true },
        { """{"data":{"repository":null},"errors":[{"type":"FORBIDDEN","message":"Resource not accessible by integration"}]}""", 200, true },
        { """{"data":{"repository":{"databaseId":8,"pullRequest":{"number":5}}}}""", 200, true },
        { """{"data":{"repository":null}}""", 200, true },
        { """{"data":null,"errors":[{"message":"Something went wrong while executing your query. This may be the result of a timeout"}]}""", 200, false },
        { """{"data":{"repository":null},"errors":[{"type":"RESOURCE_LIMITS_EXCEEDED","message":"x"}]}""", 200, false },
        { "<html>", 502, false },
        { "not json", 200, false },
    };

    [Theory]
    [MemberData(nameof(Inabilities))]
    public async Task Inability_is_remembered_and_a_moments_trouble_is_not(string body, int status, bool remembered)
    {
        await using var fixture = await StartAsync(options => options with { MaxAttempts = 1, TokenSpread = TimeSpan.Zero });
        OnRest(fixture);
        fixture.Server.On(Query, received => Asks(received, "Snapshot") ? Reply.Json(body, status) : Reply.Of(404));

        for (var i = 0; i < 2; i++)
        {
            var snapshot = await fixture.GitHub.ObserveAsync(Repository, 5, "ReviewBot", CancellationToken.None);
            Assert.Equal(2, snapshot.ReviewComments.Count);
            Assert.All(snapshot.ReviewComments, comment => Assert.Null(comment.ThreadId));
        }

        Assert.Equal(remembered ? 1 : 2, fixture.Server.Requests.Count(received => Asks(received, "Snapshot")));
    }

    [Fact]
    public async Task Further_pages_are_asked_for_only_where_there_are_some()
    {
        await using var fixture = await StartAsync();
        var first = Snapshot(reviews: More("r1"));
        var second = Snapshot().Replace("\"fullDatabaseId\":\"40\"", "\"fullDatabaseId\":\"43\"", StringComparison.Ordinal);
        fixture.Server.On(Query, Reply.Json(first), Reply.Json(second));

        var snapshot = await fixture.GitHub.ObserveAsync(Repository, 5, "ReviewBot", CancellationToken.None);

        Assert.Equal([40, 41, 41, 43], snapshot.Reviews.Select(review => review.Id));
        Assert.Equal(2, snapshot.ReviewComments.Count);
        var query = JsonNode.Parse(fixture.Server.Last(Query).Body)!;
        Assert.Equal("r1", (string?)query["variables"]!["reviewsAfter"]);
        Assert.DoesNotContain("reviewThreads", (string?)query["query"], StringComparison.Ordinal);
        Assert.DoesNotContain("checkSuites", (string?)query["query"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_thread_is_read_to_its_end()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(
            Query,
            Reply.Json(Snapshot(thread: More("c1"))),
            Reply.Json($$"""
                {"data":{"node":{"id":"PRRT_1","comments":{ {{End}},"nodes":[
                  {"fullDatabaseId":"59","viewerDidAuthor":false,"body":"late","path":"a.cs","line":3,"outdated":false,"subjectType":"LINE","state":"SUBMITTED","url":"u"}
                ] } } } }
                """));

        var snapshot = await fixture.GitHub.ObserveAsync(Repository, 5, "ReviewBot", CancellationToken.None);

        Assert.Equal([50, 51, 59], snapshot.ReviewComments.Select(comment => comment.Id));
        Assert.Equal(50, snapshot.ReviewComments[2].InReplyTo);
        var query = JsonNode.Parse(fixture.Server.Last(Query).Body)!;
        Assert.Equal("PRRT_1", (string?)query["variables"]!["id"]);
        Assert.Equal("c1", (string?)query["variables"]!["after"]);
    }

    [Theory]
    [InlineData("\"oid\":\"headsha\"", "\"oid\":\"elsewhere\"")]
    [InlineData("\"databaseId\":60", "\"databaseId\":null")]
    public async Task Check_runs_that_GraphQL_does_not_have_are_listed_over_Rest(string part, string instead)
    {
        await using var fixture = await StartAsync();
        OnRest(fixture);
        fixture.Server.On(Query, Reply.Json(Snapshot().Replace(part, instead, StringComparison.Ordinal)));

        var snapshot = await fixture.GitHub.ObserveAsync(Repository, 5, "ReviewBot", CancellationToken.None);

        AssertExpected(snapshot);
        Assert.Equal(2, fixture.Server.Calls.Count);
    }

    [Fact]
    public async Task Pull_request_that_is_not_there_is_not_found()
    {
        await using var fixture = await StartAsync(options => options with { TokenSpread = TimeSpan.Zero });
        fixture.Server.On(Query, Reply.Json(
            """{"data":{"repository":{"pullRequest":null}},"errors":[{"type":"NOT_FOUND","path":["repository","pullRequest"],"message":"Could not resolve"}]}"""));

        var error = await Assert.ThrowsAsync<GitHubException>(
            () => fixture.GitHub.ObserveAsync(Repository, 5, "ReviewBot", CancellationToken.None));

        Assert.Equal(GitHubFailure.NotFound, error.Failure);
        Assert.Equal(2, fixture.Server.Calls.Count);
    }

    [Fact]
    public async Task Deleted_fork_and_deleted_author_are_no_trouble()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On("GET /repos/octo/demo/pulls/5", Reply.Json(
            """{"number":5,"state":"closed","user":null,"head":{"sha":"h","repo":null},"base":{"sha":"b","repo":{"id":8,"name":"demo"} } }"""));

        var pull = await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);

        Assert.Equal(new PullRequest(5, "", false, false, "h", "b", "", "ghost", 8, Repository, null, 0, ""), pull);
    }

    private static bool Asks(Received received, string operation) =>
        received.Body.Contains($"\"operationName\":\"{operation}\"", StringComparison.Ordinal);

    private static void AssertExpected(PullRequestSnapshot snapshot)
    {
        Assert.Equal(
            new PullRequest(
                5, "T", true, false, "headsha", "basesha", "main", "mona", 8, Repository, new("mona", "demo"), 2, "https://github.com/octo/demo/pull/5"),
            snapshot.PullRequest);
        Assert.Equal([new(40, true, "sum", "COMMENTED", "r40"), new(41, false, "", "APPROVED", "r41")], snapshot.Reviews);
        Assert.Equal(
            [
                new(50, true, "finding", "a.cs", 3, null, "PRRT_1", true, "c50"),
                new(51, false, "old", "a.cs", null, 50, "PRRT_1", true, "c51"),
            ],
            snapshot.ReviewComments);
        Assert.Equal([new(70, true, "sticky", "i70"), new(71, false, "hi", "i71")], snapshot.IssueComments);
        Assert.Equal(
            [
                new(20468187341, "ReviewBot", "headsha", "in_progress", null, "run-2", 12345, "k2"),
                new(60, "ReviewBot", "headsha", "completed", "timed_out", "run-1", 12345, "k1"),
            ],
            snapshot.CheckRuns);
    }

    private static string More(string cursor) => $$""" "pageInfo":{"hasNextPage":true,"endCursor":"{{cursor}}"} """;

    private static string Snapshot(string reviews = End, string thread = End) =>
        $$$$$"""
        {"data":{"repository":{"databaseId":8,"nameWithOwner":"octo/demo","pullRequest":{
          "number":5,"title":"T","state":"OPEN","isDraft":false,"headRefOid":"headsha","baseRefOid":"basesha","baseRefName":"main","changedFiles":2,
          "url":"https://github.com/octo/demo/pull/5","author":{"__typename":"User","login":"mona"},"headRepository":{"nameWithOwner":"mona/demo"},
          "reviews":{ {{{{{reviews}}}}},"nodes":[
            {"fullDatabaseId":"41","viewerDidAuthor":false,"body":"","state":"APPROVED","url":"r41"},
            {"fullDatabaseId":"40","viewerDidAuthor":true,"body":"sum","state":"COMMENTED","url":"r40"},
            {"fullDatabaseId":"42","viewerDidAuthor":true,"body":"orphan","state":"PENDING","url":"r42"}]},
          "reviewThreads":{ {{{{{End}}}}},"nodes":[
            {"id":"PRRT_1","isResolved":true,"diffSide":"RIGHT", "comments":{ {{{{{thread}}}}},"nodes":[{"fullDatabaseId":"50" ,
              "viewerDidAuthor":true,"body":"finding","path":"a.cs","line":3,"outdated":false,"subjectType":"LINE","state":"SUBMITTED","url":"c50"},
              {"fullDatabaseId":"51","viewerDidAuthor":false,"body":"old","path":"a.cs","line":9,"outdated":true,"subjectType":"LINE","state":"SUBMITTED","url":"c51"}]}},
            {"id":"PRRT_2","isResolved":false,"diffSide":"RIGHT","comments":{ {{{{{End}}}}},"nodes":[{"fullDatabaseId":"52",
              "viewerDidAuthor":true,"body":"pending","path":"a.cs","line":3,"outdated":false,"subjectType":"LINE","state":"PENDING","url":"c52"}]}}]},
          "comments":{ {{{{{End}}}}},"nodes":[
            {"fullDatabaseId":"70","viewerDidAuthor":true,"body":"sticky","url":"i70"},
            {"fullDatabaseId":"71","viewerDidAuthor":false,"body":"hi","url":"i71"}]},
          "commits":{"nodes":[{"commit":{"oid":"headsha","checkSuites":{ {{{{{End}}}}},"nodes":[{"checkRuns":{ {{{{{End}}}}},"nodes":[
            {"databaseId":60,"name":"ReviewBot","status":"COMPLETED","conclusion":"TIMED_OUT","externalId":"run-1","url":"k1"},
            {"databaseId":20468187341,"name":"ReviewBot","status":"IN_PROGRESS","conclusion":null,"externalId":"run-2","url":"k2"}]}}]}}}]}
        }}}}
        """;

    private static string Resolution() =>
        $$"""
        {"data":{"repository":{"pullRequest":{"reviewThreads":{ {{End}},"nodes":[
          {"id":"PRRT_1","isResolved":true,"comments":{"nodes":[{"fullDatabaseId":"50"}]} }] } } } } }
        """;

    private static void OnRest(GitHubFixture fixture) => fixture.Server
        .On("GET /repos/octo/demo/pulls/5", Reply.Json(Pull()))
        .On("GET /repos/octo/demo/pulls/5/reviews?per_page=100", Reply.Json(
            $$"""
            [{"id":40,{{Bot}},"body":"sum","state":"COMMENTED","html_url":"r40"},
             {"id":41,"user":{"login":"lisa","type":"User"},"body":"","state":"APPROVED","html_url":"r41"},
             {"id":42,{{Bot}},"body":"orphan","state":"PENDING","html_url":"r42"}]
            """))
        .On("GET /repos/octo/demo/pulls/5/comments?per_page=100", Reply.Json(
            $$"""
            [{"id":50,{{Bot}},"body":"finding","path":"a.cs","line":3,"side":"RIGHT","html_url":"c50"},
             {"id":51,"user":null,"body":"old","path":"a.cs","line":null,"position":null,"in_reply_to_id":50,"html_url":"c51"}]
            """))
        .On("GET /repos/octo/demo/issues/5/comments?per_page=100", Reply.Json(
            $$"""[{"id":71,"user":{"login":"lisa","type":"User"},"body":"hi","html_url":"i71"},{"id":70,{{Bot}},"body":"sticky","html_url":"i70"}]"""))
        .On("GET /repos/octo/demo/commits/headsha/check-runs?check_name=ReviewBot&app_id=12345&filter=all&per_page=100", Reply.Json(
            """
            {"total_count":3,"check_runs":[
              {"id":60,"name":"ReviewBot","head_sha":"headsha","status":"completed","conclusion":"timed_out","external_id":"run-1","app":{"id":12345},"html_url":"k1"},
              {"id":20468187341,"name":"ReviewBot","head_sha":"headsha","status":"in_progress","conclusion":null,"external_id":"run-2","app":{"id":12345},"html_url":"k2"},
              {"id":99,"name":"ReviewBot","head_sha":"headsha","status":"queued","app":{"id":1},"html_url":"k9"}]}
            """));
}
