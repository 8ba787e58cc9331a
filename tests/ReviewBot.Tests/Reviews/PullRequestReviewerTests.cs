using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.Analysis;
using ReviewBot.Analysis.Configuration;
using ReviewBot.GitHub;
using ReviewBot.Publishing;
using ReviewBot.Reviews;
using ReviewBot.Tests.Publishing;

namespace ReviewBot.Tests.Reviews;

public sealed class PullRequestReviewerTests
{
    private const string Newer = "4444444444444444444444444444444444444444";
    private static readonly ReviewRequest Request = new(
        1, 7, new RepositoryName("o", "r"), 42, MergeGroup: null, "pull_request.synchronize", Asked: false, Full: false);

    private readonly MemoryGitHub _github = new();
    private readonly PullRequestReviewer _reviewer;
    private ChangeSet? _analysed;

    public PullRequestReviewerTests() => _reviewer = new PullRequestReviewer(
        _github, Analyse, new AnalysisBounds(), TestKey.Key, new ReviewerOptions("ReviewBot", "1.0", 1), TimeProvider.System,
        NullLogger<PullRequestReviewer>.Instance);

    [Fact]
    public async Task A_first_review_opens_the_check_first_and_concludes_it_last()
    {
        _github.Change("src/A.cs", "bad");

        var outcome = await Run();

        Assert.Equal(ReviewEnd.Concluded, outcome.End);
        Assert.Equal("failure", outcome.Conclusion);
        Assert.Equal(MemoryGitHub.Head, outcome.HeadSha);
        Assert.Equal(["!create check", "!review", "!update check"], _github.Mutations);
        Assert.Equal("failure", Assert.Single(_github.Runs).Conclusion);
        Assert.Equal($"reviewbot:42:{MemoryGitHub.Head}:1", _github.Runs[0].ExternalId);
        Assert.Single(_github.Comments);
        Assert.Empty(_github.Conversation);
    }

    [Fact]
    public async Task A_first_review_of_a_hundred_files_and_fifty_findings_is_within_the_budget_of_calls()
    {
        for (var i = 0; i < 100; i++)
            _github.Change(string.Create(CultureInfo.InvariantCulture, $"src/F{i:D3}.cs"), i % 2 == 0 ? "bad" : "good", "good");

        await Run();

        Assert.InRange(_github.Calls.Count(c => !c.StartsWith("contents", StringComparison.Ordinal)), 1, 12);
        Assert.InRange(_github.Mutations.Count(), 1, 4);
        Assert.Equal(50, _github.Updates.Values.Single().Annotations!.Count);
    }

    [Fact]
    public async Task A_push_with_nothing_new_writes_the_check_and_nothing_else()
    {
        _github.Change("src/A.cs", "bad");
        await Run();
        _github.Push(Newer);
        _github.Calls.Clear();

        await Run();

        Assert.Equal(["!create check", "!update check"], _github.Mutations);
        Assert.InRange(_github.Calls.Count(c => !c.StartsWith("contents", StringComparison.Ordinal)), 1, 6);
    }

    [Fact]
    public async Task A_newer_head_ends_the_run_before_it_writes_anything()
    {
        _github.Change("src/A.cs", "bad");
        _github.Before = call =>
        {
            if (call == "pull")
                _github.PullRequest = _github.PullRequest with { HeadSha = Newer };
        };

        var outcome = await Run();

        Assert.Equal(ReviewEnd.Superseded, outcome.End);
        Assert.Equal(["!create check", "!update check"], _github.Mutations);
        Assert.Equal("cancelled", Assert.Single(_github.Runs).Conclusion);
        Assert.Empty(_github.Reviews);
    }

    [Fact]
    public async Task A_change_of_the_base_branch_ends_the_run()
    {
        _github.Before = call =>
        {
            if (call == "pull")
                _github.PullRequest = _github.PullRequest with { BaseRef = "release" };
        };

        Assert.Equal(ReviewEnd.Superseded, (await Run()).End);
    }

    [Fact]
    public async Task A_pull_request_that_is_closed_meanwhile_gets_no_comment()
    {
        _github.Change("src/A.cs", "bad");
        _github.Before = call =>
        {
            if (call == "pull")
                _github.PullRequest = _github.PullRequest with { Open = false };
        };

        Assert.Equal(ReviewEnd.NothingToDo, (await Run()).End);
        Assert.Equal("cancelled", Assert.Single(_github.Runs).Conclusion);
        Assert.Empty(_github.Reviews);
    }

    [Fact]
    public async Task A_draft_gets_no_check()
    {
        _github.PullRequest = _github.PullRequest with { Draft = true };

        Assert.Equal(ReviewEnd.NothingToDo, (await Run()).End);
        Assert.Empty(_github.Mutations);
    }

