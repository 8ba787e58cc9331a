using System.Globalization;
using System.Numerics;

namespace ReviewBot.Python;

/// <summary>The values of numbers as they are written.</summary>
internal static class NumberLiteral
{
    /// <summary>The value of an integer of any base; a trailing <c>L</c> and a leading zero mean what they mean in Python 2.</summary>
    public static BigInteger DecodeInteger(ReadOnlySpan<char> literal)
    {
        var digits = WithoutUnderscores(literal.TrimEnd("lL"));
        if (digits.Length > 1 && digits[0] == '0')
        {
            switch (digits[1] | 0x20)
            {
                case 'x':
                    return FromPowerOfTwo(digits.AsSpan(2), 4);
                case 'o':
                    return FromPowerOfTwo(digits.AsSpan(2), 3);
                case 'b':
                    return FromPowerOfTwo(digits.AsSpan(2), 1);
                default:
                    return digits.AsSpan().ContainsAnyInRange('8', '9') ? default : FromPowerOfTwo(digits.AsSpan(1), 3);
            }
        }

        return BigInteger.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : default;
    }

    /// <summary>The value of a floating-point number, or of an imaginary one without its <c>j</c>.</summary>
    public static double DecodeFloat(ReadOnlySpan<char> literal) =>
        double.TryParse(
            WithoutUnderscores(literal.TrimEnd("jJ")),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var value)
            ? value
            : 0;

    private static string WithoutUnderscores(ReadOnlySpan<char> literal) =>
        literal.Contains('_') ? literal.ToString().Replace("_", "", StringComparison.Ordinal) : literal.ToString();

    /// <summary>Linear in the digits, where repeated multiplication would be quadratic.</summary>
    private static BigInteger FromPowerOfTwo(ReadOnlySpan<char> digits, int bitsPerDigit)
    {
        var bytes = new byte[(digits.Length * bitsPerDigit / 8) + 2];
        var bit = 0;
        for (var i = digits.Length - 1; i >= 0; i--, bit += bitsPerDigit)
        {
            var digit = char.IsAsciiHexDigit(digits[i]) ? Convert.ToInt32(digits[i].ToString(), 16) : 0;
            var shifted = digit << (bit & 7);
            bytes[bit >> 3] |= (byte)shifted;
            bytes[(bit >> 3) + 1] |= (byte)(shifted >> 8);
        }

        return new BigInteger(bytes, isUnsigned: true);
    }
}
