using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ReviewBot.GitHubSimulator.Tests;

/// <summary>A tiny webhook receiver that keeps what it gets.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Receiver(WebApplication app) => _app = app;

    public ConcurrentQueue<Received> All { get; } = new();

    public int Status { get; set; } = 202;

    public Uri Url => new(_app.Urls.First() + "/webhooks");

    public static async Task<Receiver> OpenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver._app.Run(receiver.TakeAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>Events as <c>name.action</c>, in no order.</summary>
    public IEnumerable<string> Names => All.Select(r => r.Name).Order(StringComparer.Ordinal);

    public JsonNode Payload(string name) => All.Last(r => r.Name == name).Payload;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        All.Enqueue(new Received(context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
        context.Response.StatusCode = Status;
    }
}

/// <summary>A delivery as it came.</summary>
internal sealed record Received(IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public JsonNode Payload => JsonNode.Parse(Body)!;

    public string Name => Payload["action"] is { } action ? $"{Headers["X-GitHub-Event"]}.{action}" : Headers["X-GitHub-Event"];
}
