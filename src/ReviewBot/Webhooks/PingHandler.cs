using ReviewBot.GitHub;

namespace ReviewBot.Webhooks;

/// <summary>GitHub tries whether the address answers; the answer was given when the delivery was stored.</summary>
internal sealed class PingHandler : IWebhookHandler
{
    /// <inheritdoc/>
    public string Event => "ping";

    /// <inheritdoc/>
    public WebhookDecision Handle(WebhookPayload payload) => WebhookDecision.Ignore("answered");
}
