using ReviewBot.GitHub;
using ReviewBot.Work;

namespace ReviewBot.Tests.Work;

/// <summary>What any store must do, whatever the database.</summary>
public abstract partial class WorkStoreContract : IAsyncLifetime
{
    private protected static readonly RepositoryName Repository = new("octo", "shop");
    private static readonly TimeSpan Ttl = TimeSpan.FromSeconds(30);

    private protected ShiftedClock Clock { get; } = new();

    private protected IWorkStore Store { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync(Store);
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<IWorkStore> OpenAsync();

    private protected abstract Task CloseAsync(IWorkStore store);

    [Fact]
    public async Task A_queued_job_is_leased_once_and_done()
    {
        await EnqueueAsync(Review(1, reason: "opened"));
        var job = await LeaseAsync();
        Assert.Equal("7#1", job!.Item.Lane);
        Assert.Equal("opened", Assert.IsType<ReviewContent>(job.Item.Content).Reason);
        Assert.Equal(1, job.Attempts);
        Assert.Null(await LeaseAsync());
        Assert.True(await FinishAsync(job, new JobEnd.Done()));
        Assert.Null(await LeaseAsync());
        Assert.Equal((0, 0, 1), await CountsAsync());
    }

    [Fact]
    public async Task Events_of_one_pull_request_coalesce_and_the_newest_head_wins()
    {
        await EnqueueAsync(Review(1) with { HeadSha = "b", Version = 20 });
        await EnqueueAsync(Review(1) with { HeadSha = "c", Version = 30 });
        await EnqueueAsync(Review(1) with { HeadSha = "a", Version = 10 });
        Assert.Equal((1, 0, 0), await CountsAsync());
        Assert.Equal("c", (await LeaseAsync())!.Item.HeadSha);
    }

    [Fact]
    public async Task What_was_asked_for_is_not_lost_when_a_newer_event_coalesces()
    {
        await EnqueueAsync(Review(1, asked: true, full: true) with { Priority = JobPriority.Asked });
        await EnqueueAsync(Review(1) with { Version = 5 });
        var job = await LeaseAsync();
        var content = Assert.IsType<ReviewContent>(job!.Item.Content);
        Assert.True(content.Asked && content.Full);
        Assert.Equal(JobPriority.Asked, job.Item.Priority);
    }

    [Fact]
    public async Task A_new_event_brings_a_waiting_retry_forward()
    {
        await EnqueueAsync(Review(1));
        await FinishAsync((await LeaseAsync())!, new JobEnd.Retry(TimeSpan.FromMinutes(5), "away", Strike: true));
        Assert.Null(await LeaseAsync());
        await EnqueueAsync(Review(1) with { Version = 1 });
        Assert.Equal(0, (await LeaseAsync())!.Strikes);
    }

    [Fact]
    public async Task A_lane_never_runs_twice_at_a_time()
    {
        await EnqueueAsync(Review(1));
        var running = await LeaseAsync();
        await EnqueueAsync(Review(1) with { Version = 1 });
        await EnqueueAsync(Command(1, comment: 5));
        Assert.Null(await LeaseAsync());
        await FinishAsync(running!, new JobEnd.Done());
        Assert.Equal("cmd:5", (await LeaseAsync())!.Item.Key);
    }

    [Fact]
    public async Task Two_commands_on_one_pull_request_both_survive_and_go_before_reviews()
    {
        await EnqueueAsync(Review(2));
        await EnqueueAsync(Command(1, comment: 5));
        await EnqueueAsync(Command(1, comment: 6));
        var keys = new List<string>();
        while (await LeaseAsync() is { } job)
        {
            keys.Add(job.Item.Key);
            await FinishAsync(job, new JobEnd.Done());
        }

        Assert.Equal(["cmd:5", "cmd:6", "review"], keys);
    }

    [Fact]
    public async Task Many_workers_never_hold_a_lane_together()
    {
        for (var number = 0; number < 40; number++)
        {
            await EnqueueAsync(Command(number % 5, comment: number));
        }

        var holding = new int[5];
        var done = 0;
        await Task.WhenAll(Enumerable.Range(0, 6).Select(worker => Task.Run(async () =>
        {
            while (Volatile.Read(ref done) < 40)
            {
                if (await LeaseAsync($"w{worker}") is not { } job)
                {
                    await Task.Delay(1);
                    continue;
                }

                var lane = ((CommandContent)job.Item.Content).PullRequest;
                Assert.Equal(1, Interlocked.Increment(ref holding[lane]));
                await Task.Yield();
                Interlocked.Decrement(ref holding[lane]);
                Assert.True(await FinishAsync(job, new JobEnd.Done()));
                Interlocked.Increment(ref done);
            }
        })));
        Assert.Equal((0, 0, 40), await CountsAsync());
    }

    [Fact]
    public async Task A_late_installation_does_not_wait_for_all_the_work_of_an_early_one()
    {
        for (var number = 1; number <= 100; number++)
        {
            await EnqueueAsync(Review(number));
        }

        for (var number = 0; number < 10; number++)
        {
            await FinishAsync((await LeaseAsync())!, new JobEnd.Done());
        }

        await EnqueueAsync(Review(1, installation: 2) with { Lane = "9#1" });
        var place = 0;
        while ((await LeaseAsync())!.Item.InstallationId != 2)
        {
            place++;
        }

        Assert.InRange(place, 0, 3);
    }

    [Fact]
    public async Task An_installation_at_its_cap_lets_others_pass()
    {
        await EnqueueAsync(Review(1));
        await EnqueueAsync(Review(2));
        await EnqueueAsync(Review(1, installation: 2) with { Lane = "9#1" });
        await LeaseAsync(cap: 1);
        Assert.Equal(2, (await LeaseAsync(cap: 1))!.Item.InstallationId);
        Assert.Null(await LeaseAsync(cap: 1));
    }

    [Fact]
    public async Task A_rate_limit_lets_the_whole_installation_wait_and_does_not_count_as_an_attempt()
    {
        await EnqueueAsync(Review(1));
        await EnqueueAsync(Review(2));
        await EnqueueAsync(Review(1, installation: 2) with { Lane = "9#1" });
        await FinishAsync((await LeaseAsync())!, new JobEnd.Defer(TimeSpan.FromMinutes(10), "slow down"));
        Assert.Equal(2, (await LeaseAsync())!.Item.InstallationId);
        Assert.Null(await LeaseAsync());
        Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(1, (await LeaseAsync())!.Attempts);
        Assert.NotNull(await LeaseAsync());
    }

    [Fact]
    public async Task A_retry_waits_and_counts()
    {
        await EnqueueAsync(Review(1));
        await FinishAsync((await LeaseAsync())!, new JobEnd.Retry(TimeSpan.FromSeconds(20), "broken", Strike: true));
        Assert.Null(await LeaseAsync());
        Clock.Advance(TimeSpan.FromSeconds(21));
        var again = await LeaseAsync();
        Assert.Equal((2, 2, "broken"), (again!.Attempts, again.Strikes, again.LastError));
    }

    [Fact]
    public async Task A_retry_gives_its_place_to_the_newer_event_and_what_was_asked_survives()
    {
        await EnqueueAsync(Review(1, asked: true));
        var running = await LeaseAsync();
        await EnqueueAsync(Review(2));
        await EnqueueAsync(Review(1) with { HeadSha = "new", Version = 9 });
        await FinishAsync(running!, new JobEnd.Retry(TimeSpan.FromMinutes(1), "away", Strike: false));
        var next = await LeaseAsync();
        Assert.Equal(("7#1", "new"), (next!.Item.Lane, next.Item.HeadSha));
        Assert.True(Assert.IsType<ReviewContent>(next.Item.Content).Asked);
        Assert.Equal((1, 1, 0), await CountsAsync());
    }

    [Fact]
    public async Task A_holder_whose_lease_ran_out_can_neither_renew_nor_finish()
    {
        await EnqueueAsync(Review(1));
        var frozen = await LeaseAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Store.ReleaseLeasesAsync(all: false, Token));
        var second = await LeaseAsync();
        Assert.Equal(1, second!.Strikes);
        Assert.False(await Store.RenewAsync(frozen!, Ttl, Token));
        Assert.False(await FinishAsync(frozen!, new JobEnd.Done(new ReviewRun("dead", null, "success", "{}"))));
        Assert.True(await FinishAsync(second, new JobEnd.Done(new ReviewRun("head", null, "failure", "{\"a\":1}"))));
        Assert.Equal("{\"a\":1}", await Store.ReadReportAsync("7#1", Token));
        Assert.Empty(await Store.FindReviewedAsync(7, "dead", Token));
    }

