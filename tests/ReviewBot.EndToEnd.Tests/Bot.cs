using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.GitHubSimulator;
using ReviewBot.Serving;

namespace ReviewBot.EndToEnd.Tests;

/// <summary>The real server beside a GitHub with state, both on this machine, and one repository to work in.</summary>
internal sealed class Bot : IAsyncDisposable
{
    private const string Branch = "feature";
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory("reviewbot-e2e-").FullName;
    private readonly HttpClient _http = new();
    private ReviewServer _server = null!;
    private ServerParts _parts = null!;

    private Bot(SimulatedGitHub gitHub, SimulatedRepository repository) => (GitHub, Repository) = (gitHub, repository);

    public SimulatedGitHub GitHub { get; }

    public SimulatedRepository Repository { get; }

    public Uri Address => _server.Address;

    public string WebhookSecret => GitHub.Options.WebhookSecret;

    public static async Task<Bot> StartAsync(SimulatorOptions? options = null, Func<ServeSettings, ServeSettings>? adjust = null)
    {
        var gitHub = await SimulatedGitHub.StartAsync(options ?? new SimulatorOptions());
        var bot = new Bot(gitHub, gitHub.AddRepository("octocat", "hello-world"));
        await bot.ServeAsync(adjust ?? (s => s));
        return bot;
    }

    public int OpenPullRequest(params (string Path, string Content)[] files) => OpenPullRequest(draft: false, files);

    public int OpenPullRequest(bool draft, params (string Path, string Content)[] files)
    {
        Repository.Push(Branch, Changes(files, []));
        return Repository.OpenPullRequest(Branch, draft: draft);
    }

    public int OpenPullRequest(string[] deleted, params (string Path, string Content)[] files)
    {
        Repository.Push(Branch, Changes(files, deleted));
        return Repository.OpenPullRequest(Branch);
    }

    public string Push(params (string Path, string Content)[] files) => Repository.Push(Branch, Changes(files, []));

    public void PushToMain(params (string Path, string Content)[] files) => Repository.Push("main", Changes(files, []));

    /// <summary>Waits until the newest check run of the head is concluded and every run is.</summary>
    public async Task<SimulatedCheckRun> ConcludedAsync(int number)
    {
        await UntilAsync(() => Repository.PullRequest(number).CheckRuns is { Count: > 0 } runs && runs.All(r => r.Status == "completed"));
        return Repository.PullRequest(number).CheckRuns.MaxBy(r => r.Id)!;
    }

    /// <summary>Waits until every delivery is answered, routed and worked off.</summary>
    public async Task IdleAsync()
    {
        await GitHub.DeliveriesSettledAsync();
        await UntilAsync(async () =>
        {
            var status = await _server.Store.ReadStatusAsync(CancellationToken.None);
            return status is { DeliveriesWaiting: 0, Pending: 0, Running: 0 };
        });
    }

    public Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    public async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(_patience);
        while (!await holds())
        {
            if (patience.IsCancellationRequested)
                Assert.Fail("It did not come in " + _patience + ".\n" + Describe());
            await Task.Delay(20);
        }
    }

    public async Task RestartAsync(bool loseDatabase = false, Func<ServeSettings, ServeSettings>? adjust = null)
    {
        await StopAsync();
        if (loseDatabase)
        {
            foreach (var file in Directory.GetFiles(_folder))
                File.Delete(file);
        }

        await ServeAsync(adjust ?? (s => s));
    }

    /// <summary>Sends a signed delivery and answers the status.</summary>
    public async Task<int> DeliverAsync(string eventName, string deliveryId, byte[] body, string? signature = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "webhooks"));
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-GitHub-Event", eventName);
        request.Headers.Add("X-GitHub-Delivery", deliveryId);
        request.Headers.Add("X-Hub-Signature-256", signature ?? Sign(body));
        using var response = await _http.SendAsync(request);
        return (int)response.StatusCode;
    }

    public string Sign(byte[] body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(WebhookSecret), body));

    /// <summary>The body of an opened event in as few members as the bot reads.</summary>
    public byte[] OpenedPayload(int number) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        {"action":"opened","number":{{{number}}},"installation":{"id":{{{GitHub.InstallationId(Repository.Owner)}}} },
         "repository":{"id":{{{Repository.Id}}},"name":"{{{Repository.Name}}}","full_name":"{{{Repository.Owner}}}/{{{Repository.Name}}}","owner":{"login":"{{{Repository.Owner}}}"} },
         "sender":{"login":"octocat","type":"User"},
         "pull_request":{"number":{{{number}}},"draft":false,"updated_at":"2026-01-01T00:00:00Z","head":{"sha":"{{{Repository.PullRequest(number).HeadSha}}}"} } }
        """));

    public async Task<IReadOnlyList<string>> StoredFindingsAsync(int number)
    {
        var report = await _server.Store.ReadReportAsync(string.Create(CultureInfo.InvariantCulture, $"{Repository.Id}#{number}"), CancellationToken.None);
        return LaptopClone.Findings(report ?? throw new InvalidOperationException("There is no report of #" + number));
    }

    public IReadOnlyList<RecordedRequest> Mutations() => [.. GitHub.Requests.Where(r => r.IsMutation)];

    /// <summary>The calls of the budget: minting a token and reading contents are not counted.</summary>
    public IReadOnlyList<RecordedRequest> CallsWithoutContents() =>
        [.. GitHub.Requests.Where(r => !r.Path.Contains("/access_tokens", StringComparison.Ordinal) && r.Path != "/app" && !ReadsContents(r))];

    public string Describe() => string.Join('\n', GitHub.Requests.Select(r => $"{r.Status} {r.Method} {r.Path} {r.RequestBody[..Math.Min(90, r.RequestBody.Length)]}"));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await GitHub.DisposeAsync();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static bool ReadsContents(RecordedRequest request) =>
        request.Path.Contains("/contents/", StringComparison.Ordinal) || request.Path.Contains("/git/blobs/", StringComparison.Ordinal)
        || request.RequestBody.Contains("isTruncated", StringComparison.Ordinal);

    private static Dictionary<string, byte[]?> Changes(IEnumerable<(string Path, string Content)> files, IEnumerable<string> deleted)
    {
        var changes = files.ToDictionary(f => f.Path, f => (byte[]?)Encoding.UTF8.GetBytes(f.Content), StringComparer.Ordinal);
        foreach (var path in deleted)
            changes[path] = null;
        return changes;
    }

    private async Task ServeAsync(Func<ServeSettings, ServeSettings> adjust)
    {
        var settings = adjust(new ServeSettings
        {
            AppId = GitHub.Options.AppId,
            PrivateKeyPem = GitHub.PrivateKeyPem,
            WebhookSecret = WebhookSecret,
            GitHubUrl = GitHub.ApiRoot,
            Database = Path.Combine(_folder, "reviewbot.db"),
            Urls = ["http://127.0.0.1:0"],
            MutationPacing = TimeSpan.Zero,
        });
        _parts = Composition.Create(settings, "test", TimeProvider.System, NullLoggerFactory.Instance);
        _server = await ReviewServer.StartAsync(settings, _parts, TimeProvider.System, NullLoggerFactory.Instance);
        GitHub.WebhookTarget = new Uri(_server.Address, "webhooks");
    }

    private async Task StopAsync()
    {
        await _server.DisposeAsync();
        (_parts.App as IDisposable)?.Dispose();
    }
}
