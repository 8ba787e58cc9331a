using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ReviewBot.GitHubSimulator;

namespace ReviewBot.EndToEnd.Tests;

/// <summary>
/// Third-party proof: GitHub's own client library against the simulator, and every request of ours against GitHub's description of its API.
/// The material is in the folder that REVIEWBOT_GITHUB_KIT names, with its npm packages installed.
/// </summary>
public sealed class GitHubKitTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reviewbot-kit-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Octokit_works_against_the_simulator()
    {
        var kit = Kit();
        await using var gitHub = await SimulatedGitHub.StartAsync(new SimulatorOptions { WebhookSecret = "it's-a-secret" });
        var repository = gitHub.AddRepository("octocat", "hello-world");
        foreach (var branch in new[] { "one", "two" })
        {
            repository.Push(branch, new Dictionary<string, byte[]?> { ["a.cs"] = "class A;\n"u8.ToArray(), ["b.cs"] = "class B;\n"u8.ToArray() });
            repository.OpenPullRequest(branch);
        }

        var key = Path.Combine(_folder, "app.pem");
        await File.WriteAllTextAsync(key, gitHub.PrivateKeyPem);
        var (code, output) = await RunAsync(
            kit, ["emulate/octokit-client.mjs", gitHub.ApiRoot.AbsoluteUri.TrimEnd('/'), "octocat/hello-world"],
            ("APP_ID", gitHub.Options.AppId.ToString(CultureInfo.InvariantCulture)), ("APP_KEY", key));
        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task Every_request_of_a_review_is_one_that_GitHub_describes()
    {
        var kit = Kit();
        var log = Path.Combine(_folder, "traffic.jsonl");
        var port = FreePort();
        await using var bot = await Bot.StartAsync();
        using var proxy = Start(kit, ["check-requests/record-proxy.mjs", port.ToString(CultureInfo.InvariantCulture), bot.GitHub.ApiRoot.AbsoluteUri.TrimEnd('/'), log]);
        try
        {
            await ListensAsync(port);
            await bot.RestartAsync(adjust: s => s with { GitHubUrl = new Uri($"http://127.0.0.1:{port}/") });
            bot.Repository.SetRole("octocat", "admin");
            var number = bot.OpenPullRequest(("src/Orders.cs", Sources.SqlInjection), ("src/Hash.cs", Sources.WeakHash));
            await bot.ConcludedAsync(number);
            bot.Push(("src/Orders.cs", Sources.SqlParameters));
            await bot.IdleAsync();
            bot.Repository.Comment(number, "octocat", "/review help");
            bot.Repository.Comment(number, "octocat", "/review");
            await bot.IdleAsync();
            await bot.ConcludedAsync(number);
        }
        finally
        {
            proxy.Kill(entireProcessTree: true);
            await proxy.WaitForExitAsync();
        }

        var (_, output) = await RunAsync(
            kit, ["dist/check-requests.mjs", "--spec", "openapi/github-bot.json", "--graphql-schema", "graphql/github-bot.graphql", log]);
        Assert.Contains("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", output, StringComparison.Ordinal);
        Assert.Contains(" 0 errors", output, StringComparison.Ordinal);
        // GitHub answers null for the place of an outdated comment, though its description types it as an integer.
        Assert.All(
            output.Split('\n').Where(line => line.StartsWith("RESPONSE ", StringComparison.Ordinal)),
            line => Assert.EndsWith("/position must be integer; /line must be integer", line, StringComparison.Ordinal));
    }

    private static string Kit()
    {
        var kit = Environment.GetEnvironmentVariable("REVIEWBOT_GITHUB_KIT");
        if (kit is null)
            Assert.Skip("REVIEWBOT_GITHUB_KIT is not set: the conformance kit for GitHub is not at hand.");
        return kit;
    }

    private static async Task<(int Code, string Output)> RunAsync(string kit, string[] arguments, params (string Name, string Value)[] variables)
    {
        using var process = Start(kit, arguments, variables);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    private static Process Start(string kit, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = kit,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task ListensAsync(int port)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (attempt < 200)
            {
                await Task.Delay(50);
            }
        }
    }
}
