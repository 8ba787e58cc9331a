using System.Globalization;
using ReviewBot.Analysis.Configuration;
using ReviewBot.GitHub;
using ReviewBot.Reviews;
using ReviewBot.Tests.Publishing;

namespace ReviewBot.Tests.Reviews;

public sealed class ReviewRecoveryTests
{
    private readonly ReviewStage _stage = new();

    [Fact]
    public async Task A_run_again_of_the_same_head_makes_a_check_of_its_own()
    {
        await _stage.RunAsync();
        await _stage.RunAsync();

        Assert.Equal([$"reviewbot:42:{MemoryGitHub.Head}:1", $"reviewbot:42:{MemoryGitHub.Head}:2"], _stage.GitHub.Runs.Select(r => r.ExternalId));
        Assert.All(_stage.GitHub.Runs, r => Assert.Equal("success", r.Conclusion));
    }

    [Fact]
    public async Task A_clean_pull_request_does_not_lift_the_block_of_another_one_on_the_same_commit()
    {
        _stage.GitHub.Runs.Add(new CheckRun(9, "ReviewBot", MemoryGitHub.Head, "completed", "failure", $"reviewbot:7:{MemoryGitHub.Head}:1", MemoryGitHub.AppId, ""));
        _stage.GitHub.PullRequestsOfHead = [7, 42];
        await _stage.RunAsync();

        Assert.Equal("failure", _stage.GitHub.Runs[^1].Conclusion);
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
        _stage.GitHub.Change("src/A.cs", "bad");
        _stage.GitHub.Change("src/B.cs", "bad bad2");
        await _stage.RunAsync();
        _stage.GitHub.Push(ReviewStage.Newer);
        _stage.GitHub.Put(ReviewStage.Newer, "src/A.cs", "good");
        _stage.GitHub.Put(ReviewStage.Newer, "src/B.cs", "bad bad2 bad3");
        var died = false;
        if (afterEffect)
            _stage.GitHub.After = Die;
        else
            _stage.GitHub.Before = Die;

        await Assert.ThrowsAsync<GitHubException>(() => _stage.RunAsync());
        Assert.Equal(ReviewEnd.Concluded, (await _stage.RunAsync()).End);

        Assert.All(_stage.GitHub.Runs, r => Assert.Equal("completed", r.Status));
        Assert.Equal(4, _stage.GitHub.Comments.Count);
        Assert.Equal(2, _stage.GitHub.Reviews.Count);
        Assert.Empty(_stage.GitHub.Conversation);
        Assert.StartsWith("**Fixed in 4444444**", _stage.GitHub.Comments[0].Body, StringComparison.Ordinal);
        Assert.True(_stage.GitHub.Comments[0].Resolved);
        _stage.GitHub.Calls.Clear();
        await _stage.RunAsync();
        Assert.Equal(["!create check", "!update check"], _stage.GitHub.Mutations);

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
        _stage.GitHub.Runs.Add(new CheckRun(9, "ReviewBot", MemoryGitHub.Head, "in_progress", null, $"reviewbot:42:{MemoryGitHub.Head}:1", MemoryGitHub.AppId, ""));

        await _stage.RunAsync();

        Assert.Equal(["!update check"], _stage.GitHub.Mutations);
        Assert.Equal("success", Assert.Single(_stage.GitHub.Runs).Conclusion);
    }

    [Theory]
    [InlineData(true, "success")]
    [InlineData(false, null)]
    public async Task A_check_that_an_earlier_process_left_open_on_an_earlier_head_is_closed(bool pullRequestIsOpen, string? conclusion)
    {
        _stage.GitHub.After = call =>
        {
            if (call == "create check")
                throw new GitHubException(GitHubFailure.Unavailable, "the process died");
        };
        await Assert.ThrowsAsync<GitHubException>(() => _stage.RunAsync());
        _stage.GitHub.After = _ => { };
        _stage.GitHub.Push(ReviewStage.Newer);
        _stage.GitHub.PullRequest = _stage.GitHub.PullRequest with { Open = pullRequestIsOpen };

        await _stage.RunAsync();
        Assert.Equal("cancelled", _stage.GitHub.Runs[0].Conclusion);
        Assert.Equal(conclusion, _stage.GitHub.Runs.Skip(1).SingleOrDefault()?.Conclusion);
    }

