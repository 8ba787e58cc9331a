namespace ReviewBot.Work;

/// <summary>How long to wait before the next attempt: twice as long each time, up to five minutes, spread by a fifth.</summary>
internal static class Backoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>The wait after the <paramref name="attempt"/>th attempt. The spread depends on the job, so that many failing together come back apart.</summary>
    public static TimeSpan After(int attempt, long jobId)
    {
        var seconds = Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Clamp(attempt - 1, 0, 20)));
        var spread = (((jobId * 7919) + (attempt * 104729L)) % 1000 / 1000.0 * 0.4) - 0.2;
        return TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, seconds * (1 + spread)));
    }
}
