using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Webhooks;

/// <summary>
/// Sends events and remembers each attempt. Like GitHub: ten seconds to answer, never tried again by itself, the same GUID when an attempt
/// is repeated on request.
/// </summary>
internal sealed class DeliveryLog(GitHubState state) : IDisposable
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly CancellationTokenSource _closing = new();
    private readonly List<Delivery> _deliveries = [];
    private readonly HashSet<Task> _open = [];

    /// <summary>Oldest first. Hold the gate.</summary>
    public IReadOnlyList<Delivery> All => _deliveries;

    /// <summary>Sends an event, unless there is nobody to send it to. Hold the gate.</summary>
    public void Send(string name, JsonObject payload, long? installationId, long? repositoryId)
    {
        if (state.WebhookTarget is { } target)
            Begin(NewDelivery(name, payload, installationId, repositoryId, target));
    }

    /// <summary>Sends the event of a former attempt again. Hold the gate.</summary>
    public void Repeat(Delivery former) => Begin(new Delivery
    {
        Id = state.NextId("delivery"),
        Guid = former.Guid,
        Event = former.Event,
        Action = former.Action,
        InstallationId = former.InstallationId,
        RepositoryId = former.RepositoryId,
        Body = former.Body,
        Redelivery = true,
        Target = state.WebhookTarget ?? former.Target,
        At = state.Now,
    });

    /// <summary>Ends when every attempt that was begun has ended, those begun meanwhile included.</summary>
    public async Task SettledAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Task[] open;
            lock (state.Gate)
                open = [.. _open];
            if (open.Length == 0)
                return;
            await Task.WhenAll(open).WaitAsync(cancellation);
        }
    }

    public async Task CloseAsync()
    {
        await _closing.CancelAsync();
        await SettledAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        _client.Dispose();
        _closing.Dispose();
    }

    private Delivery NewDelivery(string name, JsonObject payload, long? installationId, long? repositoryId, Uri target) => new()
    {
        Id = state.NextId("delivery"),
        Guid = Guid.NewGuid().ToString(),
        Event = name,
        Action = (string?)payload["action"],
        InstallationId = installationId,
        RepositoryId = repositoryId,
        Body = Encoding.UTF8.GetBytes(payload.ToJsonString(JsonSettings.Options)),
        Redelivery = false,
        Target = target,
        At = state.Now,
    };

    private void Begin(Delivery delivery)
    {
        _deliveries.Add(delivery);
        var sending = Task.Run(() => SendAsync(delivery));
        _open.Add(sending);
        _ = sending.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Forget(Task sending)
    {
        lock (state.Gate)
            _open.Remove(sending);
    }

    private async Task SendAsync(Delivery delivery)
    {
        var started = state.Options.Clock.GetTimestamp();
        using var deadline = new CancellationTokenSource(s_deadline, state.Options.Clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, _closing.Token);
        int code;
        string status, body = "";
        try
        {
            using var request = Request(delivery);
            using var response = await _client.SendAsync(request, ended.Token);
            body = await response.Content.ReadAsStringAsync(ended.Token);
            code = (int)response.StatusCode;
            status = response.IsSuccessStatusCode ? "OK" : $"Invalid HTTP Response: {code}";
        }
        catch (OperationCanceledException)
        {
            (code, status) = (504, "timed out");
        }
        catch (HttpRequestException)
        {
            (code, status) = (502, "failed to connect to host");
        }

        lock (state.Gate)
        {
            delivery.Duration = state.Options.Clock.GetElapsedTime(started);
            (delivery.Status, delivery.StatusCode, delivery.ResponseBody) = (status, code, body);
        }
    }

    private HttpRequestMessage Request(Delivery delivery)
    {
        var secret = Encoding.UTF8.GetBytes(state.Options.WebhookSecret);
#pragma warning disable CA5350 // GitHub still sends the old signature beside the new one.
        var sha1 = Convert.ToHexStringLower(HMACSHA1.HashData(secret, delivery.Body));
#pragma warning restore CA5350
        var sha256 = Convert.ToHexStringLower(HMACSHA256.HashData(secret, delivery.Body));
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Accept"] = "*/*",
            ["User-Agent"] = "GitHub-Hookshot/044aadd",
            ["X-GitHub-Delivery"] = delivery.Guid,
            ["X-GitHub-Event"] = delivery.Event,
            ["X-GitHub-Hook-ID"] = "1",
            ["X-GitHub-Hook-Installation-Target-ID"] = state.Options.AppId.ToString(CultureInfo.InvariantCulture),
            ["X-GitHub-Hook-Installation-Target-Type"] = "integration",
            ["X-Hub-Signature"] = "sha1=" + sha1,
            ["X-Hub-Signature-256"] = "sha256=" + sha256,
        };
        delivery.RequestHeaders = headers;
        var request = new HttpRequestMessage(HttpMethod.Post, delivery.Target)
        {
            Content = new ByteArrayContent(delivery.Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
