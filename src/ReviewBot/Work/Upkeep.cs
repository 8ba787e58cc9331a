using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReviewBot.Storage;

namespace ReviewBot.Work;

/// <summary>Puts back what silent workers hold, and deletes what is past its retention, in small bites.</summary>
internal sealed partial class Upkeep(IWorkStore store, WorkSignal signal, WorkOptions options, ILogger<Upkeep> log) : BackgroundService
{
    private static readonly TimeSpan Bite = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PruneEvery = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.LeaseTime / 3);
        var sincePruned = TimeSpan.Zero;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                sincePruned += timer.Period;
                var due = sincePruned >= PruneEvery;
                if (due) sincePruned = TimeSpan.Zero;
                await LookAsync(due, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task LookAsync(bool prune, CancellationToken stopping)
    {
        try
        {
            if (await store.ReleaseLeasesAsync(all: false, stopping) is var released and > 0)
            {
                Log.Released(log, released);
                signal.Set();
            }

            while (prune && await store.PruneAsync(stopping) > 0)
            {
                await Task.Delay(Bite, stopping);
            }
        }
        catch (StorageException fault)
        {
            Log.Failed(log, fault);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} jobs were put back: their worker was silent for too long")]
        public static partial void Released(ILogger logger, int count);

        [LoggerMessage(Level = LogLevel.Error, Message = "Upkeep of the database failed")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
