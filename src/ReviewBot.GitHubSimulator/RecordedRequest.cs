using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.GraphQl;

namespace ReviewBot.GitHubSimulator;

/// <summary>An API request that was answered. The path has its query; a status of zero means that the connection was dropped.</summary>
public sealed record RecordedRequest(string Method, string Path, int Status, string RequestBody)
{
    /// <summary>Whether it changes something: POST, PATCH, PUT, DELETE, and GraphQL mutations; token requests are none.</summary>
    public bool IsMutation => Method is "POST" or "PATCH" or "PUT" or "DELETE"
        && !Path.EndsWith("/access_tokens", StringComparison.Ordinal)
        && !Path.EndsWith("/installation/token", StringComparison.Ordinal)
        && (!IsGraphQl || IsGraphQlMutation(["graphql"], Parse(RequestBody)));

    private bool IsGraphQl => Path is "/graphql";

    internal static bool IsGraphQlMutation(string[] segments, JsonObject body)
    {
        if (segments is not ["graphql"] || (string?)body["query"] is not { } text)
            return false;
        try
        {
            return DocumentParser.Parse(text).Operation((string?)body["operationName"])?.Kind == "mutation";
        }
        catch (GraphQlException)
        {
            return false;
        }
    }

    private static JsonObject Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
