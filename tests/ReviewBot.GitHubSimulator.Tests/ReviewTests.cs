using System.Text.Json.Nodes;

namespace ReviewBot.GitHubSimulator.Tests;

public sealed class ReviewTests
{
    [Theory]
    [InlineData(39, null, "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank")]
    [InlineData(30, 10, "Pull request review thread start line must be part of the same hunk as the line.")]
    [InlineData(10, 10, "Pull request review thread start line must precede the end line.")]
    [InlineData(39, 1, "Pull request review thread line must be part of the diff, Pull request review thread start line must be part of the same hunk as the line., and Pull request review thread diff hunk can't be blank")]
    public async Task One_bad_anchor_refuses_the_whole_review(int line, int? start, string expected)
    {
        await using var lab = await Lab.OpenAsync();
        lab.OpenPull();
        var reply = await PostAsync(lab, Comment(10), Comment(line, start));
        Assert.Equal(422, reply.Status);
        Assert.Equal("Unprocessable Entity", reply.Message);
        Assert.Equal(expected, (string?)reply.Json["errors"]![0]);
        Assert.Empty(lab.Repository.PullRequest(1).Reviews);
        Assert.Empty(lab.Repository.PullRequest(1).ReviewComments);
    }

    [Fact]
    public async Task Good_anchors_make_one_review_answered_with_200()
    {
        await using var lab = await Lab.OpenAsync();
        lab.OpenPull();
        var reply = await PostAsync(lab, Comment(7), Comment(12, 9), new JsonObject { ["path"] = "src/b.cs", ["line"] = 1, ["side"] = "right", ["body"] = "x" });
        Assert.Equal(200, reply.Status);
        Assert.Equal("COMMENTED", (string?)reply.Json["state"]);
        var comments = lab.Repository.PullRequest(1).ReviewComments;
        Assert.Equal([(null, 7), (9, 12), (null, 1)], comments.Select(c => (c.StartLine, c.Line ?? 0)));
        Assert.All(comments, c => Assert.Equal("reviewbot[bot]", c.Author));
        var listed = (await lab.RepoAsync("GET", "/pulls/1/comments")).Json.AsArray();
        Assert.Equal("RIGHT", (string?)listed[2]!["side"]);
        Assert.Equal("RIGHT", (string?)listed[1]!["start_side"]);
    }

    [Fact]
    public async Task Single_comment_off_the_diff_is_refused_with_objects()
    {
        await using var lab = await Lab.OpenAsync();
        lab.OpenPull();
        var body = Comment(39);
        body["commit_id"] = lab.Repository.Resolve("feature");
        var reply = await lab.RepoAsync("POST", "/pulls/1/comments", body);
        Assert.Equal((422, "Validation Failed"), (reply.Status, reply.Message));
        Assert.Equal("pull_request_review_thread.line must be part of the diff", (string?)reply.Json["errors"]![0]!["message"]);
        Assert.Equal("pull_request_review_thread.diff_hunk", (string?)reply.Json["errors"]![1]!["field"]);
    }

    [Fact]
    public async Task Commit_must_belong_to_the_pull_request()
    {
        await using var lab = await Lab.OpenAsync();
        lab.OpenPull();
        var body = new JsonObject { ["commit_id"] = lab.Repository.Resolve("main"), ["event"] = "COMMENT", ["body"] = "x" };
        var reply = await lab.RepoAsync("POST", "/pulls/1/reviews", body);
        Assert.Equal((422, "The commitOID is not part of the pull request"), (reply.Status, (string?)reply.Json["errors"]![0]));
    }

    [Fact]
    public async Task Pending_review_blocks_until_it_is_deleted()
    {
        await using var lab = await Lab.OpenAsync();
        lab.OpenPull();
        var orphan = await lab.RepoAsync("POST", "/pulls/1/reviews", new JsonObject { ["body"] = "orphan" });
        Assert.Equal("PENDING", (string?)orphan.Json["state"]);
        Assert.Null(orphan.Json["submitted_at"]);
        var blocked = await PostAsync(lab, Comment(10));
        Assert.Equal("User can only have one pending review per pull request", (string?)blocked.Json["errors"]![0]);
        Assert.Empty((await lab.PersonAsync("octocat", "GET", "/pulls/1/reviews")).Json.AsArray());
        Assert.Equal(200, (await lab.RepoAsync("DELETE", $"/pulls/1/reviews/{orphan.Id}")).Status);
        var posted = await PostAsync(lab, Comment(10));
        Assert.Equal(200, posted.Status);
        Assert.Equal(422, (await lab.RepoAsync("DELETE", $"/pulls/1/reviews/{posted.Id}")).Status);
    }

