using ReviewBot.Analysis.Configuration;

namespace ReviewBot.Commands;

/// <summary>The configuration of a scan: that of the repository the scanned folder is the top of, or of the folder itself.</summary>
internal static class ScanConfiguration
{
    private const long MaxBytes = 256 * 1024;

    /// <summary>
    /// The text; <c>null</c> when there is none. A folder inside a repository is not reviewed under the repository's file, whose patterns
    /// mean other paths: <c>--config</c> names it then.
    /// </summary>
    public static string? Read(string root)
    {
        var file = new FileInfo(Path.Combine(root, ReviewConfiguration.Path));
        if (!file.Exists || file.LinkTarget is not null || file.Length > MaxBytes) return null;
        try
        {
            return File.ReadAllText(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Trouble($"The configuration {file.FullName} cannot be read: {e.Message.TrimEnd('.')}.", "Name another with --config FILE.");
        }
    }
}
