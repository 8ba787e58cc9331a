using System.Text;
using System.Text.Json;

namespace ReviewBot.GitHub.Transport;

/// <summary>What GitHub says when it refuses, as an exception.</summary>
internal static class Refusal
{
    private const int MaxMessage = 500;

    public static GitHubException Of(ApiResponse response, TimeSpan? rateLimit)
    {
        var failure = response.Status switch
        {
            _ when rateLimit is not null => GitHubFailure.RateLimited,
            401 => GitHubFailure.LockedOut,
            403 when IsSuspension(response) => GitHubFailure.LockedOut,
            403 => GitHubFailure.Forbidden,
            404 or 410 => GitHubFailure.NotFound,
            400 or 406 or 409 or 413 or 422 => GitHubFailure.Invalid,
            408 or >= 500 => GitHubFailure.Unavailable,
            _ => GitHubFailure.Unexpected,
        };
        var lost = response.Status is 408 or >= 500 && response.Call.Kind == CallKind.Once;
        return new GitHubException(failure, $"{response.Call.Name}: {response.Status} {Message(response)}".TrimEnd(), response.Status, rateLimit)
        {
            MayHaveTakenEffect = lost,
        };
    }

    /// <summary>A token is refused to nobody but a suspended installation; a token that was made before is told so by words alone.</summary>
    private static bool IsSuspension(ApiResponse response) =>
        response.Call.Target.AbsolutePath.EndsWith("/access_tokens", StringComparison.Ordinal)
        || Message(response).Contains("has been suspended", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// GitHub's words: <c>message</c>, and <c>errors</c> in any of its forms (strings, objects with a message, objects with resource, field
    /// and code). Nothing of a page that is not JSON.
    /// </summary>
    public static string Message(ApiResponse response)
    {
        try
        {
            using var body = JsonDocument.Parse(response.Body);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
                return "";
            var words = new StringBuilder(Text(body.RootElement, "message") ?? "");
            if (body.RootElement.TryGetProperty("errors", out var errors))
                AddErrors(words, errors);
            return Plain.Line(words.ToString(), MaxMessage);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "";
        }
    }

    private static void AddErrors(StringBuilder words, JsonElement errors)
    {
        if (errors.ValueKind == JsonValueKind.String)
            Add(errors.GetString());
        if (errors.ValueKind != JsonValueKind.Array)
            return;
        foreach (var error in errors.EnumerateArray())
        {
            Add(error.ValueKind switch
            {
                JsonValueKind.String => error.GetString(),
                JsonValueKind.Object => Text(error, "message") ?? $"{Text(error, "resource")} {Text(error, "field")} {Text(error, "code")}",
                _ => null,
            });
        }

        void Add(string? text)
        {
            if (!string.IsNullOrWhiteSpace(text) && words.Length < MaxMessage)
                words.Append(words.Length > 0 ? "; " : "").Append(text);
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
