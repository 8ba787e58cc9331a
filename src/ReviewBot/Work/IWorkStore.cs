namespace ReviewBot.Work;

/// <summary>
/// The durable inbox and queue. The database itself keeps the promises: one row per delivery id, one pending job per lane and key, one
/// running job per lane. Every method throws <see cref="Storage.StorageException"/> when the database cannot be had.
/// </summary>
internal interface IWorkStore
{
    /// <summary>
    /// Stores deliveries in one durable commit. A delivery id that is known already is not stored again, unless what it asked for failed
    /// or died: then it waits for the router once more. Answers how many wait for the router now.
    /// </summary>
    Task<int> AddDeliveriesAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellation);

    /// <summary>The oldest deliveries that wait for the router, at least one (when there is any) and otherwise within the bounds.</summary>
    Task<IReadOnlyList<StoredDelivery>> ReadUnroutedAsync(int limit, long maxBytes, CancellationToken cancellation);

    /// <summary>Carries out decisions in one transaction. The payloads of routed and ignored deliveries are dropped.</summary>
    Task RouteAsync(IReadOnlyList<RoutedDelivery> decisions, CancellationToken cancellation);

    /// <summary>Queues work that no delivery asked for.</summary>
    Task EnqueueAsync(WorkItem item, CancellationToken cancellation);

    /// <summary>
    /// Takes the next job that may run: due, its installation neither paused, suspended nor at its cap, its lane idle; by priority, then
    /// fairly between installations.
    /// </summary>
    Task<LeasedJob?> LeaseAsync(string owner, TimeSpan ttl, int maxPerInstallation, CancellationToken cancellation);

    /// <summary>Holds a job longer. False when it is no longer ours, or no longer wanted.</summary>
    Task<bool> RenewAsync(LeasedJob job, TimeSpan ttl, CancellationToken cancellation);

    /// <summary>Ends a lease and stores its results. False, and nothing stored, when the job is no longer ours.</summary>
    Task<bool> FinishAsync(LeasedJob job, JobEnd end, CancellationToken cancellation);

    /// <summary>Puts jobs back whose lease ran out, and with <paramref name="all"/> every leased job; each gets a strike. Answers how many.</summary>
    Task<int> ReleaseLeasesAsync(bool all, CancellationToken cancellation);

    /// <summary>Notes that a check is about to be opened on a head. Forgotten when a review of the lane is done.</summary>
    Task NoteOpenCheckAsync(WorkItem item, string headSha, CancellationToken cancellation);

    /// <summary>The heads of a lane that were noted and not forgotten, oldest first.</summary>
    Task<IReadOnlyList<string>> ReadOpenChecksAsync(string lane, CancellationToken cancellation);

    /// <summary>The lanes that were reviewed at a commit, and the base of those that are merge groups.</summary>
    Task<IReadOnlyList<ReviewedLane>> FindReviewedAsync(long repositoryId, string headSha, CancellationToken cancellation);

    /// <summary>The JSON report of a lane's newest run, or <c>null</c>.</summary>
    Task<string?> ReadReportAsync(string lane, CancellationToken cancellation);

    /// <summary>How much waits, runs and is dead.</summary>
    Task<WorkStatus> ReadStatusAsync(CancellationToken cancellation);

    /// <summary>Deletes a bounded number of rows that are past their retention. Answers how many; 0 means that nothing is left to delete.</summary>
    Task<int> PruneAsync(CancellationToken cancellation);

    /// <summary>Writes something, to know that writing works.</summary>
    Task CheckWritableAsync(CancellationToken cancellation);
}

/// <summary>A lane that was reviewed at some commit.</summary>
internal sealed record ReviewedLane(string Lane, string? GroupBaseSha);

/// <summary>The state of the queue.</summary>
internal sealed record WorkStatus(
    long Deliveries,
    long DeliveriesWaiting,
    long DeliveriesFailed,
    long Pending,
    long Running,
    long Dead,
    long Done,
    DateTimeOffset? OldestPending,
    DateTimeOffset? OldestDelivery);
