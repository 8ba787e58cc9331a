using ReviewBot.GitHub;
using ReviewBot.Webhooks;
using ReviewBot.Work;

namespace ReviewBot.Tests.Webhooks;

public sealed class WebhookHandlersTests
{
    private const long App = 12;
    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeMilliseconds(5000);
    private static readonly Dictionary<string, IWebhookHandler> Handlers = WebhookHandlers.All(App, "ReviewBot").ToDictionary(handler => handler.Event);

    [Fact]
    public void Every_handler_is_in_the_list_once()
    {
        var types = typeof(IWebhookHandler).Assembly.GetTypes().Where(type => !type.IsInterface && type.IsAssignableTo(typeof(IWebhookHandler)));
        Assert.Equal(types.Select(type => type.Name).Order(), WebhookHandlers.All(App, "x").Select(handler => handler.GetType().Name).Order());
    }

    [Theory]
    [InlineData("opened")]
    [InlineData("synchronize")]
    [InlineData("reopened")]
    [InlineData("ready_for_review")]
    [InlineData("converted_to_draft")]
    public void A_changed_pull_request_is_looked_at(string action)
    {
        var item = Enqueued(Payload("pull_request", action) with { PullRequest = new(3, "sha", false, Time), Sender = new("dependabot[bot]", "Bot") });
        Assert.Equal(("7#3", "review", "sha", 5000, JobPriority.Event), (item.Lane, item.Key, item.HeadSha, item.Version, item.Priority));
        Assert.Equal(new ReviewContent(3, $"pull_request.{action}"), item.Content);
    }

    [Theory]
    [InlineData("edited")]
    [InlineData("labeled")]
    [InlineData("assigned")]
    [InlineData("enqueued")]
    [InlineData(null)]
    public void What_does_not_change_the_code_asks_for_nothing(string? action) =>
        Ignored(Payload("pull_request", action) with { PullRequest = new(3, "sha", false, Time) });

    [Fact]
    public void A_new_base_is_a_change() =>
        Enqueued(Payload("pull_request", "edited") with { PullRequest = new(3, "sha", false, Time), BaseChanged = true });

    [Fact]
    public void Closing_asks_for_a_look_that_closes_what_an_earlier_run_left_open() =>
        Enqueued(Payload("pull_request", "closed") with { PullRequest = new(3, "sha", false, Time) });

    [Fact]
    public void A_command_is_queued_before_reviews()
    {
        var item = Enqueued(Comment("issue_comment", "/review\n> /review full\n/review help"));
        Assert.Equal(("7#3", "cmd:issue:55", JobPriority.Command), (item.Lane, item.Key, item.Priority));
        var content = Assert.IsType<CommandContent>(item.Content);
        Assert.Equal((3, 55, "octocat"), (content.PullRequest, content.CommentId, content.Author));
    }

    [Fact]
    public void A_quoted_command_in_a_reply_is_ignored() => Ignored(Comment("pull_request_review_comment", "> /review\n\nI did that"));

    [Fact]
    public void A_command_in_a_thread_knows_its_thread()
    {
        var payload = Comment("pull_request_review_comment", "/review") with
        {
            Comment = new WebhookComment(56, CommentKind.Review, "/review", "octocat", false, 50),
        };
        var item = Enqueued(payload);
        Assert.Equal("cmd:line:56", item.Key);
        Assert.Equal(50, ((CommandContent)item.Content).InReplyTo);
    }

    [Fact]
    public void Bots_are_not_heard_nor_are_edits_nor_issues()
    {
        var comment = Comment("issue_comment", "/review");
        Ignored(comment with { Comment = comment.Comment! with { AuthorIsBot = true } });
        Ignored(comment with { Comment = comment.Comment with { AuthorLogin = "other[bot]" } });
        Ignored(comment with { Sender = new WebhookSender("reviewbot[bot]", "Bot") });
        Ignored(comment with { Action = "edited" });
        Ignored(comment with { Action = "deleted" });
        Ignored(comment with { PullRequest = null });
        Ignored(comment with { Comment = comment.Comment with { AuthorLogin = null } });
    }

    [Theory]
    [InlineData("rerequested", null, true)]
    [InlineData("requested_action", "rerun", true)]
    [InlineData("requested_action", "fix", false)]
    [InlineData("created", null, false)]
    [InlineData("completed", null, false)]
    public void Only_the_buttons_of_our_check_are_heard(string action, string? button, bool heard)
    {
        var payload = Payload("check_run", action) with
        {
            RequestedAction = button,
            CheckRun = new WebhookCheckRun(1, "ReviewBot", "sha", "x", App, [4, 3, 4]),
        };
        if (heard) Assert.Equal(["7#3", "7#4"], Handle(payload).Effects.Select(effect => ((RoutingEffect.Enqueue)effect).Item.Lane));
        else Ignored(payload);
        Ignored(payload with { CheckRun = payload.CheckRun! with { AppId = 99 } });
        Ignored(payload with { CheckRun = payload.CheckRun with { Name = "ReviewBot staging" } });
    }

