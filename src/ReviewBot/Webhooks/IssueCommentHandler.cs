using ReviewBot.GitHub;

namespace ReviewBot.Webhooks;

/// <summary>Somebody wrote in a conversation; that of a pull request may hold a command.</summary>
internal sealed class IssueCommentHandler : IWebhookHandler
{
    /// <inheritdoc/>
    public string Event => "issue_comment";

    /// <inheritdoc/>
    public WebhookDecision Handle(WebhookPayload payload) => CommentCommands.Decide(payload);
}
