using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReviewBot.GitHub;
using ReviewBot.Storage;
using ReviewBot.Work;

namespace ReviewBot.Webhooks;

/// <summary>Turns stored deliveries into work, in the order they came.</summary>
internal sealed partial class Router : BackgroundService
{
    private const int BatchRows = 200;
    private const long BatchBytes = 8L * 1024 * 1024;
    private static readonly TimeSpan StorePause = TimeSpan.FromSeconds(1);

    private readonly IWorkStore _store;
    private readonly Dictionary<string, IWebhookHandler> _handlers;
    private readonly AllowedOwners _owners;
    private readonly WorkSignal _arrived;
    private readonly WorkSignal _work;
    private readonly ILogger<Router> _log;

    /// <summary>Takes the handlers, one for an event.</summary>
    public Router(
        IWorkStore store, IEnumerable<IWebhookHandler> handlers, AllowedOwners owners, InboxSignal arrived, WorkSignal work, ILogger<Router> log)
    {
        (_store, _owners, _arrived, _work, _log) = (store, owners, arrived.Signal, work, log);
        _handlers = handlers.ToDictionary(handler => handler.Event, StringComparer.Ordinal);
    }

    /// <summary>Decides about one delivery. Never throws: what cannot be read is failed, and kept for a second look.</summary>
    public RoutedDelivery Decide(StoredDelivery stored)
    {
        var delivery = stored.Delivery;
        if (!_handlers.TryGetValue(delivery.Event, out var handler))
        {
            return new RoutedDelivery(stored.Sequence, DeliveryState.Ignored, "an event that is not handled", 0, []);
        }

        try
        {
            var payload = WebhookPayload.Parse(delivery.Event, Gzip.Decompress(delivery.Payload, WebhookEndpoint.MaxBody), delivery.ContentType);
            if (!_owners.Allows(payload.OwnerLogin)) return new RoutedDelivery(stored.Sequence, DeliveryState.Ignored, "an owner that is not allowed", 0, []);
            var decision = handler.Handle(payload);
            Log.Decided(_log, delivery.DeliveryId, delivery.Event, payload.Action, decision.Effects.Count, decision.Note);
            return new RoutedDelivery(
                stored.Sequence,
                decision.Effects.Count > 0 ? DeliveryState.Routed : DeliveryState.Ignored,
                decision.Note,
                // A purge leaves nothing that points to the installation, its own event included.
                decision.Effects is [RoutingEffect.PurgeInstallation] ? 0 : payload.InstallationId ?? 0,
                decision.Effects);
        }
        catch (Exception fault)
        {
            Log.Unreadable(_log, fault, delivery.DeliveryId, delivery.Event);
            return new RoutedDelivery(stored.Sequence, DeliveryState.Failed, fault.GetType().Name, 0, []);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The database calls are synchronous inside; the start of the server must not wait for a backlog.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = _arrived.Next;
            try
            {
                if (await _store.ReadUnroutedAsync(BatchRows, BatchBytes, stoppingToken) is { Count: > 0 } batch)
                {
                    await RouteAsync([.. batch.Select(Decide)], stoppingToken);
                    _work.Set();
                }
                else
                {
                    await WorkSignal.WaitAsync(next, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (StorageException fault)
            {
                Log.StoreFailed(_log, fault);
                await Task.Delay(StorePause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RouteAsync(IReadOnlyList<RoutedDelivery> decisions, CancellationToken cancellation)
    {
        try
        {
            await _store.RouteAsync(decisions, cancellation);
        }
        catch (StorageException fault) when (!fault.Transient)
        {
            // One delivery that the database refuses must not hold up the others.
            foreach (var decision in decisions)
            {
                await RouteAloneAsync(decision, cancellation);
            }
        }
    }

    private async Task RouteAloneAsync(RoutedDelivery decision, CancellationToken cancellation)
    {
        try
        {
            await _store.RouteAsync([decision], cancellation);
        }
        catch (StorageException fault) when (!fault.Transient)
        {
            Log.StoreFailed(_log, fault);
            await _store.RouteAsync([decision with { State = DeliveryState.Failed, Note = "the database refused it", Effects = [] }], cancellation);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Delivery} {Event} {Action}: {Effects} effects {Note}")]
        public static partial void Decided(ILogger logger, string delivery, string @event, string? action, int effects, string note);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Delivery} {Event} cannot be read; a redelivery is looked at again")]
        public static partial void Unreadable(ILogger logger, Exception fault, string delivery, string @event);

        [LoggerMessage(Level = LogLevel.Error, Message = "The inbox cannot be used for the moment")]
        public static partial void StoreFailed(ILogger logger, Exception fault);
    }
}

/// <summary>Tells the router that deliveries were stored.</summary>
internal sealed record InboxSignal(WorkSignal Signal);
