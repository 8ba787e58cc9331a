using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReviewBot.GitHub;
using ReviewBot.Pages;
using ReviewBot.SlashCommands;
using ReviewBot.Storage;
using ReviewBot.Storage.Sqlite;
using ReviewBot.Webhooks;
using ReviewBot.Work;

namespace ReviewBot.Serving;

/// <summary>A running server: receiver, router, workers and pages. Everything is put together here, by hand.</summary>
internal sealed partial class ReviewServer : IAsyncDisposable
{
    /// <summary>Memory for bodies of either kind that are being read and not verified yet.</summary>
    private const long BodyMemory = 128L * 1024 * 1024;

    private readonly WebApplication _web;
    private readonly SqliteWorkStore _store;
    private readonly Readiness _readiness;

    private ReviewServer(WebApplication web, SqliteWorkStore store, Readiness readiness) => (_web, _store, _readiness) = (web, store, readiness);

    /// <summary>Where it listens, the first address.</summary>
    public Uri Address => Addresses[0];

    /// <summary>Everywhere it listens.</summary>
    public IReadOnlyList<Uri> Addresses { get; private set; } = [];

    /// <summary>Inbox and queue.</summary>
    public IWorkStore Store => _store;

    /// <summary>Starts a server. GitHub being away keeps nothing from starting: deliveries are stored and wait.</summary>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    /// <exception cref="SettingsException">An address is taken or cannot be used.</exception>
    public static async Task<ReviewServer> StartAsync(
        ServeSettings settings, ServerParts parts, TimeProvider clock, ILoggerFactory logs, CancellationToken cancellation = default)
    {
        FreeAddresses.Check(settings.Urls);
        var store = await SqliteWorkStore.OpenAsync(settings.Database, clock, cancellation);
        var readiness = new Readiness(store, parts.App, clock, logs.CreateLogger<Readiness>());
        WebApplication? web = null;
        try
        {
            web = Build(settings, parts, clock, logs, store, readiness);
            await web.StartAsync(cancellation);
            var server = new ReviewServer(web, store, readiness)
            {
                Addresses = [.. web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(Reachable)],
            };
            var log = logs.CreateLogger<ReviewServer>();
            Log.Started(log, parts.Version, settings.AppId, settings.GitHubUrl, store.LibraryVersion, settings.Database);
            return server;
        }
        catch
        {
            if (web is not null) await web.DisposeAsync();
            readiness.Dispose();
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the process is asked to stop or the token is cancelled.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        var stopping = _web.Lifetime.ApplicationStopping;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellation);
        await Task.Delay(Timeout.Infinite, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Stops receiving, lets running jobs end or puts them back, and closes the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync();
        await _web.DisposeAsync();
        _readiness.Dispose();
        await _store.DisposeAsync();
    }

    private static WebApplication Build(
        ServeSettings settings, ServerParts parts, TimeProvider clock, ILoggerFactory logs, SqliteWorkStore store, Readiness readiness)
    {
        var (arrived, work) = (new InboxSignal(new WorkSignal()), new WorkSignal());
        // One installation never holds every worker.
        var options = new WorkOptions { Workers = settings.Workers, MaxPerInstallation = Math.Max(1, settings.Workers - 1) };
        var owners = new AllowedOwners(settings.AllowedOwners);
        var inbox = new Inbox(store, arrived, clock, logs.CreateLogger<Inbox>());
        var router = new Router(
            store, WebhookHandlers.All(settings.AppId, settings.CheckName), owners, arrived, work, logs.CreateLogger<Router>());
        var commands = new CommandRun(settings.CheckName, logs.CreateLogger<CommandRun>());
        var runner = new JobRunner(parts.App, store, parts.Review, parts.GiveUp, commands, options, clock, logs.CreateLogger<JobRunner>());
        var endpoint = new WebhookEndpoint(
            new WebhookSignature(settings.WebhookSecret, settings.PreviousWebhookSecret), owners, inbox, new BodyBudget(BodyMemory, BodyMemory),
            clock, logs.CreateLogger<WebhookEndpoint>());

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls([.. settings.Urls]).ConfigureKestrel(Limit);
        builder.Services.AddSingleton(logs);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        // Stopped in the opposite order: the workers first, the inbox last, when nobody can send any more.
        builder.Services.AddSingleton<IHostedService>(inbox);
        builder.Services.AddSingleton<IHostedService>(router);
        builder.Services.AddSingleton<IHostedService>(new Workers(store, runner, work, options, logs.CreateLogger<Workers>()));
        builder.Services.AddSingleton<IHostedService>(new Upkeep(store, work, options, logs.CreateLogger<Upkeep>()));

        var web = builder.Build();
        web.Use(AddSafetyHeaders);
        endpoint.Map(web);
        HealthPages.Map(web, readiness);
        new StatusPage(store, readiness, parts.Version, clock).Map(web);
        RulesPages.Map(web, parts.Rules, parts.RulePage);
        web.MapGet(Html.StylePath, (HttpContext context) =>
        {
            context.Response.ContentType = "text/css; charset=utf-8";
            return context.Response.WriteAsync(Html.Style, context.RequestAborted);
        });
        return web;
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = WebhookEndpoint.MaxBody;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(1);
        kestrel.Limits.MaxConcurrentConnections = 5000;
    }

    private static Task AddSafetyHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(context);
    }

    /// <summary>An address that can be called: what listens everywhere is reached by the name of this machine.</summary>
    private static Uri Reachable(string address) =>
        new(address.Replace("//[::]", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
            .Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "ReviewBot {Version}: App {AppId} at {GitHub}, SQLite {Sqlite}, database {Database}")]
        public static partial void Started(ILogger logger, string version, long appId, Uri gitHub, string sqlite, string database);
    }
}
