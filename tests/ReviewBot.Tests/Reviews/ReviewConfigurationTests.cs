using ReviewBot.Analysis.Configuration;
using ReviewBot.GitHub;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Reviews;

public sealed class ReviewConfigurationTests
{
    private readonly ReviewStage _stage = new();

    [Fact]
    public async Task A_draft_is_reviewed_when_the_base_commit_wants_it()
    {
        _stage.GitHub.PullRequest = _stage.GitHub.PullRequest with { Draft = true };
        _stage.GitHub.Put(MemoryGitHub.Head, ReviewConfiguration.Path, "drafts: true");
        Assert.Equal(ReviewEnd.NothingToDo, (await _stage.RunAsync()).End);

        _stage.GitHub.Put(MemoryGitHub.Base, ReviewConfiguration.Path, "drafts: true");
        Assert.Equal(ReviewEnd.Concluded, (await _stage.RunAsync()).End);
    }

    [Fact]
    public async Task The_head_does_not_decide_about_itself()
    {
        _stage.GitHub.Change("src/A.cs", "trouble");
        _stage.GitHub.Put(MemoryGitHub.Head, ReviewConfiguration.Path, "version: 1\non-error: pass");
        Assert.Equal("failure", (await _stage.RunAsync()).Conclusion);

        _stage.GitHub.Put(MemoryGitHub.Base, ReviewConfiguration.Path, "version: 1\non-error: pass");
        Assert.Equal("neutral", (await _stage.RunAsync()).Conclusion);
    }

    [Fact]
    public async Task A_change_of_the_configuration_is_told_what_it_would_bring_about()
    {
        _stage.GitHub.Change("src/A.cs", "trouble");
        _stage.GitHub.Change(ReviewConfiguration.Path, "version: 1\non-error: pass", "version: 1");

        Assert.Equal("failure", (await _stage.RunAsync()).Conclusion);
        Assert.Contains("would say `neutral`", _stage.GitHub.Updates.Values.Single().Output!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_organisation_is_asked_and_may_be_out_of_sight()
    {
        var home = new RepositoryName("o", ".github");
        _stage.GitHub.Change("src/A.cs", "trouble");
        _stage.GitHub.Contents[(home, new FileAtCommit("HEAD", ReviewConfiguration.Path))] = new GitFile.Blob("version: 1\non-error: pass"u8.ToArray());
        Assert.Equal("neutral", (await _stage.RunAsync()).Conclusion);

        _stage.GitHub.Before = call =>
        {
            if (call == "contents of o/.github")
                throw new GitHubException(GitHubFailure.NotFound, "Not Found", 404);
        };
        Assert.Equal("failure", (await _stage.RunAsync()).Conclusion);
    }

    [Fact]
    public async Task An_outage_does_not_lift_what_the_organisation_enforces()
    {
        _stage.GitHub.Before = call =>
        {
            if (call == "contents of o/.github")
                throw new GitHubException(GitHubFailure.Unavailable, "502", 502);
        };

        await Assert.ThrowsAsync<GitHubException>(() => _stage.RunAsync());
    }

    [Fact]
    public async Task A_configuration_that_cannot_be_read_ends_the_run_instead_of_giving_way_to_the_defaults()
    {
        _stage.GitHub.Contents[(ReviewStage.Request.Repository, new FileAtCommit(MemoryGitHub.Base, ReviewConfiguration.Path))] = new GitFile.Failed("GitHub answered 502");

        await Assert.ThrowsAsync<GitHubException>(() => _stage.RunAsync());
        Assert.Equal("in_progress", Assert.Single(_stage.GitHub.Runs).Status);
    }
}
