using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>A request on its way through the routes.</summary>
internal sealed class Call
{
    public required GitHubState State { get; init; }

    public required string Method { get; init; }

    /// <summary>The path without the query, as it was sent.</summary>
    public required string Path { get; init; }

    /// <summary>The path's segments, unescaped.</summary>
    public required string[] Segments { get; set; }

    public required IReadOnlyDictionary<string, string> Query { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Scheme and host the client used, for the links it gets back.</summary>
    public required string Origin { get; init; }

    public required Viewer Viewer { get; init; }

    /// <summary>The body when it is a JSON object, otherwise an empty one.</summary>
    public required JsonObject Body { get; init; }

    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Who writes. Reading needs nobody, writing does.</summary>
    public Account Author => Viewer.Author ?? throw new Refusal(401, "Requires authentication");

    public string Accept => Headers.GetValueOrDefault("Accept", "");

    public long Id(string name) => long.Parse(Values[name], NumberStyles.None, CultureInfo.InvariantCulture);

    public string? Text(string name) => Body[name] is { } node && node.GetValueKind() == JsonValueKind.String ? (string?)node : null;

    public int? Integer(string name) => Integer(Body[name]);

    public bool? Flag(string name) => Body[name]?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public Pull Pull(Repository repository) =>
        Values["number"].Length < 10 && repository.Pulls.TryGetValue((int)Id("number"), out var pull) ? pull : throw Refusal.NotFound;

    public static GitCommit Commit(Repository repository, string reference) =>
        repository.Resolve(reference) ?? throw new Refusal(422, $"No commit found for SHA: {reference}");

    /// <summary>A page of a list, with GitHub's links to the others. More than 100 to a page are quietly cut to 100.</summary>
    public Answer Page<T>(IReadOnlyCollection<T> items, Func<T, JsonNode> write, Func<JsonArray, JsonNode>? around = null)
    {
        var size = QueryNumber("per_page", 30, 100);
        var page = QueryNumber("page", 1, int.MaxValue);
        var last = Math.Max(1, (items.Count + size - 1) / size);
        var nodes = new JsonArray([.. items.Skip((int)Math.Min(int.MaxValue, (page - 1L) * size)).Take(size).Select(write)]);
        var links = new List<string>();
        void Link(int to, string relation) => links.Add($"<{PageUrl("page", to.ToString(CultureInfo.InvariantCulture))}>; rel=\"{relation}\"");
        if (page > 1)
            Link(Math.Min(page - 1, last), "prev");
        if (page < last)
        {
            Link(page + 1, "next");
            Link(last, "last");
        }

        if (page > 1)
            Link(1, "first");
        var answer = Answer.Json(around is null ? nodes : around(nodes));
        return links.Count == 0 ? answer : answer with { Headers = [("Link", string.Join(", ", links))] };
    }

    public string PageUrl(string parameter, string value)
    {
        var query = Query.Where(q => q.Key != parameter).Append(KeyValuePair.Create(parameter, value));
        return $"{Origin}{Path}?{string.Join('&', query.Select(q => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value)}"))}";
    }

    public int QueryNumber(string name, int otherwise, int most) =>
        int.TryParse(Query.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? Math.Min(value, most)
            : otherwise;

    private static int? Integer(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number && node.AsValue().TryGetValue(out int value) ? value : null;
}