    [Fact]
    public async Task A_renewed_lease_is_kept()
    {
        await EnqueueAsync(Review(1));
        var job = await LeaseAsync();
        Clock.Advance(TimeSpan.FromSeconds(25));
        Assert.True(await Store.RenewAsync(job!, Ttl, Token));
        Clock.Advance(TimeSpan.FromSeconds(25));
        Assert.Equal(0, await Store.ReleaseLeasesAsync(all: false, Token));
        Assert.True(await FinishAsync(job!, new JobEnd.Done()));
    }

    [Fact]
    public async Task Results_and_follow_ups_are_stored_with_the_end_of_the_job()
    {
        await EnqueueAsync(Command(1, comment: 5));
        var job = await LeaseAsync();
        await FinishAsync(job!, new JobEnd.Done(FollowUps: [Review(1, asked: true)]));
        var review = await LeaseAsync();
        Assert.Equal("review", review!.Item.Key);
        await FinishAsync(review, new JobEnd.Done(new ReviewRun("sha1", "base1", "success", "{}")));
        Assert.Equal([new ReviewedLane("7#1", "base1")], await Store.FindReviewedAsync(7, "sha1", Token));
    }

    [Fact]
    public async Task Only_the_newest_report_of_a_lane_is_kept()
    {
        foreach (var report in (string[])["{\"n\":1}", "{\"n\":2}"])
        {
            await EnqueueAsync(Review(1));
            await FinishAsync((await LeaseAsync())!, new JobEnd.Done(new ReviewRun("s", null, "success", report)));
        }

        Assert.Equal("{\"n\":2}", await Store.ReadReportAsync("7#1", Token));
        Assert.Null(await Store.ReadReportAsync("7#2", Token));
    }

