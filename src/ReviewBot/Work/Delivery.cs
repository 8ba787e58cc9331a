namespace ReviewBot.Work;

/// <summary>A webhook delivery as it came, its signature verified.</summary>
/// <param name="Payload">The raw body, compressed with gzip.</param>
internal sealed record Delivery(string DeliveryId, string Event, string ContentType, byte[] Payload);

/// <summary>A stored delivery that waits for the router.</summary>
internal sealed record StoredDelivery(long Sequence, Delivery Delivery);

/// <summary>What became of a delivery.</summary>
internal enum DeliveryState
{
    /// <summary>Stored, not looked at.</summary>
    Received = 0,

    /// <summary>It became work.</summary>
    Routed = 1,

    /// <summary>It asks for nothing.</summary>
    Ignored = 2,

    /// <summary>It could not be read; a redelivery is looked at again.</summary>
    Failed = 3,
}

/// <summary>What the router decided about a delivery.</summary>
/// <param name="Note">Why it was ignored or failed, for the operator; never words of the payload.</param>
internal sealed record RoutedDelivery(
    long Sequence, DeliveryState State, string Note, long InstallationId, IReadOnlyList<RoutingEffect> Effects);

/// <summary>What an event changes in the store.</summary>
internal abstract record RoutingEffect
{
    private RoutingEffect()
    {
    }

    /// <summary>Work to queue.</summary>
    public sealed record Enqueue(WorkItem Item) : RoutingEffect;

    /// <summary>What runs in a lane is no longer wanted. It gives way to what waits there.</summary>
    public sealed record StopRunning(string Lane) : RoutingEffect;

    /// <summary>An installation is gone: nothing of it is kept.</summary>
    public sealed record PurgeInstallation(long InstallationId) : RoutingEffect;

    /// <summary>A repository is gone: nothing of it is kept.</summary>
    public sealed record PurgeRepository(long RepositoryId) : RoutingEffect;

    /// <summary>A repository has another name or, when transferred, another installation.</summary>
    public sealed record MoveRepository(long RepositoryId, GitHub.RepositoryName Name, long? InstallationId) : RoutingEffect;

    /// <summary>An installation is suspended, or no longer. Its work waits meanwhile.</summary>
    public sealed record SuspendInstallation(long InstallationId, bool Suspended) : RoutingEffect;
}