    [Fact]
    public async Task A_draft_is_reviewed_when_somebody_asks()
    {
        _github.PullRequest = _github.PullRequest with { Draft = true };

        Assert.Equal(ReviewEnd.Concluded, (await Run(Request with { Asked = true })).End);
    }

    [Fact]
    public async Task A_draft_is_reviewed_when_the_base_commit_wants_it()
    {
        _github.PullRequest = _github.PullRequest with { Draft = true };
        _github.Put(MemoryGitHub.Head, ReviewConfiguration.Path, "drafts: true");
        Assert.Equal(ReviewEnd.NothingToDo, (await Run()).End);

        _github.Put(MemoryGitHub.Base, ReviewConfiguration.Path, "drafts: true");
        Assert.Equal(ReviewEnd.Concluded, (await Run()).End);
    }

    [Fact]
    public async Task A_closed_pull_request_is_left_alone_but_for_a_check_that_was_left_open()
    {
        _github.Runs.Add(new CheckRun(9, "ReviewBot", MemoryGitHub.Head, "in_progress", null, "x", MemoryGitHub.AppId, ""));
        _github.PullRequest = _github.PullRequest with { Open = false };

        Assert.Equal(ReviewEnd.NothingToDo, (await Run()).End);
        Assert.Equal(["!update check"], _github.Mutations);
        Assert.Equal("cancelled", _github.Runs[0].Conclusion);
    }

    [Fact]
    public async Task A_pull_request_that_is_gone_is_nothing_to_do()
    {
        _github.Before = _ => throw new GitHubException(GitHubFailure.NotFound, "Not Found", 404);

        Assert.Equal(ReviewEnd.NothingToDo, (await Run()).End);
    }

    [Fact]
    public async Task A_deleted_fork_is_reviewed_like_any()
    {
        _github.PullRequest = _github.PullRequest with { HeadRepository = null };
        _github.Change("src/A.cs", "bad");

        Assert.Equal("failure", (await Run()).Conclusion);
    }

    [Fact]
    public async Task A_run_again_of_the_same_head_makes_a_check_of_its_own()
    {
        await Run();
        await Run();

        Assert.Equal([$"reviewbot:42:{MemoryGitHub.Head}:1", $"reviewbot:42:{MemoryGitHub.Head}:2"], _github.Runs.Select(r => r.ExternalId));
        Assert.All(_github.Runs, r => Assert.Equal("success", r.Conclusion));
    }

    [Theory]
    [InlineData("create check", false)]
    [InlineData("create check", true)]
    [InlineData("review", false)]
    [InlineData("review", true)]
    [InlineData("resolve", false)]
    [InlineData("resolve", true)]
    [InlineData("edit comment", false)]
    [InlineData("edit comment", true)]
    [InlineData("edit review", false)]
    [InlineData("edit review", true)]
    [InlineData("update check", false)]
    [InlineData("update check", true)]
    public async Task Dying_at_any_mutation_and_running_again_ends_the_same_and_doubles_nothing(string step, bool afterEffect)
    {
        _github.Change("src/A.cs", "bad");
        _github.Change("src/B.cs", "bad bad2");
        await Run();
        _github.Push(Newer);
        _github.Put(Newer, "src/A.cs", "good");
        _github.Put(Newer, "src/B.cs", "bad bad2 bad3");
        var died = false;
        if (afterEffect)
            _github.After = Die;
        else
            _github.Before = Die;

        await Assert.ThrowsAsync<GitHubException>(() => Run());
        Assert.Equal(ReviewEnd.Concluded, (await Run()).End);

        Assert.All(_github.Runs, r => Assert.Equal("completed", r.Status));
        Assert.Equal(4, _github.Comments.Count);
        Assert.Equal(2, _github.Reviews.Count);
        Assert.Empty(_github.Conversation);
        Assert.StartsWith("**Fixed in 4444444**", _github.Comments[0].Body, StringComparison.Ordinal);
        Assert.True(_github.Comments[0].Resolved);
        _github.Calls.Clear();
        await Run();
        Assert.Equal(["!create check", "!update check"], _github.Mutations);

        void Die(string call)
        {
            if (call != step || died)
                return;
            died = true;
            throw new GitHubException(GitHubFailure.Unavailable, "no answer");
        }
    }

    [Fact]
    public async Task A_check_that_an_earlier_process_left_open_is_taken_up()
    {
        _github.Runs.Add(new CheckRun(9, "ReviewBot", MemoryGitHub.Head, "in_progress", null, "x", MemoryGitHub.AppId, ""));

        await Run();

        Assert.Equal(["!update check"], _github.Mutations);
        Assert.Equal("success", Assert.Single(_github.Runs).Conclusion);
    }

