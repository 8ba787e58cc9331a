using System.Text;

namespace ReviewBot.GitHub.Tests;

public sealed class WebhookPayloadTests
{
    [Fact]
    public void Pull_request_tells_head_draft_and_time()
    {
        var payload = Parse(
            "pull_request",
            """
            {"action":"edited","number":5,"installation":{"id":7,"node_id":"x"},"sender":{"login":"mona","type":"User"},
             "repository":{"id":8,"name":"demo","full_name":"octo/demo","owner":{"login":"octo"} },
             "changes":{"base":{"ref":{"from":"main"} } },
             "pull_request":{"number":5,"draft":true,"updated_at":"2026-05-04T12:00:00Z","head":{"sha":"h","repo":null} } }
            """);

        Assert.Equal("edited", payload.Action);
        Assert.Equal(7, payload.InstallationId);
        Assert.Equal(8, payload.RepositoryId);
        Assert.Equal(new RepositoryName("octo", "demo"), payload.Repository);
        Assert.Equal("octo", payload.OwnerLogin);
        Assert.Equal(new WebhookSender("mona", "User"), payload.Sender);
        Assert.Equal(
            new WebhookPullRequest(5, "h", true, new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero)), payload.PullRequest);
        Assert.True(payload.BaseChanged);
    }

    [Theory]
    [InlineData("""{"changes":{"title":{"from":"x"} } }""", false)]
    [InlineData("""{"changes":{"base":null} }""", false)]
    [InlineData("""{"changes":null}""", false)]
    [InlineData("""{}""", false)]
    [InlineData("""{"changes":{"base":{"sha":{"from":"x"} } } }""", true)]
    public void Base_has_changed_when_the_changes_say_so(string body, bool changed) =>
        Assert.Equal(changed, Parse("pull_request", body).BaseChanged);

    [Fact]
    public void Comment_on_a_pull_request_tells_its_number()
    {
        var payload = Parse(
            "issue_comment",
            """{"issue":{"number":5,"pull_request":{"url":"x"} },"comment":{"id":9,"body":"/review","user":{"login":"mona","type":"User"} } }""");

        Assert.Equal(new WebhookPullRequest(5, null, null, null), payload.PullRequest);
        Assert.Equal(new WebhookComment(9, CommentKind.Issue, "/review", "mona", false, null), payload.Comment);
    }

    [Theory]
    [InlineData("""{"issue":{"number":5},"comment":{"id":9,"body":"x","user":null} }""")]
    [InlineData("""{"issue":{"number":5,"pull_request":null},"comment":{"id":9} }""")]
    public void Comment_on_an_issue_has_no_pull_request(string body)
    {
        var payload = Parse("issue_comment", body);

        Assert.Null(payload.PullRequest);
        Assert.Null(payload.Comment!.AuthorLogin);
        Assert.False(payload.Comment.AuthorIsBot);
    }

    [Fact]
    public void Comment_on_a_line_tells_thread_and_head()
    {
        var payload = Parse(
            "pull_request_review_comment",
            """
            {"action":"created","pull_request":{"number":5,"head":{"sha":"h"} },
             "comment":{"id":9,"in_reply_to_id":3,"body":"/review ignore x","user":{"login":"dependabot[bot]","type":"Bot"} } }
            """);

        Assert.Equal(new WebhookPullRequest(5, "h", null, null), payload.PullRequest);
        Assert.Equal(new WebhookComment(9, CommentKind.Review, "/review ignore x", "dependabot[bot]", true, 3), payload.Comment);
    }

    [Fact]
    public void Check_run_tells_its_app_and_only_pull_requests_of_this_repository()
    {
        var payload = Parse(
            "check_run",
            """
            {"action":"requested_action","requested_action":{"identifier":"rerun"},"repository":{"id":8},
             "check_run":{"id":20468187341,"name":"ReviewBot","head_sha":"h","external_id":"run-1","app":{"id":12345},
               "pull_requests":[{"number":6,"base":{"repo":{"id":8} } },{"number":2},{"number":4,"base":{"repo":{"id":99} } },{"number":6},{},null,"x"]} }
            """);

        var run = payload.CheckRun!;
        Assert.Equal((20468187341, "ReviewBot", "h", "run-1", 12345L), (run.Id, run.Name, run.HeadSha, run.ExternalId, run.AppId));
        Assert.Equal([2, 6], run.PullRequests);
        Assert.Equal("rerun", payload.RequestedAction);
        Assert.Null(payload.PullRequest);
    }

    [Fact]
    public void Check_suite_and_merge_group_are_told()
    {
        var suite = Parse("check_suite", """{"check_suite":{"id":3,"head_sha":"h","app":null,"pull_requests":null} }""").CheckSuite!;
        var group = Parse("merge_group", """{"merge_group":{"head_sha":"h","head_ref":"r","base_sha":"b","base_ref":"m"} }""").MergeGroup;

        Assert.Equal((3, "h", (long?)null), (suite.Id, suite.HeadSha, suite.AppId));
        Assert.Empty(suite.PullRequests);
        Assert.Equal(new WebhookMergeGroup("h", "r", "b", "m"), group);
    }

    [Theory]
    [InlineData("""{"installation":{"id":7,"account":{"login":"octo"} } }""", "octo")]
    [InlineData("""{"organization":{"login":"org"},"installation":{"id":7,"account":{"login":"octo"} } }""", "org")]
    [InlineData("""{"repository":{"owner":{"login":"own","name":"n"} },"organization":{"login":"org"} }""", "own")]
    [InlineData("""{"repository":{"owner":{"name":"n"} } }""", null)]
    public void Owner_is_found_wherever_it_stands(string body, string? owner) => Assert.Equal(owner, Parse("x", body).OwnerLogin);

    [Theory]
    [InlineData("1777896000", "2026-05-04T12:00:00Z")]
    [InlineData("\"2026-05-04T14:00:00+02:00\"", "2026-05-04T12:00:00Z")]
    [InlineData("\"yesterday\"", null)]
    [InlineData("99999999999999", null)]
    [InlineData("-1", null)]
    [InlineData("true", null)]
    public void Time_may_be_a_text_or_a_number(string value, string? expected)
    {
        var payload = Parse("pull_request", $$"""{"pull_request":{"number":1,"updated_at":{{value}} } }""");
        DateTimeOffset? time = expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(time, payload.PullRequest!.UpdatedAt);
    }

    [Theory]
    [InlineData("""{"number":"5","pull_request":"x","sender":[],"repository":3,"installation":{"id":"7"},"check_run":{"id":1.5} }""")]
    [InlineData("""{"pull_request":{"number":-1},"repository":{"full_name":"a/b/c"},"sender":{"login":null} }""")]
    [InlineData("""{"pull_request":{"number":99999999999},"repository":{"full_name":"/"},"merge_group":{} }""")]
    public void Member_of_another_type_counts_as_absent(string body)
    {
        var payload = Parse("pull_request", body);

        Assert.Equal(
            new WebhookPayload("pull_request", null, null, null, null, null, null, null, null, null, null, null, null, false), payload);
    }

    public static TheoryData<byte[]> Garbage
    {
        get
        {
            string[] texts =
            [
                "", " ", "null", "[]", "\"x\"", "{", "{} {}", "{}x", "{'a':1}", "{\"a\":1,}", "{\"a\":\"\n\"}", "<html>",
                "{\"action\":\"\\ud83d\"}", new string('[', 100_000), "{\"a\":" + new string('[', 5000) + new string(']', 5000) + "}",
            ];
            var data = new TheoryData<byte[]>();
            foreach (var text in texts)
                data.Add(Encoding.UTF8.GetBytes(text));
            data.Add([0xFF, 0xFE, (byte)'{', (byte)'}']);
            data.Add([.. "{\"action\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Garbage))]
    public void Garbage_is_refused_and_never_quoted(byte[] body)
    {
        var error = Assert.Throws<FormatException>(() => WebhookPayload.Parse("ping", body, "application/json"));
        Assert.DoesNotContain("html", error.ToString(), StringComparison.Ordinal);
        Assert.Null(error.InnerException);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/x-www-form-urlencoded; charset=UTF-8")]
    [InlineData("Application/X-WWW-Form-Urlencoded ;charset=utf-8")]
    public void Form_encoding_is_read(string contentType)
    {
        var json = """{"action":"cr\u00e9é+ %26 & = ✓","sender":{"login":"a b"} }""";
        foreach (var encoded in new[] { Uri.EscapeDataString(json), Uri.EscapeDataString(json).Replace("%20", "+", StringComparison.Ordinal) })
        {
            var payload = WebhookPayload.Parse("ping", Encoding.ASCII.GetBytes("x=1&payload=" + encoded + "&y"), contentType);
            Assert.Equal("créé+ %26 & = ✓", payload.Action);
            Assert.Equal("a b", payload.Sender!.Login);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("payload")]
    [InlineData("xpayload={}")]
    [InlineData("payload=")]
    [InlineData("payload=%7")]
    [InlineData("payload=%zz")]
    [InlineData("payload=%7B%FF")]
    public void Form_without_a_payload_is_refused(string body) => Assert.Throws<FormatException>(
        () => WebhookPayload.Parse("ping", Encoding.ASCII.GetBytes(body), "application/x-www-form-urlencoded"));

    [Fact]
    public void Missing_content_type_is_JSON() => Assert.Equal("ping", WebhookPayload.Parse("ping", "{}"u8, null).Event);

    private static WebhookPayload Parse(string eventName, string json) =>
        WebhookPayload.Parse(eventName, Encoding.UTF8.GetBytes(json), "application/json");
}
