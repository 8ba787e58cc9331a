using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using ReviewBot.Analysis;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Reports;
using ReviewBot.GitHub;
using ReviewBot.Publishing;

namespace ReviewBot.Reviews;

/// <summary>
/// The story of one review: look, read, analyse, judge, plan, apply. Level-triggered: it looks at the present state and makes the pull
/// request show the right thing; running it twice changes nothing.
/// </summary>
internal sealed partial class PullRequestReviewer
{
    private static readonly CheckConclusion NothingToReview = CheckText.Trouble(
        "cancelled", "There is nothing to review", "The pull request was closed, or is a draft, before the review was finished.");

    private static readonly CheckConclusion Superseded = CheckText.Trouble(
        "cancelled", "Superseded", "The review of this commit was not finished; what was asked for went on without it.");

    private readonly IGitHubApp _app;
    private readonly AnalysisOf _analyse;
    private readonly AnalysisBounds _bounds;
    private readonly MarkerKey _key;
    private readonly ReviewerOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<PullRequestReviewer> _logger;

    /// <summary>A reviewer with the engine.</summary>
    public PullRequestReviewer(
        IGitHubApp app, Analyzer analyzer, AnalysisBounds bounds, MarkerKey key, ReviewerOptions options, TimeProvider time,
        ILogger<PullRequestReviewer> logger)
        : this(
            app,
            (change, configuration, problems, cancellation) =>
                analyzer.Analyze(change, configuration, problems, options.Jobs, progress: null, cancellation),
            bounds, key, options, time, logger)
    {
    }

    /// <summary>A reviewer with any analysis.</summary>
    public PullRequestReviewer(
        IGitHubApp app, AnalysisOf analyse, AnalysisBounds bounds, MarkerKey key, ReviewerOptions options, TimeProvider time,
        ILogger<PullRequestReviewer> logger)
    {
        (_app, _analyse, _bounds, _key, _options, _time, _logger) = (app, analyse, bounds, key, options, time, logger);
    }

    /// <summary>Runs one review.</summary>
    /// <exception cref="GitHubException">GitHub could not be had; the run may be repeated as it is.</exception>
    public async Task<ReviewOutcome> RunAsync(ReviewRequest request, IOpenChecks open, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = _time.GetTimestamp();
        var github = _app.ForInstallation(request.InstallationId);
        var outcome = request.MergeGroup is { } group
            ? await ReviewMergeGroupAsync(github, request, group, open, cancellation)
            : await ReviewPullRequestAsync(github, request, open, cancellation);
        var elapsed = _time.GetElapsedTime(started);
        Log.Ended(
            _logger, request.Repository, request.PullRequest, request.Reason, outcome.End, outcome.HeadSha, outcome.Conclusion, elapsed);
        return outcome;
    }

    /// <summary>
    /// Concludes the check of a run that is given up for good, so that it is never pending for ever: says what went wrong as trouble.
    /// </summary>
    public async Task GiveUpAsync(ReviewRequest request, IOpenChecks open, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var github = _app.ForInstallation(request.InstallationId);
        var (headSha, baseSha, reviewed) = request.MergeGroup is { } group
            ? (group.HeadSha, group.BaseSha, !group.Destroyed)
            : await PresentAsync(github, request, cancellation);
        await CloseLeftAsync(github, request, open, headSha, cancellation);
        if (headSha.Length == 0)
            return;
        var runs = await github.ListCheckRunsAsync(request.Repository, headSha, _options.CheckName, cancellation);
        if (!reviewed)
        {
            await CloseAsync(github, request, runs, NothingToReview, cancellation);
            return;
        }

        // What an earlier run concluded about this commit still stands.
        if (runs.Count > 0 && runs.All(r => r.Status == "completed") && runs.MaxBy(r => r.Id)!.Conclusion != "cancelled")
            return;
        var block = await BlocksOnErrorAsync(github, request.Repository, baseSha, cancellation);
        var check = await OpenAsync(github, request, open, headSha, runs, cancellation);
        await check.ConcludeAsync(GivenUp(reason, block), cancellation);
        Log.GivenUp(_logger, request.Repository, request.PullRequest, headSha, reason);
    }

