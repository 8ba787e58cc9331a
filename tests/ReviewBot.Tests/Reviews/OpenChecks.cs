using ReviewBot.Reviews;

namespace ReviewBot.Tests.Reviews;

/// <summary>Noted heads in memory.</summary>
internal sealed class OpenChecks : IOpenChecks
{
    public List<string> Heads { get; } = [];

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>([.. Heads]);

    public Task AddAsync(string headSha, CancellationToken cancellation)
    {
        Heads.Remove(headSha);
        Heads.Add(headSha);
        return Task.CompletedTask;
    }
}
