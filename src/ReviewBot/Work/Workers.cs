using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReviewBot.Storage;

namespace ReviewBot.Work;

/// <summary>Takes jobs and runs them, several at a time, until the server stops.</summary>
internal sealed partial class Workers(IWorkStore store, JobRunner runner, WorkSignal signal, WorkOptions options, ILogger<Workers> log) : BackgroundService
{
    private static readonly TimeSpan StorePause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var abandon = new CancellationTokenSource();
        await using var grace = stoppingToken.Register(() => abandon.CancelAfter(options.Grace));
        await Task.WhenAll(Enumerable.Range(1, options.Workers).Select(number =>
            Task.Run(() => LoopAsync($"worker-{number}", stoppingToken, abandon.Token), CancellationToken.None)));
    }

    private async Task LoopAsync(string owner, CancellationToken stopping, CancellationToken abandon)
    {
        while (!stopping.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                if (await store.LeaseAsync(owner, options.LeaseTime, options.MaxPerInstallation, stopping) is { } job)
                {
                    await RunAsync(job, abandon);
                    // The lane is free again, and there may be follow-ups.
                    signal.Set();
                }
                else
                {
                    await WorkSignal.WaitAsync(next, stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (StorageException fault)
            {
                Log.StoreFailed(log, fault);
                await Task.Delay(StorePause, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RunAsync(LeasedJob job, CancellationToken abandon)
    {
        using var running = CancellationTokenSource.CreateLinkedTokenSource(abandon);
        using var finished = new CancellationTokenSource();
        var heart = BeatAsync(job, running, finished.Token);
        JobEnd end;
        try
        {
            end = await runner.RunAsync(job, running.Token);
        }
        catch (OperationCanceledException)
        {
            // Stopped, or no longer ours; in the second case the fence turns this away.
            end = new JobEnd.Released();
        }
        finally
        {
            await finished.CancelAsync();
            await heart;
        }

        // What was done must be noted even while the server stops, or it would be done again.
        if (!await FinishAsync(job, end)) Log.Fenced(log, job.Item.Lane);
    }

    private async Task<bool> FinishAsync(LeasedJob job, JobEnd end)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await store.FinishAsync(job, end, CancellationToken.None);
            }
            catch (StorageException fault) when (fault.Transient && attempt < 5)
            {
                await Task.Delay(StorePause * attempt, CancellationToken.None);
            }
        }
    }

    private async Task BeatAsync(LeasedJob job, CancellationTokenSource running, CancellationToken finished)
    {
        using var timer = new PeriodicTimer(options.LeaseTime / 3);
        try
        {
            while (await timer.WaitForNextTickAsync(finished))
            {
                try
                {
                    if (await store.RenewAsync(job, options.LeaseTime, finished)) continue;
                    Log.LeaseLost(log, job.Item.Lane);
                    await running.CancelAsync();
                    return;
                }
                catch (StorageException fault)
                {
                    Log.StoreFailed(log, fault);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The job is finished.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The queue cannot be used for the moment")]
        public static partial void StoreFailed(ILogger logger, Exception fault);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Lane}: the job is no longer ours, its run is cancelled")]
        public static partial void LeaseLost(ILogger logger, string lane);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Lane}: the job was taken over or purged meanwhile, its result is dropped")]
        public static partial void Fenced(ILogger logger, string lane);
    }
}
