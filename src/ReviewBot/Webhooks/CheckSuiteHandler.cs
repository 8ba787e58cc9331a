using ReviewBot.GitHub;

namespace ReviewBot.Webhooks;

/// <summary>Re-run all checks was pressed. The suite that GitHub makes by itself on every push asks for nothing.</summary>
internal sealed class CheckSuiteHandler(long appId) : IWebhookHandler
{
    /// <inheritdoc/>
    public string Event => "check_suite";

    /// <inheritdoc/>
    public WebhookDecision Handle(WebhookPayload payload)
    {
        if (payload.CheckSuite is not { } suite) return WebhookDecision.Ignore("names no check suite");
        if (suite.AppId != appId) return WebhookDecision.Ignore("not our check suite");
        return payload.Action == "rerequested" ? Reruns.Of(payload, suite.HeadSha, suite.PullRequests) : WebhookDecision.Ignore("asks for nothing");
    }
}
