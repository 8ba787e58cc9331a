namespace ReviewBot.GitHubSimulator;

/// <summary>How the simulated GitHub starts.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Where to listen; port 0 takes a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>Where deliveries go; <c>null</c> keeps them undelivered until <see cref="SimulatedGitHub.WebhookTarget"/> is set.</summary>
    public Uri? WebhookTarget { get; init; }

    /// <summary>The secret deliveries are signed with.</summary>
    public string WebhookSecret { get; init; } = "simulator-secret";

    /// <summary>The id of the one App.</summary>
    public long AppId { get; init; } = 12345;

    /// <summary>The slug of the one App; its bot user is <c>slug[bot]</c>.</summary>
    public string AppSlug { get; init; } = "reviewbot";

    /// <summary>The App's private key in PEM; <c>null</c> makes one.</summary>
    public string? PrivateKeyPem { get; init; }

    /// <summary>The clock: token lifetimes, rate limit windows, timestamps.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What a new installation grants the App.</summary>
    public IReadOnlyDictionary<string, string> Permissions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["checks"] = "write",
        ["contents"] = "read",
        ["issues"] = "read",
        ["merge_queues"] = "read",
        ["metadata"] = "read",
        ["pull_requests"] = "write",
    };

    /// <summary>What the App subscribed to; installation and check events come by themselves.</summary>
    public IReadOnlyList<string> Events { get; init; } =
    [
        "check_run", "check_suite", "issue_comment", "merge_group", "pull_request", "pull_request_review_comment", "repository",
    ];

    /// <summary>Requests an installation or a person may make in an hour; <c>null</c> enforces nothing.</summary>
    public int? HourlyLimit { get; init; }

    /// <summary>Comments, reviews and the like one identity may create in a minute (GitHub: 80); <c>null</c> enforces nothing.</summary>
    public int? ContentCreationsPerMinute { get; init; }
}
