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
                // Takes the place of what waits, and follows what runs: a check that was opened for the group is closed.
                var closing = WorkItem.Review(
                    payload.InstallationId ?? 0, repositoryId, repository, JobPriority.Asked,
                    new ReviewContent(0, "merge_group.destroyed", GroupHead: group.HeadSha, GroupBase: group.BaseSha ?? "", Destroyed: true));
                return new WebhookDecision(
                    "the group is gone", [new RoutingEffect.Enqueue(closing), new RoutingEffect.StopRunning(closing.Lane)]);
            default:
                return WebhookDecision.Ignore("asks for nothing");
        }
    }
}
