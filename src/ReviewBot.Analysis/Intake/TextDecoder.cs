using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Analysis.Languages.Text;
using ReviewBot.Python;

namespace ReviewBot.Analysis.Intake;

/// <summary>Turns the bytes of a file into text. Nothing is guessed: what is not valid in its encoding is named, never replaced.</summary>
internal static partial class TextDecoder
{
    /// <summary>
    /// git's own bound: "buffer_is_binary" looks for a NUL in the first 8,000 bytes, so that what git shows as text is text here.
    /// </summary>
    private const int BinarySniffBytes = 8_000;

    private const int DeclarationSniffBytes = 1_024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleUtf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigUtf16 = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UTF32Encoding LittleUtf32 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true);
    private static readonly UTF32Encoding BigUtf32 = new(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true);

    /// <summary>Decodes a file.</summary>
    public static SourceReading Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (IsLfsPointer(bytes))
            return SourceReading.Skipped("Git LFS pointer");
        if (DecodeMarked(path, bytes) is { } marked)
            return marked;
        var hasMark = bytes.StartsWith("\uFEFF"u8);
        if (!hasMark && bytes[..Math.Min(bytes.Length, BinarySniffBytes)].Contains((byte)0))
            return DecodeWithNul(path, bytes);
        if (PythonLanguage.IsPython(path))
            return DecodePython(path, bytes);
        return hasMark ? DecodeUtf8(path, bytes[3..], skipped: 3) : DecodeUtf8(path, bytes, skipped: 0);
    }

    /// <summary>In the encoding it declares, even if it is valid UTF-8 too: Python runs what the declared encoding says.</summary>
    private static SourceReading DecodePython(string path, ReadOnlySpan<byte> bytes)
    {
        var decoded = PythonSourceEncoding.Decode(bytes);
        return decoded.Error is null ? SourceReading.Of(new FileText(path, decoded.Text)) : SourceReading.Failed($"unreadable encoding: {decoded.Error}");
    }

    /// <summary>UTF-32 goes first: its little-endian mark begins with the one of UTF-16.</summary>
    private static SourceReading? DecodeMarked(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) && TryDecode(LittleUtf32, bytes[4..]) is { } little)
            return SourceReading.Of(new FileText(path, little));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return OrFailed(path, TryDecode(BigUtf32, bytes[4..]), "UTF-32");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return OrFailed(path, TryDecode(LittleUtf16, bytes[2..]), "UTF-16");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return OrFailed(path, TryDecode(BigUtf16, bytes[2..]), "UTF-16");
        return null;
    }

    private static SourceReading OrFailed(string path, string? text, string encoding) => text is null
        ? SourceReading.Failed($"unreadable encoding: not valid {encoding}")
        : SourceReading.Of(new FileText(path, text));

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static SourceReading DecodeUtf8(string path, ReadOnlySpan<byte> bytes, int skipped)
    {
        if (Utf8.IsValid(bytes))
            return SourceReading.Of(new FileText(path, StrictUtf8.GetString(bytes)));
        if (skipped == 0 && DeclaresLatin1(bytes))
            return SourceReading.Of(new FileText(path, Encoding.Latin1.GetString(bytes)));
        var offset = (skipped + FirstInvalid(bytes)).ToString(CultureInfo.InvariantCulture);
        return SourceReading.Failed($"unreadable encoding: not valid UTF-8 (byte offset {offset})");
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        _ = Utf8.ToUtf16(bytes, buffer, out var read, out _, replaceInvalidSequences: false);
        ArrayPool<char>.Shared.Return(buffer);
        return read;
    }

    /// <summary>
    /// git calls it binary. Source code is read all the same: compilers take a NUL in a comment, and a change must not leave the review by one.
    /// </summary>
    private static SourceReading DecodeWithNul(string path, ReadOnlySpan<byte> bytes)
    {
        var named = NameBinary(bytes);
        if (named.Trouble || !FileKinds.Of(path).IsCode)
            return named;
        return Utf8.IsValid(bytes)
            ? SourceReading.Of(new FileText(path, StrictUtf8.GetString(bytes)))
            : SourceReading.Failed("unreadable encoding: it is named like source code and holds NUL bytes");
    }

    /// <summary>A text in UTF-16 without its mark has a NUL in every other byte, always on the same side, and hardly any on the other.</summary>
    private static SourceReading NameBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, BinarySniffBytes)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var (fewer, more) = (Math.Min(even, odd), Math.Max(even, odd));
        var pairs = sample.Length / 2;
        return bytes.Length % 2 == 0 && pairs >= 4 && fewer == 0 && more >= pairs * 9 / 10
            ? SourceReading.Failed("unreadable encoding: UTF-16 without a byte-order mark")
            : SourceReading.Skipped("binary");
    }

    /// <summary>git-lfs/docs/spec.md: "The first key is always version", and a pointer file is "less than 1024 bytes".</summary>
    private static bool IsLfsPointer(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 1024 && bytes.StartsWith("version https://git-lfs.github.com/spec/v1\n"u8);

    private static bool DeclaresLatin1(ReadOnlySpan<byte> bytes) =>
        Latin1Declaration().IsMatch(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationSniffBytes)]));

    /// <summary>A coding cookie, an XML declaration, a CSS or HTML charset. Windows-1252 differs in 27 quotes and dashes only.</summary>
    [GeneratedRegex(
        """(coding[:=]\s*|encoding\s*=\s*["']|charset\s*=?\s*["']?)(iso-?8859-1|iso-8859-15|latin-?_?1|l1|windows-1252|cp-?1252)\b""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Latin1Declaration();
}
