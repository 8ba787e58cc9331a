namespace ReviewBot.GitHub.Transport;

/// <summary>Adds something to GitHub once, although answers get lost.</summary>
internal static class LostAnswer
{
    /// <summary>
    /// Makes a call of <see cref="CallKind.Once"/>. When nobody knows whether it took effect, looks for what it makes, and makes it again only
    /// when it is not there. The pause before looking lets GitHub finish what it may be doing still.
    /// </summary>
    public static async Task<T> CreateAsync<T>(
        this Connection connection,
        Func<CancellationToken, Task<T>> create,
        Func<CancellationToken, Task<T?>> find,
        CancellationToken cancellation)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await create(cancellation);
            }
            catch (GitHubException lost) when (lost.MayHaveTakenEffect)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << Math.Min(attempt - 1, 4)), connection.Time, cancellation);
                if (await find(cancellation) is { } found)
                    return found;
                if (attempt >= connection.Options.MaxAttempts)
                    throw;
            }
        }
    }
}
