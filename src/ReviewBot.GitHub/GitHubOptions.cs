namespace ReviewBot.GitHub;

/// <summary>How to reach GitHub as an App.</summary>
public sealed record GitHubOptions
{
    /// <summary>The App's id.</summary>
    public required long AppId { get; init; }

    /// <summary>The App's private key, PEM (PKCS#1 or PKCS#8).</summary>
    public required string PrivateKeyPem { get; init; }

    /// <summary>The API root: <c>https://api.github.com</c>, or a GitHub Enterprise Server's with <c>/api/v3</c> spelled out.</summary>
    public required Uri ApiRoot { get; init; }

    /// <summary>Time for one attempt.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Attempts at one call.</summary>
    public int MaxAttempts { get; init; } = 4;

    /// <summary>The longest wait for a rate limit inside a call; longer ones end it with <see cref="GitHubFailure.RateLimited"/>.</summary>
    public TimeSpan MaxRateLimitWait { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>
    /// Least time between two mutations of one installation. GitHub: "If you are making a large number of POST, PATCH, PUT, or DELETE
    /// requests, wait at least one second between each request."
    /// </summary>
    public TimeSpan MutationPacing { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a token GitHub has just made may be unknown to parts of it: a 404 is not believed until then.</summary>
    public TimeSpan TokenSpread { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The PEM file of additional certificate authorities to trust, or <c>null</c>.</summary>
    public string? ExtraCaFile { get; init; }

    /// <summary>Never prints the key.</summary>
    public override string ToString() => $"App {AppId} at {ApiRoot}";
}
