using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReviewBot.GitHubSimulator.Rest;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator;

/// <summary>
/// A stateful GitHub over HTTP: REST, GraphQL, webhooks, and pages to read. One App; people authenticate with <c>tok_</c> and their login.
/// </summary>
public sealed class SimulatedGitHub : IAsyncDisposable
{
    private const int KeySize = 2048;

    private readonly WebApplication _app;
    private readonly RSA _key;
    private readonly RequestLog _log = new();
    private readonly FaultList _faults = new();
    private GitHubState _state = null!;

    private SimulatedGitHub(SimulatorOptions options, WebApplication app, RSA key) => (Options, _app, _key) = (options, app, key);

    /// <summary>How it was started.</summary>
    public SimulatorOptions Options { get; }

    /// <summary>The API root, without a slash at the end; pages for people are below it as well.</summary>
    public Uri ApiRoot { get; private set; } = null!;

    /// <summary>The App's private key in PEM.</summary>
    public string PrivateKeyPem => _key.ExportRSAPrivateKeyPem();

    /// <summary>Where deliveries go. Setting it sends nothing that happened before.</summary>
    public Uri? WebhookTarget
    {
        get
        {
            lock (_state.Gate)
                return _state.WebhookTarget;
        }

        set
        {
            lock (_state.Gate)
                _state.WebhookTarget = value;
        }
    }

    /// <summary>Every API request since the start or the last <see cref="ClearRequests"/>, in order of arrival.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.All;

    /// <summary>Every attempt to deliver an event, oldest first.</summary>
    public IReadOnlyList<SimulatedDelivery> Deliveries
    {
        get
        {
            lock (_state.Gate)
            {
                return
                [
                    .. _state.Deliveries.All.Select(d => new SimulatedDelivery(
                        d.Id, d.Guid, d.Event, d.Action, d.StatusCode, d.Redelivery, Encoding.UTF8.GetString(d.Body))),
                ];
            }
        }
    }

    /// <summary>Starts it.</summary>
    public static async Task<SimulatedGitHub> StartAsync(SimulatorOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);

        // Empty on purpose: neither environment nor settings files of the host program may change where this listens.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Url).ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = null;
        });
        builder.Services.Configure<HostOptions>(h => h.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        var key = RSA.Create(KeySize);
        if (options.PrivateKeyPem is { } pem)
            key.ImportFromPem(pem);
        var app = builder.Build();
        var gitHub = new SimulatedGitHub(options, app, key);
        GitHubServer? server = null;
        app.Run(context => server?.ServeAsync(context) ?? Unavailable(context));
        await app.StartAsync(cancellation);
        gitHub.ApiRoot = new Uri(app.Urls.First());
        gitHub._state = new GitHubState(options, app.Urls.First().TrimEnd('/'), key) { WebhookTarget = options.WebhookTarget };
        server = new GitHubServer(gitHub._state, gitHub._log, gitHub._faults);
        return gitHub;
    }

    /// <summary>Adds a repository with one empty commit on <c>main</c>, covered by the installation of its owner, which is made when needed.</summary>
    public SimulatedRepository AddRepository(string owner, string name, bool isPrivate = false)
    {
        lock (_state.Gate)
        {
            var repository = _state.AddRepository(owner, name, isPrivate);
            _state.Cover(repository);
            return new SimulatedRepository(_state, repository);
        }
    }

    /// <summary>Tells the App that its webhook was set up.</summary>
    public void Ping()
    {
        lock (_state.Gate)
            _state.Events.Ping();
    }

    /// <summary>The id of the installation on an account, or <c>null</c>.</summary>
    public long? InstallationId(string owner)
    {
        lock (_state.Gate)
            return FindInstallation(owner)?.Id;
    }

    /// <summary>Uninstalls the App from an account. Its tokens end at once.</summary>
    public void DeleteInstallation(string owner)
    {
        lock (_state.Gate)
        {
            var installation = Installation(owner);
            _state.Events.Installation("deleted", installation, installation.Account);
            _state.Installations.Remove(installation.Id);
            foreach (var token in _state.Tokens.Values.Where(t => t.Installation == installation).ToList())
                _state.Tokens.Remove(token.Token);
        }
    }

    /// <summary>Suspends the installation of an account, or takes that back.</summary>
    public void SuspendInstallation(string owner, bool suspended = true)
    {
        lock (_state.Gate)
        {
            var installation = Installation(owner);
            installation.Suspended = suspended;
            _state.Events.Installation(suspended ? "suspend" : "unsuspend", installation, installation.Account);
        }
    }

    /// <summary>Sets what the installation of an account grants. Tokens that were issued keep what they had.</summary>
    public void SetInstallationPermissions(string owner, IReadOnlyDictionary<string, string> permissions)
    {
        lock (_state.Gate)
        {
            var installation = Installation(owner);
            installation.Permissions = new Dictionary<string, string>(permissions, StringComparer.Ordinal);
            _state.Events.Installation("new_permissions_accepted", installation, installation.Account);
        }
    }

    /// <summary>The next requests that match get a fault instead of, or before, their answer.</summary>
    public void InjectFault(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _faults.Add(fault);
    }

    /// <summary>Forgets the recorded requests.</summary>
    public void ClearRequests() => _log.Clear();

    /// <summary>Waits until every delivery that was begun has an answer.</summary>
    public Task DeliveriesSettledAsync(CancellationToken cancellation = default) => _state.Deliveries.SettledAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _state.Deliveries.CloseAsync();
        await _app.DisposeAsync();
        _state.Deliveries.Dispose();
        _key.Dispose();
    }

    private static Task Unavailable(HttpContext context)
    {
        context.Response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
        return Task.CompletedTask;
    }

    private Installation? FindInstallation(string owner) =>
        _state.Installations.Values.FirstOrDefault(i => string.Equals(i.Account.Login, owner, StringComparison.OrdinalIgnoreCase));

    private Installation Installation(string owner) =>
        FindInstallation(owner) ?? throw new InvalidOperationException($"The App is not installed on {owner}.");

    // Without it the host would take SIGTERM and Ctrl+C away from the program it runs in.
    private sealed class QuietLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
