namespace ReviewBot.GitHubSimulator.State;

/// <summary>A person, an organisation or the App's bot.</summary>
internal sealed record Account(long Id, string Login, string Type)
{
    public bool IsBot => Type == "Bot";

    /// <summary>GraphQL leaves the <c>[bot]</c> out.</summary>
    public string GraphQlLogin => IsBot && Login.EndsWith("[bot]", StringComparison.Ordinal) ? Login[..^5] : Login;
}

/// <summary>The App on one account.</summary>
internal sealed class Installation
{
    public required long Id { get; init; }

    public required Account Account { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required Dictionary<string, string> Permissions { get; set; }

    public bool Suspended { get; set; }
}

/// <summary>A token of an installation: for an hour, for some repositories, with some permissions.</summary>
internal sealed record AccessToken(
    string Token, Installation Installation, IReadOnlyDictionary<string, string> Permissions, IReadOnlySet<long>? Repositories, DateTimeOffset ExpiresAt);

/// <summary>Who makes a request.</summary>
internal abstract record Viewer
{
    private Viewer()
    {
    }

    /// <summary>Nobody.</summary>
    public sealed record Anonymous : Viewer;

    /// <summary>The App itself, by JWT.</summary>
    public sealed record App : Viewer;

    /// <summary>An installation of the App, by token.</summary>
    public sealed record OfInstallation(AccessToken Token, Account Bot) : Viewer;

    /// <summary>A person, by the token <c>tok_login</c>.</summary>
    public sealed record Person(Account Account) : Viewer;

    /// <summary>Whose name stands under what the viewer writes.</summary>
    public Account? Author => this switch
    {
        OfInstallation i => i.Bot,
        Person p => p.Account,
        _ => null,
    };
}
