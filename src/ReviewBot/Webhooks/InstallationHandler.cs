using ReviewBot.GitHub;
using ReviewBot.Work;

namespace ReviewBot.Webhooks;

/// <summary>The App was installed, suspended or removed. Nothing of a removed installation is kept.</summary>
internal sealed class InstallationHandler : IWebhookHandler
{
    /// <inheritdoc/>
    public string Event => "installation";

    /// <inheritdoc/>
    public WebhookDecision Handle(WebhookPayload payload)
    {
        if (payload.InstallationId is not { } id) return WebhookDecision.Ignore("names no installation");
        return payload.Action switch
        {
            "deleted" => WebhookDecision.Change("purged", new RoutingEffect.PurgeInstallation(id)),
            "suspend" => WebhookDecision.Change("suspended", new RoutingEffect.SuspendInstallation(id, true)),
            "unsuspend" or "created" or "new_permissions_accepted" =>
                WebhookDecision.Change("in use", new RoutingEffect.SuspendInstallation(id, false)),
            _ => WebhookDecision.Ignore("changes nothing that is stored"),
        };
    }
}
