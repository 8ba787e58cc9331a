using System.Text;
using System.Text.Json;
using ReviewBot.Demo;
using ReviewBot.GitHubSimulator;

namespace ReviewBot.Tests.Demo;

public sealed class DemoReviewTests
{
    private static readonly SimulatedCheckRun Check =
        new(1, "ReviewBot", "abc", "completed", "failure", "2 security defects", "summary", null, [new SimulatedAnnotation("a.cs", 1, 1, "failure", "t", "m")]);

    [Fact]
    public void Nothing_is_told_before_the_check_is_concluded() =>
        Assert.Null(DemoReview.Of(Pull(Check with { Status = "in_progress", Conclusion = null }), [], "reviewbot[bot]"));

    [Fact]
    public void Only_what_the_bot_wrote_counts()
    {
        var review = DemoReview.Of(Pull(Check), [], "reviewbot[bot]")!;

        Assert.Equal(("failure", 1, 1), (review.CheckConclusion, review.SummaryComments, review.Annotations));
        Assert.Equal([new DemoComment("a.cs", 3, "SQL is built from strings")], review.Comments);
    }

    [Fact]
    public void Scripts_get_one_object_with_the_contract_members()
    {
        using var stream = new MemoryStream();
        DemoStory.WriteJson(DemoReview.Of(Pull(Check), [], "reviewbot[bot]")!, stream);
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));

        Assert.Equal("failure", json.RootElement.GetProperty("checkConclusion").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("inlineComments").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("summaryComments").GetInt32());
        Assert.Equal("http://127.0.0.1/pull/1", json.RootElement.GetProperty("pullRequestUrl").GetString());
    }

    [Fact]
    public void The_sample_changes_what_stands_in_every_way()
    {
        var shop = DemoSample.Shop();
        var change = DemoSample.Change();

        Assert.Contains("src/Lantern/Program.cs", shop.Keys);
        Assert.All(shop.Keys.Concat(change.Keys), path => Assert.False(path.EndsWith(".txt", StringComparison.Ordinal), path));
        Assert.Contains(change, c => c.Value is null && shop.ContainsKey(c.Key));
        Assert.Contains(change, c => c.Value is not null && !shop.ContainsKey(c.Key));
        Assert.All(change.Where(c => c.Value is not null && shop.ContainsKey(c.Key)), c => Assert.NotEqual(shop[c.Key], c.Value));
        Assert.Equal(DemoSample.Change()["deploy/payments-client.pem"], change["deploy/payments-client.pem"]);
    }

    private static SimulatedPullRequest Pull(SimulatedCheckRun check) => new(
        1,
        "abc",
        "def",
        "http://127.0.0.1/pull/1",
        [
            new SimulatedReview(1, "reviewbot[bot]", "COMMENTED", "**2 security defects**\n\n<!-- marker -->", "abc"),
            new SimulatedReview(2, "reviewbot[bot]", "COMMENTED", "<!-- marker -->", "abc"),
            new SimulatedReview(3, "grace", "COMMENTED", "Nice", "abc"),
        ],
        [
            new SimulatedReviewComment(1, 1, "reviewbot[bot]", "a.cs", null, 3, "<!-- marker -->\n**SQL is built from strings**\n\nmore", null, false, []),
            new SimulatedReviewComment(2, 3, "grace", "a.cs", null, 3, "Really?", 1, false, []),
        ],
        [new SimulatedIssueComment(1, "grace", "Hello", [])],
        [check]);
}
