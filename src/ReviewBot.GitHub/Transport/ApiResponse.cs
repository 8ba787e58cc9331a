using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ReviewBot.GitHub.Transport;

/// <summary>An answer, read to its end.</summary>
internal sealed record ApiResponse(ApiCall Call, int Status, ReadOnlyMemory<byte> Body)
{
    public string? ETag { get; init; }

    public string? Link { get; init; }

    public string? RetryAfter { get; init; }

    public string? RateLimitRemaining { get; init; }

    public string? RateLimitReset { get; init; }

    public bool Success => Status is >= 200 and < 300;

    /// <exception cref="GitHubException">The body is not what GitHub's description promises.</exception>
    public T Read<T>(JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(Body.Span, type) ?? throw Unreadable(null);
        }
        catch (JsonException e)
        {
            throw Unreadable(e);
        }
    }

    // The place, not the text: a message of the reader can quote the body.
    private GitHubException Unreadable(JsonException? e) =>
        new(GitHubFailure.Unexpected, $"{Call.Name}: the answer cannot be read{(e?.Path is { } path ? $" at {Plain.Line(path, 100)}" : "")}", Status);
}
