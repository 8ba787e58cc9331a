namespace ReviewBot.Analysis.Configuration;

/// <summary>Reads <c>reviewbot.yml</c>. Never fails: what is wrong becomes a problem on its line and the default stands for it.</summary>
public static class ConfigurationReader
{
    /// <summary>
    /// Merges a repository's file over its organisation's over the defaults. Keys under <c>enforce:</c> in the organisation's file cannot be
    /// weakened by the repository. <c>null</c> stands for an absent file.
    /// </summary>
    public static (ReviewConfiguration Configuration, IReadOnlyList<ConfigurationProblem> Problems) Read(
        string? repository, string? organisation = null)
    {
        var problems = new List<ConfigurationProblem>();
        var above = new ConfigurationLayerReader(ReviewConfiguration.OrganisationPath, problems) { MayEnforce = true }.Read(organisation);
        var own = new ConfigurationLayerReader(ReviewConfiguration.Path, problems) { MayEnforce = false }.Read(repository);
        var below = above.Over(ReviewConfiguration.Default);
        if (above.Enforced is { } enforced)
        {
            below = enforced.Over(below);
            new ConfigurationEnforcement(enforced, below, problems).Apply(own);
        }

        return (own.Over(below), [.. problems.OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line)]);
    }
}
