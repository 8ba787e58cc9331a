using System.Text;

namespace ReviewBot.Python.Tests;

/// <summary>How the bytes of a source become text.</summary>
public sealed class PythonSourceEncodingTests
{
    private const string Text = "s = 'caf\u00E9'\n";

    public static TheoryData<string, string> Accepted() => new()
    {
        { "# coding: latin-1\n", "iso-8859-1" },
        { "# coding: Latin_1-unix\n", "iso-8859-1" },
        { "# coding: ISO-8859-1\n", "iso-8859-1" },
        { "#!/usr/bin/python\n# -*- coding: iso-latin-1 -*-\n", "iso-8859-1" },
        { "# vim: set fileencoding=cp1252 :\n", "cp1252" },
        { "#coding=l1\n", "l1" },
        { "# coding: iso.8859.15\n", "iso.8859.15" },
        { "# coding: 8859\n", "8859" },
        { " \t\f# coding: latin-1\n", "iso-8859-1" },
        { " \t\f\n# coding: latin-1\n", "iso-8859-1" },
        { "#\r\n# coding: latin-1\r\n", "iso-8859-1" },
        { "#\r# coding: latin-1\r", "iso-8859-1" },
        { "# caf\u00E9\n# coding: latin-1\n", "iso-8859-1" },
        { "# coding: latin-1\n# coding: nonsense\n", "iso-8859-1" },
        { "# coding latin-1 codingx: ascii coding= \tlatin-1\n", "iso-8859-1" },
        { "# coding: !ascii coding=latin-1\n", "iso-8859-1" },
        { "# coding: windows-1252\n", "windows-1252" },
        { "# coding: iso8859_9\n", "iso8859_9" },
        { "# coding: -latin--1_\n", "-latin--1_" },
    };

