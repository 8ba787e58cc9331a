using System.IO.Compression;
using System.Text;

namespace ReviewBot.Python.Tests.Unicode;

/// <summary>The embedded tables against the <c>unicodedata</c> of CPython, of which they are made.</summary>
public sealed class UnicodeTableTests
{
    [Theory]
    [InlineData("Identifiers.br", "identifiers")]
    [InlineData("Names.br", "names")]
    public void The_table_is_up_to_date(string table, string producer)
    {
        var file = PythonScript.PathOf("src", "ReviewBot.Python", "Unicode", table);
        var expected = PythonScript.Run("Unicode/unicode_tables.py", producer);
        var actual = Lines(file);
        var (theirs, ours) = (VersionOf(expected), VersionOf(actual));
        if (Environment.GetEnvironmentVariable("REVIEWBOT_UPDATE") == "1" && theirs >= ours && !expected.SequenceEqual(actual))
            actual = Write(file, expected);
        else if (theirs != ours)
            Assert.Skip($"{table} is of Unicode {ours}, the interpreter of {theirs}. Set REVIEWBOT_PYTHON to compare with another.");
        Assert.True(
            expected.SequenceEqual(actual),
            $"src/ReviewBot.Python/Unicode/{table} is stale. Run: REVIEWBOT_UPDATE=1 REVIEWBOT_PYTHON=<the newest python> dotnet test, then build again");
    }

    [Fact]
    public void The_tables_are_of_one_version_and_small()
    {
        Assert.Equal(ReviewBot.Python.Unicode.IdentifierTables.Instance.UnicodeVersion, ReviewBot.Python.Unicode.CharacterNames.UnicodeVersion);
        foreach (var table in new[] { "Identifiers.br", "Names.br" })
            Assert.InRange(new FileInfo(PythonScript.PathOf("src", "ReviewBot.Python", "Unicode", table)).Length, 1, 300_000);
    }

    private static Version VersionOf(string[] lines) => lines[0].StartsWith("Unicode ", StringComparison.Ordinal) ? Version.Parse(lines[0][8..]) : new Version();

    private static string[] Lines(string file)
    {
        using var lines = new StreamReader(new BrotliStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
        return lines.ReadToEnd().TrimEnd('\n').Split('\n');
    }

    private static string[] Write(string file, string[] lines)
    {
        using (var compressed = new BrotliStream(File.Create(file), new BrotliCompressionOptions { Quality = 11 }))
            compressed.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        return Lines(file);
    }
}
