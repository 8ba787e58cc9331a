using System.Text;
using System.Text.RegularExpressions;

namespace ReviewBot.Python.Tests.Differential;

/// <summary>Python sources on the disk.</summary>
internal static partial class PythonFiles
{
    /// <summary>The sources below a folder in order of name, without installed packages.</summary>
    public static IReadOnlyList<string> Below(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.py", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(f => !f.Contains("/site-packages/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>The text of a source, or <c>null</c> if its bytes are not what its first lines declare.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var hasMark = bytes.StartsWith(Encoding.UTF8.Preamble);
        if (hasMark)
            bytes = bytes[3..];
        try
        {
            var declared = DeclaredEncoding(bytes);
            if (hasMark && declared is not null && !declared.StartsWith("utf", StringComparison.OrdinalIgnoreCase))
                return null;
            return Find(declared ?? "utf-8").GetString(bytes);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        var lines = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]).ReplaceLineEndings("\n").Split('\n');
        foreach (var line in lines.Take(2))
        {
            if (Cookie().Match(line) is { Success: true } match)
                return match.Groups["name"].Value.Replace('_', '-').ToLowerInvariant();
            if (!Blank().IsMatch(line))
                return null;
        }

        return null;
    }

    private static Encoding Find(string name) => name switch
    {
        "utf-8" or "utf8" or "utf-8-sig" => new UTF8Encoding(false, throwOnInvalidBytes: true),
        "latin-1" or "iso-8859-1" or "iso-latin-1" or "latin1" or "iso8859-1" => Encoding.Latin1,
        "iso8859-15" => Strict("iso-8859-15"),
        "cp949" or "uhc" => Strict("ks_c_5601-1987"),
        _ => Strict(name),
    };

    private static Encoding Strict(string name) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback))
        ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    [GeneratedRegex(@"^[ \t\f]*#.*?coding[:=][ \t]*(?<name>[-_.a-zA-Z0-9]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Cookie();

    [GeneratedRegex(@"^[ \t\f]*(#.*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Blank();
}
