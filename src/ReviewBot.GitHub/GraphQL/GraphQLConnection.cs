using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ReviewBot.GitHub.Transport;
using ReviewBot.GitHub.Wire;

namespace ReviewBot.GitHub.GraphQL;

/// <summary>The GraphQL side of a connection, and the memory of what it cannot answer here.</summary>
internal sealed class GraphQLConnection(Connection connection)
{
    // Long enough to save the useless query, short enough to notice an upgraded server.
    private static readonly TimeSpan MemoryOfInability = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _unable = new(StringComparer.Ordinal);

    /// <summary>Whether a query is worth asking: no answer to it has shown within the last hour that this GitHub cannot answer it.</summary>
    public bool CanAnswer(string operation)
    {
        lock (_gate)
            return !_unable.TryGetValue(operation, out var until) || connection.Time.GetUtcNow() >= until;
    }

    /// <summary>Remembers that a query cannot be answered here.</summary>
    public void Forgo(string operation)
    {
        lock (_gate)
            _unable[operation] = connection.Time.GetUtcNow() + MemoryOfInability;
    }

    /// <summary>Data and errors as they come: GraphQL answers 200 with a part of the data and the reasons for the rest.</summary>
    public async Task<GraphQLAnswer<T>> SendAsync<T>(
        string operation,
        string query,
        JsonObject variables,
        JsonTypeInfo<GraphQLAnswer<T>> type,
        CancellationToken cancellation,
        CallKind kind = CallKind.Read,
        long maxBytes = ApiCall.DefaultMaxBytes)
        where T : class
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new GraphQLRequestWire(query, variables, operation), GraphQLJson.Default.GraphQLRequestWire);
        var call = new ApiCall(HttpMethod.Post, connection.Root.GraphQL, kind) { Body = body, Operation = operation, MaxBytes = maxBytes };
        return (await connection.SendAsync(call, cancellation)).Read(type);
    }

    /// <summary>
    /// The data when all of it is there, otherwise <c>null</c>. Errors that will come again (a field this server does not know, a permission)
    /// are remembered, those of the moment are not.
    /// </summary>
    public async Task<T?> QueryAsync<T>(
        string operation,
        string query,
        JsonObject variables,
        JsonTypeInfo<GraphQLAnswer<T>> type,
        CancellationToken cancellation,
        long maxBytes = ApiCall.DefaultMaxBytes)
        where T : class
    {
        if (!CanAnswer(operation))
            return null;
        try
        {
            var answer = await SendAsync(operation, query, variables, type, cancellation, maxBytes: maxBytes);
            if (answer.Errors is not { Count: > 0 } errors)
                return answer.Data;
            if (!errors.Any(OfTheMoment))
                Forgo(operation);
            return null;
        }
        catch (GitHubException e) when (e.Failure is not (GitHubFailure.RateLimited or GitHubFailure.LockedOut))
        {
            if (e.Failure == GitHubFailure.NotFound)
                Forgo(operation);
            return null;
        }
    }

    private static bool OfTheMoment(GraphQLErrorWire error) =>
        error.Type is "NOT_FOUND" or "RESOURCE_LIMITS_EXCEEDED" or "MAX_NODE_LIMIT_EXCEEDED" or "SERVICE_UNAVAILABLE" or "INTERNAL"
        || (error.Message is { } message
            && (message.StartsWith("Something went wrong", StringComparison.Ordinal)
                || message.Contains("timeout", StringComparison.OrdinalIgnoreCase)
                || message.Contains("timed out", StringComparison.OrdinalIgnoreCase)));
}
