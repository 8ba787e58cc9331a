namespace ReviewBot.Webhooks;

/// <summary>Who may use this bot; nobody named means everybody.</summary>
internal sealed class AllowedOwners(IEnumerable<string> logins)
{
    private readonly HashSet<string> _logins = new(logins, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether anybody is kept out at all.</summary>
    public bool Restricts => _logins.Count > 0;

    /// <summary>Whether events of an owner are heard. Events that belong to nobody, such as a ping, are.</summary>
    public bool Allows(string? ownerLogin) => !Restricts || ownerLogin is null || _logins.Contains(ownerLogin);
}