    [Fact]
    public async Task A_check_on_a_commit_that_GitHub_has_forgotten_does_not_stop_the_review()
    {
        _stage.Open.Heads.Add(ReviewStage.Newer);
        _stage.GitHub.Before = call =>
        {
            if (call == "runs")
                throw new GitHubException(GitHubFailure.Invalid, "No commit found for SHA", 422);
        };

        Assert.Equal("success", (await _stage.RunAsync()).Conclusion);
    }

    [Fact]
    public async Task The_check_of_a_destroyed_merge_group_is_closed_and_nothing_is_asked_where_none_was_opened()
    {
        var group = ReviewStage.Request with { PullRequest = 0, MergeGroup = new MergeGroupCommits(MemoryGitHub.Head, MemoryGitHub.Base, Destroyed: true) };
        await _stage.RunAsync(group);
        Assert.Empty(_stage.GitHub.Calls);

        _stage.GitHub.Before = call =>
        {
            if (call == "compare")
                throw new GitHubException(GitHubFailure.Unavailable, "stopped");
        };
        await Assert.ThrowsAsync<GitHubException>(() => _stage.RunAsync(group with { MergeGroup = group.MergeGroup! with { Destroyed = false } }));
        await _stage.RunAsync(group);
        Assert.Equal("cancelled", Assert.Single(_stage.GitHub.Runs).Conclusion);
    }

    [Fact]
    public async Task Giving_up_on_a_pull_request_that_is_gone_closes_what_was_opened_on_it()
    {
        _stage.GitHub.Runs.Add(new CheckRun(9, "ReviewBot", MemoryGitHub.Head, "in_progress", null, $"reviewbot:42:{MemoryGitHub.Head}:1", MemoryGitHub.AppId, ""));
        _stage.Open.Heads.Add(MemoryGitHub.Head);
        _stage.GitHub.Before = call =>
        {
            if (call == "pull")
                throw new GitHubException(GitHubFailure.NotFound, "Not Found", 404);
        };

        await _stage.Reviewer.GiveUpAsync(ReviewStage.Request, _stage.Open, "GitHub does not show it.", CancellationToken.None);
        Assert.Equal("cancelled", Assert.Single(_stage.GitHub.Runs).Conclusion);
    }

    [Fact]
    public async Task A_check_that_may_hold_some_of_many_annotations_already_is_replaced()
    {
        _stage.GitHub.Runs.Add(new CheckRun(9, "ReviewBot", MemoryGitHub.Head, "in_progress", null, $"reviewbot:42:{MemoryGitHub.Head}:1", MemoryGitHub.AppId, ""));
        for (var i = 0; i < 60; i++)
            _stage.GitHub.Change(string.Create(CultureInfo.InvariantCulture, $"src/F{i:D3}.cs"), "bad", "good");

        await _stage.RunAsync();

        Assert.Equal(["cancelled", "failure"], _stage.GitHub.Runs.Select(r => r.Conclusion));
        Assert.Empty(_stage.GitHub.Updates[9].Annotations!);
    }

    [Fact]
    public async Task A_refused_review_ends_with_everything_in_the_summary()
    {
        _stage.GitHub.Change("src/A.cs", "bad");
        _stage.GitHub.Before = call =>
        {
            if (call == "review")
                throw new GitHubException(GitHubFailure.Invalid, "line must be part of the diff", 422);
        };

        Assert.Equal("failure", (await _stage.RunAsync()).Conclusion);
        Assert.Equal(["!create check", "!review", "!comment", "!update check"], _stage.GitHub.Mutations);
        Assert.Single(_stage.GitHub.Conversation);
    }

