using Microsoft.Extensions.Logging;
using ReviewBot.Analysis;
using ReviewBot.Analysis.Rules;
using ReviewBot.GitHub;
using ReviewBot.Publishing;
using ReviewBot.Reviews;

namespace ReviewBot.Serving;

/// <summary>The one place where the real GitHub client and the reviewer are put together for the server.</summary>
internal static class Composition
{
    /// <summary>The parts of a server.</summary>
    /// <exception cref="SettingsException">The extra certificates or the key cannot be used.</exception>
    public static ServerParts Create(ServeSettings settings, string version, TimeProvider clock, ILoggerFactory logs)
    {
        var options = new GitHubOptions
        {
            AppId = settings.AppId,
            PrivateKeyPem = settings.PrivateKeyPem,
            ApiRoot = settings.GitHubUrl,
            ExtraCaFile = settings.ExtraCaFile,
        };
        if (settings.MutationPacing is { } pacing)
            options = options with { MutationPacing = pacing, TokenSpread = pacing };
        var app = new GitHubApp(options, clock, logs.CreateLogger<GitHubApp>());
        var bounds = new AnalysisBounds();
        var reviewer = new PullRequestReviewer(
            app,
            new Analyzer(RuleCatalog.All, bounds),
            bounds,
            MarkerKey.FromPrivateKeys(settings.PrivateKeyPem, settings.PreviousPrivateKeyPem is { } previous ? [previous] : []),
            new ReviewerOptions(settings.CheckName, version, settings.Jobs) { Advice = Advice },
            clock,
            logs.CreateLogger<PullRequestReviewer>());
        return new ServerParts(app, reviewer.RunAsync, reviewer.GiveUpAsync, [.. RuleCatalog.All.Select(rule => rule.Info)], Page, version);
    }

    private static string? Page(string id) => Find(id) is { } rule ? RulePage.Of(rule).Text : null;

    private static RuleText? Advice(string id)
    {
        if (Find(id) is not { } rule) return null;
        var page = RulePage.Of(rule);
        return new RuleText(page.Title, page.FirstParagraph("Fix"));
    }

    private static Rule? Find(string id) => RuleCatalog.All.FirstOrDefault(rule => rule.Info.Id == id);
}