    [Fact]
    public void A_rerun_of_a_fork_is_looked_up_by_its_commit()
    {
        var item = Enqueued(Payload("check_run", "rerequested") with { CheckRun = new WebhookCheckRun(1, "ReviewBot", "sha", null, App, []) });
        Assert.Equal(new LookupContent("sha", "check_run.rerequested"), item.Content);
        var suite = Enqueued(Payload("check_suite", "rerequested") with { CheckSuite = new WebhookCheckSuite(1, "sha", App, []) });
        Assert.Equal("7#sha:sha", suite.Lane);
        Ignored(Payload("check_suite", "rerequested") with { CheckSuite = new WebhookCheckSuite(1, "sha", 99, [1]) });
        Ignored(Payload("check_suite", "requested") with { CheckSuite = new WebhookCheckSuite(1, "sha", App, [1]) });
    }

    [Fact]
    public void A_merge_group_has_a_lane_of_its_own()
    {
        var payload = Payload("merge_group", "checks_requested") with { MergeGroup = new WebhookMergeGroup("h", "ref", "b", "main") };
        var item = Enqueued(payload);
        Assert.Equal("7#mg:h", item.Lane);
        Assert.Equal(("h", "b"), (((ReviewContent)item.Content).GroupHead, ((ReviewContent)item.Content).GroupBase));
        var destroyed = new MergeGroupHandler().Handle(payload with { Action = "destroyed" }).Effects;
        var closing = Assert.IsType<RoutingEffect.Enqueue>(destroyed[0]).Item;
        Assert.Equal("7#mg:h", closing.Lane);
        Assert.True(((ReviewContent)closing.Content).Destroyed);
        Assert.Equal(new RoutingEffect.StopRunning("7#mg:h"), destroyed[1]);
        Ignored(payload with { MergeGroup = payload.MergeGroup! with { BaseSha = null } });
    }

    [Fact]
    public void Renames_transfers_and_deletions_change_the_store()
    {
        Assert.Equal(new RoutingEffect.MoveRepository(7, new RepositoryName("octo", "shop"), 1), Effect(Payload("repository", "renamed")));
        Assert.IsType<RoutingEffect.MoveRepository>(Effect(Payload("repository", "transferred")));
        Assert.Equal(new RoutingEffect.PurgeRepository(7), Effect(Payload("repository", "deleted")));
        Ignored(Payload("repository", "edited"));
    }

    [Fact]
    public void A_deleted_installation_is_purged_and_a_suspended_one_waits()
    {
        Assert.Equal(new RoutingEffect.PurgeInstallation(1), Effect(Payload("installation", "deleted")));
        Assert.Equal(new RoutingEffect.SuspendInstallation(1, true), Effect(Payload("installation", "suspend")));
        Assert.Equal(new RoutingEffect.SuspendInstallation(1, false), Effect(Payload("installation", "unsuspend")));
        Ignored(Payload("installation_repositories", "added"));
        Ignored(Payload("ping", null));
    }

    [Fact]
    public void A_payload_without_what_its_event_is_about_asks_for_nothing()
    {
        foreach (var handler in Handlers.Values)
        {
            foreach (var action in (string?[])[null, "opened", "created", "rerequested", "checks_requested", "renamed", "deleted"])
            {
                Assert.Empty(handler.Handle(Empty(handler.Event, action)).Effects);
            }
        }
    }

    private static WebhookPayload Empty(string name, string? action) =>
        new(name, action, null, null, null, null, null, null, null, null, null, null, null, false);

    private static WebhookPayload Payload(string name, string? action) =>
        Empty(name, action) with { InstallationId = 1, RepositoryId = 7, Repository = new RepositoryName("octo", "shop"), OwnerLogin = "octo" };

    private static WebhookPayload Comment(string name, string body) => Payload(name, "created") with
    {
        PullRequest = new WebhookPullRequest(3, null, null, null),
        Sender = new WebhookSender("octocat", "User"),
        Comment = new WebhookComment(55, CommentKind.Issue, body, "octocat", false, null),
    };

    private static WebhookDecision Handle(WebhookPayload payload) => Handlers[payload.Event].Handle(payload);

    private static RoutingEffect Effect(WebhookPayload payload) => Assert.Single(Handle(payload).Effects);

    private static WorkItem Enqueued(WebhookPayload payload) => Assert.IsType<RoutingEffect.Enqueue>(Effect(payload)).Item;

    private static void Ignored(WebhookPayload payload)
    {
        var decision = Handle(payload);
        Assert.Empty(decision.Effects);
        Assert.NotEmpty(decision.Note);
    }
}
