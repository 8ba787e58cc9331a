using System.Globalization;
using System.Text;

namespace ReviewBot.Python.Names;

/// <summary>A piece of a format: text, or a field by index or name.</summary>
/// <param name="Text">The text, or <c>null</c> for a field.</param>
/// <param name="Index">The index of a field that is given by position.</param>
/// <param name="Name">The name of a field, or <c>null</c>.</param>
/// <param name="Spec">What stands behind the colon, or between <c>%</c> and the type.</param>
/// <param name="Conversion">The character behind <c>!</c>, or the type behind <c>%</c>; zero for none.</param>
internal readonly record struct FormatPiece(string? Text, int Index = 0, string? Name = null, string Spec = "", char Conversion = '\0')
{
    private const int MaxPieces = 1000;

    /// <summary>The pieces of a format for <c>%</c>, or <c>null</c> when it is none.</summary>
    public static List<FormatPiece>? OfPercent(string format)
    {
        var pieces = new List<FormatPiece>();
        var text = new StringBuilder();
        var index = 0;
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] != '%')
            {
                text.Append(format[at]);
                continue;
            }

            if (++at < format.Length && format[at] == '%')
            {
                text.Append('%');
                continue;
            }

            string? name = null;
            if (at < format.Length && format[at] == '(')
            {
                var close = format.IndexOf(')', at);
                if (close < 0)
                    return null;
                name = format[(at + 1)..close];
                at = close + 1;
            }

            var start = at;
            while (at < format.Length && "#0- +.123456789hlL*".Contains(format[at], StringComparison.Ordinal))
                at++;
            if (at >= format.Length || !"sradiouxXeEfFgGcb".Contains(format[at], StringComparison.Ordinal) || pieces.Count > MaxPieces)
                return null;
            Flush(pieces, text);
            pieces.Add(new(null, name is null ? index++ : -1, name, format[start..at], format[at]));
        }

        Flush(pieces, text);
        return pieces;
    }

    /// <summary>The pieces of a format for <c>str.format</c>, or <c>null</c> when it is none, or has fields inside of fields.</summary>
    public static List<FormatPiece>? OfBraces(string format)
    {
        var pieces = new List<FormatPiece>();
        var text = new StringBuilder();
        var automatic = 0;
        var isNumbered = false;
        for (var at = 0; at < format.Length; at++)
        {
            var c = format[at];
            if (c is not ('{' or '}'))
            {
                text.Append(c);
            }
            else if (at + 1 < format.Length && format[at + 1] == c)
            {
                text.Append(c);
                at++;
            }
            else
            {
                var close = c == '{' ? format.AsSpan(at + 1).IndexOfAny('}', '{') : -1;
                if (close < 0 || format[at + 1 + close] == '{' || pieces.Count > MaxPieces)
                    return null;
                Flush(pieces, text);
                pieces.Add(Field(format.Substring(at + 1, close), ref automatic));
                isNumbered |= close > 0 && char.IsAsciiDigit(format[at + 1]);
                at += close + 1;
            }
        }

        Flush(pieces, text);
        return automatic > 0 && isNumbered ? null : pieces;
    }

    private static FormatPiece Field(string field, ref int automatic)
    {
        var colon = field.IndexOf(':', StringComparison.Ordinal);
        var (name, spec) = colon < 0 ? (field, "") : (field[..colon], field[(colon + 1)..]);
        var conversion = '\0';
        if (name.Length >= 2 && name[^2] == '!')
            (name, conversion) = (name[..^2], name[^1]);
        if (name.Length == 0)
            return new(null, automatic++, null, spec, conversion);
        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new(null, index, null, spec, conversion)
            : new(null, -1, name, spec, conversion);
    }

    private static void Flush(List<FormatPiece> pieces, StringBuilder text)
    {
        if (text.Length == 0)
            return;
        pieces.Add(new(text.ToString()));
        text.Clear();
    }

    /// <summary>A value as the field prints it, or <c>null</c> when that is not known here.</summary>
    public string? Print(ConstantValue value, bool isPercent)
    {
        if (isPercent ? Conversion is not ('s' or 'd' or 'i' or 'x' or 'X' or 'o') : Conversion is not ('\0' or 's'))
            return null;
        var (type, spec) = isPercent ? (Conversion, Spec) : Spec is [.., 'd' or 'x' or 'X' or 'o' or 's'] ? (Spec[^1], Spec[..^1]) : ('\0', Spec);
        var printed = type switch
        {
            '\0' or 's' => Plain(value),
            'd' or 'i' when value.IsWhole => value.Whole.ToString(CultureInfo.InvariantCulture),
            'x' when value.IsWhole && value.Whole.Sign >= 0 => Trimmed(value.Whole.ToString("x", CultureInfo.InvariantCulture)),
            'X' when value.IsWhole && value.Whole.Sign >= 0 => Trimmed(value.Whole.ToString("X", CultureInfo.InvariantCulture)),
            'o' when value.IsWhole && value.Whole.Sign >= 0 && value.Whole <= long.MaxValue => Convert.ToString((long)value.Whole, 8),
            _ => null,
        };
        if (printed is null || spec.Length == 0)
            return printed;
        if (!int.TryParse(spec, NumberStyles.None, CultureInfo.InvariantCulture, out var width) || width > Constants.MaxLength)
            return null;
        var isNumber = type != 's' && value.IsWhole;
        if (spec[0] == '0')
            return isNumber && printed[0] != '-' ? printed.PadLeft(width, '0') : null;
        return isNumber || isPercent ? printed.PadLeft(width) : printed.PadRight(width);
    }

    private static string Trimmed(string digits) => digits.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0";

    /// <summary>Python's <c>str</c> of a value, or <c>null</c> when it is not worked out here.</summary>
    public static string? Plain(ConstantValue value) => value.Kind switch
    {
        ConstantKind.Str => value.Text,
        ConstantKind.Int => value.Whole.ToString(CultureInfo.InvariantCulture),
        ConstantKind.True => "True",
        ConstantKind.False => "False",
        ConstantKind.None => "None",
        ConstantKind.Float when Math.Abs(value.Real) is 0 or (>= 1e-4 and < 1e15) =>
            value.Real.ToString("R", CultureInfo.InvariantCulture) is var digits && digits.Contains('.', StringComparison.Ordinal) ? digits : digits + ".0",
        _ => null,
    };
}
