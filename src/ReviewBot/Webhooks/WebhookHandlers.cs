namespace ReviewBot.Webhooks;

/// <summary>Every event that is understood. All others are stored as ignored.</summary>
internal static class WebhookHandlers
{
    /// <summary>The handlers, by the name of the event.</summary>
    /// <param name="appId">Our App: check runs and suites of other Apps are none of our business.</param>
    /// <param name="checkName">The name of our check, so that another instance of the same App can stand beside.</param>
    public static IReadOnlyList<IWebhookHandler> All(long appId, string checkName) =>
    [
        new CheckRunHandler(appId, checkName),
        new CheckSuiteHandler(appId),
        new InstallationHandler(),
        new InstallationRepositoriesHandler(),
        new IssueCommentHandler(),
        new MergeGroupHandler(),
        new PingHandler(),
        new PullRequestHandler(),
        new PullRequestReviewCommentHandler(),
        new RepositoryHandler(),
    ];
}
