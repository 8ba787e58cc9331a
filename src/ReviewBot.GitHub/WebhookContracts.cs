namespace ReviewBot.GitHub;

/// <summary>Whether a delivery is signed by GitHub with one of our secrets.</summary>
public sealed class WebhookSignature
{
    /// <summary>Takes the secret and, while rotating, the previous one.</summary>
    /// <exception cref="ArgumentException">The secret is empty: unsigned webhooks are never accepted.</exception>
    public WebhookSignature(string secret, string? previousSecret = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        _ = previousSecret;
    }

    /// <summary>
    /// Compares the value of <c>X-Hub-Signature-256</c> (<c>sha256=</c> and 64 hexadecimal digits) with the HMAC of the raw body, in
    /// constant time. False for anything else.
    /// </summary>
    public bool IsValid(ReadOnlySpan<byte> body, string? signatureHeader) => throw new NotImplementedException();
}

/// <summary>
/// What the bot reads of any webhook. Only <paramref name="Event"/> is always there; real payloads lack members that the published schemas
/// require, so every other member is <c>null</c> when absent and each handler requires just what it uses.
/// </summary>
public sealed record WebhookPayload(
    string Event,
    string? Action,
    long? InstallationId,
    long? RepositoryId,
    RepositoryName? Repository,
    string? OwnerLogin,
    WebhookSender? Sender,
    WebhookPullRequest? PullRequest,
    WebhookComment? Comment,
    WebhookCheckRun? CheckRun,
    WebhookCheckSuite? CheckSuite,
    WebhookMergeGroup? MergeGroup,
    string? RequestedAction,
    bool BaseChanged)
{
    /// <summary>Reads a body. <paramref name="contentType"/> is JSON or form encoding (<c>payload=</c>).</summary>
    /// <exception cref="FormatException">The body is not JSON of an object; the message says where, never what.</exception>
    public static WebhookPayload Parse(string eventName, ReadOnlySpan<byte> body, string? contentType) => throw new NotImplementedException();
}

/// <summary>Who caused the event; <c>ghost</c> for a deleted account.</summary>
public sealed record WebhookSender(string Login, string? Type)
{
    /// <summary>A bot by GitHub's word.</summary>
    public bool IsBot => Type == "Bot";
}

/// <summary>The pull request of an event. For comment events in a conversation only the number is known.</summary>
public sealed record WebhookPullRequest(int Number, string? HeadSha, bool? Draft, DateTimeOffset? UpdatedAt);

/// <summary>The comment of an event.</summary>
public sealed record WebhookComment(long Id, CommentKind Kind, string Body, string? AuthorLogin, bool AuthorIsBot, long? InReplyTo);

/// <summary>The check run of an event.</summary>
public sealed record WebhookCheckRun(long Id, string? Name, string? HeadSha, string? ExternalId, long? AppId, IReadOnlyList<int> PullRequests);

/// <summary>The check suite of an event.</summary>
public sealed record WebhookCheckSuite(long Id, string? HeadSha, long? AppId, IReadOnlyList<int> PullRequests);

/// <summary>The merge group of an event.</summary>
public sealed record WebhookMergeGroup(string HeadSha, string? HeadRef, string? BaseSha, string? BaseRef);
