using ReviewBot.Reviews;

namespace ReviewBot.Work;

/// <summary>The open checks of a job's lane, kept in the store until a review of the lane is done.</summary>
internal sealed class LaneChecks(IWorkStore store, WorkItem item) : IOpenChecks
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) => store.ReadOpenChecksAsync(item.Lane, cancellation);

    /// <inheritdoc/>
    public Task AddAsync(string headSha, CancellationToken cancellation) => store.NoteOpenCheckAsync(item, headSha, cancellation);
}
