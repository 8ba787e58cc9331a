using ReviewBot.GitHubSimulator;

namespace ReviewBot.Demo;

/// <summary>Starts the real server against a simulated GitHub, with its database in a folder; the place where the demo meets the server.</summary>
internal delegate Task<RunningServer> DemoServer(SimulatedGitHub gitHub, string folder, CancellationToken cancellation);

/// <summary>A server that listens.</summary>
/// <param name="Address">Where, without a path.</param>
/// <param name="Server">Stops it.</param>
internal sealed record RunningServer(Uri Address, IAsyncDisposable Server) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