    [Fact]
    public async Task A_check_that_may_hold_some_of_many_annotations_already_is_replaced()
    {
        _github.Runs.Add(new CheckRun(9, "ReviewBot", MemoryGitHub.Head, "in_progress", null, "x", MemoryGitHub.AppId, ""));
        for (var i = 0; i < 60; i++)
            _github.Change(string.Create(CultureInfo.InvariantCulture, $"src/F{i:D3}.cs"), "bad", "good");

        await Run();

        Assert.Equal(["cancelled", "failure"], _github.Runs.Select(r => r.Conclusion));
        Assert.Empty(_github.Updates[9].Annotations!);
    }

    [Fact]
    public async Task A_refused_review_ends_with_everything_in_the_summary()
    {
        _github.Change("src/A.cs", "bad");
        _github.Before = call =>
        {
            if (call == "review")
                throw new GitHubException(GitHubFailure.Invalid, "line must be part of the diff", 422);
        };

        Assert.Equal("failure", (await Run()).Conclusion);
        Assert.Equal(["!create check", "!review", "!comment", "!update check"], _github.Mutations);
        Assert.Single(_github.Conversation);
    }

    [Fact]
    public async Task A_review_refused_because_the_head_moved_ends_the_run()
    {
        _github.Change("src/A.cs", "bad");
        _github.Before = call =>
        {
            if (call != "review")
                return;
            _github.PullRequest = _github.PullRequest with { HeadSha = Newer };
            throw new GitHubException(GitHubFailure.Invalid, "The commitOID is not part of the pull request", 422);
        };

        Assert.Equal(ReviewEnd.Superseded, (await Run()).End);
        Assert.Empty(_github.Conversation);
        Assert.Equal("cancelled", Assert.Single(_github.Runs).Conclusion);
    }