    [Fact]
    public async Task A_dead_job_is_counted_and_not_run()
    {
        await EnqueueAsync(Review(1));
        await FinishAsync((await LeaseAsync())!, new JobEnd.Dead("no"));
        Assert.Null(await LeaseAsync());
        Assert.Equal(1, (await Store.ReadStatusAsync(Token)).Dead);
    }

    [Fact]
    public async Task What_runs_is_told_to_stop_and_gives_way_to_what_waits()
    {
        await EnqueueAsync(Review(1, reason: "requested"));
        var running = await LeaseAsync();
        await EnqueueAsync(Review(1, reason: "destroyed"));
        Assert.True(await Store.RenewAsync(running!, Ttl, Token));
        await RouteAsync(new RoutingEffect.StopRunning("7#1"));

        Assert.False(await Store.RenewAsync(running!, Ttl, Token));
        Assert.Null(await LeaseAsync());
        Assert.True(await FinishAsync(running!, new JobEnd.Released()));
        var next = await LeaseAsync();
        Assert.Equal("destroyed", ((ReviewContent)next!.Item.Content).Reason);
        Assert.True(await Store.RenewAsync(next, Ttl, Token));
    }

    [Fact]
    public async Task A_noted_check_is_kept_until_a_review_of_its_lane_is_done()
    {
        await EnqueueAsync(Review(1));
        await EnqueueAsync(Command(1, comment: 5));
        var command = await LeaseAsync();
        await Store.NoteOpenCheckAsync(Review(1), "a", Token);
        await Store.NoteOpenCheckAsync(Review(1), "b", Token);
        await Store.NoteOpenCheckAsync(Review(1), "a", Token);
        await Store.NoteOpenCheckAsync(Review(2), "c", Token);
        await FinishAsync(command!, new JobEnd.Done());
        await FinishAsync((await LeaseAsync())!, new JobEnd.Retry(TimeSpan.Zero, "away", Strike: false));
        Assert.Equal(["a", "b"], (await Store.ReadOpenChecksAsync("7#1", Token)).Order());

        await FinishAsync((await LeaseAsync())!, new JobEnd.Done());
        Assert.Empty(await Store.ReadOpenChecksAsync("7#1", Token));
        Assert.Equal(["c"], await Store.ReadOpenChecksAsync("7#2", Token));
        await RouteAsync(new RoutingEffect.PurgeInstallation(1));
        Assert.Empty(await Store.ReadOpenChecksAsync("7#2", Token));
    }

    [Fact]
    public async Task Work_of_our_own_does_not_end_a_suspension()
    {
        await EnqueueAsync(Review(1));
        var running = await LeaseAsync();
        await RouteAsync(new RoutingEffect.SuspendInstallation(1, true));
        await FinishAsync(running!, new JobEnd.Done(FollowUps: [Review(1)]));
        await EnqueueAsync(Review(2));
        Assert.Null(await LeaseAsync());
    }

