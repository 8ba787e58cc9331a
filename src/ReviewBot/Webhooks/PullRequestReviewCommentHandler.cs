using ReviewBot.GitHub;

namespace ReviewBot.Webhooks;

/// <summary>Somebody wrote on a line or in a thread; it may hold a command.</summary>
internal sealed class PullRequestReviewCommentHandler : IWebhookHandler
{
    /// <inheritdoc/>
    public string Event => "pull_request_review_comment";

    /// <inheritdoc/>
    public WebhookDecision Handle(WebhookPayload payload) => CommentCommands.Decide(payload);
}
