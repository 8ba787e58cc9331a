using System.Text.Json;
using Microsoft.Data.Sqlite;
using ReviewBot.GitHub;
using ReviewBot.Work;

namespace ReviewBot.Storage.Sqlite;

/// <summary>The statements of the queue, each run inside a transaction of the store.</summary>
internal static class SqliteQueue
{
    private const string Columns =
        "id, lane, ckey, inst, repo_id, repo_owner, repo_name, prio, content, sha, ver, vtime, attempts, strikes, fence, last_error, created_at";

    /// <summary>
    /// Queues an item, or lets it swallow the pending one of its lane and key, which keeps its place. Answers the job's id.
    /// </summary>
    /// <param name="place">A place in the queue to take over; <c>null</c> queues up behind the installation's other work.</param>
    public static long Enqueue(SqliteConnection connection, WorkItem item, long now, long? place = null)
    {
        connection.Execute("INSERT INTO tenant (inst) VALUES (@inst) ON CONFLICT (inst) DO NOTHING", ("@inst", item.InstallationId));
        var dueAt = now + (long)item.Delay.TotalMilliseconds;
        if (FindPending(connection, item.Lane, item.Key) is { } pending)
        {
            Swallow(connection, pending, item, dueAt, now, place);
            return pending.Id;
        }

        var vtime = place ?? NextPlace(connection, item.InstallationId, now);
        return connection.Number(
            """
            INSERT INTO job (lane, ckey, inst, repo_id, repo_owner, repo_name, sha, ver, content, prio, vtime, run_at, created_at, updated_at)
            VALUES (@lane, @key, @inst, @repo, @owner, @name, @sha, @ver, @content, @prio, @vtime, @due, @now, @now) RETURNING id
            """,
            ("@lane", item.Lane), ("@key", item.Key), ("@inst", item.InstallationId), ("@repo", item.RepositoryId),
            ("@owner", item.Repository.Owner), ("@name", item.Repository.Name), ("@sha", item.HeadSha), ("@ver", item.Version),
            ("@content", Write(item.Content)), ("@prio", (int)item.Priority), ("@vtime", vtime), ("@due", dueAt), ("@now", now))!.Value;
    }

    /// <summary>Takes the next job that may run.</summary>
    public static LeasedJob? Lease(SqliteConnection connection, string owner, long until, int maxPerInstallation, long now)
    {
        // The three sets are small and made once for the statement; the walk goes along the index job_order and stops at the first hit.
        // The indexes are named because the planner, without statistics, takes others and reads all rows: 110 ms instead of 0.1 at 50,000.
        var id = connection.Number(
            """
            SELECT id FROM job INDEXED BY job_order
            WHERE state = 0 AND run_at <= @now
              AND lane NOT IN (SELECT lane FROM job INDEXED BY job_lease WHERE state = 1)
              AND inst NOT IN (SELECT inst FROM tenant WHERE paused_until > @now OR suspended = 1)
              AND inst NOT IN (SELECT inst FROM job INDEXED BY job_lease WHERE state = 1 GROUP BY inst HAVING count(*) >= @cap)
            ORDER BY prio, vtime, id LIMIT 1
            """,
            ("@now", now), ("@cap", maxPerInstallation));
        if (id is null) return null;
        connection.Execute(
            """
            UPDATE job SET state = 1, owner = @owner, lease_until = @until, attempts = attempts + 1, fence = fence + 1, stop = 0, updated_at = @now
            WHERE id = @id
            """,
            ("@id", id), ("@owner", owner), ("@until", until), ("@now", now));
        return connection.Query($"SELECT {Columns} FROM job WHERE id = @id", ReadJob, ("@id", id))[0];
    }

