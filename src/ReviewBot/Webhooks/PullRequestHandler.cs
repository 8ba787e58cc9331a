using ReviewBot.GitHub;
using ReviewBot.Work;

namespace ReviewBot.Webhooks;

/// <summary>A pull request was opened, pushed to, made ready, given another base, or closed. It does not matter who did it.</summary>
internal sealed class PullRequestHandler : IWebhookHandler
{
    /// <inheritdoc/>
    public string Event => "pull_request";

    /// <inheritdoc/>
    public WebhookDecision Handle(WebhookPayload payload)
    {
        if (payload is not { RepositoryId: { } repositoryId, Repository: { } repository, PullRequest: { } pullRequest })
        {
            return WebhookDecision.Ignore("names no pull request");
        }

        var version = pullRequest.UpdatedAt?.ToUnixTimeMilliseconds() ?? 0;
        switch (payload.Action)
        {
            // Drafts and closed ones are looked at as well: whether drafts are reviewed is the base's configuration to say, and an earlier run may
            // have left a check open.
            case "opened" or "synchronize" or "reopened" or "ready_for_review" or "converted_to_draft" or "closed":
            case "edited" when payload.BaseChanged:
                var content = new ReviewContent(pullRequest.Number, $"pull_request.{payload.Action}");
                return WebhookDecision.Enqueue(
                    WorkItem.Review(payload.InstallationId ?? 0, repositoryId, repository, JobPriority.Event, content) with
                    {
                        HeadSha = pullRequest.HeadSha ?? "",
                        Version = version,
                    });
            default:
                return WebhookDecision.Ignore("changes nothing that is reviewed");
        }
    }
}
