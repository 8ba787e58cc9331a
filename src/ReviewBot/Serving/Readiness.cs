using Microsoft.Extensions.Logging;
using ReviewBot.GitHub;
using ReviewBot.Storage;
using ReviewBot.Work;

namespace ReviewBot.Serving;

/// <summary>Whether the server can do its work now: the database takes writes, and GitHub knows the App.</summary>
internal sealed partial class Readiness(IWorkStore store, IGitHubApp app, TimeProvider clock, ILogger<Readiness> log) : IDisposable
{
    /// <summary>However often somebody asks, disk and GitHub are bothered once in this time.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private ReadyState? _last;
    private long _lastAt;

    /// <summary>Asks, or answers what was found a moment ago.</summary>
    public async Task<ReadyState> AskAsync(CancellationToken cancellation)
    {
        await _asking.WaitAsync(cancellation);
        try
        {
            if (_last is { } known && clock.GetElapsedTime(_lastAt) < Fresh) return known;
            var found = new ReadyState(await DatabaseAsync(cancellation), await GitHubAsync(cancellation));
            if (!found.Ready && found != _last) Log.NotReady(log, found.Database, found.GitHub);
            (_last, _lastAt) = (found, clock.GetTimestamp());
            return found;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _asking.Dispose();

    private async Task<string> DatabaseAsync(CancellationToken cancellation)
    {
        try
        {
            await store.CheckWritableAsync(cancellation);
            return ReadyState.Ok;
        }
        catch (StorageException fault)
        {
            Log.DatabaseFailed(log, fault);
            return "cannot be written to";
        }
    }

    private async Task<string> GitHubAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            await app.GetIdentityAsync(limit.Token);
            return ReadyState.Ok;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "does not answer";
        }
        catch (GitHubException fault)
        {
            return fault.Failure switch
            {
                GitHubFailure.Unavailable => "does not answer",
                GitHubFailure.RateLimited => "asks to wait",
                GitHubFailure.LockedOut or GitHubFailure.Forbidden => "does not accept the App's id and key",
                GitHubFailure.NotFound => "does not know the App",
                _ => "answers something unexpected",
            };
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Not ready: database {Database}, GitHub {GitHub}")]
        public static partial void NotReady(ILogger logger, string database, string gitHub);

        [LoggerMessage(Level = LogLevel.Error, Message = "The database cannot be written to")]
        public static partial void DatabaseFailed(ILogger logger, Exception fault);
    }
}

/// <summary>What was found, in words that anybody may read.</summary>
internal sealed record ReadyState(string Database, string GitHub)
{
    /// <summary>All is well.</summary>
    public const string Ok = "ok";

    /// <summary>Everything is well.</summary>
    public bool Ready => Database == Ok && GitHub == Ok;
}