    private async Task<ReviewOutcome> ReviewPullRequestAsync(
        IGitHub github, ReviewRequest request, IOpenChecks open, CancellationToken cancellation)
    {
        if (await TryAsync(() => github.ObserveAsync(request.Repository, request.PullRequest, _options.CheckName, cancellation)) is not { } seen)
            return new ReviewOutcome(ReviewEnd.NotShown);
        var pull = seen.PullRequest;
        await CloseLeftAsync(github, request, open, pull.HeadSha, cancellation);
        if (!pull.Open || !await WantsReviewAsync(github, request, pull, cancellation))
        {
            await CloseAsync(github, request, seen.CheckRuns, NothingToReview, cancellation);
            return new ReviewOutcome(ReviewEnd.NothingToDo, pull.HeadSha);
        }

        var check = await OpenAsync(github, request, open, pull.HeadSha, seen.CheckRuns, cancellation);
        var listed = await ListAsync(github, request.Repository, pull, cancellation);
        using var spool = new BlobSpool();
        var change = await ReviewAsync(
            github, request.Repository, listed, pull.BaseSha, pull.HeadSha, BlobRoot(pull.HtmlUrl, "/pull/", pull.HeadSha), spool,
            cancellation);
        var seal = new MarkerSeal(_key, pull.RepositoryId, pull.Number);
        var facts = change.Facts(pull.HeadSha, _options.Advice, seal, cancellation);

        var json = Json(change.Report);

        var present = await github.GetPullRequestAsync(request.Repository, pull.Number, cancellation);
        while (true)
        {
            if (!present.Open || present.HeadSha != pull.HeadSha || present.BaseRef != pull.BaseRef || (present.Draft && !pull.Draft))
                return await SupersedeAsync(check, present, pull.HeadSha, cancellation);
            var applier = new Applier(github, request.Repository, pull.Number, _logger);
            var plan = Planner.Make(facts, seen);
            if (plan.Check.Conclusion != "failure" && await BlockedElsewhereAsync(github, request, seen, cancellation) is { } other)
                plan = plan with { Check = CheckText.BlockedElsewhere(plan.Check, other) };
            if (await applier.ApplyAsync(plan, check, cancellation) == ApplyEnd.Done)
                return new ReviewOutcome(ReviewEnd.Concluded, pull.HeadSha, plan.Check.Conclusion, json);

            // GitHub is said to keep the body of a review whose comments it refuses: look again before anything is written.
            facts = facts with { Inline = false };
            seen = await github.ObserveAsync(request.Repository, pull.Number, _options.CheckName, cancellation);
            present = seen.PullRequest;
        }
    }

    private async Task<ReviewOutcome> ReviewMergeGroupAsync(
        IGitHub github, ReviewRequest request, MergeGroupCommits group, IOpenChecks open, CancellationToken cancellation)
    {
        if (group.Destroyed)
        {
            await CloseLeftAsync(github, request, open, headSha: "", cancellation);
            return new ReviewOutcome(ReviewEnd.NothingToDo, group.HeadSha);
        }

        if (await TryAsync(() => github.ListCheckRunsAsync(request.Repository, group.HeadSha, _options.CheckName, cancellation)) is not { } runs)
            return new ReviewOutcome(ReviewEnd.NotShown);
        var check = await OpenAsync(github, request, open, group.HeadSha, runs, cancellation);
        var comparison = await github.CompareAsync(request.Repository, group.BaseSha, group.HeadSha, cancellation);
        // A group has no list of files as a pull request has, but nothing is commented on its lines: whole trees will do.
        if (!comparison.FilesComplete)
        {
            var trees = await github.CompareTreesAsync(request.Repository, comparison.MergeBaseSha, group.HeadSha, cancellation);
            comparison = trees.FilesComplete ? trees : comparison;
        }

        // Nor is there a count: what was left out is at least one.
        var listed = new ListedChange(comparison.MergeBaseSha, comparison.Files, comparison.FilesComplete ? 0 : 1);
        using var spool = new BlobSpool();
        var change = await ReviewAsync(
            github, request.Repository, listed, group.BaseSha, group.HeadSha, BlobRoot(check.Run.HtmlUrl, "/runs/", group.HeadSha), spool,
            cancellation);
        var json = Json(change.Report);
        var conclusion = CheckText.Render(change.Report, change.Proposal, _options.Advice);
        await check.ConcludeAsync(conclusion, cancellation);
        return new ReviewOutcome(ReviewEnd.Concluded, group.HeadSha, conclusion.Conclusion, json);
    }

