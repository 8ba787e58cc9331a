using ReviewBot.GitHubSimulator.Rest;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Pages;

/// <summary>Which address shows which page.</summary>
internal sealed class PageRoutes(GitHubState state)
{
    public Answer? Find(string method, string[] segments, string accept)
    {
        _ = (state, method, segments, accept);
        return null;
    }
}