    [Fact]
    public async Task Nobody_approves_the_own_pull_request()
    {
        await using var lab = await Lab.OpenAsync(isPrivate: false);
        lab.OpenPull();
        var reply = await lab.PersonAsync("mallory", "POST", "/pulls/1/reviews", new JsonObject { ["event"] = "APPROVE" });
        Assert.Equal("Can not approve your own pull request", (string?)reply.Json["errors"]![0]);
        Assert.Equal(200, (await lab.PersonAsync("octocat", "POST", "/pulls/1/reviews", new JsonObject { ["event"] = "APPROVE" })).Status);
    }

    [Fact]
    public async Task Bodies_over_65536_characters_are_refused()
    {
        await using var lab = await Lab.OpenAsync();
        lab.OpenPull();
        var body = new string('x', 65_537);
        Assert.Equal(422, (await lab.RepoAsync("POST", "/pulls/1/reviews", new JsonObject { ["event"] = "COMMENT", ["body"] = body })).Status);
        var comment = await lab.RepoAsync("POST", "/issues/1/comments", new JsonObject { ["body"] = body });
        Assert.Equal("Body is too long (maximum is 65536 characters)", (string?)comment.Json["errors"]![0]!["message"]);
        Assert.Equal(201, (await lab.RepoAsync("POST", "/issues/1/comments", new JsonObject { ["body"] = body[1..] })).Status);
    }

    [Fact]
    public async Task Comment_follows_its_line_and_is_outdated_when_it_goes()
    {
        await using var lab = await Lab.OpenAsync();
        lab.OpenPull();
        await PostAsync(lab, Comment(10), Comment(30));
        var moved = "new first\n" + Lab.Numbered(40, (10, "ten"), (30, "gone again"));
        lab.Repository.Push("feature", Lab.Files(("src/a.cs", moved)));
        Assert.Equal([11, null], lab.Repository.PullRequest(1).ReviewComments.Select(c => c.Line));
        var listed = (await lab.RepoAsync("GET", "/pulls/1/comments")).Json.AsArray();
        Assert.Null(listed[1]!["position"]);
        Assert.Null(listed[1]!["line"]);
        Assert.Equal(30, (int)listed[1]!["original_line"]!);
        Assert.Equal(201, (await lab.RepoAsync("POST", $"/pulls/1/comments/{listed[1]!["id"]}/replies", new JsonObject { ["body"] = "still" })).Status);
    }

    [Fact]
    public async Task Force_push_moves_the_commit_of_a_review()
    {
        await using var lab = await Lab.OpenAsync();
        lab.OpenPull();
        await PostAsync(lab, Comment(10));
        var head = lab.Repository.Push("feature", Lab.Files(("src/c.cs", "c\n")), from: "main", force: true);
        var pull = lab.Repository.PullRequest(1);
        Assert.Equal(head, pull.HeadSha);
        Assert.Equal(head, pull.Reviews[0].CommitSha);
        Assert.Null(pull.ReviewComments[0].Line);
    }

    [Fact]
    public async Task Replies_join_the_thread_and_reactions_count_once()
    {
        await using var lab = await Lab.OpenAsync();
        lab.OpenPull();
        await PostAsync(lab, Comment(10));
        var top = lab.Repository.PullRequest(1).ReviewComments[0].Id;
        var reply = lab.Repository.Reply(1, top, "mallory", "why?");
        lab.Repository.Reply(1, reply, "octocat", "because");
        Assert.All(lab.Repository.PullRequest(1).ReviewComments.Skip(1), c => Assert.Equal(top, c.InReplyTo));
        var eyes = new JsonObject { ["content"] = "eyes" };
        Assert.Equal(201, (await lab.RepoAsync("POST", $"/pulls/comments/{top}/reactions", eyes)).Status);
        Assert.Equal(200, (await lab.RepoAsync("POST", $"/pulls/comments/{top}/reactions", eyes)).Status);
        Assert.Equal(["eyes"], lab.Repository.PullRequest(1).ReviewComments[0].Reactions);
        Assert.Equal(422, (await lab.RepoAsync("POST", $"/pulls/comments/{top}/reactions", new JsonObject { ["content"] = "tada" })).Status);
    }

    [Fact]
    public async Task Words_of_others_cannot_be_edited_by_the_app()
    {
        await using var lab = await Lab.OpenAsync();
        lab.OpenPull();
        var id = lab.Repository.Comment(1, "mallory", "mine");
        Assert.Equal(403, (await lab.RepoAsync("PATCH", $"/issues/comments/{id}", new JsonObject { ["body"] = "yours" })).Status);
    }

    private static JsonObject Comment(int line, int? start = null)
    {
        var comment = new JsonObject { ["path"] = "src/a.cs", ["line"] = line, ["side"] = "RIGHT", ["body"] = "look" };
        if (start is not null)
            comment["start_line"] = start;
        return comment;
    }

    private static Task<Reply> PostAsync(Lab lab, params JsonNode[] comments) => lab.RepoAsync("POST", "/pulls/1/reviews", new JsonObject
    {
        ["commit_id"] = lab.Repository.Resolve("feature"),
        ["event"] = "COMMENT",
        ["body"] = "summary",
        ["comments"] = new JsonArray(comments),
    });
}
