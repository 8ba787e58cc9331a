using Microsoft.Extensions.Logging;
using ReviewBot.GitHub;

namespace ReviewBot.Publishing;

/// <summary>How far a plan came.</summary>
internal enum ApplyEnd
{
    /// <summary>All of it is done; the check is concluded.</summary>
    Done,

    /// <summary>
    /// GitHub refused the review; nothing was done. What stands must be looked at again and planned without inline comments.
    /// </summary>
    ReviewRefused,
}

/// <summary>
/// Carries out a plan: review, edits, summary, and the check's conclusion last. After a crash between any two calls the next run looks at
/// what stands and plans the rest; nothing is done twice.
/// </summary>
internal sealed partial class Applier(IGitHub github, RepositoryName repository, int pullRequest, ILogger logger)
{
    private const string NotAllowed =
        "GitHub did not let ReviewBot write all of its comments on this pull request: a permission is missing, or the conversation is locked.";

    private bool _refused;
    private bool _mayComment = true;
    private bool _mayResolve = true;

    /// <summary>Applies the plan of a pull request and concludes its check.</summary>
    public async Task<ApplyEnd> ApplyAsync(Plan plan, ReviewCheck check, CancellationToken cancellation)
    {
        try
        {
            await PostReviewAsync(plan.Review, cancellation);
        }
        catch (GitHubException e) when (e.Failure == GitHubFailure.Invalid)
        {
            Log.ReviewRefused(logger, repository, pullRequest, plan.Review?.Comments.Count ?? 0, e.Message);
            return ApplyEnd.ReviewRefused;
        }

        foreach (var edit in plan.Edits)
            await EditAsync(edit, cancellation);
        if (plan.Summary is { } summary)
            await AmendAsync("the summary", () => SummariseAsync(summary, cancellation));
        await check.ConcludeAsync(_mayComment && !_refused ? plan.Check : WithNote(plan.Check), cancellation);
        return ApplyEnd.Done;
    }

    private Task PostReviewAsync(NewReview? review, CancellationToken cancellation) => review is null
        ? Task.CompletedTask
        : WriteAsync("the review", () => github.CreateReviewAsync(repository, pullRequest, review, cancellation));

    /// <summary>
    /// The thread is resolved before its comment says so: a crash in between leaves a comment that is still to be edited, and a thread that
    /// people open again afterwards is left alone.
    /// </summary>
    private async Task EditAsync(CommentEdit edit, CancellationToken cancellation)
    {
        if (edit.ResolveThread is { } thread && _mayResolve && _mayComment)
            await ResolveAsync(thread, cancellation);
        await AmendAsync("a comment", () => github.UpdateReviewCommentAsync(repository, edit.CommentId, edit.Body, cancellation));
    }

    /// <summary>Resolving is a courtesy: whatever GitHub has against it, the comment says what is fixed and the verdict stands.</summary>
    private async Task ResolveAsync(string thread, CancellationToken cancellation)
    {
        try
        {
            _mayResolve = await github.ResolveThreadAsync(thread, cancellation);
        }
        catch (GitHubException e) when (!e.Passes)
        {
            _mayResolve = e.Failure == GitHubFailure.NotFound;
            Log.NotAllowed(logger, repository, pullRequest, "a thread", e.Message);
        }
    }

    /// <summary>A refused edit is said in the check; the verdict does not wait for it, and the next run tries again.</summary>
    private async Task AmendAsync(string what, Func<Task> write)
    {
        try
        {
            await WriteAsync(what, write);
        }
        catch (GitHubException e) when (e.Failure == GitHubFailure.Invalid)
        {
            _refused = true;
            Log.NotAllowed(logger, repository, pullRequest, what, e.Message);
        }
    }

    private Task SummariseAsync(SummaryStep summary, CancellationToken cancellation) => summary switch
    {
        SummaryStep.EditReview edit => github.UpdateReviewAsync(repository, pullRequest, edit.ReviewId, edit.Body, cancellation),
        SummaryStep.EditComment edit => github.UpdateIssueCommentAsync(repository, edit.CommentId, edit.Body, cancellation),
        _ => github.CreateIssueCommentAsync(repository, pullRequest, summary.Body, cancellation),
    };

    /// <summary>
    /// Where the App may not write, the check still tells the verdict, and says that comments are missing. What was deleted meanwhile is
    /// left to the next run.
    /// </summary>
    private async Task WriteAsync(string what, Func<Task> write)
    {
        if (!_mayComment)
            return;
        try
        {
            await write();
        }
        catch (GitHubException e) when (e.Failure == GitHubFailure.NotFound)
        {
            Log.Gone(logger, repository, pullRequest, what, e.Message);
        }
        catch (GitHubException e) when (e.Failure == GitHubFailure.Forbidden)
        {
            _mayComment = false;
            Log.NotAllowed(logger, repository, pullRequest, what, e.Message);
        }
    }

    private static CheckConclusion WithNote(CheckConclusion conclusion) => conclusion with
    {
        Output = conclusion.Output with
        {
            Text = conclusion.Output.Text is { Length: > 0 } text ? $"{NotAllowed}\n\n{text}" : NotAllowed,
        },
    };

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning, Message = "{Repository}#{PullRequest}: GitHub refused a review with {Comments} comments: {Words}")]
        public static partial void ReviewRefused(ILogger logger, RepositoryName repository, int pullRequest, int comments, string words);

        [LoggerMessage(Level = LogLevel.Information, Message = "{Repository}#{PullRequest}: {What} is gone: {Words}")]
        public static partial void Gone(ILogger logger, RepositoryName repository, int pullRequest, string what, string words);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Repository}#{PullRequest}: may not write {What}: {Words}")]
        public static partial void NotAllowed(ILogger logger, RepositoryName repository, int pullRequest, string what, string words);
    }
}
