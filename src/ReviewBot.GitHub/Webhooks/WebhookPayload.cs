using ReviewBot.GitHub.Webhooks;

namespace ReviewBot.GitHub;

/// <summary>
/// What the bot reads of any webhook. Only <paramref name="Event"/> is always there; real payloads lack members that the published schemas
/// require, so every other member is <c>null</c> when absent and each handler requires just what it uses.
/// </summary>
/// <param name="PullRequest">Of comment events too; <c>null</c> for a comment on an issue.</param>
/// <param name="BaseChanged">A pull request was retargeted: <c>changes.base</c> is there.</param>
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
    public static WebhookPayload Parse(string eventName, ReadOnlySpan<byte> body, string? contentType)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return FormBody.Is(contentType)
            ? PayloadReader.Read(eventName, FormBody.Payload(body))
            : PayloadReader.Read(eventName, body);
    }
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
/// <param name="PullRequests">Those of the event's repository; empty for pushes to a fork.</param>
public sealed record WebhookCheckRun(long Id, string? Name, string? HeadSha, string? ExternalId, long? AppId, IReadOnlyList<int> PullRequests);

/// <summary>The check suite of an event.</summary>
/// <param name="PullRequests">Those of the event's repository; empty for pushes to a fork.</param>
public sealed record WebhookCheckSuite(long Id, string? HeadSha, long? AppId, IReadOnlyList<int> PullRequests);

/// <summary>The merge group of an event.</summary>
public sealed record WebhookMergeGroup(string HeadSha, string? HeadRef, string? BaseSha, string? BaseRef);
