using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.GitHub;
using ReviewBot.SlashCommands;
using ReviewBot.Tests.Work;
using ReviewBot.Work;

namespace ReviewBot.Tests.SlashCommands;

public sealed class CommandRunTests
{
    private readonly FakeGitHub _gitHub = new();

    [Fact]
    public async Task The_author_may_ask_for_another_review()
    {
        var end = await RunAsync("AUTHOR", "/review");
        var content = Assert.IsType<ReviewContent>(Assert.Single(end.FollowUps!).Content);
        Assert.True(content.Asked);
        Assert.False(content.Full);
        Assert.Equal(["Issue:5:Eyes", "Issue:5:Rocket"], _gitHub.Reactions);
        Assert.Empty(_gitHub.Comments);
    }

    [Theory]
    [InlineData(RepositoryRole.None, false)]
    [InlineData(RepositoryRole.Read, false)]
    [InlineData(RepositoryRole.Triage, true)]
    [InlineData(RepositoryRole.Write, true)]
    [InlineData(RepositoryRole.Admin, true)]
    public async Task Others_need_triage_access_to_ask_for_a_review(RepositoryRole role, bool may)
    {
        _gitHub.Roles["somebody"] = role;
        var end = await RunAsync("somebody", "/review full");
        Assert.Equal(may ? 1 : 0, end.FollowUps!.Count);
        Assert.Equal(may ? "Issue:5:Rocket" : "Issue:5:Confused", _gitHub.Reactions.Last());
        if (may) Assert.True(((ReviewContent)end.FollowUps[0].Content).Full);
        else Assert.Contains("may be used by people with triage access or higher and the author", Assert.Single(_gitHub.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_to_ask_for_the_role_is_a_no()
    {
        _gitHub.Faults["role"] = () => new GitHubException(GitHubFailure.Forbidden, "no");
        Assert.Empty((await RunAsync("somebody", "/review")).FollowUps!);
    }

    [Theory]
    [InlineData(GitHubFailure.Unavailable)]
    [InlineData(GitHubFailure.RateLimited)]
    public async Task Nothing_is_decided_while_GitHub_is_away(GitHubFailure failure)
    {
        _gitHub.Faults["role"] = () => new GitHubException(failure, "later");
        await Assert.ThrowsAsync<GitHubException>(() => RunAsync("somebody", "/review"));
        Assert.Empty(_gitHub.Comments);
    }

    [Fact]
    public async Task Help_answers_in_the_thread_where_it_was_asked()
    {
        _gitHub.Roles["reader"] = RepositoryRole.Read;
        await RunAsync("reader", CommentKind.Review, inReplyTo: 3, attempts: 1, "/review help");
        var reply = Assert.Single(_gitHub.Replies);
        Assert.Equal(3, reply.InReplyTo);
        Assert.Contains("/review [full]", reply.Body, StringComparison.Ordinal);
        Assert.Empty(_gitHub.Comments);
    }

    [Fact]
    public async Task An_unknown_command_is_answered_once_and_never_echoed()
    {
        _gitHub.Roles["reader"] = RepositoryRole.Read;
        await RunAsync("reader", "/review <script>@everyone", "/review dance");
        var comment = Assert.Single(_gitHub.Comments);
        Assert.Contains("/review help", comment.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("everyone", comment.Body, StringComparison.Ordinal);
        Assert.Equal(1, comment.Body.Split("no such command").Length - 1);
        Assert.Equal("Issue:5:Confused", _gitHub.Reactions.Last());
    }

    [Fact]
    public async Task A_stranger_gets_no_words_for_an_unknown_command()
    {
        await RunAsync("stranger", "/review dance");
        Assert.Empty(_gitHub.Comments);
        Assert.Equal("Issue:5:Confused", _gitHub.Reactions.Last());
    }

    [Fact]
    public async Task A_repeated_run_does_not_answer_twice()
    {
        _gitHub.Roles["reader"] = RepositoryRole.Read;
        await RunAsync("reader", "/review help");
        await RunAsync("reader", CommentKind.Issue, inReplyTo: null, attempts: 2, "/review help");
        Assert.Single(_gitHub.Comments);
    }

    [Fact]
    public async Task A_deleted_comment_asks_for_nothing()
    {
        _gitHub.Faults["reaction"] = () => new GitHubException(GitHubFailure.NotFound, "gone");
        Assert.Null((await RunAsync("author", "/review")).FollowUps);
    }

    [Fact]
    public async Task A_locked_conversation_takes_no_reaction_but_the_command_stands()
    {
        _gitHub.Faults["reaction"] = () => new GitHubException(GitHubFailure.Forbidden, "locked");
        Assert.Single((await RunAsync("author", "/review")).FollowUps!);
    }

    [Fact]
    public async Task Several_commands_run_in_order()
    {
        var end = await RunAsync("author", "/review", "/review full");
        Assert.Equal(["/review", "/review full"], end.FollowUps!.Select(item => ((ReviewContent)item.Content).Reason));
    }

    [Fact]
    public async Task Words_after_the_command_are_not_guessed_at()
    {
        var end = await RunAsync("author", "/review full now");
        Assert.Empty(end.FollowUps!);
        Assert.Contains("Nothing may follow", Assert.Single(_gitHub.Comments).Body, StringComparison.Ordinal);
    }

    private Task<JobEnd.Done> RunAsync(string author, params string[] lines) => RunAsync(author, CommentKind.Issue, inReplyTo: null, attempts: 1, lines);

    private async Task<JobEnd.Done> RunAsync(string author, CommentKind kind, long? inReplyTo, int attempts, params string[] lines)
    {
        var item = new WorkItem(
            "7#1", "cmd", 1, 7, new RepositoryName("octo", "shop"), JobPriority.Command, new CommandContent(1, kind, 5, inReplyTo, author, lines));
        var job = new LeasedJob(1, item, 0, attempts, 0, attempts, "", DateTimeOffset.UnixEpoch);
        var run = new CommandRun("ReviewBot", NullLogger<CommandRun>.Instance);
        return Assert.IsType<JobEnd.Done>(await run.RunAsync(job, _gitHub, TestContext.Current.CancellationToken));
    }
}
