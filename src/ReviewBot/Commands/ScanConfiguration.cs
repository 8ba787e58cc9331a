using ReviewBot.Analysis.Configuration;
using ReviewBot.Reviews;

namespace ReviewBot.Commands;

/// <summary>The configuration of a scan: the file in the scanned folder.</summary>
internal static class ScanConfiguration
{
    /// <summary>
    /// Reads it. A folder below the top of a repository is not scanned under the repository's file, whose patterns mean other paths:
    /// <c>--config</c> names it then.
    /// </summary>
    public static ConfigurationText Read(string root)
    {
        var file = new FileInfo(Path.Combine(root, ReviewConfiguration.Path));
        if (Directory.Exists(file.FullName) || (file.Exists && file.LinkTarget is not null)) return ConfigurationText.NotAFile;
        if (!file.Exists) return ConfigurationText.None;
        if (file.Length > ConfigurationText.MaxBytes) return ConfigurationText.TooLarge;
        try
        {
            return ConfigurationText.Of(File.ReadAllBytes(file.FullName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Trouble($"The configuration {file.FullName} cannot be read: {e.Message.TrimEnd('.')}.", "Name another with --config FILE.");
        }
    }
}