    /// <summary>Ends a lease. False when somebody else holds the job, or nobody.</summary>
    public static bool Finish(SqliteConnection connection, LeasedJob job, JobEnd end, long now)
    {
        // The names may have changed while it ran; what is put back must carry the present ones.
        var held = connection.Query(
            $"SELECT {Columns} FROM job WHERE id = @id AND state = 1 AND fence = @fence", ReadJob, ("@id", job.Id), ("@fence", job.Fence));
        if (held.Count == 0) return false;
        job = held[0];
        switch (end)
        {
            case JobEnd.Done done:
                Close(connection, job.Id, state: 2, "", now);
                if (done.Run is { } run) StoreRun(connection, job, run, now);
                // A review that is done has concluded what it and those before it opened.
                if (job.Item.Key == WorkItem.ReviewKey) connection.Execute("DELETE FROM open_check WHERE lane = @lane", ("@lane", job.Item.Lane));
                foreach (var item in done.FollowUps ?? [])
                {
                    Enqueue(connection, item, now, string.Equals(item.Lane, job.Item.Lane, StringComparison.Ordinal) ? job.Vtime : null);
                }

                break;
            case JobEnd.Dead dead:
                Close(connection, job.Id, state: 3, dead.Error, now);
                break;
            case JobEnd.Retry retry:
                PutBack(connection, job, now + (long)retry.Delay.TotalMilliseconds, job.Attempts, job.Strikes + (retry.Strike ? 2 : 0), retry.Error, now);
                break;
            case JobEnd.Defer defer:
                var until = now + (long)defer.Delay.TotalMilliseconds;
                connection.Execute(
                    "UPDATE tenant SET paused_until = max(paused_until, @until) WHERE inst = @inst", ("@until", until), ("@inst", job.Item.InstallationId));
                PutBack(connection, job, until, job.Attempts - 1, job.Strikes, defer.Error, now);
                break;
            case JobEnd.Released:
                PutBack(connection, job, now, job.Attempts - 1, job.Strikes, job.LastError, now);
                break;
        }

        return true;
    }

    /// <summary>Puts jobs back whose worker is gone.</summary>
    public static int Release(SqliteConnection connection, bool all, long now)
    {
        var lost = connection.Query(
            $"SELECT {Columns} FROM job WHERE state = 1 AND (@all OR lease_until < @now) ORDER BY id", ReadJob, ("@all", all), ("@now", now));
        foreach (var job in lost)
        {
            // The first deaths are most likely the machine's; a job that kills its worker again and again must not do it at full speed.
            var delay = job.Strikes < 4 ? TimeSpan.Zero : Backoff.After(job.Strikes - 3, job.Id);
            PutBack(connection, job, now + (long)delay.TotalMilliseconds, job.Attempts, job.Strikes + 1, "the worker ended in the middle of it", now);
        }

        return lost.Count;
    }

    private static void PutBack(SqliteConnection connection, LeasedJob job, long dueAt, int attempts, int strikes, string error, long now)
    {
        if (FindPending(connection, job.Item.Lane, job.Item.Key) is { } newer)
        {
            // The newer one takes over, in the place of this one: the pull request must not lose its turn by being pushed to.
            Close(connection, job.Id, state: 4, error, now);
            connection.Execute(
                "UPDATE job SET vtime = min(vtime, @vtime), prio = min(prio, @prio), content = @content WHERE id = @id",
                ("@id", newer.Id), ("@vtime", job.Vtime), ("@prio", (int)job.Item.Priority), ("@content", Write(newer.Item.Content.Swallow(job.Item.Content))));
            return;
        }

        connection.Execute(
            """
            UPDATE job SET state = 0, run_at = @due, attempts = @attempts, strikes = @strikes, last_error = @error, owner = '', lease_until = 0, updated_at = @now
            WHERE id = @id
            """,
            ("@id", job.Id), ("@due", dueAt), ("@attempts", attempts), ("@strikes", strikes), ("@error", error), ("@now", now));
    }

