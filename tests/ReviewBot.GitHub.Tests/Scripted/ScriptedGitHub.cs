using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace ReviewBot.GitHub.Tests.Scripted;

/// <summary>A real HTTP server on a free port that answers as the test says, and writes down what it was asked.</summary>
internal sealed class ScriptedGitHub : IAsyncDisposable
{
    public const string Token = "ghs_12345_eyJhbGciOiJSUzI1NiJ9.c2VjcmV0LXBheWxvYWQ.c2VjcmV0LXNpZ25hdHVyZQ";

    private readonly WebApplication _server;
    private readonly ConcurrentQueue<Received> _requests = new();
    private readonly ConcurrentDictionary<string, Script> _scripts = new(StringComparer.Ordinal);

    private ScriptedGitHub(X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                if (certificate is not null)
                    listen.UseHttps(certificate);
            });
        });
        if (certificate is not null)
            builder.WebHost.UseKestrelHttpsConfiguration();
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    public Uri Root { get; private set; } = null!;

    public IReadOnlyList<Received> Requests => [.. _requests];

    /// <summary>Starts a server that mints tokens and knows the App.</summary>
    public static async Task<ScriptedGitHub> StartAsync(X509Certificate2? certificate = null)
    {
        var server = new ScriptedGitHub(certificate);
        await server._server.StartAsync();
        server.Root = new Uri(server._server.Urls.Single());
        server.On("POST /app/installations/7/access_tokens", Reply.Json($$"""{"token":"{{Token}}"}""", 201));
        server.On("GET /app", Reply.Json("""{"id":12345,"slug":"review-bot"}"""));
        return server;
    }

    /// <summary>Answers a request (method and target with its query) by these in turn; the last stays.</summary>
    public ScriptedGitHub On(string request, params Reply[] replies) =>
        On(request, replies.Select<Reply, Func<Received, Reply>>(reply => _ => reply).ToArray());

    public ScriptedGitHub On(string request, params Func<Received, Reply>[] replies)
    {
        _scripts[request] = new Script(replies);
        return this;
    }

    public int Count(string request) => _requests.Count(r => $"{r.Method} {r.Target}" == request);

    public Received Last(string request) => _requests.Last(r => $"{r.Method} {r.Target}" == request);

    /// <summary>Every method and target in order, without minting and identity.</summary>
    public IReadOnlyList<string> Calls =>
        [.. _requests.Select(r => $"{r.Method} {r.Target}").Where(r => !r.EndsWith("/access_tokens", StringComparison.Ordinal) && r != "GET /app")];

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        // As sent, before any decoding.
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var received = new Received(
            context.Request.Method,
            target,
            context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync());
        _requests.Enqueue(received);

        var reply = _scripts.TryGetValue($"{received.Method} {target}", out var script)
            ? script.Next(received)
            : Reply.Of(404, "Not Found");
        if (reply == Reply.Lost)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
            context.Response.Headers.Append(name, value);
        if (reply.Status is 204 or 304)
            return;
        context.Response.ContentType = reply.ContentType;
        await context.Response.Body.WriteAsync(reply.Body);
    }

    private sealed class Script(Func<Received, Reply>[] replies)
    {
        private int _next = -1;

        public Reply Next(Received received) =>
            replies[Math.Min(Interlocked.Increment(ref _next), replies.Length - 1)](received);
    }
}
