using ReviewBot.GitHub;
using ReviewBot.Work;

namespace ReviewBot.Webhooks;

/// <summary>Turns a pressed Re-run into work. GitHub lets only people with write access press it.</summary>
internal static class Reruns
{
    /// <summary>
    /// A review of each pull request the event names. For a fork's, and for a merge group's, it names none: the worker then looks up what
    /// was reviewed at the commit.
    /// </summary>
    public static WebhookDecision Of(WebhookPayload payload, string? headSha, IReadOnlyList<int> pullRequests)
    {
        if (payload is not { RepositoryId: { } repositoryId, Repository: { } repository }) return WebhookDecision.Ignore("names no repository");
        var installation = payload.InstallationId ?? 0;
        var reason = $"{payload.Event}.{payload.Action}";
        if (pullRequests.Count > 0)
        {
            return WebhookDecision.Enqueue(pullRequests.Distinct().Order().Select(number => WorkItem.Review(
                installation, repositoryId, repository, JobPriority.Asked, new ReviewContent(number, reason, Asked: true))));
        }

        return headSha is { Length: > 0 }
            ? WebhookDecision.Enqueue(new WorkItem(
                WorkItem.CommitLane(repositoryId, headSha), "lookup", installation, repositoryId, repository, JobPriority.Asked,
                new LookupContent(headSha, reason), headSha))
            : WebhookDecision.Ignore("names neither pull request nor commit");
    }
}