    /// <summary>Reads, analyses and judges.</summary>
    private async Task<ReviewedChange> ReviewAsync(
        IGitHub github, RepositoryName repository, ListedChange listed, string baseSha, string headSha, string? blobRoot, BlobSpool spool,
        CancellationToken cancellation)
    {
        var entries = GitHubChangeSet.Describe(listed.Files);
        var (change, own) = await GitHubChangeSet.ReadAsync(
            github, repository, entries, listed.Unlisted, new CommitRange(listed.MergeBaseSha, headSha), BaseConfiguration.At(baseSha),
            _bounds.MaxFileBytes, spool, cancellation);
        var sources = await new BaseConfiguration(github, repository, _logger).ReadAsync(own, cancellation);
        var subject = new ReviewSubject(headSha, listed.MergeBaseSha, blobRoot);
        var report = await Task.Run(() => Analyse(change, subject, sources, cancellation), cancellation);
        var proposed = Proposed(change, sources, cancellation);
        var proposal = proposed is null ? null
            : new ConfigurationProposal(await Task.Run(() => Analyse(change, subject, proposed, cancellation), cancellation));
        return new ReviewedChange(report, change, listed.Files) { Proposal = proposal };
    }

    private ReviewReport Analyse(ChangeSet change, ReviewSubject subject, ConfigurationSources sources, CancellationToken cancellation)
    {
        var (configuration, problems) = sources.Merge();
        var result = _analyse(change, configuration, problems, cancellation);
        return new ReviewReport(subject, result, Judge.Decide(result, configuration), configuration, _options.Version);
    }

    /// <summary>The configuration as the change would have it, or <c>null</c> when it leaves it alone.</summary>
    private static ConfigurationSources? Proposed(ChangeSet change, ConfigurationSources sources, CancellationToken cancellation) =>
        ConfigurationText.AsChanged(change, cancellation) is { Problem: null } proposed
            ? sources with { Repository = proposed.Text, Unread = null } : null;

