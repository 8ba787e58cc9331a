using ReviewBot.GitHub;

namespace ReviewBot.Reviews;

/// <summary>
/// The story of one review: look, read, analyse, judge, plan, apply. Level-triggered: it looks at the present state and makes the pull
/// request show the right thing; running it twice changes nothing.
/// </summary>
internal sealed class PullRequestReviewer
{
    /// <summary>Runs one review.</summary>
    /// <exception cref="GitHubException">GitHub could not be had; the run may be repeated as it is.</exception>
    public Task<ReviewOutcome> RunAsync(ReviewRequest request, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>
    /// Concludes the check of a run that is given up for good, so that it is never pending for ever: says what went wrong as trouble.
    /// </summary>
    public Task GiveUpAsync(ReviewRequest request, string reason, CancellationToken cancellation) => throw new NotImplementedException();
}
