namespace ReviewBot.GitHub.Transport;

/// <summary>
/// Keeps one installation within GitHub's limits: few requests at a time, mutations one after the other with a pause between them, and
/// nothing at all while a limit stands.
/// </summary>
internal sealed class RateGovernor(TimeProvider time, TimeSpan pacing) : IDisposable
{
    private const int MaxStrikes = 6;

    private readonly SemaphoreSlim _slots = new(GitHubLimits.ConcurrentRequests, GitHubLimits.ConcurrentRequests);
    private readonly SemaphoreSlim _mutations = new(1, 1);
    private readonly Lock _gate = new();
    private DateTimeOffset _everythingFrom = DateTimeOffset.MinValue;
    private DateTimeOffset _restFrom = DateTimeOffset.MinValue;
    private DateTimeOffset _graphQLFrom = DateTimeOffset.MinValue;
    private DateTimeOffset _mutationFrom = DateTimeOffset.MinValue;
    private int _strikes;

    /// <summary>Waits for a turn. Dispose of it when the request has its answer.</summary>
    /// <exception cref="GitHubException">A limit stands longer than the call may wait.</exception>
    public async Task<Turn> EnterAsync(CallState state, CancellationToken cancellation)
    {
        var mutates = state.Call.Mutates;
        if (mutates)
            await _mutations.WaitAsync(cancellation);
        try
        {
            await WaitForLimitAsync(state, cancellation);
            if (mutates)
                await DelayAsync(_mutationFrom - time.GetUtcNow(), cancellation);
            await _slots.WaitAsync(cancellation);
        }
        catch
        {
            if (mutates)
                _mutations.Release();
            throw;
        }

        return new Turn(this, mutates);
    }

    /// <summary>Takes notice of an answer. How long to wait when it was a limit, otherwise <c>null</c>.</summary>
    public TimeSpan? Observe(ApiResponse response)
    {
        var now = time.GetUtcNow();
        var limit = RateLimit.Of(response, now);
        lock (_gate)
        {
            if (limit is null)
            {
                if (response.Success)
                    _strikes = 0;
                return null;
            }

            // Each further limit without a time in it doubles the wait: 1, 2, 4 … minutes.
            var wait = limit.Wait ?? GitHubLimits.SecondaryLimitWait * (1 << Math.Min(_strikes++, MaxStrikes));
            if (!limit.Primary)
                _everythingFrom = Later(_everythingFrom, now + wait);
            else if (response.Call.Operation is null)
                _restFrom = Later(_restFrom, now + wait);
            else
                _graphQLFrom = Later(_graphQLFrom, now + wait);
            return wait;
        }
    }

    public void Dispose()
    {
        _slots.Dispose();
        _mutations.Dispose();
    }

    private async Task WaitForLimitAsync(CallState state, CancellationToken cancellation)
    {
        while (true)
        {
            TimeSpan wait;
            lock (_gate)
                wait = Later(_everythingFrom, state.Call.Operation is null ? _restFrom : _graphQLFrom) - time.GetUtcNow();
            if (wait <= TimeSpan.Zero)
                return;
            if (!state.MayWait(wait))
            {
                throw new GitHubException(
                    GitHubFailure.RateLimited, $"{state.Call.Name}: a rate limit stands for {wait.TotalSeconds:F0} more seconds", retryAfter: wait);
            }

            state.Waited += wait;
            await DelayAsync(wait, cancellation);
        }
    }

    private async Task DelayAsync(TimeSpan wait, CancellationToken cancellation)
    {
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellation);
    }

    private void Leave(bool mutates)
    {
        _slots.Release();
        if (!mutates)
            return;
        // From the end of one to the start of the next: on the wire the pause can only grow.
        _mutationFrom = time.GetUtcNow() + pacing;
        _mutations.Release();
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    internal readonly struct Turn(RateGovernor governor, bool mutates) : IDisposable
    {
        public void Dispose() => governor.Leave(mutates);
    }
}
