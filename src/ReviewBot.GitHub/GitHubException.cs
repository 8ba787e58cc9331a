namespace ReviewBot.GitHub;

/// <summary>Why a call to GitHub failed.</summary>
public enum GitHubFailure
{
    /// <summary>No connection, no answer in time, or 5xx, after all retries.</summary>
    Unavailable,

    /// <summary>A rate limit that lasts longer than a run may wait; see <see cref="GitHubException.RetryAfter"/>.</summary>
    RateLimited,

    /// <summary>
    /// GitHub does not let the App in: the installation is suspended, the key is revoked or another App's, the clock is wrong. Lasts until
    /// somebody mends it, and says nothing about the call.
    /// </summary>
    LockedOut,

    /// <summary>The App may not: a missing permission.</summary>
    Forbidden,

    /// <summary>There is no such thing, or the App cannot see it.</summary>
    NotFound,

    /// <summary>GitHub understood and refused (422).</summary>
    Invalid,

    /// <summary>An answer that is not what GitHub's description promises.</summary>
    Unexpected,
}

/// <summary>GitHub could not be had or refused. The message names the call and GitHub's words, never a token, key or secret.</summary>
public sealed class GitHubException : Exception
{
    /// <summary>A failure with GitHub's words.</summary>
    public GitHubException(GitHubFailure failure, string message, int? status = null, TimeSpan? retryAfter = null, Exception? inner = null)
        : base(message, inner)
    {
        Failure = failure;
        Status = status;
        RetryAfter = retryAfter;
    }

    /// <summary>Why.</summary>
    public GitHubFailure Failure { get; }

    /// <summary>Nothing is wrong with the call: made again when GitHub can be had, it has an answer.</summary>
    public bool Passes => Failure is GitHubFailure.Unavailable or GitHubFailure.RateLimited or GitHubFailure.LockedOut;

    /// <summary>The HTTP status, when there was an answer.</summary>
    public int? Status { get; }

    /// <summary>How long to wait before the installation is used again; for <see cref="GitHubFailure.RateLimited"/>.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>The call changes something, its answer was lost, and nobody knows whether it took effect.</summary>
    internal bool MayHaveTakenEffect { get; init; }
}
