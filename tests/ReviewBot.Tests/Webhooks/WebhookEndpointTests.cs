using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Data.Sqlite;
using ReviewBot.Tests.Serving;

namespace ReviewBot.Tests.Webhooks;

public sealed class WebhookEndpointTests : IAsyncLifetime
{
    /// <summary>The form of a signature, and nothing behind it.</summary>
    private const string Unsigned = "sha256=0000000000000000000000000000000000000000000000000000000000000000";

    private RunningServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha256=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("sha1=00")]
    [InlineData("nonsense")]
    public async Task An_unsigned_or_wrongly_signed_delivery_is_refused_and_not_stored(string signature)
    {
        using var answer = await _server.DeliverAsync("ping", "{}", signature: signature);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(
            "The signature in X-Hub-Signature-256 is missing or wrong. Check the webhook secret.\n", await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal(0, await StoredAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("X-Hub-Signature-256: sha256=00\r\n")]
    public async Task What_does_not_claim_to_be_signed_is_refused_before_its_body_comes(string signature)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(_server.Address.Host, _server.Address.Port, Token);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            "POST /webhooks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-GitHub-Event: ping\r\nX-GitHub-Delivery: raw\r\n"
            + $"{signature}Content-Length: 20000000\r\n\r\n"), Token);
        var buffer = new byte[1024];
        var answer = Encoding.ASCII.GetString(buffer, 0, await socket.GetStream().ReadAsync(buffer, Token));
        Assert.StartsWith("HTTP/1.1 401", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tampered_body_is_refused()
    {
        using var answer = await _server.DeliverAsync("ping", "{ }", signature: RunningServer.Sign("{}"u8.ToArray()));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_previous_secret_is_accepted_while_it_is_rotated()
    {
        var body = "{}"u8.ToArray();
        using var answer = await _server.DeliverAsync("ping", body, signature: RunningServer.Sign(body, RunningServer.PreviousSecret));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    [Fact]
    public async Task Missing_headers_are_named()
    {
        using var answer = await _server.DeliverAsync(null, "{}"u8.ToArray());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("X-GitHub-Event", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var strange = await _server.DeliverAsync("ping", "{}", id: "'; DROP TABLE event; --");
        Assert.Equal(HttpStatusCode.BadRequest, strange.StatusCode);
    }

    [Fact]
    public async Task Other_methods_and_other_encodings_are_refused()
    {
        using var get = await _server.GetAsync("/webhooks");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
        using var xml = await _server.DeliverAsync("ping", "{}", contentType: "text/xml");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, xml.StatusCode);
        using var form = await _server.DeliverAsync("ping", "payload=%7B%7D", contentType: "application/x-www-form-urlencoded; charset=utf-8");
        Assert.Equal(HttpStatusCode.Accepted, form.StatusCode);
    }

    [Fact]
    public async Task Signed_garbage_is_answered_and_kept_as_failed()
    {
        foreach (var garbage in (byte[][])[[], [0], "{"u8.ToArray(), "[]"u8.ToArray(), "null"u8.ToArray(), Bytes(20_000_000)])
        {
            using var answer = await _server.DeliverAsync("pull_request", garbage);
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        }

        var status = await _server.SettledAsync();
        Assert.Equal(6, status.DeliveriesFailed);
    }

    [Fact]
    public async Task A_delivery_that_comes_a_hundred_times_at_once_is_reviewed_once()
    {
        var json = RunningServer.PullRequestJson(3);
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _server.DeliverAsync("pull_request", json, id: "the-same")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
        await _server.SettledAsync();
        Assert.Single(_server.Reviews);
    }

    [Fact]
    public async Task A_thousand_deliveries_at_once_are_all_stored_and_each_pull_request_is_reviewed()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(n => _server.DeliverAsync("pull_request", RunningServer.PullRequestJson((n % 20) + 1))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
        await _server.SettledAsync();
        Assert.Equal(Enumerable.Range(1, 20), _server.Reviews.Select(review => review.PullRequest).Distinct().Order());
    }

    [Fact]
    public async Task A_body_of_25_MB_is_stored_and_a_byte_more_is_refused()
    {
        var largest = new byte[25 * 1024 * 1024];
        Array.Fill(largest, (byte)' ');
        "{}"u8.CopyTo(largest);
        using var stored = await _server.DeliverAsync("ping", largest);
        Assert.Equal(HttpStatusCode.Accepted, stored.StatusCode);
        var answer = await SendRawAsync($"Content-Length: {largest.Length + 1}\r\n", new byte[1000], halfClose: false);
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_bounded_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.Address, "/webhooks")) { Content = new EndlessContent() };
        request.Headers.Add("X-GitHub-Event", "ping");
        request.Headers.Add("X-GitHub-Delivery", "endless");
        request.Headers.Add("X-Hub-Signature-256", Unsigned);
        request.Headers.ExpectContinue = false;
        request.Content.Headers.ContentType = new("application/json");
        try
        {
            using var answer = await _server.Client.SendAsync(request, Token);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            // The connection was closed on us while we were still sending; the server is fine.
        }

        using var after = await _server.DeliverAsync("ping", "{}");
        Assert.Equal(HttpStatusCode.Accepted, after.StatusCode);
        Assert.Equal(1, await StoredAsync());
    }

    [Theory]
    [InlineData("Content-Length: 1000\r\n", "{\"a\":1")]
    [InlineData("Transfer-Encoding: chunked\r\n", "5\r\n{\"a\":\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n", "5\r\n{\"a\":\r\nzz\r\n")]
    public async Task A_body_cut_short_is_refused_and_not_stored(string headers, string body)
    {
        // Kestrel drops a connection whose other side is gone; where an answer can still be given it is 400.
        var answer = await SendRawAsync(headers, Encoding.ASCII.GetBytes(body), halfClose: true);
        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 400", StringComparison.Ordinal), answer);
        Assert.Equal(0, await StoredAsync());
    }

    [Fact]
    public async Task A_database_that_is_locked_for_a_moment_is_waited_for()
    {
        Task<HttpResponseMessage> delivery;
        await using (LockDatabase())
        {
            delivery = _server.DeliverAsync("ping", "{}");
            await Task.Delay(300, Token);
            Assert.False(delivery.IsCompleted);
        }

        using var answer = await delivery;
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    [Fact]
    public async Task A_delivery_that_cannot_be_stored_in_time_is_not_said_to_be()
    {
        await using (LockDatabase())
        {
            var delivery = _server.DeliverAsync("ping", "{}");
            await Task.Delay(300, Token);
            _server.Clock.Advance(TimeSpan.FromSeconds(9));
            using var answer = await delivery;
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter!.Delta);
        }

        Assert.Equal(0, await StoredAsync());
    }

    [Fact]
    public async Task Unknown_events_are_stored_as_ignored()
    {
        using var answer = await _server.DeliverAsync("star", "{\"action\":\"created\"}");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(0, (await _server.SettledAsync()).DeliveriesFailed);
    }

    [Fact]
    public async Task Events_of_owners_who_may_not_use_the_bot_are_answered_and_dropped()
    {
        await using var server = await RunningServer.StartAsync(["OCTO"]);
        using var other = await server.DeliverAsync("pull_request", RunningServer.PullRequestJson(3, owner: "stranger"));
        Assert.Equal(HttpStatusCode.Accepted, other.StatusCode);
        Assert.Equal("Not used here.\n", await other.Content.ReadAsStringAsync(Token));
        using var own = await server.DeliverAsync("pull_request", RunningServer.PullRequestJson(4));
        await server.SettledAsync();
        Assert.Equal(4, Assert.Single(server.Reviews).PullRequest);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_official_example_is_accepted(bool form)
    {
        if (Environment.GetEnvironmentVariable("REVIEWBOT_SHARED") is not { Length: > 0 } shared)
        {
            Assert.Skip("REVIEWBOT_SHARED is not set: GitHub's payload examples are not at hand.");
            return;
        }

        var folder = Path.Combine(shared, "github-kit", "webhooks", "examples");
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var json = await File.ReadAllTextAsync(file, Token);
            var name = Path.GetFileName(Path.GetDirectoryName(file))!;
            using var answer = form
                ? await _server.DeliverAsync(name, "payload=" + Uri.EscapeDataString(json), contentType: "application/x-www-form-urlencoded")
                : await _server.DeliverAsync(name, json);
            Assert.True(answer.StatusCode == HttpStatusCode.Accepted, $"{file}: {answer.StatusCode}");
            count++;
        }

        Assert.True(count > 100);
        Assert.Equal(0, (await _server.SettledAsync()).DeliveriesFailed);
    }

    /// <summary>Another program writes to the file, against all rules, until disposed.</summary>
    private SqliteConnection LockDatabase()
    {
        var connection = new SqliteConnection($"Data Source={_server.Database};Pooling=False");
        connection.Open();
        using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        return connection;
    }

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private async Task<long> StoredAsync() => (await _server.Store.ReadStatusAsync(Token)).Deliveries;

    private async Task<string> SendRawAsync(string headers, byte[] body, bool halfClose)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(_server.Address.Host, _server.Address.Port, Token);
        var stream = socket.GetStream();
        var head = $"POST /webhooks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-GitHub-Event: ping\r\nX-GitHub-Delivery: raw\r\nX-Hub-Signature-256: {Unsigned}\r\n{headers}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), Token);
        await stream.WriteAsync(body, Token);
        if (halfClose) socket.Client.Shutdown(SocketShutdown.Send);
        var buffer = new byte[4096];
        try
        {
            return Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer, Token));
        }
        catch (IOException)
        {
            return "";
        }
    }

    private sealed class EndlessContent : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var chunk = new byte[1024 * 1024];
            for (var sent = 0; sent < 40; sent++)
            {
                await stream.WriteAsync(chunk);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
