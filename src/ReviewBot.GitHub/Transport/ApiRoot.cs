namespace ReviewBot.GitHub.Transport;

/// <summary>Where the API is, and the addresses under it.</summary>
internal sealed class ApiRoot
{
    private readonly string _rest;

    /// <exception cref="ArgumentException">Not an absolute http or https address without user, query or fragment.</exception>
    public ApiRoot(Uri root)
    {
        if (!root.IsAbsoluteUri || root.Scheme is not ("http" or "https") || root.UserInfo.Length + root.Query.Length + root.Fragment.Length > 0)
        {
            throw new ArgumentException(
                "GitHub's API root has to be an http or https address without user, query or fragment: "
                + "https://api.github.com, or https://HOST/api/v3 for a GitHub Enterprise Server.", nameof(root));
        }

        _rest = root.GetLeftPart(UriPartial.Path).TrimEnd('/');
        Origin = root.GetLeftPart(UriPartial.Authority);
        GraphQL = new Uri(_rest.EndsWith("/api/v3", StringComparison.OrdinalIgnoreCase) ? _rest[..^2] + "graphql" : _rest + "/graphql");
    }

    /// <summary><c>/graphql</c> under the root; a GitHub Enterprise Server has it at <c>/api/graphql</c>, not below <c>/api/v3</c>.</summary>
    public Uri GraphQL { get; }

    private string Origin { get; }

    /// <summary>The address of a path whose parts are escaped already.</summary>
    public Uri Rest(string path) => new($"{_rest}/{path}");

    /// <summary>The address of a path below a repository.</summary>
    public Uri Rest(RepositoryName repository, string path) =>
        Rest($"repos/{Segment(repository.Owner)}/{Segment(repository.Name)}/{path}");

    /// <summary>Whether an address may be given our credential: same scheme, host and port.</summary>
    public bool Owns(Uri address) => string.Equals(address.GetLeftPart(UriPartial.Authority), Origin, StringComparison.OrdinalIgnoreCase);

    /// <summary>One part of a path. A dot segment would change which endpoint is called, however it is escaped.</summary>
    public static string Segment(string text) =>
        text is "" or "." or ".."
            ? throw new GitHubException(GitHubFailure.Invalid, $"'{text}' cannot be part of an address of GitHub's API")
            : Uri.EscapeDataString(text);
}
