using ReviewBot.GitHubSimulator;

namespace ReviewBot.Demo;

/// <summary>The server of the demo: <c>reviewbot serve</c> in this process, on a free port, quiet.</summary>
internal static class LocalServer
{
    /// <summary>Starts it.</summary>
    public static Task<RunningServer> StartAsync(SimulatedGitHub gitHub, string folder, CancellationToken cancellation) =>
        throw new NotImplementedException($"{gitHub.ApiRoot} {folder} {cancellation.IsCancellationRequested}");
}
