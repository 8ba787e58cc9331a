using ReviewBot.Analysis;
using ReviewBot.Analysis.Configuration;

namespace ReviewBot.Reviews;

/// <summary>A repository's configuration as it was found on this machine.</summary>
/// <param name="Text">The text; <c>null</c> when there is none.</param>
/// <param name="Problem">Why there is none although there is something of its name; <c>null</c> otherwise.</param>
internal sealed record ConfigurationText(string? Text, ConfigurationProblem? Problem = null)
{
    /// <summary>As much as the server reads.</summary>
    public const long MaxBytes = BaseConfiguration.MaxBytes;

    /// <summary>There is no such file.</summary>
    public static ConfigurationText None { get; } = new(null, null);

    /// <summary>There is something else.</summary>
    public static ConfigurationText NotAFile { get; } = NotRead("it is not a file");

    /// <summary>It is absurdly large.</summary>
    public static ConfigurationText TooLarge { get; } = NotRead("it is larger than 256 KiB");

    /// <summary>The text of a file.</summary>
    public static ConfigurationText Of(ReadOnlySpan<byte> bytes) =>
        GitHubChangeSet.Text(bytes) is { } text ? new ConfigurationText(text) : NotRead("it is not UTF-8");

    /// <summary>The file as a change would have it; <c>null</c> when the change leaves it alone.</summary>
    public static ConfigurationText? AsChanged(ChangeSet change, CancellationToken cancellation)
    {
        var head = change.Files.FirstOrDefault(f => f.Path == ReviewConfiguration.Path)?.Head;
        return (head is FileContent.Deferred deferred ? deferred.Read(cancellation) : head) switch
        {
            null => null,
            FileContent.None => None,
            FileContent.Bytes { Value.Length: <= (int)MaxBytes } bytes => Of(bytes.Value.Span),
            FileContent.Bytes or FileContent.Oversized => TooLarge,
            _ => NotAFile,
        };
    }

    /// <summary>The settings, and what is wrong in the file.</summary>
    public (ReviewConfiguration Configuration, IReadOnlyList<ConfigurationProblem> Problems) Read()
    {
        var (configuration, problems) = ConfigurationReader.Read(Text);
        return (configuration, Problem is null ? problems : [Problem, .. problems]);
    }

    private static ConfigurationText NotRead(string why) =>
        new(null, new ConfigurationProblem(ReviewConfiguration.Path, 1, $"The file is not read: {why}."));
}
