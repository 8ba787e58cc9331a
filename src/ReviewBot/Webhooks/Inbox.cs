using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReviewBot.Storage;
using ReviewBot.Work;

namespace ReviewBot.Webhooks;

/// <summary>
/// Stores deliveries, many in one durable commit when many come at once. A database that is away for a moment is waited for as long as
/// GitHub waits for an answer.
/// </summary>
internal sealed partial class Inbox(IWorkStore store, InboxSignal arrived, TimeProvider clock, ILogger<Inbox> log) : BackgroundService
{
    private const int BatchRows = 256;
    private const int BatchBytes = 16 * 1024 * 1024;

    /// <summary>GitHub: "Your server should respond with a 2XX response within 10 seconds of receiving a webhook delivery."</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(200);

    private readonly Channel<Arrival> _arrivals = Channel.CreateBounded<Arrival>(
        new BoundedChannelOptions(4096) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Stores a delivery. False when that could not be done in time; then nothing of it is kept.</summary>
    public async Task<bool> StoreAsync(Delivery delivery, CancellationToken cancellation)
    {
        var arrival = new Arrival(delivery, clock.GetTimestamp());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            await _arrivals.Writer.WriteAsync(arrival, limit.Token);
        }
        catch (Exception fault) when (fault is ChannelClosedException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }

        // Not cancelled with the request: once handed over it may be stored any moment, and the answer has to be true.
        return await arrival.Stored.Task;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var closing = stoppingToken.Register(() => _arrivals.Writer.TryComplete());
        var batch = new List<Arrival>(BatchRows);
        while (await _arrivals.Reader.WaitToReadAsync(CancellationToken.None))
        {
            var bytes = 0;
            while (batch.Count < BatchRows && bytes < BatchBytes && _arrivals.Reader.TryRead(out var arrival))
            {
                batch.Add(arrival);
                bytes += arrival.Delivery.Payload.Length;
            }

            await StoreBatchAsync(batch);
            batch.Clear();
        }
    }

    private async Task StoreBatchAsync(List<Arrival> batch)
    {
        try
        {
            await StoreInTimeAsync(batch);
        }
        catch (StorageException fault) when (batch.Count > 1)
        {
            // One row that the database refuses must not take the others along.
            Log.BatchFailed(log, fault, batch.Count);
            foreach (var arrival in batch)
            {
                await StoreAloneAsync(arrival);
            }
        }
        catch (StorageException fault)
        {
            Log.NotStored(log, fault, batch[0].Delivery.DeliveryId);
            batch[0].Stored.TrySetResult(false);
        }
    }

    private async Task StoreAloneAsync(Arrival arrival)
    {
        try
        {
            await StoreInTimeAsync([arrival]);
        }
        catch (StorageException fault)
        {
            Log.NotStored(log, fault, arrival.Delivery.DeliveryId);
            arrival.Stored.TrySetResult(false);
        }
    }

    /// <summary>Stores, again and again while the database is away and the oldest arrival can still be answered in time.</summary>
    private async Task StoreInTimeAsync(List<Arrival> batch)
    {
        while (true)
        {
            try
            {
                var waiting = await store.AddDeliveriesAsync([.. batch.Select(arrival => arrival.Delivery)], CancellationToken.None);
                if (waiting > 0) arrived.Signal.Set();
                batch.ForEach(arrival => arrival.Stored.TrySetResult(true));
                return;
            }
            catch (StorageException fault) when (fault.Transient && clock.GetElapsedTime(batch[0].At) < Patience)
            {
                await Task.Delay(RetryPause);
            }
        }
    }

    private sealed record Arrival(Delivery Delivery, long At)
    {
        public TaskCompletionSource<bool> Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} deliveries could not be stored together, tried one by one")]
        public static partial void BatchFailed(ILogger logger, Exception fault, int count);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Delivery} could not be stored; GitHub is told so")]
        public static partial void NotStored(ILogger logger, Exception fault, string delivery);
    }
}
