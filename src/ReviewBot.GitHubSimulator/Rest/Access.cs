using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>Who may do what. Who may not even see a repository gets 404, who may not do more with it 403.</summary>
internal static class Access
{
    private static readonly string[] s_roles = ["none", "read", "triage", "write", "maintain", "admin"];

    /// <summary>Throws unless the viewer has one of the permissions in <paramref name="need"/>, such as <c>issues:write|pull_requests:write</c>.</summary>
    public static void Demand(Viewer viewer, Repository repository, string need)
    {
        switch (viewer)
        {
            case Viewer.App:
                throw new Refusal(401, "Bad credentials");
            case Viewer.Anonymous when repository.Private:
                throw Refusal.NotFound;
            case Viewer.Anonymous when Writes(need):
                throw new Refusal(401, "Requires authentication");
            case Viewer.OfInstallation i:
                Demand(i.Token, repository, need);
                break;
            case Viewer.Person p:
                Demand(p.Account, repository, need);
                break;
        }
    }

    public static bool Has(Viewer viewer, Repository repository, string need)
    {
        return viewer switch
        {
            Viewer.OfInstallation i => Covers(i.Token, repository) && Grants(i.Token.Permissions, need),
            Viewer.Person p => Level(repository.RoleOf(p.Account.Login).Role) >= LevelFor(need),
            _ => false,
        };
    }

    public static bool CanSee(Viewer viewer, Repository repository) => !repository.Private || viewer switch
    {
        Viewer.OfInstallation i => Covers(i.Token, repository),
        Viewer.Person p => Level(repository.RoleOf(p.Account.Login).Role) >= 1,
        _ => false,
    };

    public static bool Covers(AccessToken token, Repository repository) =>
        repository.Owner == token.Installation.Account && token.Repositories?.Contains(repository.Id) != false;

    public static int Level(string role) => Array.IndexOf(s_roles, role);

    private static void Demand(AccessToken token, Repository repository, string need)
    {
        if (token.Installation.Suspended)
            throw new Refusal(403, "This installation has been suspended");
        var covered = Covers(token, repository);
        if (!covered && repository.Private)
            throw Refusal.NotFound;
        var publicRead = !repository.Private && !Writes(need);
        if (!(covered && Grants(token.Permissions, need)) && !publicRead)
            throw new Refusal(403, "Resource not accessible by integration");
    }

    private static void Demand(Account account, Repository repository, string need)
    {
        var level = Level(repository.RoleOf(account.Login).Role);
        if (level < 1)
            throw Refusal.NotFound;
        if (need == "checks:write")
            throw new Refusal(403, "You must authenticate via a GitHub App.");
        if (level < LevelFor(need))
            throw new Refusal(403, "Must have push access to repository");
    }

    private static bool Writes(string need) => need.EndsWith(":write", StringComparison.Ordinal);

    private static bool Grants(IReadOnlyDictionary<string, string> permissions, string need) =>
        need.Split('|').Any(one => one.Split(':') is var parts && permissions.GetValueOrDefault(parts[0]) is { } level && (level == parts[1] || level == "write"));

    // Everybody who can read may comment and open pull requests; what changes the repository needs write.
    private static int LevelFor(string need) => need switch
    {
        "contents:write" or "statuses:write" or "security_events:write" => 3,
        _ => 1,
    };
}
