using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace ReviewBot.Python;

/// <summary>
/// The bytes of a source file as text, by the rules of PEP 263 as CPython's compiler applies them: a byte-order mark, a declaration in the
/// first line or the second, else UTF-8.
/// </summary>
public static class PythonSourceEncoding
{
    /// <summary>Decodes a file. Never throws for what is in it; time is linear in it.</summary>
    public static DecodedSource Decode(ReadOnlySpan<byte> bytes)
    {
        var marked = bytes.StartsWith("\uFEFF"u8);
        var source = marked ? bytes[3..] : bytes;
        var declared = DeclaredEncoding(source);
        if (marked && declared is not null and not "utf-8")
            return Lenient(source, $"encoding problem: {declared} with BOM");
        if (marked || declared is null or "utf-8")
            return DecodeUtf8(source, marked || declared is not null);
        if (!PythonCodecs.TryFind(declared, out var codePage))
            return Lenient(source, $"unknown encoding: {declared}");
        return codePage switch
        {
            PythonCodecs.Utf8 => DecodeUtf8(source, declared: true),
            0 => Lenient(source, $"the encoding {declared} is not supported"),
            _ => DecodeAs(declared, codePage, source),
        };
    }

    private static DecodedSource DecodeAs(string name, int codePage, ReadOnlySpan<byte> source)
    {
        try
        {
            return new DecodedSource(PythonCodecs.Strict(codePage).GetString(source), name);
        }
        catch (DecoderFallbackException e)
        {
            var undecoded = string.Concat((e.BytesUnknown ?? []).Select(b => $"\\x{b:x2}"));
            return Lenient(source, codePage == PythonCodecs.Ascii
                ? Undecodable("ascii", source, source.IndexOfAnyInRange((byte)0x80, (byte)0xFF), "ordinal not in range(128)")
                : $"'{name}' codec can't decode '{undecoded}'");
        }
    }

    private static DecodedSource DecodeUtf8(ReadOnlySpan<byte> source, bool declared)
    {
        if (Utf8.IsValid(source))
            return new DecodedSource(Encoding.UTF8.GetString(source), "utf-8");
        var at = FirstInvalid(source);
        var line = LineOf(source[..at]).ToString(CultureInfo.InvariantCulture);
        return Lenient(source, declared
            ? Undecodable("utf-8", source, at, WhyInvalid(source[at..]))
            : $"Non-UTF-8 code starting with '\\x{source[at]:x2}' on line {line}, but no encoding declared; see https://peps.python.org/pep-0263/ for details");
    }

    private static string Undecodable(string codec, ReadOnlySpan<byte> source, int at, string why) =>
        string.Create(CultureInfo.InvariantCulture, $"'{codec}' codec can't decode byte 0x{source[at]:x2} in position {at}: {why}");

    /// <summary>What can be read: UTF-8 where it is some, else each byte as a character, so that ASCII stays what it is.</summary>
    private static DecodedSource Lenient(ReadOnlySpan<byte> source, string error) => Utf8.IsValid(source)
        ? new DecodedSource(Encoding.UTF8.GetString(source), "utf-8", error)
        : new DecodedSource(Encoding.Latin1.GetString(source), "iso-8859-1", error);

    private static int FirstInvalid(ReadOnlySpan<byte> source)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(source[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }

    /// <summary>CPython's reasons.</summary>
    private static string WhyInvalid(ReadOnlySpan<byte> invalid) => invalid[0] is < 0xC2 or > 0xF4 ? "invalid start byte"
        : Rune.DecodeFromUtf8(invalid, out _, out _) == System.Buffers.OperationStatus.NeedMoreData ? "unexpected end of data"
        : "invalid continuation byte";

    private static int LineOf(ReadOnlySpan<byte> before)
    {
        var line = 1;
        while (NextLine(ref before))
            line++;
        return line;
    }

    /// <summary>Moves behind the next line end: <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</summary>
    private static bool NextLine(ref ReadOnlySpan<byte> source)
    {
        var end = source.IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0)
            return false;
        source = source[(end + (source[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        return true;
    }

    /// <summary>The encoding the first line declares, or the second below a first line without code; as CPython spells it.</summary>
    private static string? DeclaredEncoding(ReadOnlySpan<byte> source)
    {
        for (var line = 0; line < 2; line++)
        {
            var end = source.IndexOfAny((byte)'\n', (byte)'\r');
            var text = (end < 0 ? source : source[..end]).TrimStart(" \t\f"u8);
            if (text.Length > 0 && text[0] != '#')
                return null;
            if (DeclarationIn(text) is { } found)
                return found;
            if (!NextLine(ref source))
                return null;
        }

        return null;
    }

    /// <summary>What the language reference finds in a comment with <c>coding[:=][ \t]*([-_.a-zA-Z0-9]+)</c>.</summary>
    private static string? DeclarationIn(ReadOnlySpan<byte> comment)
    {
        for (var at = comment.IndexOf("coding"u8); at >= 0; at = comment.IndexOf("coding"u8))
        {
            comment = comment[(at + "coding".Length)..];
            if (comment.Length == 0 || comment[0] is not ((byte)':' or (byte)'='))
                continue;
            var name = comment[1..].TrimStart(" \t"u8);
            var length = 0;
            while (length < name.Length && (char.IsAsciiLetterOrDigit((char)name[length]) || name[length] is (byte)'-' or (byte)'_' or (byte)'.'))
                length++;
            if (length > 0)
                return Spell(Encoding.ASCII.GetString(name[..length]));
        }

        return null;
    }

    /// <summary>CPython's <c>get_normal_name</c>: two encodings have one spelling each, whatever stands behind them after a hyphen.</summary>
    private static string Spell(string name)
    {
        var start = name[..Math.Min(name.Length, 12)].ToLowerInvariant().Replace('_', '-');
        return Matches("utf-8") ? "utf-8"
            : Matches("latin-1") || Matches("iso-8859-1") || Matches("iso-latin-1") ? "iso-8859-1"
            : name;

        bool Matches(string encoding) => start == encoding || start.StartsWith(encoding + "-", StringComparison.Ordinal);
    }
}
