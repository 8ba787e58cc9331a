using System.Globalization;
using ReviewBot.GitHub.Tests.Scripted;
using static ReviewBot.GitHub.Tests.Scripted.GitHubFixture;

namespace ReviewBot.GitHub.Tests;

public sealed class RateLimitTests
{
    private const string Get = "GET /repos/octo/demo/pulls/5";
    private const string Comment = "POST /repos/octo/demo/issues/5/comments";
    private const string Secondary = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    public async Task Named_seconds_are_waited(int status)
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Get, Reply.Of(status, Secondary).With("Retry-After", "17"), Reply.Json(Pull()));

        await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);

        Assert.Equal([TimeSpan.FromSeconds(17)], fixture.Time.Waits);
    }

    [Fact]
    public async Task Named_date_is_waited_for()
    {
        await using var fixture = await StartAsync();
        var date = (fixture.Time.GetUtcNow() + TimeSpan.FromSeconds(40)).ToString("r", CultureInfo.InvariantCulture);
        fixture.Server.On(Get, Reply.Of(403, Secondary).With("Retry-After", date), Reply.Json(Pull()));

        await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);

        Assert.Equal([TimeSpan.FromSeconds(40)], fixture.Time.Waits);
    }

    [Fact]
    public async Task Spent_hourly_budget_is_waited_for_until_its_reset()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Get, Spent(fixture, seconds: 30), Reply.Json(Pull()));

        await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);

        Assert.Equal([TimeSpan.FromSeconds(31)], fixture.Time.Waits);
    }

    [Fact]
    public async Task Reset_in_half_an_hour_ends_the_call_and_says_when_to_come_back()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Get, Spent(fixture, seconds: 1800));

        var error = await Assert.ThrowsAsync<GitHubException>(
            () => fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None));
        var next = await Assert.ThrowsAsync<GitHubException>(() => fixture.GitHub.ListFilesAsync(Repository, 5, CancellationToken.None));

        Assert.Equal(GitHubFailure.RateLimited, error.Failure);
        Assert.Equal(TimeSpan.FromSeconds(1801), error.RetryAfter);
        // While the limit stands nothing is sent at all.
        Assert.Equal(GitHubFailure.RateLimited, next.Failure);
        Assert.Equal(TimeSpan.FromSeconds(1801), next.RetryAfter);
        Assert.Equal([Get], fixture.Server.Calls);
        Assert.Empty(fixture.Time.Waits);
    }

    [Fact]
    public async Task Secondary_limit_without_a_time_is_waited_for_a_minute_and_then_for_longer()
    {
        await using var fixture = await StartAsync(options => options with { MaxRateLimitWait = TimeSpan.FromMinutes(10) });
        var limited = Reply.Of(403, Secondary);
        fixture.Server.On(Get, limited, limited, Reply.Json(Pull()), limited, Reply.Json(Pull()));

        await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);
        Assert.Equal([60, 120], fixture.Time.Waits.Select(wait => wait.TotalSeconds));

        await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);
        Assert.Equal([60, 120, 60], fixture.Time.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task Secondary_limit_that_lasts_ends_the_call_within_the_longest_wait()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Get, Reply.Of(429, "temporarily blocked from content creation"));

        var error = await Assert.ThrowsAsync<GitHubException>(
            () => fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None));

        Assert.Equal(GitHubFailure.RateLimited, error.Failure);
        Assert.Equal(TimeSpan.FromSeconds(120), error.RetryAfter);
        Assert.Equal([TimeSpan.FromSeconds(60)], fixture.Time.Waits);
    }

    [Fact]
    public async Task Refused_permission_is_not_waited_for()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Get, Reply.Of(403, "Resource not accessible by integration").With("X-RateLimit-Remaining", "4999"));

        var error = await Assert.ThrowsAsync<GitHubException>(
            () => fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None));

        Assert.Equal(GitHubFailure.Forbidden, error.Failure);
        Assert.Contains("Resource not accessible by integration", error.Message, StringComparison.Ordinal);
        Assert.Equal([Get], fixture.Server.Calls);
        Assert.Empty(fixture.Time.Waits);
    }

    [Fact]
    public async Task Limited_mutation_has_not_taken_effect_and_is_made_again()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(
            Comment, Reply.Of(403, Secondary).With("Retry-After", "5"), Reply.Json("""{"id":3,"body":"hello"}""", 201));

        await fixture.GitHub.CreateIssueCommentAsync(Repository, 5, "hello", CancellationToken.None);

        Assert.Equal([Comment, Comment], fixture.Server.Calls);
        Assert.Contains(TimeSpan.FromSeconds(5), fixture.Time.Waits);
    }

    [Theory]
    [InlineData("""{"data":null,"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded"}]}""")]
    [InlineData("""{"errors":[{"message":"You have exceeded a secondary rate limit."}]}""")]
    public async Task Limit_that_GraphQL_reports_with_200_is_a_limit(string body)
    {
        await using var fixture = await StartAsync();
        var reset = (fixture.Time.GetUtcNow().ToUnixTimeSeconds() + 3000).ToString(CultureInfo.InvariantCulture);
        fixture.Server.On("POST /graphql", Reply.Json(body).With("Retry-After", "3000").With("X-RateLimit-Reset", reset));

        var error = await Assert.ThrowsAsync<GitHubException>(() => fixture.GitHub.ResolveThreadAsync("PRRT_1", CancellationToken.None));

        Assert.Equal(GitHubFailure.RateLimited, error.Failure);
        Assert.Equal(TimeSpan.FromSeconds(3000), error.RetryAfter);
        Assert.Equal(1, fixture.Server.Count("POST /graphql"));
    }

    [Fact]
    public async Task Mutations_go_one_after_the_other_with_a_second_between_them()
    {
        await using var fixture = await StartAsync();
        var running = 0;
        var most = 0;
        fixture.Server.On(Comment, received =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            Thread.Sleep(10);
            Interlocked.Decrement(ref running);
            return Reply.Json("""{"id":3,"body":"x"}""", 201);
        });

        await Task.WhenAll(Enumerable.Range(0, 5).Select(
            i => fixture.GitHub.CreateIssueCommentAsync(Repository, 5, "x" + i, CancellationToken.None)));

        Assert.Equal(1, most);
        Assert.Equal(Enumerable.Repeat(TimeSpan.FromSeconds(1), 4), fixture.Time.Waits);
    }

    [Fact]
    public async Task Few_reads_run_at_once()
    {
        await using var fixture = await StartAsync();
        var running = 0;
        var most = 0;
        fixture.Server.On(Get, received =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            Thread.Sleep(5);
            Interlocked.Decrement(ref running);
            return Reply.Json(Pull());
        });

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None)));

        Assert.InRange(most, 1, GitHubLimits.ConcurrentRequests);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }

    private static Reply Spent(GitHubFixture fixture, int seconds) => Reply.Of(403, "API rate limit exceeded for installation ID 7.")
        .With("X-RateLimit-Remaining", "0")
        .With("X-RateLimit-Reset", (fixture.Time.GetUtcNow().ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture));
}