    [Fact]
    public async Task Where_comments_are_forbidden_the_check_tells_the_verdict_and_says_so()
    {
        _github.Change("src/A.cs", "bad");
        _github.Before = call =>
        {
            if (call == "review")
                throw new GitHubException(GitHubFailure.Forbidden, "Resource not accessible by integration", 403);
        };

        Assert.Equal("failure", (await Run()).Conclusion);
        Assert.Contains("did not let ReviewBot write", _github.Updates.Values.Single().Output!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Threads_that_may_not_be_resolved_are_asked_for_once()
    {
        _github.MayResolve = false;
        _github.Change("src/A.cs", "bad");
        _github.Change("src/B.cs", "bad");
        await Run();
        _github.Push(Newer);
        _github.Put(Newer, "src/A.cs", "good");
        _github.Put(Newer, "src/B.cs", "good");
        _github.Calls.Clear();

        await Run();

        Assert.Single(_github.Mutations, "!resolve");
        Assert.Equal(2, _github.Mutations.Count(c => c == "!edit comment"));
    }

    [Fact]
    public async Task Files_beyond_the_comparison_are_listed_and_files_beyond_the_list_make_the_review_incomplete()
    {
        for (var i = 0; i < 3_001; i++)
            _github.Change(string.Create(CultureInfo.InvariantCulture, $"src/F{i:D4}.cs"), "good", "good");
        _github.FilesComplete = false;
        _github.PullRequest = _github.PullRequest with { ChangedFiles = 3_001 };

        Assert.Equal("failure", (await Run()).Conclusion);
        Assert.Equal((3_000, 1), (_analysed!.Files.Count, _analysed.Unlisted));
        Assert.StartsWith("Incomplete: 1 of 3001 files", _github.Updates.Values.Single().Output!.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_does_not_decide_about_itself()
    {
        _github.Change("src/A.cs", "trouble");
        _github.Put(MemoryGitHub.Head, ReviewConfiguration.Path, "version: 1\non-error: pass");
        Assert.Equal("failure", (await Run()).Conclusion);

        _github.Put(MemoryGitHub.Base, ReviewConfiguration.Path, "version: 1\non-error: pass");
        Assert.Equal("neutral", (await Run()).Conclusion);
    }

    [Fact]
    public async Task The_organisation_is_asked_and_may_be_out_of_sight()
    {
        var home = new RepositoryName("o", ".github");
        _github.Change("src/A.cs", "trouble");
        _github.Contents[(home, new FileAtCommit("HEAD", ReviewConfiguration.Path))] = new GitFile.Blob("version: 1\non-error: pass"u8.ToArray());
        Assert.Equal("neutral", (await Run()).Conclusion);

        _github.Before = call =>
        {
            if (call == "contents of o/.github")
                throw new GitHubException(GitHubFailure.NotFound, "Not Found", 404);
        };
        Assert.Equal("failure", (await Run()).Conclusion);
    }

    [Fact]
    public async Task An_outage_does_not_lift_what_the_organisation_enforces()
    {
        _github.Before = call =>
        {
            if (call == "contents of o/.github")
                throw new GitHubException(GitHubFailure.Unavailable, "502", 502);
        };

        await Assert.ThrowsAsync<GitHubException>(() => Run());
    }

    [Fact]
    public async Task A_configuration_that_cannot_be_read_ends_the_run_instead_of_giving_way_to_the_defaults()
    {
        _github.Contents[(Request.Repository, new FileAtCommit(MemoryGitHub.Base, ReviewConfiguration.Path))] = new GitFile.Failed("GitHub answered 502");

        await Assert.ThrowsAsync<GitHubException>(() => Run());
        Assert.Equal("in_progress", Assert.Single(_github.Runs).Status);
    }

    [Fact]
    public async Task A_merge_group_is_reviewed_for_itself_without_comments()
    {
        _github.Change("src/A.cs", "bad");

        var outcome = await Run(Request with { PullRequest = 0, MergeGroup = new MergeGroupCommits(MemoryGitHub.Head, MemoryGitHub.Base) });

        Assert.Equal((ReviewEnd.Concluded, "failure"), (outcome.End, outcome.Conclusion));
        Assert.Equal(["runs", "!create check", "compare", "contents", "contents of o/.github", "!update check"], _github.Calls);
        Assert.Equal($"reviewbot:mg:{MemoryGitHub.Head}:1", _github.Runs[0].ExternalId);
        Assert.Single(_github.Updates.Values.Single().Annotations!);
    }

    [Fact]
    public async Task Giving_up_concludes_the_open_check_as_trouble()
    {
        _github.Runs.Add(new CheckRun(9, "ReviewBot", MemoryGitHub.Head, "in_progress", null, "x", MemoryGitHub.AppId, ""));

        await _reviewer.GiveUpAsync(Request, "GitHub answered 502 <b>@team</b>", CancellationToken.None);

        Assert.Equal("failure", Assert.Single(_github.Runs).Conclusion);
        var output = _github.Updates[9].Output!;
        Assert.StartsWith("Trouble", output.Title, StringComparison.Ordinal);
        Assert.Contains("502", output.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", Rendered.Html(output.Summary), StringComparison.Ordinal);
        Assert.Empty(_github.Updates[9].Annotations!);
    }

    [Fact]
    public async Task Giving_up_before_there_was_a_check_makes_one()
    {
        _github.Put(MemoryGitHub.Base, ReviewConfiguration.Path, "version: 1\non-error: pass");

        await _reviewer.GiveUpAsync(Request, "it crashed", CancellationToken.None);

        Assert.Equal("neutral", Assert.Single(_github.Runs).Conclusion);
    }

    [Fact]
    public async Task Giving_up_leaves_what_an_earlier_run_concluded_about_the_commit()
    {
        await Run();
        _github.Calls.Clear();

        await _reviewer.GiveUpAsync(Request, "it crashed", CancellationToken.None);

        Assert.Empty(_github.Mutations);
    }

    [Fact]
    public async Task Giving_up_on_a_merge_group_concludes_its_check()
    {
        await _reviewer.GiveUpAsync(
            Request with { PullRequest = 0, MergeGroup = new MergeGroupCommits(MemoryGitHub.Head, MemoryGitHub.Base) }, "it crashed", CancellationToken.None);

        Assert.Equal("failure", Assert.Single(_github.Runs).Conclusion);
    }

    private Task<ReviewOutcome> Run(ReviewRequest? request = null) => _reviewer.RunAsync(request ?? Request, CancellationToken.None);

    /// <summary>Every word that starts with <c>bad</c> is a finding; <c>trouble</c> is a file that cannot be analysed.</summary>
    private AnalysisResult Analyse(
        ChangeSet change, ReviewConfiguration configuration, IReadOnlyList<ConfigurationProblem> problems, CancellationToken cancellation)
    {
        _analysed = change;
        var findings = new List<Finding>();
        var coverage = new List<FileCoverage>();
        foreach (var file in change.Files)
        {
            var text = file.Head is FileContent.Bytes bytes ? GitHubChangeSet.Text(bytes.Value.Span)! : "";
            var words = text.Split(' ').Where(w => w.StartsWith("bad", StringComparison.Ordinal));
            findings.AddRange(words.Select((w, i) => Scene.Finding(w, i + 1, file.Path, $"csharp/{w}")));
            coverage.Add(text == "trouble"
                ? new FileCoverage(file.Path, CoverageStatus.Skipped, "it crashed", Trouble: true)
                : new FileCoverage(file.Path, CoverageStatus.Analysed));
        }

        return new AnalysisResult(findings, new Coverage(coverage, change.Unlisted), [], new ChangeScope(change.Files.Count, 0, 0, []), problems);
    }
}
