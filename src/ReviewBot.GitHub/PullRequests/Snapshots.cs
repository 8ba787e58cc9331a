using ReviewBot.GitHub.Checks;
using ReviewBot.GitHub.Comments;
using ReviewBot.GitHub.Reviews;

namespace ReviewBot.GitHub.PullRequests;

/// <summary>A pull request and what stands on it, by GraphQL where it can be had and by REST otherwise; the answer is the same.</summary>
internal sealed class Snapshots(SnapshotByGraphQL graphQL, PullRequestReads pulls, ReviewCalls reviews, CommentCalls comments, CheckRunCalls checks)
{
    public async Task<PullRequestSnapshot> ReadAsync(
        RepositoryName repository, int number, string checkName, CancellationToken cancellation)
    {
        var observed = await graphQL.ReadAsync(repository, number, checkName, cancellation)
            ?? await ReadByRestAsync(repository, number, cancellation);
        var runs = observed.CheckRuns
            ?? await checks.ListAsync(repository, observed.PullRequest.HeadSha, checkName, cancellation);
        return new PullRequestSnapshot(
            observed.PullRequest,
            observed.Reviews.OrderBy(review => review.Id).ToList(),
            observed.ReviewComments.OrderBy(comment => comment.Id).ToList(),
            observed.IssueComments.OrderBy(comment => comment.Id).ToList(),
            runs.OrderByDescending(run => run.Id).ToList());
    }

    private async Task<Observed> ReadByRestAsync(RepositoryName repository, int number, CancellationToken cancellation)
    {
        // First alone: when there is no such pull request, the other questions are not asked.
        var pull = await pulls.GetAsync(repository, number, cancellation);
        var submitted = reviews.ListAsync(repository, number, cancellation);
        var inline = comments.ListOnLinesAsync(repository, number, cancellation);
        var conversation = comments.ListInConversationAsync(repository, number, cancellation);
        await Task.WhenAll(submitted, inline, conversation);

        var lines = await inline;
        if (lines.Count > 0)
        {
            var threads = await graphQL.ReadResolutionAsync(repository, number, cancellation);
            lines = lines
                .Select(comment => threads.TryGetValue(comment.InReplyTo ?? comment.Id, out var thread)
                    ? comment with { ThreadId = thread.Id, Resolved = thread.IsResolved ?? false }
                    : comment)
                .ToList();
        }

        return new Observed(
            pull, (await submitted).Where(review => review.State != "PENDING").ToList(), lines, await conversation, CheckRuns: null);
    }
}
