using ReviewBot.GitHubSimulator.Json;

namespace ReviewBot.GitHubSimulator.State;

/// <summary>Copies what stands on a pull request.</summary>
internal static class PullSnapshot
{
    public static SimulatedPullRequest Of(GitHubState state, Pull pull) => new(
        pull.Number,
        pull.HeadSha,
        pull.BaseSha,
        PullJson.HtmlUrl(state, pull),
        [.. pull.Reviews.Select(r => new SimulatedReview(r.Id, r.Author.Login, r.State, r.Body, r.CommitSha))],
        [.. pull.ReviewComments.Select(c => Comment(pull, c))],
        [.. pull.Comments.Select(c => new SimulatedIssueComment(c.Id, c.Author.Login, c.Body, Contents(c.Reactions)))],
        CheckRuns(pull.Repository, pull.HeadSha))
    {
        Open = pull.Open,
        Draft = pull.Draft,
        Title = pull.Title,
    };

    public static IReadOnlyList<SimulatedCheckRun> CheckRuns(Repository repository, string sha) =>
        [.. repository.CheckRuns.Values.Where(r => r.HeadSha == sha).Select(Run)];

    private static SimulatedReviewComment Comment(Pull pull, ReviewComment comment)
    {
        var standing = CommentStanding.Of(pull, comment);
        return new SimulatedReviewComment(
            comment.Id,
            comment.ReviewId,
            comment.Author.Login,
            comment.Path,
            standing.StartLine,
            standing.Line,
            comment.Body,
            comment.InReplyTo,
            pull.ResolvedThreads.ContainsKey(comment.ThreadId),
            Contents(comment.Reactions));
    }

    private static SimulatedCheckRun Run(CheckRun run) => new(
        run.Id,
        run.Name,
        run.HeadSha,
        run.Status,
        run.Conclusion,
        run.Title,
        run.Summary,
        run.Text,
        [.. run.Annotations.Select(a => new SimulatedAnnotation(a.Path, a.StartLine, a.EndLine, a.Level, a.Title ?? "", a.Message))])
    {
        ExternalId = run.ExternalId,
        Actions = [.. run.Actions.Select(a => a.Identifier)],
    };

    private static string[] Contents(IEnumerable<Reaction> reactions) => [.. reactions.Select(r => r.Content)];
}
