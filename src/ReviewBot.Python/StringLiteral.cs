using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ReviewBot.Python;

/// <summary>The values of string and bytes literals as they are written.</summary>
internal static class StringLiteral
{
    /// <summary>The longest name of Unicode has 88 characters, the longest named sequence fewer than 100.</summary>
    private const int MaxNameLength = 160;

    /// <summary>The text of literals beside each other, with whatever space and comments stand between them.</summary>
    public static string DecodeText(string source, int start, int end) => Decode(source, start, end, bytes: false);

    /// <summary>The bytes of literals beside each other.</summary>
    public static ImmutableArray<byte> DecodeBytes(string source, int start, int end) =>
        [.. Encoding.Latin1.GetBytes(Decode(source, start, end, bytes: true))];

    /// <summary>The text of a literal part of an f-string, in which braces are doubled outside format specifications.</summary>
    public static string DecodeFormatted(ReadOnlySpan<char> part, bool raw, bool inSpecification)
    {
        var value = new StringBuilder(part.Length);
        while (part.Length > 0)
        {
            var brace = inSpecification ? -1 : IndexOfDoubledBrace(part, raw);
            var plain = brace < 0 ? part : part[..(brace + 1)];
            Append(plain, raw, bytes: false, value);
            part = brace < 0 ? [] : part[(brace + 2)..];
        }

        return value.ToString();
    }

    /// <summary>What is wrong with the escape at a backslash, or <c>null</c>.</summary>
    public static string? WrongEscape(string source, int at, bool bytes)
    {
        var rest = source.AsSpan(at);
        return rest.Length < 2
            ? null
            : rest[1] switch
            {
                'x' when !HasHex(rest, 2) => bytes ? "invalid \\x escape" : "truncated \\xXX escape",
                'u' when !bytes && !HasHex(rest, 4) => "truncated \\uXXXX escape",
                'U' when !bytes && !HasHex(rest, 8) => "truncated \\UXXXXXXXX escape",
                'U' when !bytes && Hex(rest.Slice(2, 8)) > 0x10ffff => "illegal Unicode character",
                'N' when !bytes => WrongName(rest),
                _ => null,
            };
    }

    /// <summary>Whether what is wrong is an escape that bytes do not have.</summary>
    public static bool IsOfUnicode(string wrong) => !wrong.Contains("\\x", StringComparison.Ordinal);

    /// <summary>What is wrong with the first wrong escape between two places, or <c>null</c>.</summary>
    public static string? WrongEscapeIn(string source, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var found = source.AsSpan(at, end - at).IndexOf('\\');
            if (found < 0)
                return null;
            at += found;
            if (WrongEscape(source, at, bytes: false) is { } wrong)
                return wrong;
            at += 2;
        }

