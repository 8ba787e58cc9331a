using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.GitHub;
using ReviewBot.Reviews;
using ReviewBot.SlashCommands;
using ReviewBot.Storage.Sqlite;
using ReviewBot.Work;

namespace ReviewBot.Tests.Work;

public sealed class JobRunnerTests : IAsyncLifetime
{
    private readonly FakeGitHub _gitHub = new();
    private readonly ShiftedClock _clock = new();
    private readonly TempFolder _folder = new();
    private readonly WarningLog<JobRunner> _log = new();
    private readonly List<(ReviewRequest Request, string Reason)> _givenUp = [];
    private Func<ReviewRequest, ReviewOutcome> _review = _ => new ReviewOutcome(ReviewEnd.Concluded, "head", "success", "{}");
    private Func<Exception?> _giveUp = () => null;
    private SqliteWorkStore _store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await SqliteWorkStore.OpenAsync(_folder.File("t.db"), _clock, Token);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_request_holds_what_the_event_asked_for()
    {
        ReviewRequest? seen = null;
        _review = request =>
        {
            seen = request;
            return new ReviewOutcome(ReviewEnd.NothingToDo);
        };
        var end = await RunAsync(Job(new ReviewContent(3, "/review", Asked: true, Full: true)));
        Assert.Null(Assert.IsType<JobEnd.Done>(end).Run);
        Assert.Equal(new ReviewRequest(1, 7, new RepositoryName("octo", "shop"), 3, null, "/review", true, true), seen);
    }

    [Fact]
    public async Task A_merge_group_is_reviewed_with_its_own_commits()
    {
        MergeGroupCommits? seen = null;
        _review = request =>
        {
            seen = request.MergeGroup;
            return new ReviewOutcome(ReviewEnd.Concluded, "h", "success", "{}");
        };
        var end = await RunAsync(Job(new ReviewContent(0, "merge_group", GroupHead: "h", GroupBase: "b")));
        Assert.Equal(new MergeGroupCommits("h", "b"), seen);
        Assert.Equal("b", Assert.IsType<JobEnd.Done>(end).Run!.GroupBaseSha);
    }

    [Fact]
    public async Task An_overtaken_run_is_followed_by_another_look()
    {
        _review = _ => new ReviewOutcome(ReviewEnd.Superseded);
        var job = Job(new ReviewContent(3, "synchronize", Asked: true));
        var done = Assert.IsType<JobEnd.Done>(await RunAsync(job));
        Assert.Equal(job.Item.Content, Assert.Single(done.FollowUps!).Content);
        Assert.Null(done.Run);
    }

    [Fact]
    public async Task A_rate_limit_defers_for_as_long_as_GitHub_says()
    {
        _review = _ => throw new GitHubException(GitHubFailure.RateLimited, "slow", 429, TimeSpan.FromSeconds(47));
        Assert.Equal(TimeSpan.FromSeconds(47), Assert.IsType<JobEnd.Defer>(await RunAsync(Job())).Delay);
    }

    [Fact]
    public async Task An_outage_is_waited_out_without_strikes_for_days()
    {
        _review = _ => throw new GitHubException(GitHubFailure.Unavailable, "502");
        var retry = Assert.IsType<JobEnd.Retry>(await RunAsync(Job() with { Attempts = 200, CreatedAt = _clock.GetUtcNow() }));
        Assert.False(retry.Strike);
        Assert.InRange(retry.Delay, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(5));
        Assert.Empty(_givenUp);
    }

    [Fact]
    public async Task A_failure_of_its_own_is_tried_again_and_then_given_up_with_a_concluded_check()
    {
        _review = _ => throw new InvalidOperationException("secret words");
        var retry = Assert.IsType<JobEnd.Retry>(await RunAsync(Job()));
        Assert.True(retry.Strike);
        Assert.Equal("InvalidOperationException", retry.Error);
        Assert.IsType<JobEnd.Dead>(await RunAsync(Job() with { Strikes = JobRunner.StrikeLimit - 2 }));
        Assert.Equal("InvalidOperationException", Assert.Single(_givenUp).Reason);
    }

    [Fact]
    public async Task A_job_that_keeps_killing_its_worker_is_given_up_without_running()
    {
        _review = _ => throw new UnreachableException();
        var job = Job() with { Strikes = JobRunner.StrikeLimit, LastError = "the worker ended in the middle of it" };
        Assert.IsType<JobEnd.Dead>(await RunAsync(job));
        Assert.Single(_givenUp);
    }

    [Fact]
    public async Task Giving_up_waits_for_GitHub_too()
    {
        _giveUp = () => new GitHubException(GitHubFailure.Unavailable, "502");
        var job = Job() with { Strikes = JobRunner.StrikeLimit, CreatedAt = _clock.GetUtcNow() };
        Assert.IsType<JobEnd.Retry>(await RunAsync(job));
        _clock.Advance(TimeSpan.FromDays(4));
        Assert.IsType<JobEnd.Dead>(await RunAsync(job));
    }