    public static TheoryData<string, string> Refused() => new()
    {
        { "", "Non-UTF-8 code starting with '\\xe9' on line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for details" },
        { "\n\r\r\n", "Non-UTF-8 code starting with '\\xe9' on line 4, but no encoding declared; see https://peps.python.org/pep-0263/ for details" },
        { "\n\n# coding: latin-1\n", "Non-UTF-8 code starting with '\\xe9' on line 4, but no encoding declared; see https://peps.python.org/pep-0263/ for details" },
        { "x = 1\n# coding: latin-1\n", "Non-UTF-8 code starting with '\\xe9' on line 3, but no encoding declared; see https://peps.python.org/pep-0263/ for details" },
        { "x = 1 # coding: latin-1\n", "Non-UTF-8 code starting with '\\xe9' on line 2, but no encoding declared; see https://peps.python.org/pep-0263/ for details" },
        { "\\\n# coding: latin-1\n", "Non-UTF-8 code starting with '\\xe9' on line 3, but no encoding declared; see https://peps.python.org/pep-0263/ for details" },
        { "\v# coding: latin-1\n", "Non-UTF-8 code starting with '\\xe9' on line 2, but no encoding declared; see https://peps.python.org/pep-0263/ for details" },
        { "# coding: utf-8\n", "'utf-8' codec can't decode byte 0xe9 in position 24: invalid continuation byte" },
        { "# coding: utf8\n", "'utf-8' codec can't decode byte 0xe9 in position 23: invalid continuation byte" },
        { "# coding: ascii\n", "'ascii' codec can't decode byte 0xe9 in position 24: ordinal not in range(128)" },
        { "# coding: nonsense\n", "unknown encoding: nonsense" },
        { "# coding: latin1.\n", "unknown encoding: latin1." },
        { "# coding: .latin1\n", "unknown encoding: .latin1" },
        { "# coding: latin1-unix\n", "unknown encoding: latin1-unix" },
        { "# coding: utf-7\n", "the encoding utf-7 is not supported" },
        { "# coding: unicode_escape\n", "the encoding unicode_escape is not supported" },
        { "\u00EF\u00BB\u00BF", "'utf-8' codec can't decode byte 0xe9 in position 8: invalid continuation byte" },
        { "\u00EF\u00BB\u00BF# coding: latin-1\n", "encoding problem: iso-8859-1 with BOM" },
        { "\u00EF\u00BB\u00BF# coding: utf8\n", "encoding problem: utf8 with BOM" },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_declared_encoding_is_used(string start, string encoding)
    {
        var decoded = PythonSourceEncoding.Decode(Encoding.Latin1.GetBytes(start + Text));
        Assert.Equal(new DecodedSource(start + Text, encoding), decoded);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_in_its_encoding_is_an_error_and_read_as_far_as_can_be(string start, string error)
    {
        var decoded = PythonSourceEncoding.Decode(Encoding.Latin1.GetBytes(start + Text));
        Assert.Equal(new DecodedSource((start + Text).Replace("\u00EF\u00BB\u00BF", "", StringComparison.Ordinal), "iso-8859-1", error), decoded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# coding: utf-8\n")]
    [InlineData("# coding: UTF_8-anything\n")]
    [InlineData("# coding: utf8\n")]
    [InlineData("# coding: u8\n")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF# coding: utf-8\n")]
    [InlineData("\uFEFF# coding: UTF_8_SIG\n")]
    public void Valid_UTF_8_is_read_with_a_mark_or_without(string start) =>
        Assert.Equal(
            new DecodedSource((start + Text).Replace("\uFEFF", "", StringComparison.Ordinal), "utf-8"),
            PythonSourceEncoding.Decode(Encoding.UTF8.GetBytes(start + Text)));

    [Theory]
    [InlineData("# coding: nonsense\n", "unknown encoding: nonsense")]
    [InlineData("\uFEFF# coding: cp1252\n", "encoding problem: cp1252 with BOM")]
    [InlineData("# coding: utf-16\n", "the encoding utf-16 is not supported")]
    public void Text_that_is_UTF_8_though_an_error_says_otherwise_is_offered_as_such(string start, string error) =>
        Assert.Equal(
            new DecodedSource((start + Text).Replace("\uFEFF", "", StringComparison.Ordinal), "utf-8", error),
            PythonSourceEncoding.Decode(Encoding.UTF8.GetBytes(start + Text)));

    [Theory]
    [InlineData("cp1251", new byte[] { 0xE6 }, "ж")]
    [InlineData("koi8-r", new byte[] { 0xD6 }, "ж")]
    [InlineData("cp932", new byte[] { 0x83, 0x5C }, "ソ")]
    [InlineData("shift_jis", new byte[] { 0x95, 0x5C }, "表")]
    [InlineData("euc-jp", new byte[] { 0xC9, 0xBD }, "表")]
    [InlineData("gbk", new byte[] { 0xB1, 0xED }, "表")]
    [InlineData("gb2312", new byte[] { 0xB1, 0xED }, "表")]
    [InlineData("gb18030", new byte[] { 0x81, 0x30, 0x81, 0x30 }, "\u0080")]
    [InlineData("big5", new byte[] { 0xAA, 0xED }, "表")]
    [InlineData("euc-kr", new byte[] { 0xB0, 0xA1 }, "가")]
    [InlineData("mac-roman", new byte[] { 0x8E }, "é")]
    [InlineData("iso-8859-2", new byte[] { 0xB1 }, "ą")]
    public void A_backslash_that_is_half_a_character_is_none(string encoding, byte[] written, string text)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes($"# coding: {encoding}\ns = '"), .. written, .. "'\n"u8];
        Assert.Equal(new DecodedSource($"# coding: {encoding}\ns = '{text}'\n", encoding), PythonSourceEncoding.Decode(bytes));
    }

    [Theory]
    [InlineData("cp932", new byte[] { 0x81 })]
    [InlineData("gbk", new byte[] { 0x81, 0x20 })]
    [InlineData("euc-kr", new byte[] { 0xA1, 0x20 })]
    [InlineData("gb18030", new byte[] { 0x81, 0x30, 0x20 })]
    public void A_broken_character_is_an_error(string encoding, byte[] written)
    {
        var decoded = PythonSourceEncoding.Decode([.. Encoding.ASCII.GetBytes($"# coding: {encoding}\n# "), .. written, .. "\ns = ''\n"u8]);
        Assert.StartsWith($"'{encoding}' codec can't decode ", decoded.Error, StringComparison.Ordinal);
        Assert.Equal("iso-8859-1", decoded.Encoding);
    }

    [Fact]
    public void CPython_reads_and_refuses_the_same()
    {
        var starts = Accepted().Select(row => row.Data).Concat(Refused().Select(row => row.Data))
            .Where(row => !row.Item2.EndsWith("is not supported", StringComparison.Ordinal))
            .Select(row => Encoding.Latin1.GetBytes(row.Item1 + Text))
            .ToList();
        Assert.Equal(
            PythonScript.Run("source_encodings.py", "sources", string.Join('\n', starts.Select(Convert.ToHexString))).Select(WithoutReason),
            starts.Select(start => WithoutReason(Answer(start))));
    }

    [Fact]
    public void Sources_at_random_are_read_or_refused_as_CPython_does()
    {
        var random = new Random(263);
        var sources = Enumerable.Range(0, 5_000).Select(_ => RandomSource(random)).ToList();
        var answers = PythonScript.Run("source_encodings.py", "sources", string.Join('\n', sources.Select(Convert.ToHexString)));
        Assert.Empty(sources.Zip(answers)
            .Where(pair => WithoutReason(pair.Second) != WithoutReason(Answer(pair.First)))
            .Select(pair => $"{Encoding.Latin1.GetString(pair.First)}: {pair.Second}, here {Answer(pair.First)}"));
    }

    [Fact]
    public void Every_text_encoding_of_CPython_is_known_and_leaves_ASCII_as_CPython_does()
    {
        var names = PythonScript.Run("source_encodings.py", "text_encodings").Select(line => line.Split(' ')).ToList();
        Assert.DoesNotContain(names, name => !PythonCodecs.TryFind(name[0], out _));
        var read = names.Where(name => PythonCodecs.TryFind(name[0], out var codePage) && codePage != 0).Select(name => name[1]).Distinct();
        var wrong = new List<string>();
        foreach (var line in PythonScript.Run("source_encodings.py", "decoded", string.Join('\n', read)))
        {
            var parts = line.Split(' ');
            if (Decode(parts[0], Convert.FromHexString(parts[1])) is not { } ours)
                continue;
            var theirs = Encoding.UTF8.GetString(Convert.FromHexString(parts[2]));
            if (!ours.Where(char.IsAscii).SequenceEqual(theirs.Where(char.IsAscii)))
                wrong.Add($"{line}, here {ours}");
        }

        Assert.Empty(wrong);
    }

    private static string? Decode(string encoding, byte[] bytes)
    {
        var start = $"#coding:{encoding}\n";
        var decoded = PythonSourceEncoding.Decode([.. Encoding.ASCII.GetBytes(start), .. bytes]);
        return decoded.Error is null ? decoded.Text[start.Length..] : null;
    }

    private static byte[] RandomSource(Random random)
    {
        string[] words =
        [
            "coding", "coding:", "coding=", " ", "\t", "\f", "#", "-*-", "latin-1", "latin1", "ISO_8859-1", "utf-8", "UTF8", "utf-8-x", "cp1252", "ascii",
            "nonsense", "\u00C3\u00A9", ":", "=", "x", ".", "-", "_",
        ];
        string[] ends = ["\n", "\r\n", "\r"];
        var source = new StringBuilder(random.Next(5) == 0 ? "\u00EF\u00BB\u00BF" : "");
        for (var line = random.Next(4); line > 0; line--)
        {
            source.Append(random.Next(6) switch
            {
                0 => new string(random.GetItems([' ', '\t', '\f'], random.Next(3))),
                1 => "x = 1",
                2 => "# coding: " + random.GetItems(words, 1)[0],
                _ => "#" + string.Concat(random.GetItems(words, random.Next(8))),
            });
            source.Append(random.GetItems(ends, 1)[0]);
        }

        return Encoding.Latin1.GetBytes(source.Append(random.Next(2) == 0 ? "'caf\u00E9'\n" : "'caf\u00C3\u00A9'\n").ToString());
    }

    private static string Answer(byte[] source)
    {
        var decoded = PythonSourceEncoding.Decode(source);
        if (decoded.Error is not null)
            return "refused " + decoded.Error;
        var (start, end) = (decoded.Text.IndexOf('\'', StringComparison.Ordinal), decoded.Text.LastIndexOf('\''));
        return "read " + Convert.ToHexStringLower(Encoding.UTF8.GetBytes(decoded.Text[(start + 1)..end]));
    }

    /// <summary>Which of its sentences CPython says differs between its versions, and between files and bytes.</summary>
    private static string WithoutReason(string answer) => answer.StartsWith("refused", StringComparison.Ordinal) ? "refused" : answer;
}
