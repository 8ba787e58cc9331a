using Microsoft.Extensions.Logging;
using ReviewBot.Analysis.Rules;
using ReviewBot.GitHub;
using ReviewBot.Reviews;

namespace ReviewBot.Serving;

/// <summary>The one place where the real GitHub client and the reviewer are put together for the server.</summary>
internal static class Composition
{
    /// <summary>The parts of a server.</summary>
    /// <exception cref="SettingsException">The extra certificates or the key cannot be used.</exception>
    public static ServerParts Create(ServeSettings settings, string version, TimeProvider clock, ILoggerFactory logs)
    {
        var app = new GitHubApp(
            new GitHubOptions
            {
                AppId = settings.AppId,
                PrivateKeyPem = settings.PrivateKeyPem,
                ApiRoot = settings.GitHubUrl,
                ExtraCaFile = settings.ExtraCaFile,
            },
            clock,
            logs.CreateLogger<GitHubApp>());
        var reviewer = new PullRequestReviewer();
        return new ServerParts(app, reviewer.RunAsync, reviewer.GiveUpAsync, [.. RuleCatalog.All.Select(rule => rule.Info)], RulePage, version);
    }

    /// <summary>The page of a rule: the resource of the same name as its class.</summary>
    private static string? RulePage(string id)
    {
        if (RuleCatalog.All.FirstOrDefault(rule => rule.Info.Id == id) is not { } rule) return null;
        var type = rule.GetType();
        using var stream = type.Assembly.GetManifestResourceStream(type, $"{type.Name}.md");
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
