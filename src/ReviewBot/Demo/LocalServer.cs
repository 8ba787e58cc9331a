using Microsoft.Extensions.Logging;
using ReviewBot.Commands;
using ReviewBot.GitHubSimulator;
using ReviewBot.Serving;

namespace ReviewBot.Demo;

/// <summary>The server of the demo: <c>reviewbot serve</c> in this process, on a free port, with a database that nobody keeps.</summary>
internal static class LocalServer
{
    /// <summary>Starts it.</summary>
    public static async Task<RunningServer> StartAsync(SimulatedGitHub gitHub, string folder, ILoggerFactory logs, CancellationToken cancellation)
    {
        var settings = new ServeSettings
        {
            AppId = gitHub.Options.AppId,
            PrivateKeyPem = gitHub.PrivateKeyPem,
            WebhookSecret = gitHub.Options.WebhookSecret,
            GitHubUrl = gitHub.ApiRoot,
            Database = Path.Combine(folder, "reviewbot.db"),
            Urls = ["http://127.0.0.1:0"],
            MutationPacing = TimeSpan.Zero,
        };
        var parts = Composition.Create(settings, ProgramVersion.Text, TimeProvider.System, logs);
        var server = await ReviewServer.StartAsync(settings, parts, TimeProvider.System, logs, cancellation);
        return new RunningServer(server.Address, server, parts.App as IDisposable);
    }
}
