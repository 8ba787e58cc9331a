using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ReviewBot.GitHubSimulator.Tests;

/// <summary>A simulated GitHub with one repository, and a raw HTTP client.</summary>
internal sealed class Lab : IAsyncDisposable
{
    private static readonly string s_pem = NewKey();

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private readonly string _prefix;

    private Lab(SimulatedGitHub gitHub, SimulatedRepository repository, ManualClock clock)
    {
        (GitHub, Repository, Clock) = (gitHub, repository, clock);
        _prefix = gitHub.ApiRoot.AbsoluteUri.TrimEnd('/');
    }

    public SimulatedGitHub GitHub { get; }

    public SimulatedRepository Repository { get; }

    public ManualClock Clock { get; }

    public string Token { get; private set; } = "";

    public string Root => _prefix;

    public static async Task<Lab> OpenAsync(Func<SimulatorOptions, SimulatorOptions>? configure = null, bool isPrivate = true)
    {
        var clock = new ManualClock();
        var options = new SimulatorOptions { Clock = clock, PrivateKeyPem = s_pem };
        var gitHub = await SimulatedGitHub.StartAsync(configure?.Invoke(options) ?? options);
        var lab = new Lab(gitHub, gitHub.AddRepository("octocat", "hello-world", isPrivate), clock);
        lab.Token = await lab.NewTokenAsync();
        return lab;
    }

    public static Dictionary<string, byte[]?> Files(params (string Path, string? Text)[] files) =>
        files.ToDictionary(f => f.Path, f => f.Text is null ? null : Encoding.UTF8.GetBytes(f.Text), StringComparer.Ordinal);

    public static string Numbered(int count, params (int Line, string Text)[] changed)
    {
        var lines = Enumerable.Range(1, count).Select(n => $"line {n}").ToArray();
        foreach (var (line, text) in changed)
            lines[line - 1] = text;
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>A pull request that changes lines 10 and 30 of a file of forty, and adds one.</summary>
    public int OpenPull()
    {
        Repository.Push("main", Files(("src/a.cs", Numbered(40))));
        Repository.Push("feature", Files(("src/a.cs", Numbered(40, (10, "ten"), (30, "thirty"))), ("src/b.cs", "class B;\n")));
        return Repository.OpenPullRequest("feature", "A change", author: "mallory");
    }

    public async Task<string> NewTokenAsync(JsonObject? body = null)
    {
        var answer = await SendAsync("POST", "/app/installations/100/access_tokens", body, Jwt());
        return (string)answer.Json["token"]!;
    }

    public string Jwt(Action<JsonObject>? change = null, string algorithm = "RS256")
    {
        var now = Clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject { ["iat"] = now - 60, ["exp"] = now + 540, ["iss"] = "12345" };
        change?.Invoke(claims);
        var text = $"{Encode(new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT" })}.{Encode(claims)}";
        using var key = RSA.Create();
        key.ImportFromPem(GitHub.PrivateKeyPem);
        var signature = key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>A path below the repository, as the installation.</summary>
    public Task<Reply> RepoAsync(string method, string path, JsonNode? body = null, string? token = null, string? accept = null) =>
        SendAsync(method, "/repos/octocat/hello-world" + path, body, token ?? Token, accept);

    public Task<Reply> PersonAsync(string login, string method, string path, JsonNode? body = null) => RepoAsync(method, path, body, "tok_" + login);

    public async Task<JsonNode> GraphQlAsync(string query, JsonObject? variables = null, string? token = null)
    {
        var reply = await SendAsync("POST", "/graphql", new JsonObject { ["query"] = query, ["variables"] = variables }, token ?? Token);
        Assert.Equal(200, reply.Status);
        return reply.Json;
    }

    public async Task<Reply> SendAsync(
        string method, string path, JsonNode? body = null, string? token = null, string? accept = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), _prefix + path);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.UserAgent.ParseAdd("lab");
        request.Headers.Accept.ParseAdd(accept ?? "application/vnd.github+json");
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            if (value.Length > 0)
                request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _client.SendAsync(request);
        return new Reply(
            (int)response.StatusCode,
            await response.Content.ReadAsByteArrayAsync(),
            response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await GitHub.DisposeAsync();
    }

    private static string Encode(JsonNode node) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(node.ToJsonString()));

    private static string NewKey()
    {
        using var key = RSA.Create(2048);
        return key.ExportRSAPrivateKeyPem();
    }
}

/// <summary>An answer.</summary>
internal sealed record Reply(int Status, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Bytes)!;

    public string Message => (string)Json["message"]!;

    public long Id => (long)Json["id"]!;
}

/// <summary>A clock that stands until it is moved. Timers are the system's.</summary>
internal sealed class ManualClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public void Advance(TimeSpan by) => _now += by;

    public override DateTimeOffset GetUtcNow() => _now;
}
