using System.Globalization;
using ReviewBot.GitHub;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Reviews;

public sealed class PullRequestReviewerTests
{
    private readonly ReviewStage _stage = new();

    [Fact]
    public async Task A_first_review_opens_the_check_first_and_concludes_it_last()
    {
        _stage.GitHub.Change("src/A.cs", "bad");

        var outcome = await _stage.RunAsync();

        Assert.Equal(ReviewEnd.Concluded, outcome.End);
        Assert.Equal("failure", outcome.Conclusion);
        Assert.Equal(MemoryGitHub.Head, outcome.HeadSha);
        Assert.Equal(["!create check", "!review", "!update check"], _stage.GitHub.Mutations);
        Assert.Equal("failure", Assert.Single(_stage.GitHub.Runs).Conclusion);
        Assert.Equal($"reviewbot:42:{MemoryGitHub.Head}:1", _stage.GitHub.Runs[0].ExternalId);
        Assert.Single(_stage.GitHub.Comments);
        Assert.Empty(_stage.GitHub.Conversation);
    }

    [Fact]
    public async Task A_first_review_of_a_hundred_files_and_fifty_findings_is_within_the_budget_of_calls()
    {
        for (var i = 0; i < 100; i++)
            _stage.GitHub.Change(string.Create(CultureInfo.InvariantCulture, $"src/F{i:D3}.cs"), i % 2 == 0 ? "bad" : "good", "good");

        await _stage.RunAsync();

        Assert.InRange(_stage.GitHub.Calls.Count(c => !c.StartsWith("contents", StringComparison.Ordinal)), 1, 12);
        Assert.InRange(_stage.GitHub.Mutations.Count(), 1, 4);
        Assert.Equal(50, _stage.GitHub.Updates.Values.Single().Annotations!.Count);
    }

    [Fact]
    public async Task A_push_with_nothing_new_writes_the_check_and_nothing_else()
    {
        _stage.GitHub.Change("src/A.cs", "bad");
        await _stage.RunAsync();
        _stage.GitHub.Push(ReviewStage.Newer);
        _stage.GitHub.Calls.Clear();

        await _stage.RunAsync();

        Assert.Equal(["!create check", "!update check"], _stage.GitHub.Mutations);
        Assert.InRange(_stage.GitHub.Calls.Count(c => !c.StartsWith("contents", StringComparison.Ordinal)), 1, 6);
    }

    [Fact]
    public async Task A_newer_head_ends_the_run_before_it_writes_anything()
    {
        _stage.GitHub.Change("src/A.cs", "bad");
        _stage.GitHub.Before = call =>
        {
            if (call == "pull")
                _stage.GitHub.PullRequest = _stage.GitHub.PullRequest with { HeadSha = ReviewStage.Newer };
        };

        var outcome = await _stage.RunAsync();

        Assert.Equal(ReviewEnd.Superseded, outcome.End);
        Assert.Equal(["!create check", "!update check"], _stage.GitHub.Mutations);
        Assert.Equal("cancelled", Assert.Single(_stage.GitHub.Runs).Conclusion);
        Assert.Empty(_stage.GitHub.Reviews);
    }

    [Fact]
    public async Task A_change_of_the_base_branch_ends_the_run()
    {
        _stage.GitHub.Before = call =>
        {
            if (call == "pull")
                _stage.GitHub.PullRequest = _stage.GitHub.PullRequest with { BaseRef = "release" };
        };

        Assert.Equal(ReviewEnd.Superseded, (await _stage.RunAsync()).End);
    }

    [Fact]
    public async Task A_pull_request_that_is_closed_meanwhile_gets_no_comment()
    {
        _stage.GitHub.Change("src/A.cs", "bad");
        _stage.GitHub.Before = call =>
        {
            if (call == "pull")
                _stage.GitHub.PullRequest = _stage.GitHub.PullRequest with { Open = false };
        };

        Assert.Equal(ReviewEnd.NothingToDo, (await _stage.RunAsync()).End);
        Assert.Equal("cancelled", Assert.Single(_stage.GitHub.Runs).Conclusion);
        Assert.Empty(_stage.GitHub.Reviews);
    }

    [Fact]
    public async Task A_draft_gets_no_check()
    {
        _stage.GitHub.PullRequest = _stage.GitHub.PullRequest with { Draft = true };

        Assert.Equal(ReviewEnd.NothingToDo, (await _stage.RunAsync()).End);
        Assert.Empty(_stage.GitHub.Mutations);
    }

