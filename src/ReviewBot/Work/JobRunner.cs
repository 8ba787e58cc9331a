using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using ReviewBot.GitHub;
using ReviewBot.Reviews;
using ReviewBot.SlashCommands;

namespace ReviewBot.Work;

/// <summary>Runs one review.</summary>
internal delegate Task<ReviewOutcome> RunReview(ReviewRequest request, IOpenChecks open, CancellationToken cancellation);

/// <summary>Concludes the check of a review that is given up for good.</summary>
internal delegate Task GiveUpReview(ReviewRequest request, IOpenChecks open, string reason, CancellationToken cancellation);

/// <summary>Does what a job is for, and decides what becomes of it when it fails.</summary>
internal sealed partial class JobRunner(
    IGitHubApp app,
    IWorkStore store,
    RunReview review,
    GiveUpReview giveUp,
    CommandRun commands,
    WorkOptions options,
    TimeProvider clock,
    ILogger<JobRunner> log)
{
    /// <summary>
    /// A failure of its own counts two strikes, the death of its worker one: the machine may be to blame for that. Six failures, or
    /// twelve deaths, and the job is given up.
    /// </summary>
    public const int StrikeLimit = 12;

    private static readonly TimeSpan OutagePatience = TimeSpan.FromDays(3);
    private static readonly TimeSpan UnknownRateLimit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestLockOut = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestLockOut = TimeSpan.FromMinutes(15);

    /// <summary>Since when GitHub does not let the App in, by installation.</summary>
    private readonly ConcurrentDictionary<long, DateTimeOffset> _lockedOut = new();

    /// <summary>Runs a job to its end; throws only when cancelled.</summary>
    public async Task<JobEnd> RunAsync(LeasedJob job, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.MaxTimePerJob, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            if (await WithInstallationAsync(job, either.Token) is not { } known) return new JobEnd.Done();
            job = known;
            if (job.Strikes >= StrikeLimit) return await GiveUpAsync(job, job.LastError, cancellation);
            // A run that does not listen is left behind; GitHub hears no more of it, because its calls carry the same token.
            var end = await DoAsync(job, either.Token).WaitAsync(either.Token);
            _lockedOut.TryRemove(job.Item.InstallationId, out _);
            return end;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return await GiveUpAsync(job, $"It took longer than {options.MaxTimePerJob:g}.", cancellation);
        }
        catch (Exception fault)
        {
            return await JudgeAsync(job, fault, cancellation);
        }
    }

    private Task<JobEnd> DoAsync(LeasedJob job, CancellationToken cancellation) => job.Item.Content switch
    {
        ReviewContent content => ReviewAsync(job, content, cancellation),
        CommandContent => commands.RunAsync(job, app.ForInstallation(job.Item.InstallationId), cancellation),
        LookupContent content => LookUpAsync(job.Item, content, cancellation),
        _ => Task.FromResult<JobEnd>(new JobEnd.Dead("no runner for this kind of job")),
    };

    private static ReviewRequest Request(WorkItem item, ReviewContent content) => new(
        item.InstallationId,
        item.RepositoryId,
        item.Repository,
        content.PullRequest,
        content is { GroupHead: { } head, GroupBase: { } baseSha } ? new MergeGroupCommits(head, baseSha, content.Destroyed) : null,
        content.Reason,
        content.Asked,
        content.Full);

    private async Task<JobEnd> ReviewAsync(LeasedJob job, ReviewContent content, CancellationToken cancellation)
    {
        var outcome = await review(Request(job.Item, content), new LaneChecks(store, job.Item), cancellation);
        Log.Reviewed(log, job.Item.Lane, content.Reason, outcome.End, outcome.HeadSha, outcome.Conclusion);
        return outcome.End switch
        {
            ReviewEnd.Concluded => new JobEnd.Done(new ReviewRun(outcome.HeadSha, content.GroupBase, outcome.Conclusion, outcome.ReportJson)),
            // The push that overtook the run has an event of its own, which this coalesces with; but it may be late.
            ReviewEnd.NotShown => await NotShownAsync(job, cancellation),
            ReviewEnd.Superseded => new JobEnd.Done(FollowUps: [job.Item with { Delay = TimeSpan.FromSeconds(1) }]),
            _ => new JobEnd.Done(),
        };
    }

    /// <summary>
    /// Not all of GitHub knows at once what was made a moment ago, nor the token it is asked with: half a minute passes before a pull request
    /// is believed to be gone.
    /// </summary>
    private async Task<JobEnd> NotShownAsync(LeasedJob job, CancellationToken cancellation)
    {
        const string Words = "GitHub does not show it.";
        if (job.Strikes + 2 < StrikeLimit) return new JobEnd.Retry(Backoff.After((job.Strikes / 2) + 1, job.Id), Words, Strike: true);
        var end = await GiveUpAsync(job, Words, cancellation);
        return end is JobEnd.Dead ? new JobEnd.Done() : end;
    }

    private async Task<JobEnd> LookUpAsync(WorkItem item, LookupContent content, CancellationToken cancellation)
    {
        var items = new SortedDictionary<string, WorkItem>(StringComparer.Ordinal);
        void Add(ReviewContent found)
        {
            var next = WorkItem.Review(item.InstallationId, item.RepositoryId, item.Repository, JobPriority.Asked, found);
            items[next.Lane] = next;
        }

        foreach (var (lane, groupBase) in await store.FindReviewedAsync(item.RepositoryId, content.HeadSha, cancellation))
        {
            var subject = lane[(lane.IndexOf('#', StringComparison.Ordinal) + 1)..];
            if (int.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                Add(new ReviewContent(number, content.Reason, Asked: true));
            }
            else if (groupBase is not null)
            {
                Add(new ReviewContent(0, content.Reason, Asked: true, GroupHead: content.HeadSha, GroupBase: groupBase));
            }
        }

        foreach (var number in await app.ForInstallation(item.InstallationId).ListPullRequestsOfCommitAsync(item.Repository, content.HeadSha, cancellation))
        {
            Add(new ReviewContent(number, content.Reason, Asked: true));
        }

        return new JobEnd.Done(FollowUps: [.. items.Values]);
    }

    /// <summary>The job with its installation filled in; <c>null</c> when the App is not installed there.</summary>
    private async Task<LeasedJob?> WithInstallationAsync(LeasedJob job, CancellationToken cancellation)
    {
        if (job.Item.InstallationId != 0) return job;
        var found = await app.FindInstallationAsync(job.Item.Repository, cancellation);
        return found is { } id ? job with { Item = job.Item with { InstallationId = id } } : null;
    }

    private async Task<JobEnd> JudgeAsync(LeasedJob job, Exception fault, CancellationToken cancellation)
    {
        switch (fault)
        {
            case GitHubException { Failure: GitHubFailure.RateLimited } limited:
                Log.Deferred(log, job.Item.Lane, limited.Message);
                return new JobEnd.Defer(limited.RetryAfter ?? UnknownRateLimit, limited.Message);
            case GitHubException { Failure: GitHubFailure.LockedOut } locked when clock.GetUtcNow() - job.CreatedAt < OutagePatience:
                return LockedOut(job, locked.Message);
            case GitHubException { Failure: GitHubFailure.Unavailable } away when clock.GetUtcNow() - job.CreatedAt < OutagePatience:
                Log.Retried(log, job.Item.Lane, job.Attempts, away.Message);
                return new JobEnd.Retry(Backoff.After(job.Attempts, job.Id), away.Message, Strike: false);
            case Storage.StorageException { Transient: true } busy:
                return new JobEnd.Retry(Backoff.After(job.Attempts, job.Id), busy.Message, Strike: false);
        }

        // Only GitHub's words are known to hold nothing secret; of anything else the store gets the kind, and the log the rest.
        var error = fault is GitHubException ? fault.Message : fault.GetType().Name;
        var strikes = job.Strikes + 2;
        Log.Failed(log, fault, job.Item.Lane, strikes, StrikeLimit);
        return strikes < StrikeLimit
            ? new JobEnd.Retry(Backoff.After(strikes / 2, job.Id), error, Strike: true)
            : await GiveUpAsync(job, error, cancellation);
    }

    /// <summary>
    /// Somebody has to mend it, and nothing of the job is to blame: the installation waits, for longer the longer it lasts, and the operator
    /// is told once.
    /// </summary>
    private JobEnd.Defer LockedOut(LeasedJob job, string words)
    {
        var now = clock.GetUtcNow();
        var installation = job.Item.InstallationId;
        if (_lockedOut.TryAdd(installation, now)) Log.LockedOut(log, installation, words);
        var lasted = now - _lockedOut.GetValueOrDefault(installation, now);
        var wait = lasted < ShortestLockOut ? ShortestLockOut : lasted > LongestLockOut ? LongestLockOut : lasted;
        return new JobEnd.Defer(wait, words);
    }

    private async Task<JobEnd> GiveUpAsync(LeasedJob job, string reason, CancellationToken cancellation)
    {
        try
        {
            switch (job.Item.Content)
            {
                case ReviewContent content:
                    await giveUp(Request(job.Item, content), new LaneChecks(store, job.Item), reason, cancellation);
                    break;
                case CommandContent:
                    await commands.GiveUpAsync(job, app.ForInstallation(job.Item.InstallationId), cancellation);
                    break;
            }
        }
        catch (GitHubException fault) when (fault.Failure == GitHubFailure.RateLimited)
        {
            return new JobEnd.Defer(fault.RetryAfter ?? UnknownRateLimit, reason);
        }
        catch (GitHubException fault) when (fault.Failure == GitHubFailure.LockedOut && clock.GetUtcNow() - job.CreatedAt < OutagePatience)
        {
            return LockedOut(job, fault.Message);
        }
        catch (GitHubException fault) when (fault.Failure == GitHubFailure.Unavailable && clock.GetUtcNow() - job.CreatedAt < OutagePatience)
        {
            // The check must not stay pending: giving up waits for GitHub as well.
            return new JobEnd.Retry(Backoff.After(job.Attempts, job.Id), reason, Strike: true);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Log.NotConcluded(log, fault, job.Item.Lane);
        }

        Log.GivenUp(log, job.Item.Lane, reason);
        return new JobEnd.Dead(reason);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Lane}: {Reason}: {End} at {HeadSha} {Conclusion}")]
        public static partial void Reviewed(ILogger logger, string lane, string reason, ReviewEnd end, string headSha, string conclusion);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Lane}: rate limit, the installation waits: {Words}")]
        public static partial void Deferred(ILogger logger, string lane, string words);

        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "GitHub does not let the App in as installation {Installation}: {Words}. Its work waits. See whether the App is suspended "
                + "there, whether REVIEWBOT_APP_ID and REVIEWBOT_PRIVATE_KEY belong together, and whether this machine's clock is right.")]
        public static partial void LockedOut(ILogger logger, long installation, string words);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Lane}: attempt {Attempt}: GitHub cannot be had, tried again later: {Words}")]
        public static partial void Retried(ILogger logger, string lane, int attempt, string words);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Lane}: failed ({Strikes} of {Limit} strikes)")]
        public static partial void Failed(ILogger logger, Exception fault, string lane, int strikes, int limit);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Lane}: the check could not be concluded")]
        public static partial void NotConcluded(ILogger logger, Exception fault, string lane);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Lane}: given up: {Reason}")]
        public static partial void GivenUp(ILogger logger, string lane, string reason);
    }
}