    private static void Swallow(SqliteConnection connection, LeasedJob pending, WorkItem item, long dueAt, long now, long? place)
    {
        var newer = item.Version >= pending.Item.Version;
        var winner = newer ? item : pending.Item;
        var content = newer ? item.Content.Swallow(pending.Item.Content) : pending.Item.Content.Swallow(item.Content);
        connection.Execute(
            """
            UPDATE job SET inst = @inst, repo_owner = @owner, repo_name = @name, sha = @sha, ver = @ver, content = @content,
              prio = min(prio, @prio), vtime = min(vtime, @vtime), run_at = min(run_at, @due), events = events + 1,
              strikes = CASE WHEN @newer THEN 0 ELSE strikes END, attempts = CASE WHEN @newer THEN 0 ELSE attempts END, updated_at = @now
            WHERE id = @id
            """,
            ("@id", pending.Id), ("@inst", winner.InstallationId), ("@owner", winner.Repository.Owner), ("@name", winner.Repository.Name),
            ("@sha", winner.HeadSha), ("@ver", winner.Version), ("@content", Write(content)), ("@prio", (int)item.Priority),
            ("@vtime", place ?? pending.Vtime), ("@due", dueAt), ("@newer", newer), ("@now", now));
    }

    /// <summary>
    /// Fair queuing by virtual time: behind the installation's own work, and never before the work of others that is due already. When
    /// nothing is due, nobody has a claim and the past is forgotten.
    /// </summary>
    private static long NextPlace(SqliteConnection connection, long installation, long now) =>
        connection.Number(
            """
            UPDATE tenant SET vtime = 1 + max(vtime, coalesce(
                (SELECT min(vtime) FROM job WHERE state = 0 AND run_at <= @now),
                (SELECT max(vtime) FROM tenant)))
            WHERE inst = @inst RETURNING vtime
            """,
            ("@inst", installation), ("@now", now))!.Value;

    private static LeasedJob? FindPending(SqliteConnection connection, string lane, string key) =>
        connection.Query($"SELECT {Columns} FROM job WHERE lane = @lane AND ckey = @key AND state = 0", ReadJob, ("@lane", lane), ("@key", key))
            .SingleOrDefault();

    private static void Close(SqliteConnection connection, long id, int state, string error, long now) =>
        connection.Execute(
            "UPDATE job SET state = @state, last_error = @error, owner = '', lease_until = 0, updated_at = @now WHERE id = @id",
            ("@id", id), ("@state", state), ("@error", error), ("@now", now));

    private static void StoreRun(SqliteConnection connection, LeasedJob job, ReviewRun run, long now)
    {
        connection.Execute("UPDATE review_run SET report = NULL WHERE lane = @lane AND report IS NOT NULL", ("@lane", job.Item.Lane));
        connection.Execute(
            """
            INSERT INTO review_run (job_id, fence, lane, inst, repo_id, sha, group_base, conclusion, report, finished_at)
            VALUES (@job, @fence, @lane, @inst, @repo, @sha, @base, @conclusion, @report, @now)
            """,
            ("@job", job.Id), ("@fence", job.Fence), ("@lane", job.Item.Lane), ("@inst", job.Item.InstallationId), ("@repo", job.Item.RepositoryId),
            ("@sha", run.HeadSha), ("@base", run.GroupBaseSha), ("@conclusion", run.Conclusion),
            ("@report", Gzip.Compress(System.Text.Encoding.UTF8.GetBytes(run.ReportJson))), ("@now", now));
    }

    private static LeasedJob ReadJob(SqliteDataReader row) => new(
        Id: row.GetInt64(0),
        Item: new WorkItem(
            Lane: row.GetString(1),
            Key: row.GetString(2),
            InstallationId: row.GetInt64(3),
            RepositoryId: row.GetInt64(4),
            Repository: new RepositoryName(row.GetString(5), row.GetString(6)),
            Priority: (JobPriority)row.GetInt32(7),
            Content: JsonSerializer.Deserialize(row.GetString(8), WorkJson.Default.JobContent)!,
            HeadSha: row.GetString(9),
            Version: row.GetInt64(10)),
        Vtime: row.GetInt64(11),
        Attempts: row.GetInt32(12),
        Strikes: row.GetInt32(13),
        Fence: row.GetInt64(14),
        LastError: row.GetString(15),
        CreatedAt: DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(16)));

    private static string Write(JobContent content) => JsonSerializer.Serialize(content, WorkJson.Default.JobContent);
}
