using ReviewBot.GitHub;
using ReviewBot.Work;

namespace ReviewBot.Webhooks;

/// <summary>A merge queue asks for the check of a group, or has given the group up.</summary>
internal sealed class MergeGroupHandler : IWebhookHandler
{
    /// <inheritdoc/>
    public string Event => "merge_group";

    /// <inheritdoc/>
    public WebhookDecision Handle(WebhookPayload payload)
    {
        if (payload is not { RepositoryId: { } repositoryId, Repository: { } repository, MergeGroup: { } group })
        {
            return WebhookDecision.Ignore("names no merge group");
        }

        switch (payload.Action)
        {
            case "checks_requested" when group.BaseSha is { Length: > 0 } baseSha:
                var content = new ReviewContent(0, "merge_group.checks_requested", GroupHead: group.HeadSha, GroupBase: baseSha);
                return WebhookDecision.Enqueue(
                    WorkItem.Review(payload.InstallationId ?? 0, repositoryId, repository, JobPriority.Asked, content));
            case "checks_requested":
                return WebhookDecision.Ignore("names no base");
            case "destroyed":
                return WebhookDecision.Change(
                    "the group is gone",
                    new RoutingEffect.CancelPending(WorkItem.MergeGroupLane(repositoryId, group.HeadSha), WorkItem.ReviewKey, long.MaxValue));
            default:
                return WebhookDecision.Ignore("asks for nothing");
        }
    }
}
