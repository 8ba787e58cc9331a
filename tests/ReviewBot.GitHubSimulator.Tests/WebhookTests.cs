using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ReviewBot.GitHubSimulator.Tests;

public sealed class WebhookTests : IAsyncLifetime
{
    private Receiver _receiver = null!;
    private Lab _lab = null!;

    public async ValueTask InitializeAsync()
    {
        _receiver = await Receiver.OpenAsync();
        _lab = await Lab.OpenAsync(o => o with { WebhookTarget = _receiver.Url });
    }

    public async ValueTask DisposeAsync()
    {
        await _lab.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task Deliveries_are_signed_and_carry_githubs_headers()
    {
        _lab.GitHub.Ping();
        await _lab.GitHub.DeliveriesSettledAsync();
        var ping = _receiver.All.Single(r => r.Name == "ping");
        var secret = Encoding.UTF8.GetBytes("simulator-secret");
        Assert.Equal("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(secret, ping.Body)), ping.Headers["X-Hub-Signature-256"]);
        Assert.StartsWith("sha1=", ping.Headers["X-Hub-Signature"], StringComparison.Ordinal);
        Assert.StartsWith("GitHub-Hookshot/", ping.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.Equal("integration", ping.Headers["X-GitHub-Hook-Installation-Target-Type"]);
        Assert.True(Guid.TryParse(ping.Headers["X-GitHub-Delivery"], out _));
    }

    [Fact]
    public async Task Life_of_a_pull_request_is_told()
    {
        await DriveAsync();
        string[] expected =
        [
            "check_run.completed", "check_run.created", "check_run.requested_action", "check_run.rerequested", "check_suite.completed",
            "check_suite.requested", "check_suite.rerequested", "installation.created", "installation.deleted", "issue_comment.created",
            "merge_group.checks_requested", "merge_group.destroyed", "pull_request.closed", "pull_request.converted_to_draft",
            "pull_request.edited", "pull_request.opened", "pull_request.ready_for_review", "pull_request.reopened", "pull_request.synchronize",
            "pull_request_review_comment.created", "repository.deleted", "repository.renamed",
        ];
        Assert.Equal(expected, _receiver.Names.Distinct().Where(n => !n.EndsWith("edited", StringComparison.Ordinal) || n == "pull_request.edited"));
        Assert.Equal("main", (string?)_receiver.Payload("pull_request.edited")["changes"]!["base"]!["ref"]!["from"]);
        Assert.NotEqual((string?)_receiver.Payload("pull_request.synchronize")["before"], (string?)_receiver.Payload("pull_request.synchronize")["after"]);
        Assert.Equal("again", (string?)_receiver.Payload("check_run.requested_action")["requested_action"]!["identifier"]);
        Assert.StartsWith("refs/heads/gh-readonly-queue/", (string?)_receiver.Payload("merge_group.checks_requested")["merge_group"]!["head_ref"], StringComparison.Ordinal);
        Assert.Equal(100, (int)_receiver.Payload("pull_request.opened")["installation"]!["id"]!);
        Assert.Null(_receiver.Payload("pull_request.opened")["pull_request"]!["mergeable"]);
    }

    [Fact]
    public async Task Comments_of_the_bot_are_told_to_the_bot()
    {
        _lab.OpenPull();
        await _lab.RepoAsync("POST", "/issues/1/comments", new JsonObject { ["body"] = "by me" });
        await _lab.GitHub.DeliveriesSettledAsync();
        Assert.Equal("Bot", (string?)_receiver.Payload("issue_comment.created")["sender"]!["type"]);
        Assert.NotNull(_receiver.Payload("issue_comment.created")["issue"]!["pull_request"]);
    }

    [Fact]
    public async Task Failed_delivery_is_listed_and_comes_again_only_on_request()
    {
        _receiver.Status = 500;
        _lab.GitHub.Ping();
        await _lab.GitHub.DeliveriesSettledAsync();
        var list = await _lab.SendAsync("GET", "/app/hook/deliveries?per_page=1", token: _lab.Jwt());
        var failed = list.Json[0]!;
        Assert.Equal(("ping", 500, "Invalid HTTP Response: 500"), ((string?)failed["event"], (int)failed["status_code"]!, (string?)failed["status"]));
        Assert.Contains("cursor=", list.Headers["Link"], StringComparison.Ordinal);
        Assert.Equal(1, _receiver.All.Count(r => r.Name == "ping"));
        _receiver.Status = 202;
        Assert.Equal(202, (await _lab.SendAsync("POST", $"/app/hook/deliveries/{failed["id"]}/attempts", token: _lab.Jwt())).Status);
        await _lab.GitHub.DeliveriesSettledAsync();
        Assert.Equal(2, _receiver.All.Count(r => r.Name == "ping"));
        Assert.Single(_receiver.All.Where(r => r.Name == "ping").Select(r => r.Headers["X-GitHub-Delivery"]).Distinct());
    }

    [Fact]
    public async Task Receiver_that_is_away_is_recorded()
    {
        _lab.GitHub.WebhookTarget = new Uri("http://127.0.0.1:1/");
        _lab.GitHub.Ping();
        await _lab.GitHub.DeliveriesSettledAsync();
        Assert.Equal(502, _lab.GitHub.Deliveries[^1].StatusCode);
    }

    // What all official examples of an event have is what clients may rely on: ours must have it too.
    [Fact]
    public async Task Payloads_have_what_all_official_examples_have()
    {
        var shared = Environment.GetEnvironmentVariable("REVIEWBOT_SHARED");
        if (shared is null)
            Assert.Skip("REVIEWBOT_SHARED is not set: the official payload examples are not at hand");
        await DriveAsync();
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var compared = 0;
        foreach (var name in _receiver.Names.Distinct().ToList())
        {
            var parts = name.Split('.');
            var folder = Path.Combine(shared!, "github-kit", "webhooks", "examples", "api.github.com", parts[0]);
            if (!Directory.Exists(folder))
                continue;
            var examples = Directory.GetFiles(folder, (parts.Length > 1 ? parts[1] : "_") + ".*.json").Select(f => JsonNode.Parse(File.ReadAllText(f))!).ToList();
            if (examples.Count == 0)
                continue;
            compared++;
            var common = examples.Select(e => Members(e, "").ToHashSet(StringComparer.Ordinal)).Aggregate((a, b) => [.. a.Intersect(b)]);
            missing.UnionWith(common.Except(Members(_receiver.Payload(name), "")).Select(m => $"{name}: {m}"));
        }

        // Owners here are people, there is no licence, and the App has its own permissions.
        missing.RemoveWhere(m => new[] { "/organization", "/license/", "/permissions/" }.Any(part => m.Contains(part, StringComparison.Ordinal)));
        Assert.InRange(compared, 10, 100);
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    private static IEnumerable<string> Members(JsonNode? node, string path) => node is not JsonObject members
        ? []
        : members.SelectMany(m => Members(m.Value, $"{path}/{m.Key}").Prepend($"{path}/{m.Key}"));

    private async Task DriveAsync()
    {
        var repository = _lab.Repository;
        var number = _lab.OpenPull();
        var head = repository.Push("feature", Lab.Files(("src/b.cs", "class C;\n")));
        repository.Comment(number, "mallory", "/review");
        var comment = await _lab.RepoAsync("POST", $"/pulls/{number}/comments", new JsonObject { ["commit_id"] = head, ["path"] = "src/a.cs", ["line"] = 10, ["body"] = "look" });
        repository.Reply(number, comment.Id, "mallory", "no");
        var run = await _lab.RepoAsync("POST", "/check-runs", new JsonObject
        {
            ["name"] = "ReviewBot",
            ["head_sha"] = head,
            ["conclusion"] = "success",
            ["actions"] = new JsonArray(new JsonObject { ["label"] = "Again", ["description"] = "d", ["identifier"] = "again" }),
        });
        repository.RerequestCheckRun(run.Id, "mallory");
        repository.RerequestCheckSuite(number, "mallory");
        repository.RequestAction(run.Id, "again", "mallory");
        repository.ConvertToDraft(number);
        repository.MarkReady(number);
        repository.Push("release", Lab.Files(("r.txt", "r\n")));
        repository.Retarget(number, "release");
        repository.ClosePullRequest(number);
        repository.ReopenPullRequest(number);
        var group = repository.RequestMergeGroup(number);
        Assert.Equal(200, (await _lab.RepoAsync("GET", $"/git/commits/{group}")).Status);
        repository.ClosePullRequest(number, merge: true);
        repository.Rename("renamed");
        repository.Delete();
        _lab.GitHub.DeleteInstallation("octocat");
        await _lab.GitHub.DeliveriesSettledAsync();
    }
}
