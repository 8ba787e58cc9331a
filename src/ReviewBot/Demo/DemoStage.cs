using Microsoft.Extensions.Logging;
using ReviewBot.GitHubSimulator;

namespace ReviewBot.Demo;

/// <summary>The stage of the demo: a GitHub on this machine with the sample repository, and the real server beside it.</summary>
internal sealed class DemoStage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly SimulatedGitHub _gitHub;
    private readonly SimulatedRepository _repository;
    private readonly RunningServer _server;
    private readonly DirectoryInfo _folder;
    private readonly TimeProvider _clock;

    private DemoStage(SimulatedGitHub gitHub, SimulatedRepository repository, RunningServer server, DirectoryInfo folder, TimeProvider clock) =>
        (_gitHub, _repository, _server, _folder, _clock) = (gitHub, repository, server, folder, clock);

    /// <summary>GitHub's address.</summary>
    public Uri GitHub => _gitHub.ApiRoot;

    /// <summary>The server's address.</summary>
    public Uri Server => _server.Address;

    private string Bot => $"{_gitHub.Options.AppSlug}[bot]";

    /// <summary>Sets it up: both listen on free ports, the repository has its history.</summary>
    public static async Task<DemoStage> SetUpAsync(
        DemoServer start, ILoggerFactory logs, TimeProvider clock, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("reviewbot-demo-");
        SimulatedGitHub? gitHub = null;
        try
        {
            gitHub = await SimulatedGitHub.StartAsync(new SimulatorOptions(), cancellation);
            var repository = gitHub.AddRepository("lantern", "shop");
            repository.Push("main", DemoSample.Shop(), "The shop", author: "grace");
            repository.SetRole("ada", "write");
            var server = await start(gitHub, folder.FullName, logs, cancellation);
            gitHub.WebhookTarget = new Uri(server.Address, "webhooks");
            return new DemoStage(gitHub, repository, server, folder, clock);
        }
        catch
        {
            if (gitHub is not null) await gitHub.DisposeAsync();
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Opens the pull request and answers its number.</summary>
    public int OpenPullRequest()
    {
        _repository.Push("orders-and-invoices", DemoSample.Change(), "Search orders, download invoices", from: "main", author: "ada");
        return _repository.OpenPullRequest("orders-and-invoices", "Search orders, download invoices", author: "ada");
    }

    /// <summary>Waits until the check is concluded; <c>null</c> when it is not within a minute.</summary>
    public async Task<DemoReview?> ReviewedAsync(int pullRequest, CancellationToken cancellation)
    {
        var begin = _clock.GetTimestamp();
        while (_clock.GetElapsedTime(begin) < Patience)
        {
            if (DemoReview.Of(_repository.PullRequest(pullRequest), _gitHub.Requests, Bot) is { } review) return review;
            await Task.Delay(BetweenLooks, _clock, cancellation);
        }
        return null;
    }

    /// <summary>All that the App wrote on lines of the pull request.</summary>
    public IReadOnlyList<string> CommentBodies(int pullRequest) =>
        [.. _repository.PullRequest(pullRequest).ReviewComments.Where(c => c.Author == Bot).Select(c => c.Body)];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _gitHub.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
