using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>
/// Which method and path lead where. A segment of a pattern is a word, <c>{name}</c>, <c>{name:n}</c> for digits, or <c>{name*}</c> for one
/// or more segments, which may stand in the middle: refs have slashes.
/// </summary>
internal sealed class RouteTable
{
    private readonly Dictionary<string, List<Route>> _routes = new(StringComparer.Ordinal);

    public void Map(string method, string pattern, Func<Call, Answer> handler)
    {
        if (!_routes.TryGetValue(method, out var routes))
            _routes[method] = routes = [];
        routes.Add(new Route(pattern.Split('/', StringSplitOptions.RemoveEmptyEntries), handler));
    }

    /// <summary>A path below <c>/repos/{owner}/{repo}</c> that needs a permission, such as <c>pull_requests:write</c>.</summary>
    public void MapRepository(string method, string pattern, string need, Func<Call, Repository, Answer> handler) =>
        Map(method, "repos/{owner}/{repo}/" + pattern, call => InRepository(call, need, handler));

    /// <summary>The handler for a request, with the values of its path in <see cref="Call.Values"/>.</summary>
    public Func<Call, Answer>? Find(Call call)
    {
        foreach (var route in _routes.GetValueOrDefault(call.Method) ?? [])
        {
            call.Values.Clear();
            if (Match(route.Pattern, call.Segments, call.Values))
                return route.Handler;
        }

        return null;
    }

    private static Answer InRepository(Call call, string need, Func<Call, Repository, Answer> handler)
    {
        var repository = call.State.FindRepository(call.Values["owner"], call.Values["repo"], out var moved) ?? throw Refusal.NotFound;
        Access.Demand(call.Viewer, repository, need);
        if (!moved)
            return handler(call, repository);
        var target = $"{call.Origin}/repositories/{repository.Id}{string.Concat(call.Segments.Skip(3).Select(s => "/" + Uri.EscapeDataString(s)))}";
        return Answer.Error(call.Method == "GET" ? 301 : 307, "Moved Permanently") with { Headers = [("Location", target)] };
    }

    private static bool Match(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path, Dictionary<string, string> values)
    {
        if (pattern.Length == 0)
            return path.Length == 0;
        if (path.Length == 0)
            return false;
        var word = pattern[0];
        if (word[0] != '{')
            return word == path[0] && Match(pattern[1..], path[1..], values);
        var name = word.Trim('{', '}');
        if (name.EndsWith('*'))
        {
            for (var taken = path.Length; taken > 0; taken--)
            {
                if (!Match(pattern[1..], path[taken..], values))
                    continue;
                values[name[..^1]] = string.Join('/', path[..taken]!);
                return true;
            }

            return false;
        }

        var digits = name.EndsWith(":n", StringComparison.Ordinal);
        if (digits && (path[0].Length > 18 || !path[0].All(char.IsAsciiDigit)))
            return false;
        values[digits ? name[..^2] : name] = path[0];
        return path[0].Length > 0 && Match(pattern[1..], path[1..], values);
    }

    private sealed record Route(string[] Pattern, Func<Call, Answer> Handler);
}
