namespace ReviewBot.GitHub.Tests.Scripted;

/// <summary>
/// A clock that jumps: whoever waits for up to five minutes gets the time at once, and the wait is written down. Longer timers (the time
/// limit of an attempt) never fire.
/// </summary>
internal sealed class ManualTime : TimeProvider
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _waits = [];
    private DateTimeOffset _now = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Every wait so far, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_gate)
                return [.. _waits];
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan by)
    {
        lock (_gate)
            _now += by;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new JumpingTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private bool TryJump(TimeSpan by)
    {
        if (by < TimeSpan.Zero || by > LongestWait)
            return false;
        lock (_gate)
        {
            _now += by;
            if (by > TimeSpan.Zero)
                _waits.Add(by);
        }

        return true;
    }

    private sealed class JumpingTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private volatile bool _disposed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (time.TryJump(dueTime))
            {
                ThreadPool.QueueUserWorkItem(_ =>
                {
                    if (!_disposed)
                        callback(state);
                });
            }

            return true;
        }

        public void Dispose() => _disposed = true;

        public ValueTask DisposeAsync()
        {
            _disposed = true;
            return ValueTask.CompletedTask;
        }
    }
}