    [Fact]
    public async Task What_GitHub_does_not_show_is_looked_for_again_before_it_is_believed_to_be_gone()
    {
        _review = _ => new ReviewOutcome(ReviewEnd.NotShown);
        var waited = TimeSpan.Zero;
        var strikes = 0;
        JobEnd end;
        while ((end = await RunAsync(Job() with { Strikes = strikes })) is JobEnd.Retry { Strike: true } retry)
        {
            strikes += 2;
            waited += retry.Delay;
        }

        Assert.IsType<JobEnd.Done>(end);
        Assert.InRange(waited, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60));
        Assert.Single(_givenUp);
    }

    [Fact]
    public async Task Being_locked_out_is_waited_out_by_the_whole_installation_without_strikes()
    {
        _review = _ => throw new GitHubException(GitHubFailure.LockedOut, "This installation has been suspended", 403);
        var job = Job() with { CreatedAt = _clock.GetUtcNow() };
        var runner = Runner();
        Assert.Equal(TimeSpan.FromSeconds(30), Assert.IsType<JobEnd.Defer>(await runner.RunAsync(job, Token)).Delay);
        _clock.Advance(TimeSpan.FromMinutes(4));
        Assert.InRange(Assert.IsType<JobEnd.Defer>(await runner.RunAsync(job, Token)).Delay, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
        _clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal(TimeSpan.FromMinutes(15), Assert.IsType<JobEnd.Defer>(await runner.RunAsync(job, Token)).Delay);
        Assert.Empty(_givenUp);
        var said = Assert.Single(_log.Lines);
        Assert.Contains("installation 1: This installation has been suspended", said, StringComparison.Ordinal);
        Assert.Contains("clock", said, StringComparison.Ordinal);

        _review = _ => new ReviewOutcome(ReviewEnd.NothingToDo);
        await runner.RunAsync(job, Token);
        _review = _ => throw new GitHubException(GitHubFailure.LockedOut, "Bad credentials", 401);
        Assert.Equal(TimeSpan.FromSeconds(30), Assert.IsType<JobEnd.Defer>(await runner.RunAsync(job, Token)).Delay);
        Assert.Equal(2, _log.Lines.Count);
    }

    [Fact]
    public async Task Giving_up_waits_while_locked_out_too()
    {
        _giveUp = () => new GitHubException(GitHubFailure.LockedOut, "Bad credentials", 401);
        Assert.IsType<JobEnd.Defer>(await RunAsync(Job() with { Strikes = JobRunner.StrikeLimit, CreatedAt = _clock.GetUtcNow() }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_review_that_takes_too_long_ends_as_trouble(bool listens)
    {
        var runner = Runner(
            new WorkOptions { MaxTimePerJob = TimeSpan.FromMilliseconds(50) },
            async (_, _, cancellation) =>
            {
                await Task.Delay(Timeout.Infinite, listens ? cancellation : CancellationToken.None);
                return new ReviewOutcome(ReviewEnd.Concluded, "head", "success", "{}");
            });
        Assert.IsType<JobEnd.Dead>(await runner.RunAsync(Job(), Token));
        Assert.StartsWith("It took longer than", Assert.Single(_givenUp).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_installation_is_asked_for_when_the_event_did_not_name_it()
    {
        long seen = 0;
        _review = request =>
        {
            seen = request.InstallationId;
            return new ReviewOutcome(ReviewEnd.NothingToDo);
        };
        _gitHub.Installation = 42;
        var job = Job();
        await RunAsync(job with { Item = job.Item with { InstallationId = 0 } });
        Assert.Equal(42, seen);
        _gitHub.Installation = null;
        Assert.IsType<JobEnd.Done>(await RunAsync(job with { Item = job.Item with { InstallationId = 0 } }));
    }

    [Fact]
    public async Task A_rerun_that_names_no_pull_request_finds_what_was_reviewed_at_the_commit()
    {
        await RecordAsync(new ReviewContent(3, "opened"), "abc", null);
        await RecordAsync(new ReviewContent(0, "group", GroupHead: "abc", GroupBase: "base"), "abc", "base");
        _gitHub.PullRequestsOfCommit = [8, 3];
        var done = Assert.IsType<JobEnd.Done>(await RunAsync(Job(new LookupContent("abc", "check_run.rerequested"))));
        Assert.Equal(["7#3", "7#8", "7#mg:abc"], done.FollowUps!.Select(item => item.Lane));
        Assert.All(done.FollowUps!, item => Assert.True(((ReviewContent)item.Content).Asked));
    }

    private static LeasedJob Job(JobContent? content = null)
    {
        var item = content is ReviewContent or null
            ? WorkItem.Review(1, 7, new RepositoryName("octo", "shop"), JobPriority.Event, (ReviewContent?)content ?? new ReviewContent(3, "opened"))
            : new WorkItem("7#sha", "lookup", 1, 7, new RepositoryName("octo", "shop"), JobPriority.Asked, content);
        return new LeasedJob(1, item, 0, 1, 0, 1, "", DateTimeOffset.UnixEpoch);
    }

    private async Task RecordAsync(ReviewContent content, string sha, string? groupBase)
    {
        await _store.EnqueueAsync(WorkItem.Review(1, 7, new RepositoryName("octo", "shop"), JobPriority.Event, content), Token);
        var job = await _store.LeaseAsync("w", TimeSpan.FromMinutes(1), 1, Token);
        await _store.FinishAsync(job!, new JobEnd.Done(new ReviewRun(sha, groupBase, "success", "{}")), Token);
    }

    private Task<JobEnd> RunAsync(LeasedJob job) => Runner().RunAsync(job, Token);

    private JobRunner Runner(WorkOptions? options = null, RunReview? review = null) =>
        new(
            _gitHub,
            _store,
            review ?? ((request, _, _) => Task.FromResult(_review(request))),
            (request, _, reason, _) =>
            {
                if (_giveUp() is { } fault) throw fault;
                _givenUp.Add((request, reason));
                return Task.CompletedTask;
            },
            new CommandRun("ReviewBot", NullLogger<CommandRun>.Instance),
            options ?? new WorkOptions(),
            _clock,
            _log);

    private sealed class UnreachableException : Exception;
}
