using System.Globalization;
using System.Text.Json;
using ReviewBot.GitHub.Wire;

namespace ReviewBot.GitHub.Transport;

/// <summary>An answer that says: not now. <paramref name="Wait"/> is <c>null</c> when GitHub names no time.</summary>
/// <param name="Primary">The hourly budget, of REST or GraphQL alone; otherwise a secondary limit, which holds for everything.</param>
internal sealed record RateLimit(TimeSpan? Wait, bool Primary)
{
    /// <summary>
    /// "If you exceed your primary rate limit, you will receive a 403 or 429 response, and the x-ratelimit-remaining header will be 0."
    /// "If you exceed a secondary rate limit … If the retry-after response header is present, you should not retry your request until after
    /// that many seconds has elapsed." A 403 with none of it is a refusal, and waiting would not help.
    /// </summary>
    public static RateLimit? Of(ApiResponse response, DateTimeOffset now)
    {
        if (response is { Status: 200, Call.Operation: not null })
            return OfGraphQL(response, now);
        if (response.Status is not (403 or 429))
            return null;
        if (RetryAfter(response, now) is { } wait)
            return new RateLimit(wait, Primary: false);
        if (response.RateLimitRemaining == "0" && Reset(response, now) is { } reset)
            return new RateLimit(reset, Primary: true);
        return response.Status == 429 || SpeaksOfALimit(Refusal.Message(response)) ? new RateLimit(null, Primary: false) : null;
    }

    /// <summary>The <c>retry-after</c> of any answer: seconds, or the date that a proxy may make of it.</summary>
    public static TimeSpan? RetryAfter(ApiResponse response, DateTimeOffset now)
    {
        if (response.RetryAfter is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return AtLeastASecond(TimeSpan.FromSeconds(seconds));
        return DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? AtLeastASecond(date - now)
            : null;
    }

    /// <summary>GraphQL reports an exceeded limit with status 200: a primary one by its type, a secondary one by its words.</summary>
    private static RateLimit? OfGraphQL(ApiResponse response, DateTimeOffset now)
    {
        // Answers can be large, and nearly all of them hold no errors.
        if (response.Body.Span.IndexOf("\"errors\""u8) < 0)
            return null;
        GraphQLErrorsWire? answer;
        try
        {
            answer = JsonSerializer.Deserialize(response.Body.Span, GraphQLJson.Default.GraphQLErrorsWire);
        }
        catch (JsonException)
        {
            return null;
        }

        foreach (var error in answer?.Errors ?? [])
        {
            if (error.Type is "RATE_LIMITED" or "RATE_LIMIT")
                return new RateLimit(RetryAfter(response, now) ?? Reset(response, now), Primary: true);
            if (error.Message is { } message && SpeaksOfALimit(message))
                return new RateLimit(RetryAfter(response, now), Primary: false);
        }

        return null;
    }

    private static TimeSpan? Reset(ApiResponse response, DateTimeOffset now) =>
        long.TryParse(response.RateLimitReset, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800
            // The header is cut to whole seconds.
            ? AtLeastASecond(DateTimeOffset.FromUnixTimeSeconds(seconds) - now + TimeSpan.FromSeconds(1))
            : null;

    private static bool SpeaksOfALimit(string message) =>
        message.Contains("secondary rate limit", StringComparison.OrdinalIgnoreCase)
        || message.Contains("API rate limit exceeded", StringComparison.OrdinalIgnoreCase)
        || message.Contains("abuse detection", StringComparison.OrdinalIgnoreCase)
        || message.Contains("temporarily blocked from content creation", StringComparison.OrdinalIgnoreCase);

    private static TimeSpan AtLeastASecond(TimeSpan wait) => wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1);
}