    /// <summary>The answer, or <c>null</c> when GitHub does not show what is asked for.</summary>
    private static async Task<T?> TryAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (GitHubException e) when (e.Failure == GitHubFailure.NotFound)
        {
            return null;
        }
    }

    /// <summary>Drafts wait until they are ready, somebody asks, or the configuration wants them.</summary>
    private async Task<bool> WantsReviewAsync(IGitHub github, ReviewRequest request, PullRequest pull, CancellationToken cancellation)
    {
        if (!pull.Draft || request.Asked)
            return true;
        var sources = await new BaseConfiguration(github, request.Repository, _logger).ReadAsync(pull.BaseSha, cancellation);
        return sources.Merge().Configuration.Drafts;
    }

    /// <summary>An open pull request with the very same head whose check failed: a green run here would be the newest there too.</summary>
    private static async Task<int?> BlockedElsewhereAsync(
        IGitHub github, ReviewRequest request, PullRequestSnapshot seen, CancellationToken cancellation)
    {
        var failed = ReviewCheck.FailedElsewhere(seen.CheckRuns, Subject(request));
        if (failed.Count == 0)
            return null;
        var open = await github.ListPullRequestsOfCommitAsync(request.Repository, seen.PullRequest.HeadSha, cancellation);
        return failed.Where(open.Contains).Select(number => (int?)number).FirstOrDefault();
    }

    private static string Subject(ReviewRequest request) =>
        request.MergeGroup is null ? request.PullRequest.ToString(CultureInfo.InvariantCulture) : "mg";

    private async Task<ReviewCheck> OpenAsync(
        IGitHub github, ReviewRequest request, IOpenChecks open, string headSha, IReadOnlyList<CheckRun> runs, CancellationToken cancellation)
    {
        await open.AddAsync(headSha, cancellation);
        return await ReviewCheck.OpenAsync(
            github, request.Repository, _options.CheckName, Subject(request), headSha, runs, cancellation);
    }

    /// <summary>
    /// Concludes what runs that were cut short left open on other heads than this one: nobody looks at those any more. What GitHub has
    /// forgotten needs no conclusion.
    /// </summary>
    private async Task CloseLeftAsync(
        IGitHub github, ReviewRequest request, IOpenChecks open, string headSha, CancellationToken cancellation)
    {
        foreach (var left in (await open.ListAsync(cancellation)).Where(sha => sha != headSha))
        {
            try
            {
                var runs = await github.ListCheckRunsAsync(request.Repository, left, _options.CheckName, cancellation);
                await CloseAsync(github, request, runs, Superseded, cancellation);
            }
            catch (GitHubException e) when (e.Failure is GitHubFailure.NotFound or GitHubFailure.Invalid)
            {
                Log.Forgotten(_logger, request.Repository, request.PullRequest, left, e.Message);
            }
        }
    }

    /// <summary>The comparison names 300 files, the pull request's list 3,000; what is beyond is counted.</summary>
    private static async Task<ListedChange> ListAsync(
        IGitHub github, RepositoryName repository, PullRequest pull, CancellationToken cancellation)
    {
        var comparison = await github.CompareAsync(repository, pull.BaseSha, pull.HeadSha, cancellation);
        if (comparison.FilesComplete && comparison.Files.Count >= pull.ChangedFiles)
            return new ListedChange(comparison.MergeBaseSha, comparison.Files, Unlisted: 0);
        var files = await github.ListFilesAsync(repository, pull.Number, cancellation);
        return new ListedChange(comparison.MergeBaseSha, files, Math.Max(0, pull.ChangedFiles - files.Count));
    }

    private static async Task<ReviewOutcome> SupersedeAsync(
        ReviewCheck check, PullRequest present, string headSha, CancellationToken cancellation)
    {
        var (end, title, summary) = present switch
        {
            { Open: false } => (ReviewEnd.NothingToDo, "Closed", "The pull request was closed while it was reviewed."),
            { Draft: true } when present.HeadSha == headSha =>
                (ReviewEnd.NothingToDo, "Draft", "The pull request became a draft while it was reviewed."),
            _ => (ReviewEnd.Superseded, "Superseded", "The pull request changed while it was reviewed; a later run reviews it as it is."),
        };
        await check.ConcludeAsync(CheckText.Trouble("cancelled", title, summary), cancellation);
        return new ReviewOutcome(end, headSha);
    }

    /// <summary>Runs that nobody will conclude any more are closed: nothing of ours stays pending.</summary>
    private static async Task CloseAsync(
        IGitHub github, ReviewRequest request, IEnumerable<CheckRun> runs, CheckConclusion closed, CancellationToken cancellation)
    {
        foreach (var run in ReviewCheck.Pending(runs.Where(r => ReviewCheck.IsOf(r, Subject(request)))))
            await ReviewCheck.ConcludeAsync(github, request.Repository, run.Id, closed, cancellation);
    }

    private static async Task<(string HeadSha, string BaseSha, bool Reviewed)> PresentAsync(
        IGitHub github, ReviewRequest request, CancellationToken cancellation)
    {
        try
        {
            var pull = await github.GetPullRequestAsync(request.Repository, request.PullRequest, cancellation);
            return (pull.HeadSha, pull.BaseSha, pull.Open && (!pull.Draft || request.Asked));
        }
        catch (GitHubException e) when (e.Failure == GitHubFailure.NotFound)
        {
            return ("", "", false);
        }
    }

    private async Task<bool> BlocksOnErrorAsync(IGitHub github, RepositoryName repository, string baseSha, CancellationToken cancellation)
    {
        try
        {
            var sources = await new BaseConfiguration(github, repository, _logger).ReadAsync(baseSha, cancellation);
            return sources.Merge().Configuration.BlockOnError;
        }
        catch (GitHubException)
        {
            return ReviewConfiguration.Default.BlockOnError;
        }
    }

    private static CheckConclusion GivenUp(string reason, bool block) => CheckText.Trouble(
        block ? "failure" : "neutral",
        "Trouble: the review could not be finished",
        "**The review is incomplete: ReviewBot could not finish it.** Nothing is said about the change.\n\n"
        + $"{MarkdownText.Escape(PlainText.Bounded(reason, 2_000))}\n\n"
        + "Press Re-run, or comment `/review`, to have it tried again.");

    private static string Json(ReviewReport report)
    {
        using var json = new MemoryStream();
        JsonReport.Write(report, json);
        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }

    /// <summary>The repository's own pages show commits of forks too; <c>null</c> when an address is not of the expected form.</summary>
    private static string? BlobRoot(string htmlUrl, string below, string headSha)
    {
        var at = htmlUrl.LastIndexOf(below, StringComparison.Ordinal);
        return at < 0 ? null : $"{htmlUrl[..at]}/blob/{headSha}/";
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Information,
            Message = "{Repository}#{PullRequest} ({Reason}): {End} at {HeadSha}, {Conclusion}, {Elapsed}")]
        public static partial void Ended(
            ILogger logger, RepositoryName repository, int pullRequest, string reason, ReviewEnd end, string headSha, string conclusion,
            TimeSpan elapsed);

        [LoggerMessage(
            Level = LogLevel.Information, Message = "{Repository}#{PullRequest}: GitHub has no check to close on {HeadSha}: {Words}")]
        public static partial void Forgotten(ILogger logger, RepositoryName repository, int pullRequest, string headSha, string words);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Repository}#{PullRequest}: the review of {HeadSha} was given up: {Reason}")]
        public static partial void GivenUp(ILogger logger, RepositoryName repository, int pullRequest, string headSha, string reason);
    }
}