    [Fact]
    public async Task A_draft_is_reviewed_when_somebody_asks()
    {
        _stage.GitHub.PullRequest = _stage.GitHub.PullRequest with { Draft = true };

        Assert.Equal(ReviewEnd.Concluded, (await _stage.RunAsync(ReviewStage.Request with { Asked = true })).End);
    }

    [Fact]
    public async Task A_closed_pull_request_is_left_alone_but_for_a_check_that_was_left_open()
    {
        _stage.GitHub.Runs.Add(new CheckRun(9, "ReviewBot", MemoryGitHub.Head, "in_progress", null, $"reviewbot:42:{MemoryGitHub.Head}:1", MemoryGitHub.AppId, ""));
        _stage.GitHub.PullRequest = _stage.GitHub.PullRequest with { Open = false };

        Assert.Equal(ReviewEnd.NothingToDo, (await _stage.RunAsync()).End);
        Assert.Equal(["!update check"], _stage.GitHub.Mutations);
        Assert.Equal("cancelled", _stage.GitHub.Runs[0].Conclusion);
    }

    [Fact]
    public async Task A_pull_request_that_GitHub_does_not_show_is_said_to_be_so()
    {
        _stage.GitHub.Before = _ => throw new GitHubException(GitHubFailure.NotFound, "Not Found", 404);

        Assert.Equal(ReviewEnd.NotShown, (await _stage.RunAsync()).End);
    }

    [Fact]
    public async Task A_deleted_fork_is_reviewed_like_any()
    {
        _stage.GitHub.PullRequest = _stage.GitHub.PullRequest with { HeadRepository = null };
        _stage.GitHub.Change("src/A.cs", "bad");

        Assert.Equal("failure", (await _stage.RunAsync()).Conclusion);
    }

    [Fact]
    public async Task Files_beyond_the_comparison_are_listed_and_files_beyond_the_list_make_the_review_incomplete()
    {
        for (var i = 0; i < 3_001; i++)
            _stage.GitHub.Change(string.Create(CultureInfo.InvariantCulture, $"src/F{i:D4}.cs"), "good", "good");
        _stage.GitHub.FilesComplete = false;
        _stage.GitHub.PullRequest = _stage.GitHub.PullRequest with { ChangedFiles = 3_001 };

        Assert.Equal("failure", (await _stage.RunAsync()).Conclusion);
        Assert.Equal((3_000, 1), (_stage.Analysed!.Files.Count, _stage.Analysed.Unlisted));
        Assert.StartsWith("Incomplete: 1 of 3001 files", _stage.GitHub.Updates.Values.Single().Output!.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_group_is_reviewed_for_itself_without_comments()
    {
        _stage.GitHub.Change("src/A.cs", "bad");

        var outcome = await _stage.RunAsync(ReviewStage.Request with { PullRequest = 0, MergeGroup = new MergeGroupCommits(MemoryGitHub.Head, MemoryGitHub.Base) });

        Assert.Equal((ReviewEnd.Concluded, "failure"), (outcome.End, outcome.Conclusion));
        Assert.Equal(["runs", "!create check", "compare", "contents", "contents of o/.github", "!update check"], _stage.GitHub.Calls);
        Assert.Equal($"reviewbot:mg:{MemoryGitHub.Head}:1", _stage.GitHub.Runs[0].ExternalId);
        Assert.Single(_stage.GitHub.Updates.Values.Single().Annotations!);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task A_merge_group_of_more_files_than_a_comparison_names_is_read_by_its_trees(bool treesComplete, int unlisted)
    {
        for (var i = 0; i < 400; i++)
            _stage.GitHub.Change($"src/F{i:D3}.cs", i == 399 ? "bad" : "good");
        _stage.GitHub.FilesComplete = false;
        _stage.GitHub.TreesComplete = treesComplete;

        var outcome = await _stage.RunAsync(ReviewStage.Request with { PullRequest = 0, MergeGroup = new MergeGroupCommits(MemoryGitHub.Head, MemoryGitHub.Base) });

        Assert.Equal("failure", outcome.Conclusion);
        Assert.Equal((treesComplete ? 400 : 300, unlisted), (_stage.Analysed!.Files.Count, _stage.Analysed.Unlisted));
    }
}
