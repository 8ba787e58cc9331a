using System.Globalization;
using System.Text.Json.Nodes;

namespace ReviewBot.GitHubSimulator.Json;

/// <summary>Small words of JSON.</summary>
internal static class JsonText
{
    /// <summary>GitHub's form of a time.</summary>
    public static string Iso(this DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string? Iso(this DateTimeOffset? time) => time?.Iso();

    public static JsonArray ToArray(this IEnumerable<JsonNode> nodes) => new([.. nodes]);

    public static JsonArray ToArray(this IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    public static JsonObject ToObject(this IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var result = new JsonObject();
        foreach (var (key, value) in pairs)
            result[key] = value;
        return result;
    }

    /// <summary>A path in a URL: segments escaped, slashes kept.</summary>
    public static string EscapePath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
