using ReviewBot.GitHub.Tests.Scripted;
using static ReviewBot.GitHub.Tests.Scripted.GitHubFixture;

namespace ReviewBot.GitHub.Tests;

public sealed class RetryTests
{
    private const string Get = "GET /repos/octo/demo/pulls/5";

    public static TheoryData<int> PassingFaults => [0, 500, 502, 503, 504];

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task Read_is_repeated_after_a_fault_that_passes(int fault)
    {
        await using var fixture = await StartAsync();
        var reply = fault == 0 ? Reply.Lost : Reply.Page(fault);
        fixture.Server.On(Get, reply, reply, Reply.Json(Pull()));

        var pull = await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);

        Assert.Equal("headsha", pull.HeadSha);
        Assert.Equal(3, fixture.Server.Calls.Count);
        Assert.Equal(2, fixture.Time.Waits.Count);
    }

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task Repeatable_mutation_is_repeated_after_a_fault_that_passes(int fault)
    {
        await using var fixture = await StartAsync();
        const string update = "PATCH /repos/octo/demo/issues/comments/3";
        fixture.Server.On(update, fault == 0 ? Reply.Lost : Reply.Page(fault), Reply.Json("{}"));

        await fixture.GitHub.UpdateIssueCommentAsync(Repository, 3, "new", CancellationToken.None);

        Assert.Equal([update, update], fixture.Server.Calls);
    }

    [Fact]
    public async Task Fault_that_stays_ends_the_call_after_the_attempts()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Get, Reply.Page(502));

        var error = await Assert.ThrowsAsync<GitHubException>(
            () => fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None));

        Assert.Equal(GitHubFailure.Unavailable, error.Failure);
        Assert.Equal(502, error.Status);
        Assert.Equal(4, fixture.Server.Calls.Count);
        Assert.DoesNotContain("Unicorn", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_is_not_there_is_unavailable()
    {
        var server = await ScriptedGitHub.StartAsync();
        var root = server.Root;
        await server.DisposeAsync();
        using var app = new GitHubApp(Options(root), new ManualTime());

        var error = await Assert.ThrowsAsync<GitHubException>(() => app.GetIdentityAsync(CancellationToken.None));

        Assert.Equal(GitHubFailure.Unavailable, error.Failure);
        Assert.Contains("ConnectionError", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, GitHubFailure.NotFound)]
    [InlineData(410, GitHubFailure.NotFound)]
    [InlineData(422, GitHubFailure.Invalid)]
    [InlineData(403, GitHubFailure.Forbidden)]
    [InlineData(451, GitHubFailure.Unexpected)]
    public async Task Refusal_is_not_repeated(int status, GitHubFailure failure)
    {
        await using var fixture = await StartAsync(options => options with { TokenSpread = TimeSpan.Zero });
        fixture.Server.On(Get, Reply.Of(status, "words of GitHub"));

        var error = await Assert.ThrowsAsync<GitHubException>(
            () => fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None));

        Assert.Equal(failure, error.Failure);
        Assert.Equal($"GET /repos/octo/demo/pulls/5: {status} words of GitHub", error.Message);
        Assert.Equal([Get], fixture.Server.Calls);
    }

    [Theory]
    [InlineData("""{"message":"Unprocessable Entity","errors":["one","two"]}""", "Unprocessable Entity; one; two")]
    [InlineData("""{"message":"Validation Failed","errors":[{"resource":"CheckRun","field":"annotations","code":"invalid"}]}""", "CheckRun annotations invalid")]
    [InlineData("""{"message":"Validation Failed","errors":[{"code":"custom","message":"Body is too long"}]}""", "Body is too long")]
    [InlineData("""{"message":"a\nb\u0007","errors":"text"}""", "a b ; text")]
    [InlineData("[1]", "422")]
    [InlineData("{\"message\":{}}", "422")]
    public async Task Every_form_of_GitHubs_errors_is_readable(string body, string expected)
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Get, Reply.Json(body, 422));

        var error = await Assert.ThrowsAsync<GitHubException>(
            () => fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None));

        Assert.EndsWith(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"number":5}""")]
    [InlineData("""{"number":"five","state":"open"}""")]
    [InlineData("""{"number":5,"state":"open","head":null,"base":{"sha":"b"}}""")]
    public async Task Answer_of_another_shape_is_unexpected(string body)
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Get, Reply.Json(body));

        var error = await Assert.ThrowsAsync<GitHubException>(
            () => fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None));

        Assert.Equal(GitHubFailure.Unexpected, error.Failure);
    }

    [Fact]
    public async Task Cancellation_ends_a_wait_at_once()
    {
        await using var fixture = await StartAsync(clock: TimeProvider.System);
        fixture.Server.On(Get, Reply.Of(429).With("Retry-After", "60"));
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fixture.GitHub.GetPullRequestAsync(Repository, 5, cancel.Token));
    }

    [Fact]
    public async Task Attempt_without_an_answer_is_given_up_and_repeated()
    {
        await using var fixture = await StartAsync(
            options => options with { AttemptTimeout = TimeSpan.FromMilliseconds(250), MaxAttempts = 2 }, TimeProvider.System);
        using var release = new ManualResetEventSlim();
        fixture.Server.On(
            Get,
            _ =>
            {
                release.Wait(TimeSpan.FromSeconds(10));
                return Reply.Json(Pull());
            },
            _ => Reply.Json(Pull()));

        var pull = await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);
        release.Set();

        Assert.Equal(5, pull.Number);
        Assert.Equal(2, fixture.Server.Calls.Count);
    }
}
