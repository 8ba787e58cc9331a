using ReviewBot.GitHub.Tests.Scripted;
using static ReviewBot.GitHub.Tests.Scripted.GitHubFixture;

namespace ReviewBot.GitHub.Tests;

public sealed class ReviewAndCommentTests
{
    private const string NewReview = "POST /repos/octo/demo/pulls/5/reviews";
    private const string Reviews = "GET /repos/octo/demo/pulls/5/reviews?per_page=100";
    private const string Posted = """{"id":4,"body":"summary","state":"COMMENTED","html_url":"u"}""";
    private const string Blocked = """{"message":"Unprocessable Entity","errors":["User can only have one pending review per pull request"]}""";

    [Fact]
    public async Task Review_is_one_call_with_lines_on_the_right_side()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(NewReview, Reply.Json(Posted));

        var review = await fixture.GitHub.CreateReviewAsync(
            Repository,
            5,
            new NewReview("sha1", "summary", [new("a.cs", null, 3, "one"), new("a.cs", 2, 4, "range"), new("a.cs", 7, 7, "same")]),
            CancellationToken.None);

        Assert.Equal(new Review(4, true, "summary", "COMMENTED", "u"), review);
        Assert.Equal(
            """{"commit_id":"sha1","body":"summary","event":"COMMENT","comments":["""
            + """{"path":"a.cs","line":3,"side":"RIGHT","body":"one"},"""
            + """{"path":"a.cs","line":4,"side":"RIGHT","start_line":2,"start_side":"RIGHT","body":"range"},"""
            + """{"path":"a.cs","line":7,"side":"RIGHT","body":"same"}]}""",
            fixture.Server.Last(NewReview).Body);
    }

    [Fact]
    public async Task Own_orphaned_pending_review_is_deleted_when_it_is_in_the_way()
    {
        await using var fixture = await StartAsync();
        const string delete = "DELETE /repos/octo/demo/pulls/5/reviews/2";
        fixture.Server.On(NewReview, Reply.Json(Blocked, 422), Reply.Json(Posted));
        fixture.Server.On(Reviews, Reply.Json(
            """
            [{"id":1,"user":{"login":"lisa","type":"User"},"state":"PENDING"},
             {"id":2,"user":{"login":"review-bot[bot]","type":"Bot"},"state":"PENDING"}]
            """));
        fixture.Server.On(delete, Reply.Json("{}"));

        await fixture.GitHub.CreateReviewAsync(Repository, 5, new NewReview("sha1", "summary", []), CancellationToken.None);

        Assert.Equal([NewReview, Reviews, delete, NewReview], fixture.Server.Calls);
    }

    [Fact]
    public async Task Pending_review_that_is_not_ours_is_left_alone()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(NewReview, Reply.Json(Blocked, 422));
        fixture.Server.On(Reviews, Reply.Json("""[{"id":1,"user":{"login":"lisa","type":"User"},"state":"PENDING"}]"""));

        var error = await Assert.ThrowsAsync<GitHubException>(() => fixture.GitHub.CreateReviewAsync(
            Repository, 5, new NewReview("sha1", "summary", []), CancellationToken.None));

        Assert.Equal(GitHubFailure.Invalid, error.Failure);
        Assert.Equal([NewReview, Reviews], fixture.Server.Calls);
    }

    [Fact]
    public async Task Anchor_outside_the_diff_is_refused_in_GitHubs_words_and_not_tried_again()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(NewReview, Reply.Json(
            """{"message":"Unprocessable Entity","errors":["Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank"]}""",
            422));

        var error = await Assert.ThrowsAsync<GitHubException>(() => fixture.GitHub.CreateReviewAsync(
            Repository, 5, new NewReview("sha1", "summary", [new("a.cs", null, 3, "x")]), CancellationToken.None));

        Assert.Equal(GitHubFailure.Invalid, error.Failure);
        Assert.Contains("line must be part of the diff", error.Message, StringComparison.Ordinal);
        Assert.Equal([NewReview], fixture.Server.Calls);
    }

    [Theory]
    [InlineData("""{"data":{"resolveReviewThread":{"thread":{"id":"t","isResolved":true} } } }""", true)]
    [InlineData("""{"data":{"resolveReviewThread":null},"errors":[{"type":"FORBIDDEN","message":"Resource not accessible by integration"}]}""", false)]
    public async Task Thread_is_resolved_where_the_App_may(string answer, bool resolved)
    {
        await using var fixture = await StartAsync();
        fixture.Server.On("POST /graphql", Reply.Json(answer));

        Assert.Equal(resolved, await fixture.GitHub.ResolveThreadAsync("t", CancellationToken.None));
        Assert.Contains("\"variables\":{\"id\":\"t\"}", fixture.Server.Last("POST /graphql").Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thread_that_is_not_there_is_not_found()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On("POST /graphql", Reply.Json(
            """{"data":{"resolveReviewThread":null},"errors":[{"type":"NOT_FOUND","message":"Could not resolve to a node"}]}"""));

        var error = await Assert.ThrowsAsync<GitHubException>(() => fixture.GitHub.ResolveThreadAsync("t", CancellationToken.None));

        Assert.Equal(GitHubFailure.NotFound, error.Failure);
    }

    [Fact]
    public async Task Bodies_reactions_and_replies_go_to_their_places()
    {
        await using var fixture = await StartAsync();
        string[] expected =
        [
            "PUT /repos/octo/demo/pulls/5/reviews/4",
            "PATCH /repos/octo/demo/pulls/comments/8",
            "PATCH /repos/octo/demo/issues/comments/9",
            "POST /repos/octo/demo/pulls/comments/8/reactions",
            "POST /repos/octo/demo/issues/comments/9/reactions",
            "POST /repos/octo/demo/pulls/5/comments/8/replies",
        ];
        foreach (var call in expected)
            fixture.Server.On(call, Reply.Json("""{"id":77}"""));

        var github = fixture.GitHub;
        await github.UpdateReviewAsync(Repository, 5, 4, "b", CancellationToken.None);
        await github.UpdateReviewCommentAsync(Repository, 8, "b", CancellationToken.None);
        await github.UpdateIssueCommentAsync(Repository, 9, "b", CancellationToken.None);
        await github.AddReactionAsync(Repository, CommentKind.Review, 8, Reaction.Eyes, CancellationToken.None);
        await github.AddReactionAsync(Repository, CommentKind.Issue, 9, Reaction.Confused, CancellationToken.None);
        Assert.Equal(77, await github.ReplyToReviewCommentAsync(Repository, 5, 8, "b", CancellationToken.None));

        Assert.Equal(expected, fixture.Server.Calls);
        Assert.Equal("""{"content":"eyes"}""", fixture.Server.Last(expected[3]).Body);
        Assert.Equal("""{"content":"confused"}""", fixture.Server.Last(expected[4]).Body);
    }

    [Theory]
    [InlineData("""{"permission":"admin","role_name":"admin"}""", RepositoryRole.Admin)]
    [InlineData("""{"permission":"write","role_name":"maintain"}""", RepositoryRole.Maintain)]
    [InlineData("""{"permission":"write","role_name":"write"}""", RepositoryRole.Write)]
    [InlineData("""{"permission":"read","role_name":"triage"}""", RepositoryRole.Triage)]
    [InlineData("""{"permission":"read","role_name":"read"}""", RepositoryRole.Read)]
    [InlineData("""{"permission":"none","role_name":"none"}""", RepositoryRole.None)]
    [InlineData("""{"permission":"write","role_name":"security-engineer"}""", RepositoryRole.Write)]
    [InlineData("""{"permission":"read"}""", RepositoryRole.Read)]
    [InlineData("""{"permission":"superuser","role_name":"king"}""", RepositoryRole.None)]
    public async Task Role_is_the_exact_one_and_a_custom_one_counts_as_its_base(string answer, RepositoryRole role)
    {
        await using var fixture = await StartAsync();
        fixture.Server.On("GET /repos/octo/demo/collaborators/mona/permission", Reply.Json(answer));

        Assert.Equal(role, await fixture.GitHub.GetRoleAsync(Repository, "mona", CancellationToken.None));
    }

    [Fact]
    public async Task Stranger_has_no_role_and_a_refused_question_is_not_an_answer()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(
            "GET /repos/octo/demo/collaborators/lisa/permission", Reply.Of(403, "Must have push access to view collaborator permission."));

        Assert.Equal(RepositoryRole.None, await fixture.GitHub.GetRoleAsync(Repository, "mona", CancellationToken.None));
        var error = await Assert.ThrowsAsync<GitHubException>(() => fixture.GitHub.GetRoleAsync(Repository, "lisa", CancellationToken.None));
        Assert.Equal(GitHubFailure.Forbidden, error.Failure);
    }

    [Fact]
    public async Task Pull_requests_of_a_commit_are_the_open_ones_that_it_heads()
    {
        await using var fixture = await StartAsync();
        const string list =
            """
            [{"number":9,"state":"open","head":{"sha":"h"},"base":{"sha":"b"} },{"number":3,"state":"open","head":{"sha":"h"},"base":{"sha":"b"} },
             {"number":4,"state":"closed","head":{"sha":"h"},"base":{"sha":"b"} },{"number":5,"state":"open","head":{"sha":"x"},"base":{"sha":"b"} }]
            """;
        fixture.Server.On("GET /repos/octo/demo/commits/h/pulls?per_page=100", Reply.Json(list), Reply.Of(422, "No commit found for SHA: h"));
        fixture.Server.On("GET /repos/octo/demo/pulls?state=open&per_page=100", Reply.Json(list));

        Assert.Equal([3, 9], await fixture.GitHub.ListPullRequestsOfCommitAsync(Repository, "h", CancellationToken.None));
        Assert.Equal([3, 9], await fixture.GitHub.ListPullRequestsOfCommitAsync(Repository, "h", CancellationToken.None));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public async Task Comparison_knows_whether_there_may_be_more_files(int count, bool complete)
    {
        await using var fixture = await StartAsync();
        var files = string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"filename":"{{i}}","status":"modified","additions":1,"deletions":2}"""));
        fixture.Server.On(
            "GET /repos/octo/demo/compare/b...h?per_page=1", Reply.Json($$"""{"merge_base_commit":{"sha":"m"},"files":[{{files}}]}"""));

        var comparison = await fixture.GitHub.CompareAsync(Repository, "b", "h", CancellationToken.None);

        Assert.Equal("m", comparison.MergeBaseSha);
        Assert.Equal(count, comparison.Files.Count);
        Assert.Equal(complete, comparison.FilesComplete);
    }
}