    [Fact]
    public async Task The_end_of_a_suspension_ends_the_wait_for_it()
    {
        await EnqueueAsync(Review(1));
        await FinishAsync((await LeaseAsync())!, new JobEnd.Defer(TimeSpan.FromMinutes(15), "suspended"));
        await RouteAsync(new RoutingEffect.SuspendInstallation(1, false));
        await EnqueueAsync(Review(2));
        Assert.NotNull(await LeaseAsync());
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_deleted_installation()
    {
        await EnqueueAsync(Review(1));
        var running = await LeaseAsync();
        await EnqueueAsync(Review(2));
        await EnqueueAsync(Review(1, installation: 2) with { Lane = "9#1", RepositoryId = 9 });
        await RouteAsync(new RoutingEffect.PurgeInstallation(1));
        Assert.Equal((1, 0, 0), await CountsAsync());
        Assert.False(await FinishAsync(running!, new JobEnd.Done(new ReviewRun("s", null, "success", "{}"))));
        Assert.Null(await Store.ReadReportAsync("7#1", Token));
        Assert.Equal(2, (await LeaseAsync())!.Item.InstallationId);
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_deleted_repository()
    {
        await EnqueueAsync(Review(1));
        await FinishAsync((await LeaseAsync())!, new JobEnd.Done(new ReviewRun("s", null, "success", "{}")));
        await EnqueueAsync(Review(2));
        await RouteAsync(new RoutingEffect.PurgeRepository(7));
        Assert.Equal((0, 0, 0), await CountsAsync());
        Assert.Null(await Store.ReadReportAsync("7#1", Token));
    }

    [Fact]
    public async Task A_renamed_repository_keeps_its_work_under_the_new_name()
    {
        await EnqueueAsync(Review(1));
        await RouteAsync(new RoutingEffect.MoveRepository(7, new RepositoryName("octo", "market"), 3));
        var job = await LeaseAsync();
        Assert.Equal((new RepositoryName("octo", "market"), 3), (job!.Item.Repository, job.Item.InstallationId));
    }

    [Fact]
    public async Task A_suspended_installation_waits_until_it_is_no_longer()
    {
        await EnqueueAsync(Review(1));
        await RouteAsync(new RoutingEffect.SuspendInstallation(1, true));
        Assert.Null(await LeaseAsync());
        await RouteAsync(new RoutingEffect.SuspendInstallation(1, false));
        Assert.NotNull(await LeaseAsync());
    }

    [Fact]
    public async Task What_is_past_its_retention_is_deleted_and_what_waits_is_not()
    {
        await Store.AddDeliveriesAsync([Delivery("old")], Token);
        await RouteAsync(new RoutingEffect.Enqueue(Review(1)));
        await FinishAsync((await LeaseAsync())!, new JobEnd.Done());
        await EnqueueAsync(Review(2));
        Clock.Advance(TimeSpan.FromDays(31));
        await Store.AddDeliveriesAsync([Delivery("new")], Token);
        while (await Store.PruneAsync(Token) > 0)
        {
        }

        Assert.Equal((1, 0, 0), await CountsAsync());
        Assert.Single(await Store.ReadUnroutedAsync(10, 1000, Token), delivery => delivery.Delivery.DeliveryId == "new");
    }

    [Fact]
    public async Task The_status_tells_ages()
    {
        await Store.CheckWritableAsync(Token);
        await EnqueueAsync(Review(1));
        await Store.AddDeliveriesAsync([Delivery("d")], Token);
        var status = await Store.ReadStatusAsync(Token);
        Assert.Equal((1, 1), (status.Pending, status.DeliveriesWaiting));
        Assert.NotNull(status.OldestPending);
        Assert.NotNull(status.OldestDelivery);
    }

    private protected static WorkItem Review(int number, long installation = 1, string reason = "synchronize", bool asked = false, bool full = false) =>
        WorkItem.Review(installation, 7, Repository, JobPriority.Event, new ReviewContent(number, reason, asked, full));

    private protected static WorkItem Command(int number, long comment) =>
        new(
            WorkItem.PullRequestLane(7, number), $"cmd:{comment}", 1, 7, Repository, JobPriority.Command,
            new CommandContent(number, CommentKind.Issue, comment, null, "octocat", ["/review"]));

    private protected static Delivery Delivery(string id, int size = 20) => new(id, "ping", "application/json", new byte[size]);

    private protected Task<LeasedJob?> LeaseAsync(string owner = "w", int cap = int.MaxValue) => Store.LeaseAsync(owner, Ttl, cap, Token);

    private protected Task<bool> FinishAsync(LeasedJob job, JobEnd end) => Store.FinishAsync(job, end, Token);

    private protected Task EnqueueAsync(WorkItem item) => Store.EnqueueAsync(item, Token);

    private static RoutedDelivery Routed(StoredDelivery stored, RoutingEffect effect) =>
        new(stored.Sequence, DeliveryState.Routed, "", 1, [effect]);

    private async Task RouteAsync(RoutingEffect effect)
    {
        var id = Guid.NewGuid().ToString();
        await Store.AddDeliveriesAsync([Delivery(id)], Token);
        var stored = (await Store.ReadUnroutedAsync(100, 10_000, Token)).Single(delivery => delivery.Delivery.DeliveryId == id);
        await Store.RouteAsync([Routed(stored, effect)], Token);
    }

    private async Task<(long Pending, long Running, long Done)> CountsAsync()
    {
        var status = await Store.ReadStatusAsync(Token);
        return (status.Pending, status.Running, status.Done);
    }
}
