using System.Net;
using ReviewBot.GitHub;
using ReviewBot.Reviews;
using ReviewBot.Serving;

namespace ReviewBot.Tests.Serving;

public sealed class ReviewServerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_opened_pull_request_is_reviewed()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.DeliverAsync("pull_request", RunningServer.PullRequestJson(3));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(1, (await server.SettledAsync()).Done);
        var request = Assert.Single(server.Reviews);
        Assert.Equal((1, 7, new RepositoryName("octo", "shop"), 3), (request.InstallationId, request.RepositoryId, request.Repository, request.PullRequest));
        Assert.Equal("{}", await server.Store.ReadReportAsync("7#3", Token));
    }

    [Fact]
    public async Task A_command_is_acknowledged_and_a_review_follows()
    {
        await using var server = await RunningServer.StartAsync();
        server.GitHub.Roles["octocat"] = RepositoryRole.Write;
        using var answer = await server.DeliverAsync("issue_comment", RunningServer.CommentJson(3, "/review full"));
        await server.SettledAsync();
        Assert.Equal(["Issue:99:Eyes", "Issue:99:Rocket"], server.GitHub.Reactions);
        Assert.True(Assert.Single(server.Reviews) is { Asked: true, Full: true });
    }

    [Fact]
    public async Task Comments_of_bots_change_nothing()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.DeliverAsync("issue_comment", RunningServer.CommentJson(3, "/review", "reviewbot[bot]", "Bot"));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await server.SettledAsync();
        Assert.Empty(server.Reviews);
        Assert.Empty(server.GitHub.Reactions);
    }

    [Fact]
    public async Task Pushes_during_a_run_end_in_one_more_run_and_never_in_two_at_a_time()
    {
        await using var server = await RunningServer.StartAsync();
        var release = new TaskCompletionSource();
        var running = 0;
        server.Review = async (_, _, cancellation) =>
        {
            Assert.Equal(1, Interlocked.Increment(ref running));
            await release.Task.WaitAsync(cancellation);
            Interlocked.Decrement(ref running);
            return new ReviewOutcome(ReviewEnd.Concluded, "head", "success", "{}");
        };
        using var first = await server.DeliverAsync("pull_request", RunningServer.PullRequestJson(3));
        while (server.Reviews.IsEmpty)
        {
            await Task.Delay(10, Token);
        }

        for (var push = 0; push < 5; push++)
        {
            using var answer = await server.DeliverAsync("pull_request", RunningServer.PullRequestJson(3, "synchronize", sha: $"sha{push}"));
        }

        while ((await server.Store.ReadStatusAsync(Token)).DeliveriesWaiting > 0)
        {
            await Task.Delay(10, Token);
        }

        release.SetResult();
        await server.SettledAsync();
        Assert.Equal(2, server.Reviews.Count);
    }

    [Fact]
    public async Task A_run_that_is_cut_short_by_a_stop_goes_on_after_the_restart()
    {
        await using var server = await RunningServer.StartAsync();
        server.Review = (_, _, _) => throw new GitHubException(GitHubFailure.Unavailable, "502");
        using var answer = await server.DeliverAsync("pull_request", RunningServer.PullRequestJson(3));
        while (server.Reviews.IsEmpty)
        {
            await Task.Delay(10, Token);
        }

        server.Review = (_, _, _) => Task.FromResult(new ReviewOutcome(ReviewEnd.Concluded, "head", "success", "{}"));
        await server.RestartAsync();
        server.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, (await server.SettledAsync()).Done);
    }

    [Fact]
    public async Task A_deleted_installation_leaves_nothing_behind()
    {
        await using var server = await RunningServer.StartAsync();
        using var opened = await server.DeliverAsync("pull_request", RunningServer.PullRequestJson(3));
        await server.SettledAsync();
        using var deleted = await server.DeliverAsync(
            "installation", """{"action":"deleted","installation":{"id":1,"account":{"login":"octo"}},"sender":{"login":"octocat","type":"User"}}""");
        var status = await server.SettledAsync();
        Assert.Equal(0, status.Done);
        Assert.Null(await server.Store.ReadReportAsync("7#3", Token));
    }

    [Fact]
    public async Task GitHub_being_away_keeps_nothing_from_starting_and_is_said()
    {
        await using var server = await RunningServer.StartAsync();
        server.GitHub.Faults["identity"] = () => new GitHubException(GitHubFailure.Unavailable, "502");
        using var health = await server.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        using var ready = await server.GetAsync("/readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("{\"ready\":false,\"database\":\"ok\",\"gitHub\":\"does not answer\"}\n", await ready.Content.ReadAsStringAsync(Token));
        using var stored = await server.DeliverAsync("ping", "{}");
        Assert.Equal(HttpStatusCode.Accepted, stored.StatusCode);
    }

    [Fact]
    public async Task A_server_that_can_work_is_ready()
    {
        await using var server = await RunningServer.StartAsync();
        using var ready = await server.GetAsync("/readyz");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Fact]
    public async Task A_taken_address_is_an_error_that_names_it()
    {
        await using var server = await RunningServer.StartAsync();
        using var folder = new ReviewBot.Tests.Work.TempFolder();
        var settings = new ServeSettings
        {
            AppId = 1,
            PrivateKeyPem = "",
            WebhookSecret = "s",
            Database = folder.File("x.db"),
            Urls = [server.Address.ToString()],
        };
        var parts = new ServerParts(server.GitHub, server.Review, (_, _, _, _) => Task.CompletedTask, [], _ => null, "0");
        var fault = await Assert.ThrowsAsync<SettingsException>(() => ReviewServer.StartAsync(
            settings, parts, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance, Token));
        Assert.Contains($"{server.Address} is already in use", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(settings.Database));
    }
}