        return null;
    }

    /// <summary>Place of the brace that ends <c>\N{…}</c>, or -1. No name has so many characters that more of the line need be looked at.</summary>
    public static int EndOfName(ReadOnlySpan<char> escape)
    {
        if (escape.Length < 3 || escape[2] != '{')
            return -1;
        var end = escape[..Math.Min(escape.Length, MaxNameLength)].IndexOfAny('}', '\n', '\r');
        return end >= 0 && escape[end] == '}' ? end : -1;
    }

    private static string? WrongName(ReadOnlySpan<char> rest)
    {
        var close = EndOfName(rest);
        if (close <= 3)
            return "malformed \\N character escape";
        return CharacterNames.TryGet(rest[3..close], out _) ? null : "unknown Unicode character name";
    }

    private static bool HasHex(ReadOnlySpan<char> rest, int digits)
    {
        if (rest.Length < 2 + digits)
            return false;
        foreach (var c in rest.Slice(2, digits))
        {
            if (!char.IsAsciiHexDigit(c))
                return false;
        }

        return true;
    }

    private static uint Hex(ReadOnlySpan<char> digits) => uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static int IndexOfDoubledBrace(ReadOnlySpan<char> part, bool raw)
    {
        for (var at = 0; at < part.Length; at++)
        {
            var c = part[at];
            if (c == '\\' && !raw && at + 2 < part.Length && part[at + 1] == 'N' && part[at + 2] == '{')
            {
                var close = EndOfName(part[at..]);
                at += close < 0 ? 2 : close;
            }
            else if (c is '{' or '}' && at + 1 < part.Length && part[at + 1] == c)
            {
                return at;
            }
        }

        return -1;
    }

    private static string Decode(string source, int start, int end, bool bytes)
    {
        var value = new StringBuilder();
        foreach (var literal in Literals(source, start, end))
            Append(source.AsSpan(literal.Start, literal.End - literal.Start), literal.Raw, bytes, value);
        return value.ToString();
    }

    private static void Append(ReadOnlySpan<char> body, bool raw, bool bytes, StringBuilder value)
    {
        if (raw)
            AppendRaw(body, value);
        else
            AppendUnescaped(body, value, bytes);
    }

    private static void AppendRaw(ReadOnlySpan<char> body, StringBuilder value)
    {
        while (true)
        {
            var found = body.IndexOf('\r');
            if (found < 0)
                break;
            value.Append(body[..found]).Append('\n');
            body = body[(found + (found + 1 < body.Length && body[found + 1] == '\n' ? 2 : 1))..];
        }

        value.Append(body);
    }

    private static void AppendUnescaped(ReadOnlySpan<char> body, StringBuilder value, bool bytes)
    {
        while (true)
        {
            var found = body.IndexOf('\\');
            if (found < 0 || found + 1 >= body.Length)
                break;
            AppendRaw(body[..found], value);
            body = body[found..];
            body = body[AppendEscape(body, value, bytes)..];
        }

        AppendRaw(body, value);
    }

    /// <summary>Appends what an escape means and says how long it is. An unknown one stands for itself.</summary>
    private static int AppendEscape(ReadOnlySpan<char> escape, StringBuilder value, bool bytes)
    {
        var c = escape[1];
        var simple = "\\'\"abfnrtv".IndexOf(c, StringComparison.Ordinal);
        if (simple >= 0)
        {
            value.Append("\\'\"\a\b\f\n\r\t\v"[simple]);
            return 2;
        }

        switch (c)
        {
            case '\n':
                return 2;
            case '\r':
                return escape.Length > 2 && escape[2] == '\n' ? 3 : 2;
            case >= '0' and <= '7':
                return AppendOctal(escape, value, bytes);
            case 'x' when HasHex(escape, 2):
                value.Append((char)Hex(escape.Slice(2, 2)));
                return 4;
            case 'u' when !bytes && HasHex(escape, 4):
                value.Append((char)Hex(escape.Slice(2, 4)));
                return 6;
            case 'U' when !bytes && HasHex(escape, 8) && Hex(escape.Slice(2, 8)) <= 0x10ffff:
                AppendCodePoint(Hex(escape.Slice(2, 8)), value);
                return 10;
            case 'N' when !bytes && EndOfName(escape) is > 3 and var close:
                value.Append(CharacterNames.TryGet(escape[3..close], out var named) ? named : "\ufffd");
                return close + 1;
            default:
                value.Append('\\');
                return 1;
        }
    }

    private static int AppendOctal(ReadOnlySpan<char> escape, StringBuilder value, bool bytes)
    {
        var (code, length) = (0, 1);
        while (length < 4 && length < escape.Length && escape[length] is >= '0' and <= '7')
            code = (code * 8) + (escape[length++] - '0');
        value.Append((char)(bytes ? code & 0xff : code));
        return length;
    }

    private static void AppendCodePoint(uint code, StringBuilder value)
    {
        if (code <= 0xffff)
            value.Append((char)code);
        else
            value.Append(char.ConvertFromUtf32((int)code));
    }

    /// <summary>The bodies of the literals between two places, found by their quotes.</summary>
    private static List<(int Start, int End, bool Raw)> Literals(string source, int start, int end)
    {
        var literals = new List<(int, int, bool)>(1);
        var raw = false;
        for (var at = start; at < end;)
        {
            var c = source[at];
            switch (c)
            {
                case '#':
                    var line = source.AsSpan(at, end - at).IndexOfAny('\n', '\r');
                    at = line < 0 ? end : at + line;
                    break;
                case '\'' or '"':
                    var (bodyStart, bodyEnd, next) = Body(source, at, end);
                    literals.Add((bodyStart, bodyEnd, raw));
                    raw = false;
                    at = next;
                    break;
                default:
                    raw |= c is 'r' or 'R';
                    at++;
                    break;
            }
        }

        return literals;
    }

    private static (int Start, int End, int Next) Body(string source, int quoteAt, int end)
    {
        var quote = source[quoteAt];
        var length = quoteAt + 2 < end && source[quoteAt + 1] == quote && source[quoteAt + 2] == quote ? 3 : 1;
        for (var at = quoteAt + length; at < end; at++)
        {
            if (source[at] == '\\')
                at++;
            else if (source[at] == quote && (length == 1 || (at + 2 < end && source[at + 1] == quote && source[at + 2] == quote)))
                return (quoteAt + length, at, at + length);
        }

        return (quoteAt + length, end, end);
    }
}
