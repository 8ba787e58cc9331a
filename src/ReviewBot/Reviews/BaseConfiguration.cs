using Microsoft.Extensions.Logging;
using ReviewBot.Analysis.Configuration;
using ReviewBot.GitHub;

namespace ReviewBot.Reviews;

/// <summary>The texts a configuration is merged from.</summary>
/// <param name="Repository">The repository's file, or <c>null</c>.</param>
/// <param name="Organisation">The organisation's file, or <c>null</c>.</param>
/// <param name="Unread">Why there is a file that is not read, or <c>null</c>.</param>
internal sealed record ConfigurationSources(string? Repository, string? Organisation, ConfigurationProblem? Unread = null)
{
    /// <summary>The settings, and what is wrong in the files.</summary>
    public (ReviewConfiguration Configuration, IReadOnlyList<ConfigurationProblem> Problems) Merge()
    {
        var (configuration, problems) = ConfigurationReader.Read(Repository, Organisation);
        return (configuration, Unread is null ? problems : [Unread, .. problems]);
    }
}

/// <summary>
/// The configuration that decides: the repository's at the base commit over its organisation's. Never that of the head.
/// </summary>
internal sealed partial class BaseConfiguration(IGitHub github, RepositoryName repository, ILogger logger)
{
    /// <summary>Far above any configuration that people write.</summary>
    public const long MaxBytes = 256 * 1024;

    /// <summary>The repository's file at a base commit.</summary>
    public static FileAtCommit At(string baseSha) => new(baseSha, ReviewConfiguration.Path);

    /// <summary>Reads both files.</summary>
    public async Task<ConfigurationSources> ReadAsync(string baseSha, CancellationToken cancellation) =>
        await ReadAsync(await github.ReadFileAsync(repository, At(baseSha), MaxBytes, cancellation), cancellation);

    /// <summary>Takes the repository's file, read already, and reads the organisation's.</summary>
    /// <exception cref="GitHubException">GitHub has the file but did not give it: the defaults must not stand for it.</exception>
    public async Task<ConfigurationSources> ReadAsync(GitFile? own, CancellationToken cancellation)
    {
        ConfigurationProblem? unread = null;
        var text = own switch
        {
            GitFile.Failed failed => throw new GitHubException(
                GitHubFailure.Unavailable, $"{ReviewConfiguration.Path} of {repository} could not be read: {failed.Reason}"),
            null => throw new GitHubException(
                GitHubFailure.Unexpected, $"GitHub gave no answer for {ReviewConfiguration.Path} of {repository}"),
            GitFile.Missing => null,
            GitFile.Blob { Content.Length: <= (int)MaxBytes } blob => GitHubChangeSet.Text(blob.Content.Span) ?? NotRead("it is not UTF-8"),
            GitFile.Blob or GitFile.Unfetched => NotRead("it is larger than 256 KiB"),
            _ => NotRead("it is not a file"),
        };
        return new ConfigurationSources(text, await OrganisationAsync(cancellation), unread);

        string? NotRead(string why)
        {
            unread = new ConfigurationProblem(ReviewConfiguration.Path, 1, $"The file is not read: {why}.");
            return null;
        }
    }

    /// <summary>
    /// The file of the organisation's <c>.github</c> repository at its default branch. Where there is none, or the App cannot see it, nothing
    /// is enforced; but an outage must not lift what the organisation enforces, so that one ends the run.
    /// </summary>
    private async Task<string?> OrganisationAsync(CancellationToken cancellation)
    {
        var home = repository with { Name = ".github" };
        var file = At(FileAtCommit.DefaultBranch);
        try
        {
            return await github.ReadFileAsync(home, file, MaxBytes, cancellation) switch
            {
                GitFile.Blob blob => GitHubChangeSet.Text(blob.Content.Span),
                GitFile.Failed failed => throw new GitHubException(
                    GitHubFailure.Unavailable, $"{ReviewConfiguration.Path} of {home} could not be read: {failed.Reason}"),
                _ => null,
            };
        }
        catch (GitHubException e) when (!e.Passes)
        {
            Log.NoOrganisation(logger, home, e.Message);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "No configuration of {Repository}: {Words}")]
        public static partial void NoOrganisation(ILogger logger, RepositoryName repository, string words);
    }
}
