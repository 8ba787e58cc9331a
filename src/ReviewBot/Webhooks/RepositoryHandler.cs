using ReviewBot.GitHub;
using ReviewBot.Work;

namespace ReviewBot.Webhooks;

/// <summary>A repository was renamed, transferred or deleted. Lanes are made of ids, so only the names of waiting work change.</summary>
internal sealed class RepositoryHandler : IWebhookHandler
{
    /// <inheritdoc/>
    public string Event => "repository";

    /// <inheritdoc/>
    public WebhookDecision Handle(WebhookPayload payload)
    {
        if (payload is not { RepositoryId: { } id, Repository: { } name }) return WebhookDecision.Ignore("names no repository");
        return payload.Action switch
        {
            "renamed" or "transferred" => WebhookDecision.Change("moved", new RoutingEffect.MoveRepository(id, name, payload.InstallationId)),
            "deleted" => WebhookDecision.Change("purged", new RoutingEffect.PurgeRepository(id)),
            _ => WebhookDecision.Ignore("changes nothing that is stored"),
        };
    }
}
