namespace ReviewBot.Python.Tests.Differential;

/// <summary>Python sources on the disk.</summary>
internal static class PythonFiles
{
    /// <summary>The sources below a folder in order of name, without installed packages.</summary>
    public static IReadOnlyList<string> Below(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.py", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(f => !f.Contains("/site-packages/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>The text of a source, or <c>null</c> if its bytes are not what its first lines declare.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes) => PythonSourceEncoding.Decode(bytes) is { Error: null } source ? source.Text : null;
}
