using System.IO.Compression;

namespace ReviewBot.Python.Unicode;

/// <summary>The embedded tables: Brotli-compressed lines of UTF-8, of which the first states the version of Unicode.</summary>
internal static class UnicodeTable
{
    /// <summary>What follows of this file: derived from the Unicode Character Database 16.0, as CPython 3.14 has it.</summary>
    public const string Identifiers = "Identifiers.br";

    /// <summary>The names of characters, their aliases and the named sequences, of the same version.</summary>
    public const string Names = "Names.br";

    /// <summary>The lines of a table, not yet decoded.</summary>
    public static byte[] Read(string table)
    {
        using var compressed = typeof(UnicodeTable).Assembly.GetManifestResourceStream(typeof(UnicodeTable), table)!;
        using var decompressed = new BrotliStream(compressed, CompressionMode.Decompress);
        using var lines = new MemoryStream(1 << 20);
        decompressed.CopyTo(lines);
        return lines.ToArray();
    }
}
