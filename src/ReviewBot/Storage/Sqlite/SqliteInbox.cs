using Microsoft.Data.Sqlite;
using ReviewBot.Work;

namespace ReviewBot.Storage.Sqlite;

/// <summary>The statements of the inbox, each run inside a transaction of the store.</summary>
internal static class SqliteInbox
{
    /// <summary>Stores a delivery, or lets one wait again whose work failed or died. Answers whether it waits for the router.</summary>
    public static bool Add(SqliteConnection connection, Delivery delivery, long now) =>
        connection.Execute(
            """
            INSERT INTO event (delivery_id, name, content_type, received_at, payload) VALUES (@id, @name, @type, @now, @payload)
            ON CONFLICT (delivery_id) DO UPDATE SET state = 0, payload = excluded.payload, content_type = excluded.content_type, note = '', job_id = NULL
            WHERE event.state = 3 OR (event.state = 1 AND EXISTS (SELECT 1 FROM job WHERE job.id = event.job_id AND job.state = 3))
            """,
            ("@id", delivery.DeliveryId), ("@name", delivery.Event), ("@type", delivery.ContentType), ("@now", now), ("@payload", delivery.Payload)) > 0;

    /// <summary>The oldest deliveries that wait, until the bounds are reached; the first is given whatever its size.</summary>
    public static List<StoredDelivery> ReadUnrouted(SqliteConnection connection, int limit, long maxBytes)
    {
        var sizes = connection.Query(
            "SELECT seq, length(payload) FROM event WHERE state = 0 ORDER BY seq LIMIT @limit",
            row => (Sequence: row.GetInt64(0), Size: row.GetInt64(1)),
            ("@limit", limit));
        if (sizes.Count == 0) return [];
        long bytes = 0;
        var last = sizes.TakeWhile((row, index) => (bytes += row.Size) <= maxBytes || index == 0).Last().Sequence;
        return connection.Query(
            "SELECT seq, delivery_id, name, content_type, payload FROM event WHERE state = 0 AND seq <= @last ORDER BY seq",
            row => new StoredDelivery(
                row.GetInt64(0), new Delivery(row.GetString(1), row.GetString(2), row.GetString(3), row.GetFieldValue<byte[]>(4))),
            ("@last", last));
    }

    /// <summary>Notes what became of a delivery. Only a failed one keeps its payload, for a second look.</summary>
    public static void Conclude(SqliteConnection connection, RoutedDelivery decision, long? jobId) =>
        connection.Execute(
            """
            UPDATE event SET state = @state, note = @note, inst = @inst, job_id = @job, payload = CASE WHEN @state = 3 THEN payload END
            WHERE seq = @seq AND state = 0
            """,
            ("@seq", decision.Sequence), ("@state", (int)decision.State), ("@note", decision.Note), ("@inst", decision.InstallationId), ("@job", jobId));
}
