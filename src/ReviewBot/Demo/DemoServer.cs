using Microsoft.Extensions.Logging;
using ReviewBot.GitHubSimulator;

namespace ReviewBot.Demo;

/// <summary>Starts the real server against a simulated GitHub, with its database in a folder; the place where the demo meets the server.</summary>
internal delegate Task<RunningServer> DemoServer(
    SimulatedGitHub gitHub, string folder, ILoggerFactory logs, CancellationToken cancellation);

/// <summary>A server that listens.</summary>
/// <param name="Address">Where, without a path.</param>
/// <param name="Server">Stops it.</param>
/// <param name="GitHub">Its connections, closed after it.</param>
internal sealed record RunningServer(Uri Address, IAsyncDisposable Server, IDisposable? GitHub) : IAsyncDisposable
{
    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GitHub?.Dispose();
    }
}
