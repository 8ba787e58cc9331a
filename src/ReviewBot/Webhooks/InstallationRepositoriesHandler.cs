using ReviewBot.GitHub;

namespace ReviewBot.Webhooks;

/// <summary>The App may see other repositories than before. What is done about a pull request begins with its own next event.</summary>
internal sealed class InstallationRepositoriesHandler : IWebhookHandler
{
    /// <inheritdoc/>
    public string Event => "installation_repositories";

    /// <inheritdoc/>
    public WebhookDecision Handle(WebhookPayload payload) => WebhookDecision.Ignore("noted");
}
