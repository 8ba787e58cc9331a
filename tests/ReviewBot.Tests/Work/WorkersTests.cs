using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.GitHub;
using ReviewBot.Reviews;
using ReviewBot.SlashCommands;
using ReviewBot.Storage.Sqlite;
using ReviewBot.Work;

namespace ReviewBot.Tests.Work;

public sealed class WorkersTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly TaskCompletionSource _started = new();
    private readonly TaskCompletionSource<bool> _ended = new();
    private readonly TaskCompletionSource _release = new();
    private SqliteWorkStore _store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await SqliteWorkStore.OpenAsync(_folder.File("t.db"), TimeProvider.System, Token);
        await _store.EnqueueAsync(
            WorkItem.Review(1, 7, new RepositoryName("octo", "shop"), JobPriority.Event, new ReviewContent(3, "opened")), Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_run_whose_job_is_gone_is_cancelled()
    {
        using var workers = Start(new WorkOptions { LeaseTime = TimeSpan.FromMilliseconds(150) });
        await _started.Task.WaitAsync(Token);
        await _store.AddDeliveriesAsync([new Delivery("d", "installation", "application/json", [])], Token);
        await _store.RouteAsync([new RoutedDelivery(1, DeliveryState.Routed, "", 0, [new RoutingEffect.PurgeInstallation(1)])], Token);
        Assert.True(await _ended.Task.WaitAsync(TimeSpan.FromSeconds(10), Token));
        await workers.StopAsync(Token);
        Assert.Equal(0, (await _store.ReadStatusAsync(Token)).Pending);
    }

    [Fact]
    public async Task A_long_run_keeps_its_lease()
    {
        using var workers = Start(new WorkOptions { LeaseTime = TimeSpan.FromSeconds(3) });
        await _started.Task.WaitAsync(Token);
        await Task.Delay(TimeSpan.FromSeconds(4), Token);
        Assert.Equal(0, await _store.ReleaseLeasesAsync(all: false, Token));
        _release.SetResult();
        Assert.False(await _ended.Task.WaitAsync(TimeSpan.FromSeconds(10), Token));
        await workers.StopAsync(Token);
        Assert.Equal(1, (await _store.ReadStatusAsync(Token)).Done);
    }

    [Fact]
    public async Task What_is_not_done_when_the_server_stops_is_put_back_without_a_strike()
    {
        using var workers = Start(new WorkOptions { Grace = TimeSpan.FromMilliseconds(50) });
        await _started.Task.WaitAsync(Token);
        await workers.StopAsync(Token);
        Assert.True(await _ended.Task);
        var job = await _store.LeaseAsync("next", TimeSpan.FromMinutes(1), 1, Token);
        Assert.Equal((1, 0), (job!.Attempts, job.Strikes));
    }

    private Workers Start(WorkOptions options)
    {
        var gitHub = new FakeGitHub();
        var runner = new JobRunner(
            gitHub, _store, RunAsync, (_, _, _, _) => Task.CompletedTask, new CommandRun("ReviewBot", NullLogger<CommandRun>.Instance),
            options, TimeProvider.System, NullLogger<JobRunner>.Instance);
        var workers = new Workers(_store, runner, new WorkSignal(), options, NullLogger<Workers>.Instance);
        _ = workers.StartAsync(Token);
        return workers;
    }

    private async Task<ReviewOutcome> RunAsync(ReviewRequest request, IOpenChecks open, CancellationToken cancellation)
    {
        _started.TrySetResult();
        try
        {
            await _release.Task.WaitAsync(cancellation);
            _ended.TrySetResult(false);
            return new ReviewOutcome(ReviewEnd.Concluded, "head", "success", "{}");
        }
        catch (OperationCanceledException)
        {
            _ended.TrySetResult(true);
            throw;
        }
    }
}
