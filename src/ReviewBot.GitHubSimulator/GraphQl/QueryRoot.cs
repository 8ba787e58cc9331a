using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.Rest;

namespace ReviewBot.GitHubSimulator.GraphQl;

/// <summary>Where queries begin.</summary>
internal sealed class QueryRoot(GraphObjects objects)
{
    public GraphObject Object() => new("Query", (field, arguments) => field switch
    {
        "viewer" => Viewer(),
        "rateLimit" => RateLimit(),
        "repository" => Repository(arguments.Required("owner"), arguments.Required("name")),
        "node" => Node(arguments.Required("id")),
        _ => (arguments.Texts("ids") ?? []).Select(Node).ToList(),
    });

    // GitHub says User here even when it is the App's bot, and only here with the suffix.
    private GraphObject Viewer() => new("User", (field, arguments) =>
        field == "login" ? objects.Author.Login : objects.Account(objects.Author).Resolve(field, arguments));

    private GraphObject RateLimit()
    {
        var state = objects.State;
        var (used, remaining, reset) = state.Limits.Look($"{GitHubServer.NameOf(objects.Viewer)}/graphql", state.Now);
        return new GraphObject("RateLimit", (field, _) => field switch
        {
            "cost" or "nodeCount" => 1,
            "limit" => state.Limits.Limit,
            "remaining" => remaining,
            "used" => used,
            _ => DateTimeOffset.FromUnixTimeSeconds(reset).Iso(),
        });
    }

    private GraphObject Repository(string owner, string name)
    {
        var repository = objects.State.FindRepository(owner, name, out _);
        return repository is not null && Access.CanSee(objects.Viewer, repository)
            ? objects.Repository(repository)
            : throw new GraphQlException("NOT_FOUND", $"Could not resolve to a Repository with the name '{owner}/{name}'.");
    }

    private GraphObject Node(string id) => objects.Nodes.Find(id)
        ?? throw new GraphQlException("NOT_FOUND", $"Could not resolve to a node with the global id of '{id}'.");
}
