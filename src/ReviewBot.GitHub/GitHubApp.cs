using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.GitHub.Auth;
using ReviewBot.GitHub.Transport;
using ReviewBot.GitHub.Wire;

namespace ReviewBot.GitHub;

/// <summary>GitHub over HTTP as the App, and through it as each of its installations. One for the whole program.</summary>
public sealed class GitHubApp : IGitHubApp, IDisposable
{
    private readonly GitHubOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly AppKey _key;
    private readonly ApiRoot _root;
    private readonly HttpClient _client;
    private readonly HttpExchange _exchange;
    private readonly EtagCache _remembered = new();
    private readonly Connection _app;
    private readonly ConcurrentDictionary<long, Lazy<Installation>> _installations = new();
    private volatile AppIdentity? _identity;

    /// <summary>Reads the key and prepares the connection; nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key, the API root or the file of certificate authorities is not usable; says which.</exception>
    public GitHubApp(GitHubOptions options, TimeProvider time, ILogger<GitHubApp>? log = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        _options = options;
        _time = time;
        _log = log ?? NullLogger<GitHubApp>.Instance;
        _root = new ApiRoot(options.ApiRoot);
        _key = new AppKey(options.AppId, options.PrivateKeyPem, time);
        _client = HttpClients.Create(options.ExtraCaFile);
        _exchange = new HttpExchange(_client, _root);
        // The App itself only mints tokens; the pause between mutations is for what people see.
        _app = new Connection(0, _root, _exchange, _remembered, _key, options with { MutationPacing = TimeSpan.Zero }, time, _log);
    }

    /// <inheritdoc/>
    public IGitHub ForInstallation(long installationId) =>
        _installations.GetOrAdd(installationId, id => new Lazy<Installation>(() => Open(id))).Value;

    /// <inheritdoc/>
    public async Task<AppIdentity> GetIdentityAsync(CancellationToken cancellation)
    {
        if (_identity is { } known)
            return known;
        var wire = await _app.GetAsync(_root.Rest("app"), RestJson.Default.AppWire, cancellation);
        return _identity = new AppIdentity(wire.Id, wire.Slug);
    }

    /// <inheritdoc/>
    public async Task<long?> FindInstallationAsync(RepositoryName repository, CancellationToken cancellation)
    {
        try
        {
            var wire = await _app.GetAsync(_root.Rest(repository, "installation"), RestJson.Default.InstallationWire, cancellation);
            return wire.Id;
        }
        catch (GitHubException e) when (e.Failure == GitHubFailure.NotFound)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var installation in _installations.Values.Where(lazy => lazy.IsValueCreated))
            installation.Value.Dispose();
        _app.Dispose();
        _client.Dispose();
        _key.Dispose();
    }

    private Installation Open(long id)
    {
        var tokens = new InstallationTokens(id, _app, _time);
        return new Installation(this, tokens, new Connection(id, _root, _exchange, _remembered, tokens, _options, _time, _log));
    }
}
