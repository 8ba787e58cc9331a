namespace ReviewBot.GitHubSimulator.State;

/// <summary>Counts requests per viewer and hour, and content creations per minute.</summary>
internal sealed class RateLimits(SimulatorOptions options)
{
    // Shown when no limit is enforced: high enough that no client holds back because of it.
    private const int Unlimited = 1_000_000;

    private readonly Dictionary<string, (DateTimeOffset Start, int Used)> _hours = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Queue<DateTimeOffset>> _creations = new(StringComparer.Ordinal);

    public int Limit => options.HourlyLimit ?? Unlimited;

    public (int Used, int Remaining, long Reset) Look(string who, DateTimeOffset now)
    {
        var window = Window(who, now);
        return (window.Used, Math.Max(0, Limit - window.Used), window.Start.AddHours(1).ToUnixTimeSeconds());
    }

    /// <summary>Counts a request; false when the limit is spent.</summary>
    public bool TryUse(string who, DateTimeOffset now)
    {
        var window = Window(who, now);
        if (window.Used >= Limit)
            return false;
        _hours[who] = (window.Start, window.Used + 1);
        return true;
    }

    /// <summary>Takes back a request that costs nothing: a 304.</summary>
    public void GiveBack(string who, DateTimeOffset now)
    {
        var window = Window(who, now);
        _hours[who] = (window.Start, Math.Max(0, window.Used - 1));
    }

    /// <summary>Counts a content creation; otherwise answers how many seconds to wait.</summary>
    public bool TryCreate(string who, DateTimeOffset now, out int retryAfter)
    {
        retryAfter = 0;
        if (options.ContentCreationsPerMinute is not { } limit)
            return true;
        if (!_creations.TryGetValue(who, out var recent))
            _creations[who] = recent = new Queue<DateTimeOffset>();
        while (recent.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromMinutes(1))
            recent.Dequeue();
        if (recent.Count >= limit)
        {
            retryAfter = 60;
            return false;
        }

        recent.Enqueue(now);
        return true;
    }

    private (DateTimeOffset Start, int Used) Window(string who, DateTimeOffset now) =>
        _hours.TryGetValue(who, out var window) && now - window.Start < TimeSpan.FromHours(1) ? window : (now, 0);
}
