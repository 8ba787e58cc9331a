using ReviewBot.GitHub;

namespace ReviewBot.Webhooks;

/// <summary>Re-run, or the button of that name, was pressed on our check.</summary>
internal sealed class CheckRunHandler(long appId, string checkName) : IWebhookHandler
{
    /// <summary>The identifier of the check's Re-run button.</summary>
    public const string RerunAction = "rerun";

    /// <inheritdoc/>
    public string Event => "check_run";

    /// <inheritdoc/>
    public WebhookDecision Handle(WebhookPayload payload)
    {
        if (payload.CheckRun is not { } run) return WebhookDecision.Ignore("names no check run");
        if (run.AppId != appId || !string.Equals(run.Name, checkName, StringComparison.Ordinal)) return WebhookDecision.Ignore("not our check");
        return payload.Action switch
        {
            "rerequested" => Reruns.Of(payload, run.HeadSha, run.PullRequests),
            "requested_action" when payload.RequestedAction == RerunAction => Reruns.Of(payload, run.HeadSha, run.PullRequests),
            "requested_action" => WebhookDecision.Ignore("a button we do not have"),
            _ => WebhookDecision.Ignore("asks for nothing"),
        };
    }
}
