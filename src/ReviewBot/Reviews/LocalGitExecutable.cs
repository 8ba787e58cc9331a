namespace ReviewBot.Reviews;

/// <summary>
/// Finds git by an absolute path. .NET looks for a bare program name beside the running assembly and in the current directory before it
/// looks at PATH: a file called <c>git</c> in the repository under review would be run.
/// </summary>
internal static class LocalGitExecutable
{
    /// <summary>The path of git, or <c>null</c>. Relative entries of PATH are passed over.</summary>
    public static string? Find(string? path)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(directory => Path.Combine(directory, name))
            .FirstOrDefault(IsExecutable);
    }

    private static bool IsExecutable(string file)
    {
        const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & Execute) != UnixFileMode.None);
    }
}
