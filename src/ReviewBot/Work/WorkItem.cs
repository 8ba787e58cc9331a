using System.Globalization;
using ReviewBot.GitHub;

namespace ReviewBot.Work;

/// <summary>Which jobs go first.</summary>
internal enum JobPriority
{
    /// <summary>A person waits for the answer.</summary>
    Command = 0,

    /// <summary>A person asked for it.</summary>
    Asked = 1,

    /// <summary>An event asked for it.</summary>
    Event = 2,

    /// <summary>Nobody waits.</summary>
    Bulk = 3,
}

/// <summary>
/// Work to be queued. At most one job is pending for a lane and key, and at most one of a lane runs. The lane is made of numeric ids, so
/// that renaming a repository changes nothing.
/// </summary>
/// <param name="Key">What coalesces: a newer item takes the place of the pending one of its lane and key.</param>
/// <param name="InstallationId">0 when the event did not say; the worker asks GitHub then.</param>
/// <param name="HeadSha">The head the event spoke of; empty when it did not.</param>
/// <param name="Version">Orders items of a lane: the time of the change in milliseconds. An older one never wins over a newer one.</param>
internal sealed record WorkItem(
    string Lane,
    string Key,
    long InstallationId,
    long RepositoryId,
    RepositoryName Repository,
    JobPriority Priority,
    JobContent Content,
    string HeadSha = "",
    long Version = 0,
    TimeSpan Delay = default)
{
    /// <summary>The key of reviews.</summary>
    public const string ReviewKey = "review";

    /// <summary>The lane of a pull request.</summary>
    public static string PullRequestLane(long repositoryId, int number) => string.Create(CultureInfo.InvariantCulture, $"{repositoryId}#{number}");

    /// <summary>The lane of a merge group.</summary>
    public static string MergeGroupLane(long repositoryId, string headSha) => string.Create(CultureInfo.InvariantCulture, $"{repositoryId}#mg:{headSha}");

    /// <summary>The lane of a commit whose pull request is not known yet.</summary>
    public static string CommitLane(long repositoryId, string headSha) => string.Create(CultureInfo.InvariantCulture, $"{repositoryId}#sha:{headSha}");

    /// <summary>A review of a pull request.</summary>
    public static WorkItem Review(
        long installationId, long repositoryId, RepositoryName repository, JobPriority priority, ReviewContent content) =>
        new(
            content.GroupHead is { } head ? MergeGroupLane(repositoryId, head) : PullRequestLane(repositoryId, content.PullRequest),
            ReviewKey, installationId, repositoryId, repository, priority, content, content.GroupHead ?? "");
}
