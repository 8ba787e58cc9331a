using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.Reviews;
using ReviewBot.Serving;
using ReviewBot.Tests.Work;
using ReviewBot.Work;

namespace ReviewBot.Tests.Serving;

/// <summary>A real server on a free port with a real database; reviews are noted instead of run.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    public const string Secret = "it's-a-secret";
    public const string PreviousSecret = "it was a secret";

    private readonly TempFolder _folder = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 });
    private ReviewServer _server = null!;

    public FakeGitHub GitHub { get; } = new();

    public ShiftedClock Clock { get; } = new();

    public ConcurrentQueue<ReviewRequest> Reviews { get; } = new();

    public ConcurrentQueue<(ReviewRequest Request, string Reason)> GivenUp { get; } = new();

    /// <summary>What a review does; notes and concludes unless replaced.</summary>
    public RunReview Review { get; set; } = (_, _, _) => Task.FromResult(new ReviewOutcome(ReviewEnd.Concluded, "head", "success", "{}"));

    public IReadOnlyList<string> AllowedOwners { get; init; } = [];

    public Uri Address => _server.Address;

    public IWorkStore Store => _server.Store;

    public HttpClient Client => _client;

    public string Database => _folder.File("server.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<RunningServer> StartAsync(IReadOnlyList<string>? allowedOwners = null)
    {
        var server = new RunningServer { AllowedOwners = allowedOwners ?? [] };
        await server.RestartAsync();
        return server;
    }

    public async Task RestartAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        var settings = new ServeSettings
        {
            AppId = 12,
            PrivateKeyPem = "",
            WebhookSecret = Secret,
            PreviousWebhookSecret = PreviousSecret,
            Database = Database,
            Urls = ["http://127.0.0.1:0"],
            AllowedOwners = AllowedOwners,
        };
        var parts = new ServerParts(
            GitHub,
            async (request, open, cancellation) =>
            {
                Reviews.Enqueue(request);
                return await Review(request, open, cancellation);
            },
            (request, _, reason, _) =>
            {
                GivenUp.Enqueue((request, reason));
                return Task.CompletedTask;
            },
            [],
            id => id == "any/private-key" ? "# A <b>private</b> key" : null,
            "0.1.0");
        _server = await ReviewServer.StartAsync(settings, parts, Clock, NullLoggerFactory.Instance, Token);
    }

    public static string Sign(byte[] body, string secret = Secret) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    public Task<HttpResponseMessage> DeliverAsync(
        string name, string json, string? id = null, string? signature = null, string contentType = "application/json") =>
        DeliverAsync(name, Encoding.UTF8.GetBytes(json), id, signature, contentType);

    public async Task<HttpResponseMessage> DeliverAsync(
        string? name, byte[] body, string? id = null, string? signature = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "/webhooks")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (name is not null) request.Headers.Add("X-GitHub-Event", name);
        request.Headers.Add("X-GitHub-Delivery", id ?? Guid.NewGuid().ToString());
        if (signature != "") request.Headers.Add("X-Hub-Signature-256", signature ?? Sign(body));
        return await _client.SendAsync(request, Token);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(Address, path), Token);

    /// <summary>Waits until nothing waits and nothing runs.</summary>
    public async Task<WorkStatus> SettledAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            var status = await Store.ReadStatusAsync(Token);
            if (status is { DeliveriesWaiting: 0, Pending: 0, Running: 0 }) return status;
            Assert.True(attempt < 500, $"It does not settle: {status}");
            await Task.Delay(20, Token);
        }
    }

    public static string PullRequestJson(int number, string action = "opened", string owner = "octo", string sha = "abc") =>
        $$$"""
        {"action":"{{{action}}}","number":{{{number}}},"installation":{"id":1},
         "repository":{"id":7,"name":"shop","full_name":"{{{owner}}}/shop","owner":{"login":"{{{owner}}}"}},
         "sender":{"login":"octocat","type":"User"},
         "pull_request":{"number":{{{number}}},"draft":false,"updated_at":"2026-01-01T00:00:00Z","head":{"sha":"{{{sha}}}"} } }
        """;

    public static string CommentJson(int number, string body, string author = "octocat", string type = "User") =>
        $$$"""
        {"action":"created","installation":{"id":1},
         "repository":{"id":7,"name":"shop","full_name":"octo/shop","owner":{"login":"octo"}},
         "sender":{"login":"{{{author}}}","type":"{{{type}}}"},
         "issue":{"number":{{{number}}},"pull_request":{"url":"x"} },
         "comment":{"id":99,"body":"{{{body}}}","user":{"login":"{{{author}}}","type":"{{{type}}}"} } }
        """;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
