using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace ReviewBot.Python.Names;

/// <summary>Methods of strings and bytes, and functions, on constants; <c>null</c> where it would raise or is not worked out.</summary>
internal static class TextMethods
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary><c>value.method(arguments)</c>.</summary>
    public static ConstantValue? Call(ConstantValue value, string method, ImmutableArray<ConstantValue> arguments)
    {
        if (!value.Bytes.IsDefault)
            return OfBytes(value.Bytes, method, arguments);
        return value.Text is { } text ? OfText(text, method, arguments) : null;
    }

    private static ConstantValue? OfText(string text, string method, ImmutableArray<ConstantValue> arguments)
    {
        var texts = arguments.Select(a => a.Text).ToArray();
        switch (method, texts)
        {
            case ("lower", []) when Ascii.IsValid(text):
                return ConstantValue.Of(text.ToLowerInvariant());
            case ("upper", []) when Ascii.IsValid(text):
                return ConstantValue.Of(text.ToUpperInvariant());
            case ("strip" or "lstrip" or "rstrip", [] or [not null]):
                return ConstantValue.Of(Stripped(text, method, texts.FirstOrDefault()));
            case ("removeprefix", [{ } prefix]):
                return ConstantValue.Of(text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text);
            case ("removesuffix", [{ } suffix]):
                return ConstantValue.Of(text.EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length] : text);
            case ("startswith", [{ } prefix]):
                return ConstantValue.Of(text.StartsWith(prefix, StringComparison.Ordinal));
            case ("endswith", [{ } suffix]):
                return ConstantValue.Of(text.EndsWith(suffix, StringComparison.Ordinal));
            case ("replace", [{ Length: > 0 } old, { } by]):
                return (long)text.Length * Math.Max(1, by.Length) / old.Length > 8L * Constants.MaxLength ? null
                    : ConstantValue.Of(text.Replace(old, by, StringComparison.Ordinal));
            case ("split", [{ Length: > 0 } separator]):
                return Parts(text.Split(separator, StringSplitOptions.None));
            case ("split", []) when Ascii.IsValid(text):
                return Parts(text.Split([' ', '\t', '\n', '\r', '\v', '\f'], StringSplitOptions.RemoveEmptyEntries));
            case ("join", _) when arguments is [{ Items: { IsDefault: false } items }]:
                return Joined(text, items);
            case ("encode", [] or [not null]):
                return ConstantValue.Of(Encoded(text, texts.FirstOrDefault()));
            default:
                return null;
        }
    }

    private static ConstantValue? OfBytes(ImmutableArray<byte> bytes, string method, ImmutableArray<ConstantValue> arguments) => (method, arguments) switch
    {
        ("decode", []) => ConstantValue.Of(Decoded(bytes, null)),
        ("decode", [{ Text: { } encoding }]) => ConstantValue.Of(Decoded(bytes, encoding)),
        ("hex", []) => ConstantValue.Of(Convert.ToHexStringLower(bytes.AsSpan())),
        ("lower", []) => ConstantValue.Of([.. bytes.Select(b => b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b + 32) : b)]),
        ("upper", []) => ConstantValue.Of([.. bytes.Select(b => b is >= (byte)'a' and <= (byte)'z' ? (byte)(b - 32) : b)]),
        _ => null,
    };

    private static string? Stripped(string text, string method, string? characters)
    {
        if (characters is null && !Ascii.IsValid(text))
            return null;
        var set = (characters ?? " \t\n\r\v\f\x1c\x1d\x1e\x1f").ToCharArray();
        return set.Length == 0 ? text : method switch
        {
            "lstrip" => text.TrimStart(set),
            "rstrip" => text.TrimEnd(set),
            _ => text.Trim(set),
        };
    }

    private static ConstantValue? Parts(string[] parts) => ConstantValue.Of([.. parts.Select(p => ConstantValue.Of(p)!)], isTuple: false);

    private static ConstantValue? Joined(string separator, ImmutableArray<ConstantValue> items)
    {
        if (items.Any(i => i.Text is null) || items.Sum(i => (long)i.Size + separator.Length) > Constants.MaxLength + separator.Length)
            return null;
        return ConstantValue.Of(string.Join(separator, items.Select(i => i.Text)));
    }

    private static ImmutableArray<byte> Encoded(string text, string? encoding)
    {
        try
        {
            return Find(encoding) is { } found ? [.. found.GetBytes(text)] : default;
        }
        catch (EncoderFallbackException)
        {
            return default;
        }
    }

    private static string? Decoded(ImmutableArray<byte> bytes, string? encoding)
    {
        try
        {
            return Find(encoding)?.GetString(bytes.AsSpan());
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding? Find(string? encoding) => encoding?.ToLowerInvariant().Replace('_', '-') switch
    {
        null or "utf-8" or "utf8" => _utf8,
        "ascii" or "us-ascii" => Encoding.GetEncoding("us-ascii", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        "latin-1" or "latin1" or "iso-8859-1" => Encoding.GetEncoding("iso-8859-1", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        _ => null,
    };

    /// <summary>A call of a function by its qualified name.</summary>
    public static ConstantValue? Function(string name, ImmutableArray<ConstantValue> arguments) => (name, arguments) switch
    {
        ("builtins.chr", [{ IsWhole: true } code]) when code.Whole.Sign >= 0 && code.Whole <= 0x10ffff => Character((int)code.Whole),
        ("builtins.ord", [{ Text: [var only] }]) when !char.IsSurrogate(only) => ConstantValue.Of(new BigInteger(only)),
        ("builtins.ord", [{ Bytes: { IsDefault: false, Length: 1 } only }]) => ConstantValue.Of(new BigInteger(only[0])),
        ("builtins.len", [var value]) => Arithmetic.Length(value) is { } length ? ConstantValue.Of(new BigInteger(length)) : null,
        ("builtins.str", [var value]) => ConstantValue.Of(FormatPiece.Plain(value)),
        ("builtins.bool", [var value]) => ConstantValue.Of(value.IsTrue),
        ("builtins.int", [{ IsWhole: true } value]) => ConstantValue.Of(value.Whole),
        ("builtins.int", [{ Kind: ConstantKind.Float } value]) when double.IsFinite(value.Real) => ConstantValue.Of(new BigInteger(Math.Truncate(value.Real))),
        ("builtins.int", [{ Text: { } digits }]) => Integer(digits, 10),
        ("builtins.int", [{ Text: { } digits }, { IsWhole: true } radix]) when radix.Whole == 16 || radix.Whole == 10 => Integer(digits, (int)radix.Whole),
        ("builtins.tuple" or "builtins.list", [{ Items: { IsDefault: false } items }]) => ConstantValue.Of(items, name == "builtins.tuple"),
        ("builtins.bytes", [{ Bytes: { IsDefault: false } }]) => arguments[0],
        ("builtins.bytes", [{ Items: { IsDefault: false } items }]) when items.All(i => i.IsWhole && i.Whole.Sign >= 0 && i.Whole <= 255) =>
            ConstantValue.Of([.. items.Select(i => (byte)i.Whole)]),
        ("builtins.bytes.fromhex" or "builtins.bytearray.fromhex", [{ Text: { } digits }]) => ConstantValue.Of(Hexadecimal(digits.Replace(" ", "", StringComparison.Ordinal))),
        ("binascii.unhexlify" or "binascii.a2b_hex", [var digits]) => ConstantValue.Of(Hexadecimal(AsAscii(digits))),
        ("base64.b64decode" or "base64.standard_b64decode" or "binascii.a2b_base64", [var digits]) => ConstantValue.Of(Base64(AsAscii(digits))),
        ("base64.urlsafe_b64decode", [var digits]) => ConstantValue.Of(Base64(AsAscii(digits)?.Replace('-', '+').Replace('_', '/'))),
        ("base64.b64encode", [{ Bytes: { IsDefault: false } bytes }]) => ConstantValue.Of([.. Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes.AsSpan()))]),
        _ => null,
    };

    private static ConstantValue? Character(int code) =>
        ConstantValue.Of(code is >= 0xd800 and <= 0xdfff ? null : char.ConvertFromUtf32(code));

    private static ConstantValue? Integer(string digits, int radix)
    {
        digits = digits.Trim();
        if (digits.Length > 1000)
            return null;
        if (radix == 16)
            digits = "0" + (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? digits[2..] : digits);
        var style = radix == 16 ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowLeadingSign;
        return BigInteger.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) ? ConstantValue.Of(value) : null;
    }

    private static string? AsAscii(ConstantValue value) =>
        value.Text ?? (value.Bytes.IsDefault || !Ascii.IsValid(value.Bytes.AsSpan()) ? null : Encoding.ASCII.GetString(value.Bytes.AsSpan()));

    private static ImmutableArray<byte> Hexadecimal(string? digits) =>
        digits is not null && digits.Length % 2 == 0 && digits.All(char.IsAsciiHexDigit) ? [.. Convert.FromHexString(digits)] : default;

    private static ImmutableArray<byte> Base64(string? digits)
    {
        if (digits is null)
            return default;
        var bytes = new byte[(digits.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(digits, bytes, out var length) ? [.. bytes.AsSpan(0, length)] : default;
    }
}