    [Fact]
    public async Task A_review_refused_because_the_head_moved_ends_the_run()
    {
        _stage.GitHub.Change("src/A.cs", "bad");
        _stage.GitHub.Before = call =>
        {
            if (call != "review")
                return;
            _stage.GitHub.PullRequest = _stage.GitHub.PullRequest with { HeadSha = ReviewStage.Newer };
            throw new GitHubException(GitHubFailure.Invalid, "The commitOID is not part of the pull request", 422);
        };

        Assert.Equal(ReviewEnd.Superseded, (await _stage.RunAsync()).End);
        Assert.Empty(_stage.GitHub.Conversation);
        Assert.Equal("cancelled", Assert.Single(_stage.GitHub.Runs).Conclusion);
    }

    [Fact]
    public async Task Where_comments_are_forbidden_the_check_tells_the_verdict_and_says_so()
    {
        _stage.GitHub.Change("src/A.cs", "bad");
        _stage.GitHub.Before = call =>
        {
            if (call == "review")
                throw new GitHubException(GitHubFailure.Forbidden, "Resource not accessible by integration", 403);
        };

        Assert.Equal("failure", (await _stage.RunAsync()).Conclusion);
        Assert.Contains("did not let ReviewBot write", _stage.GitHub.Updates.Values.Single().Output!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Threads_that_may_not_be_resolved_are_asked_for_once()
    {
        _stage.GitHub.MayResolve = false;
        _stage.GitHub.Change("src/A.cs", "bad");
        _stage.GitHub.Change("src/B.cs", "bad");
        await _stage.RunAsync();
        _stage.GitHub.Push(ReviewStage.Newer);
        _stage.GitHub.Put(ReviewStage.Newer, "src/A.cs", "good");
        _stage.GitHub.Put(ReviewStage.Newer, "src/B.cs", "good");
        _stage.GitHub.Calls.Clear();

        await _stage.RunAsync();

        Assert.Single(_stage.GitHub.Mutations, "!resolve");
        Assert.Equal(2, _stage.GitHub.Mutations.Count(c => c == "!edit comment"));
    }

    [Fact]
    public async Task Giving_up_concludes_the_open_check_as_trouble()
    {
        _stage.GitHub.Runs.Add(new CheckRun(9, "ReviewBot", MemoryGitHub.Head, "in_progress", null, $"reviewbot:42:{MemoryGitHub.Head}:1", MemoryGitHub.AppId, ""));

        await _stage.Reviewer.GiveUpAsync(ReviewStage.Request, _stage.Open, "GitHub answered 502 <b>@team</b>", CancellationToken.None);

        Assert.Equal("failure", Assert.Single(_stage.GitHub.Runs).Conclusion);
        var output = _stage.GitHub.Updates[9].Output!;
        Assert.StartsWith("Trouble", output.Title, StringComparison.Ordinal);
        Assert.Contains("502", output.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", Rendered.Html(output.Summary), StringComparison.Ordinal);
        Assert.Empty(_stage.GitHub.Updates[9].Annotations!);
    }

    [Fact]
    public async Task Giving_up_before_there_was_a_check_makes_one()
    {
        _stage.GitHub.Put(MemoryGitHub.Base, ReviewConfiguration.Path, "version: 1\non-error: pass");

        await _stage.Reviewer.GiveUpAsync(ReviewStage.Request, _stage.Open, "it crashed", CancellationToken.None);

        Assert.Equal("neutral", Assert.Single(_stage.GitHub.Runs).Conclusion);
    }

    [Fact]
    public async Task Giving_up_leaves_what_an_earlier_run_concluded_about_the_commit()
    {
        await _stage.RunAsync();
        _stage.GitHub.Calls.Clear();

        await _stage.Reviewer.GiveUpAsync(ReviewStage.Request, _stage.Open, "it crashed", CancellationToken.None);

        Assert.Empty(_stage.GitHub.Mutations);
    }

    [Fact]
    public async Task Giving_up_on_a_merge_group_concludes_its_check()
    {
        await _stage.Reviewer.GiveUpAsync(
            ReviewStage.Request with { PullRequest = 0, MergeGroup = new MergeGroupCommits(MemoryGitHub.Head, MemoryGitHub.Base) }, _stage.Open, "it crashed", CancellationToken.None);

        Assert.Equal("failure", Assert.Single(_stage.GitHub.Runs).Conclusion);
    }
}
