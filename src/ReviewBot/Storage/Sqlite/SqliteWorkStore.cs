using System.Text;
using Microsoft.Data.Sqlite;
using ReviewBot.Work;

namespace ReviewBot.Storage.Sqlite;

/// <summary>Inbox and queue in one SQLite file: one node, nothing to set up.</summary>
internal sealed class SqliteWorkStore : IWorkStore, IAsyncDisposable
{
    private const long MaxReportBytes = 256L * 1024 * 1024;
    private const int PruneBatch = 500;
    private static readonly TimeSpan EventRetention = TimeSpan.FromDays(30);
    private static readonly TimeSpan JobRetention = TimeSpan.FromDays(30);
    private static readonly TimeSpan DeadRetention = TimeSpan.FromDays(90);
    private static readonly TimeSpan RunRetention = TimeSpan.FromDays(90);

    private readonly SqliteDatabase _database;
    private readonly TimeProvider _clock;

    private SqliteWorkStore(SqliteDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>The version of the SQLite library.</summary>
    public string LibraryVersion => _database.LibraryVersion;

    private long Now => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Opens a file and puts back what an earlier process left in the middle.</summary>
    /// <exception cref="StorageException">The file cannot be used.</exception>
    public static async Task<SqliteWorkStore> OpenAsync(string path, TimeProvider clock, CancellationToken cancellation)
    {
        var store = new SqliteWorkStore(SqliteDatabase.Open(path), clock);
        try
        {
            // The file is ours alone, so whoever held a job is dead.
            await store.ReleaseLeasesAsync(all: true, cancellation);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<int> AddDeliveriesAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellation) =>
        _database.WriteAsync(
            connection =>
            {
                var now = Now;
                return deliveries.Count(delivery => SqliteInbox.Add(connection, delivery, now));
            },
            cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredDelivery>> ReadUnroutedAsync(int limit, long maxBytes, CancellationToken cancellation) =>
        await _database.ReadAsync(connection => SqliteInbox.ReadUnrouted(connection, limit, maxBytes), cancellation);

    /// <inheritdoc/>
    public Task RouteAsync(IReadOnlyList<RoutedDelivery> decisions, CancellationToken cancellation) =>
        _database.WriteAsync(
            connection =>
            {
                var now = Now;
                foreach (var decision in decisions)
                {
                    long? jobId = null;
                    foreach (var effect in decision.Effects)
                    {
                        jobId = Carry(connection, effect, now) ?? jobId;
                    }

                    SqliteInbox.Conclude(connection, decision, jobId);
                }

                return true;
            },
            cancellation);

    /// <inheritdoc/>
    public Task EnqueueAsync(WorkItem item, CancellationToken cancellation) =>
        _database.WriteAsync(connection => SqliteQueue.Enqueue(connection, item, Now), cancellation);

    /// <inheritdoc/>
    public Task<LeasedJob?> LeaseAsync(string owner, TimeSpan ttl, int maxPerInstallation, CancellationToken cancellation) =>
        _database.WriteAsync(
            connection =>
            {
                var now = Now;
                return SqliteQueue.Lease(connection, owner, now + (long)ttl.TotalMilliseconds, maxPerInstallation, now);
            },
            cancellation);

    /// <inheritdoc/>
    public Task<bool> RenewAsync(LeasedJob job, TimeSpan ttl, CancellationToken cancellation) =>
        _database.WriteAsync(
            connection => connection.Execute(
                "UPDATE job SET lease_until = @until WHERE id = @id AND state = 1 AND fence = @fence AND stop = 0",
                ("@id", job.Id), ("@fence", job.Fence), ("@until", Now + (long)ttl.TotalMilliseconds)) == 1,
            cancellation);

    /// <inheritdoc/>
    public Task<bool> FinishAsync(LeasedJob job, JobEnd end, CancellationToken cancellation) =>
        _database.WriteAsync(connection => SqliteQueue.Finish(connection, job, end, Now), cancellation);

    /// <inheritdoc/>
    public Task<int> ReleaseLeasesAsync(bool all, CancellationToken cancellation) =>
        _database.WriteAsync(connection => SqliteQueue.Release(connection, all, Now), cancellation);

    /// <inheritdoc/>
    public Task NoteOpenCheckAsync(WorkItem item, string headSha, CancellationToken cancellation) =>
        _database.WriteAsync(
            connection => connection.Execute(
                """
                INSERT INTO open_check (lane, sha, inst, repo_id, noted_at) VALUES (@lane, @sha, @inst, @repo, @now)
                ON CONFLICT (lane, sha) DO UPDATE SET noted_at = excluded.noted_at
                """,
                ("@lane", item.Lane), ("@sha", headSha), ("@inst", item.InstallationId), ("@repo", item.RepositoryId), ("@now", Now)),
            cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ReadOpenChecksAsync(string lane, CancellationToken cancellation) =>
        await _database.ReadAsync(
            connection => connection.Query(
                "SELECT sha FROM open_check WHERE lane = @lane ORDER BY noted_at, sha", row => row.GetString(0), ("@lane", lane)),
            cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReviewedLane>> FindReviewedAsync(long repositoryId, string headSha, CancellationToken cancellation) =>
        await _database.ReadAsync(
            connection => connection.Query(
                "SELECT DISTINCT lane, group_base FROM review_run WHERE repo_id = @repo AND sha = @sha ORDER BY lane, group_base",
                row => new ReviewedLane(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1)),
                ("@repo", repositoryId), ("@sha", headSha)),
            cancellation);

    /// <inheritdoc/>
    public async Task<string?> ReadReportAsync(string lane, CancellationToken cancellation)
    {
        var rows = await _database.ReadAsync(
            connection => connection.Query(
                "SELECT report FROM review_run WHERE lane = @lane AND report IS NOT NULL ORDER BY finished_at DESC, job_id DESC LIMIT 1",
                row => row.GetFieldValue<byte[]>(0),
                ("@lane", lane)),
            cancellation);
        return rows.Count == 0 ? null : Encoding.UTF8.GetString(Gzip.Decompress(rows[0], MaxReportBytes));
    }

    /// <inheritdoc/>
    public Task<WorkStatus> ReadStatusAsync(CancellationToken cancellation) =>
        _database.ReadAsync(
            connection => new WorkStatus(
                Deliveries: connection.Number("SELECT count(*) FROM event") ?? 0,
                DeliveriesWaiting: connection.Number("SELECT count(*) FROM event WHERE state = 0") ?? 0,
                DeliveriesFailed: connection.Number("SELECT count(*) FROM event WHERE state = 3") ?? 0,
                Pending: connection.Number("SELECT count(*) FROM job WHERE state = 0") ?? 0,
                Running: connection.Number("SELECT count(*) FROM job WHERE state = 1") ?? 0,
                Dead: connection.Number("SELECT count(*) FROM job WHERE state >= 2 AND state = 3") ?? 0,
                Done: connection.Number("SELECT count(*) FROM job WHERE state >= 2 AND state = 2") ?? 0,
                OldestPending: Moment(connection.Number("SELECT min(created_at) FROM job WHERE state = 0")),
                OldestDelivery: Moment(connection.Number("SELECT min(received_at) FROM event WHERE state = 0"))),
            cancellation);

    /// <inheritdoc/>
    public Task<int> PruneAsync(CancellationToken cancellation) =>
        _database.WriteAsync(
            connection =>
            {
                var now = Now;
                connection.Execute("PRAGMA incremental_vacuum(2000)");
                return Prune(connection, "event", "state <> 0 AND received_at < @before", now, EventRetention)
                    + Prune(connection, "job", "state >= 2 AND state IN (2, 4) AND updated_at < @before", now, JobRetention)
                    + Prune(connection, "job", "state >= 2 AND state = 3 AND updated_at < @before", now, DeadRetention)
                    + Prune(connection, "review_run", "finished_at < @before", now, RunRetention)
                    + Prune(connection, "open_check", "noted_at < @before", now, RunRetention);
            },
            cancellation);

    /// <inheritdoc/>
    public Task CheckWritableAsync(CancellationToken cancellation) =>
        _database.WriteAsync(
            connection => connection.Execute("INSERT INTO pulse (id, at) VALUES (1, @now) ON CONFLICT (id) DO UPDATE SET at = excluded.at", ("@now", Now)),
            cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static long? Carry(SqliteConnection connection, RoutingEffect effect, long now)
    {
        switch (effect)
        {
            case RoutingEffect.Enqueue enqueue:
                return SqliteQueue.Enqueue(connection, enqueue.Item, now);
            case RoutingEffect.StopRunning stop:
                connection.Execute("UPDATE job SET stop = 1 WHERE lane = @lane AND state = 1", ("@lane", stop.Lane));
                break;
            case RoutingEffect.PurgeInstallation purge:
                foreach (var table in (ReadOnlySpan<string>)["event", "job", "review_run", "open_check", "tenant"])
                {
                    connection.Execute($"DELETE FROM {table} WHERE inst = @inst", ("@inst", purge.InstallationId));
                }

                break;
            case RoutingEffect.PurgeRepository purge:
                connection.Execute("DELETE FROM event WHERE job_id IN (SELECT id FROM job WHERE repo_id = @repo)", ("@repo", purge.RepositoryId));
                connection.Execute("DELETE FROM job WHERE repo_id = @repo", ("@repo", purge.RepositoryId));
                connection.Execute("DELETE FROM review_run WHERE repo_id = @repo", ("@repo", purge.RepositoryId));
                connection.Execute("DELETE FROM open_check WHERE repo_id = @repo", ("@repo", purge.RepositoryId));
                break;
            case RoutingEffect.MoveRepository move:
                connection.Execute(
                    "UPDATE job SET repo_owner = @owner, repo_name = @name, inst = coalesce(@inst, inst) WHERE repo_id = @repo",
                    ("@repo", move.RepositoryId), ("@owner", move.Name.Owner), ("@name", move.Name.Name), ("@inst", move.InstallationId));
                connection.Execute(
                    "UPDATE open_check SET inst = coalesce(@inst, inst) WHERE repo_id = @repo",
                    ("@repo", move.RepositoryId), ("@inst", move.InstallationId));
                break;
            case RoutingEffect.SuspendInstallation suspend:
                connection.Execute(
                    """
                    INSERT INTO tenant (inst, suspended) VALUES (@inst, @value) ON CONFLICT (inst) DO UPDATE
                    SET suspended = excluded.suspended, paused_until = CASE WHEN excluded.suspended THEN paused_until ELSE 0 END
                    """,
                    ("@inst", suspend.InstallationId), ("@value", suspend.Suspended));
                break;
        }

        return null;
    }

    private static int Prune(SqliteConnection connection, string table, string condition, long now, TimeSpan retention) =>
        connection.Execute(
            $"DELETE FROM {table} WHERE rowid IN (SELECT rowid FROM {table} WHERE {condition} LIMIT {PruneBatch})",
            ("@before", now - (long)retention.TotalMilliseconds));

    private static DateTimeOffset? Moment(long? milliseconds) => milliseconds is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;
}
