using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ReviewBot.GitHubSimulator;

namespace ReviewBot.EndToEnd.Tests;

/// <summary>The server is killed again and again in the middle of reviews; in the end nothing is lost, doubled or left open.</summary>
public sealed class CrashCampaignTests : IAsyncLifetime
{
    private const int PushesOfOnePullRequest = 6;
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("reviewbot-crash-").FullName;
    private readonly HttpClient _http = new();
    private readonly List<PullRequestOfTrial> _all = [];
    private SimulatedGitHub _gitHub = null!;
    private SimulatedRepository _repository = null!;
    private ServerProcess? _server;
    private int _deliveries;

    /// <summary>The kills of the campaign: few in an ordinary run, as many as wanted by the environment.</summary>
    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("REVIEWBOT_CRASH_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 8;

    public async ValueTask InitializeAsync()
    {
        _gitHub = await SimulatedGitHub.StartAsync(new SimulatorOptions());
        _repository = _gitHub.AddRepository("octocat", "hello-world");
        // Where there is none, its absence is asked for again and again while the token is fresh.
        _gitHub.AddRepository("octocat", ".github").Push("main", Files((".github/reviewbot.yml", "version: 1\n")));
    }

    public async ValueTask DisposeAsync()
    {
        _server?.Dispose();
        _http.Dispose();
        await _gitHub.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Killed_at_any_moment_nothing_is_lost_doubled_or_left_open()
    {
        var random = new Random(7);
        var current = new PullRequestOfTrial?[3];
        _server = await StartAsync();
        for (var kill = 0; kill < Kills; kill++)
        {
            var at = kill % current.Length;
            if (current[at] is null || current[at]!.Heads.Count >= PushesOfOnePullRequest)
                _all.Add(current[at] = new PullRequestOfTrial($"feature-{kill}"));
            await PushAsync(current[at]!, kill);
            await Task.Delay(random.Next(3_500));
            await _server.KillAsync();
            _server.Dispose();
            _server = await StartAsync();
        }

        await SettledAsync();
        Assert.All(_all, AssertRight);
    }

    private Task<ServerProcess> StartAsync() => ServerProcess.StartAsync(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["REVIEWBOT_APP_ID"] = _gitHub.Options.AppId.ToString(CultureInfo.InvariantCulture),
            ["REVIEWBOT_PRIVATE_KEY"] = _gitHub.PrivateKeyPem,
            ["REVIEWBOT_WEBHOOK_SECRET"] = _gitHub.Options.WebhookSecret,
            ["REVIEWBOT_GITHUB_URL"] = _gitHub.ApiRoot.ToString(),
            ["REVIEWBOT_DATABASE"] = Path.Combine(_folder, "reviewbot.db"),
            ["REVIEWBOT_URLS"] = "http://127.0.0.1:0",
        },
        _folder);

    /// <summary>A push brings a defect, and every other one mends the one before.</summary>
    private async Task PushAsync(PullRequestOfTrial pull, int number)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"src/Orders{number}.cs");
        List<(string Path, string Content)> files = [(path, Sources.SqlInjection)];
        if (pull.Heads.Count % 2 == 1)
        {
            files.Add((pull.Defective[^1], Sources.SqlParameters));
            pull.Defective.RemoveAt(pull.Defective.Count - 1);
        }

        pull.Defective.Add(path);
        pull.Heads.Add(_repository.Push(pull.Branch, Files([.. files])));
        var opened = pull.Number == 0;
        if (opened)
            pull.Number = _repository.OpenPullRequest(pull.Branch);
        await DeliverAsync(pull, opened ? "opened" : "synchronize");
    }

    /// <summary>Delivers until it is said to be stored, as GitHub does when somebody presses Redeliver.</summary>
    private async Task DeliverAsync(PullRequestOfTrial pull, string action)
    {
        var body = Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$$"""
            {"action":"{{{action}}}","number":{{{pull.Number}}},"installation":{"id":{{{_gitHub.InstallationId("octocat")}}} },
             "repository":{"id":{{{_repository.Id}}},"name":"hello-world","full_name":"octocat/hello-world","owner":{"login":"octocat"} },
             "sender":{"login":"octocat","type":"User"},
             "pull_request":{"number":{{{pull.Number}}},"draft":false,"updated_at":"2026-01-01T00:00:00Z","head":{"sha":"{{{pull.Heads[^1]}}}"} } }
            """));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server!.Address, "webhooks")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-GitHub-Event", "pull_request");
        request.Headers.Add("X-GitHub-Delivery", string.Create(CultureInfo.InvariantCulture, $"delivery-{++_deliveries}"));
        request.Headers.Add(
            "X-Hub-Signature-256",
            "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_gitHub.Options.WebhookSecret), body)));
        using var answer = await _http.SendAsync(request);
        Assert.Equal(202, (int)answer.StatusCode);
    }

    private async Task SettledAsync()
    {
        using var patience = new CancellationTokenSource(_patience);
        while (_all.Any(pull => Trouble(pull) is not null))
        {
            if (patience.IsCancellationRequested)
                Assert.Fail(string.Join('\n', _all.Select(Trouble).OfType<string>()) + "\n" + _server!.Said);
            await Task.Delay(100);
        }
    }

    /// <summary>What is not concluded yet.</summary>
    private string? Trouble(PullRequestOfTrial pull)
    {
        foreach (var head in pull.Heads)
        {
            if (_repository.CheckRuns(head).FirstOrDefault(run => run.Status != "completed") is { } open)
                return $"#{pull.Number}: check {open.ExternalId} is open";
        }

        return _repository.CheckRuns(pull.Heads[^1]).MaxBy(run => run.Id) is { Conclusion: "failure" }
            ? null
            : $"#{pull.Number}: {pull.Heads[^1]} has no verdict";
    }

    private void AssertRight(PullRequestOfTrial pull)
    {
        var stands = _repository.PullRequest(pull.Number);
        Assert.Empty(stands.IssueComments);
        Assert.All(stands.Reviews, review => Assert.Equal("COMMENTED", review.State));
        Assert.Equal(stands.Reviews.Count, stands.Reviews.Select(review => review.Body).Distinct(StringComparer.Ordinal).Count());
        Assert.Single(stands.Reviews, review => review.Body.Contains("kind=summary", StringComparison.Ordinal));
        Assert.Equal(stands.ReviewComments.Count, stands.ReviewComments.Select(comment => comment.Path).Distinct(StringComparer.Ordinal).Count());
        var open = stands.ReviewComments.Where(comment => !comment.Body.Contains("Fixed in", StringComparison.Ordinal)).Select(comment => comment.Path);
        Assert.Equal(pull.Defective.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"**{pull.Defective.Count} security defect"),
            stands.Reviews.Single(review => review.Body.Contains("kind=summary", StringComparison.Ordinal)).Body,
            StringComparison.Ordinal);
    }

    private static Dictionary<string, byte[]?> Files(params (string Path, string Content)[] files) =>
        files.ToDictionary(file => file.Path, file => (byte[]?)Encoding.UTF8.GetBytes(file.Content), StringComparer.Ordinal);

    /// <summary>A pull request of the campaign.</summary>
    private sealed class PullRequestOfTrial(string branch)
    {
        public string Branch { get; } = branch;

        public int Number { get; set; }

        public List<string> Heads { get; } = [];

        /// <summary>The files with a defect at the newest head.</summary>
        public List<string> Defective { get; } = [];
    }
}
