using ReviewBot.GitHub;

namespace ReviewBot.Reviews;

/// <summary>What another look is asked for: a pull request, or the head of a merge group.</summary>
/// <param name="PullRequest">The number; 0 for a merge group.</param>
/// <param name="MergeGroup">The merge group's commits; <c>null</c> for a pull request.</param>
/// <param name="Reason">What asked for it, for the log: <c>pull_request.synchronize</c>, <c>/review</c> …</param>
/// <param name="Asked">A person asked: drafts are reviewed too.</param>
/// <param name="Full">Without caches.</param>
internal sealed record ReviewRequest(
    long InstallationId,
    long RepositoryId,
    RepositoryName Repository,
    int PullRequest,
    MergeGroupCommits? MergeGroup,
    string Reason,
    bool Asked,
    bool Full);

/// <summary>Head and base of a merge group.</summary>
/// <param name="Destroyed">The queue gave the group up: its check is closed and nothing is reviewed.</param>
internal sealed record MergeGroupCommits(string HeadSha, string BaseSha, bool Destroyed = false);

/// <summary>How a run ended.</summary>
internal enum ReviewEnd
{
    /// <summary>The pull request shows the right thing and the check is concluded.</summary>
    Concluded,

    /// <summary>A newer head came while it ran; it wrote nothing and another look is due.</summary>
    Superseded,

    /// <summary>There is nothing to review: closed or a draft.</summary>
    NothingToDo,

    /// <summary>GitHub does not show it: deleted, out of the App's sight, or not known yet to all of GitHub.</summary>
    NotShown,
}

/// <summary>The end of a run, for the log and the store.</summary>
/// <param name="HeadSha">The commit that was reviewed; empty when there was nothing to do.</param>
/// <param name="Conclusion">The check's conclusion; empty unless concluded.</param>
/// <param name="ReportJson">The JSON report; empty unless concluded.</param>
internal sealed record ReviewOutcome(ReviewEnd End, string HeadSha = "", string Conclusion = "", string ReportJson = "");
