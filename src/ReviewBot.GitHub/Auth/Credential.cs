namespace ReviewBot.GitHub.Auth;

/// <summary>What goes into the Authorization header. Never prints its value.</summary>
internal sealed record Credential(string Value, DateTimeOffset MintedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>Whether GitHub has answered a call with it: what is then said to be missing is missing.</summary>
    public bool IsKnown { get; set; }

    public override string ToString() => $"credential until {ExpiresAt:O}";
}

/// <summary>Where the credential of a connection comes from.</summary>
internal interface ICredentialSource
{
    /// <summary>Whether a refused credential can be replaced by another one.</summary>
    bool Renewable { get; }

    /// <summary>A credential that is good for some minutes to come.</summary>
    ValueTask<Credential> CurrentAsync(CancellationToken cancellation);

    /// <summary>Forgets a credential that GitHub refused, unless another one has taken its place already.</summary>
    void Discard(Credential refused);
}
