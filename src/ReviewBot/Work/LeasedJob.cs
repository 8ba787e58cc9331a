namespace ReviewBot.Work;

/// <summary>A job a worker holds, and the number that tells this holding from every other.</summary>
/// <param name="Attempts">How often it was leased, this time included.</param>
/// <param name="Strikes">How often it failed by its own fault or took its worker along.</param>
/// <param name="Fence">Grows with every lease; only the newest holder may finish the job.</param>
internal sealed record LeasedJob(
    long Id, WorkItem Item, long Vtime, int Attempts, int Strikes, long Fence, string LastError, DateTimeOffset CreatedAt);

/// <summary>How a lease ends.</summary>
internal abstract record JobEnd
{
    private JobEnd()
    {
    }

    /// <summary>It is done. Run and follow-ups are stored in the same transaction, or not at all.</summary>
    public sealed record Done(ReviewRun? Run = null, IReadOnlyList<WorkItem>? FollowUps = null) : JobEnd;

    /// <summary>It failed and is tried again.</summary>
    /// <param name="Strike">The failure counts against the job, with two strikes; an outage of GitHub does not.</param>
    public sealed record Retry(TimeSpan Delay, string Error, bool Strike) : JobEnd;

    /// <summary>GitHub's rate limit: the whole installation waits. Does not count as an attempt.</summary>
    public sealed record Defer(TimeSpan Delay, string Error) : JobEnd;

    /// <summary>It is given up for good.</summary>
    public sealed record Dead(string Error) : JobEnd;

    /// <summary>The worker stops; another takes it at once. Does not count as an attempt.</summary>
    public sealed record Released : JobEnd;
}

/// <summary>What is kept of a finished review.</summary>
internal sealed record ReviewRun(string HeadSha, string? GroupBaseSha, string Conclusion, string ReportJson);
