namespace ReviewBot.Serving;

/// <summary>The settings of <c>reviewbot serve</c>, checked.</summary>
internal sealed record ServeSettings
{
    /// <summary>REVIEWBOT_APP_ID.</summary>
    public required long AppId { get; init; }

    /// <summary>REVIEWBOT_PRIVATE_KEY(_FILE).</summary>
    public required string PrivateKeyPem { get; init; }

    /// <summary>REVIEWBOT_PRIVATE_KEY_PREVIOUS(_FILE): markers written under it are still believed, while the key is being rotated.</summary>
    public string? PreviousPrivateKeyPem { get; init; }

    /// <summary>REVIEWBOT_WEBHOOK_SECRET(_FILE).</summary>
    public required string WebhookSecret { get; init; }

    /// <summary>REVIEWBOT_WEBHOOK_SECRET_PREVIOUS(_FILE): also accepted, while the secret is being rotated.</summary>
    public string? PreviousWebhookSecret { get; init; }

    /// <summary>REVIEWBOT_GITHUB_URL: the root of the API.</summary>
    public Uri GitHubUrl { get; init; } = new("https://api.github.com");

    /// <summary>REVIEWBOT_DATABASE: a file.</summary>
    public string Database { get; init; } = "reviewbot.db";

    /// <summary>REVIEWBOT_URLS: where to listen.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://localhost:8080"];

    /// <summary>REVIEWBOT_ALLOWED_OWNERS: who may use the bot; none named means everybody.</summary>
    public IReadOnlyList<string> AllowedOwners { get; init; } = [];

    /// <summary>REVIEWBOT_CHECK_NAME.</summary>
    public string CheckName { get; init; } = "ReviewBot";

    /// <summary>REVIEWBOT_EXTRA_CA_FILE: certificate authorities to trust beside the system's.</summary>
    public string? ExtraCaFile { get; init; }

    /// <summary>REVIEWBOT_JOBS: threads of one analysis.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>REVIEWBOT_WORKERS: pull requests reviewed at a time.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>
    /// Least time between two changes at GitHub, and how long a new token is distrusted; <c>null</c> keeps GitHub's advice. Only a GitHub of
    /// our own may be hurried.
    /// </summary>
    public TimeSpan? MutationPacing { get; init; }

    /// <summary>Never prints a key or secret.</summary>
    public override string ToString() => $"App {AppId} at {GitHubUrl}";
}

/// <summary>Settings are missing or wrong; all of them at once, each with what to do.</summary>
internal sealed class SettingsException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>One sentence or two for each setting, never with the value of a secret.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
