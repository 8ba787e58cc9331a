namespace ReviewBot.Work;

/// <summary>Wakes everybody who waits for work. Losing a wake-up costs a second, never the work: whoever waits looks again by then.</summary>
internal sealed class WorkSignal
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private TaskCompletionSource _next = New();

    /// <summary>Completes with the next <see cref="Set"/>. Taken before looking for work, so that nothing slips in between.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>There may be work.</summary>
    public void Set() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Waits for <paramref name="next"/>, at most a second.</summary>
    public static async Task WaitAsync(Task next, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(next, Task.Delay(Poll, timer.Token));
        await timer.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
