using System.Globalization;
using System.Numerics;

namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>Operators on constants.</summary>
internal static class Operations
{
    /// <summary>What a computed text or number may become.</summary>
    private const int MostText = 10_000;
    private const int MostBits = 4_096;

    private static readonly TypeName Text1 = new("str");
    private static readonly TypeName Text2 = new("string");
    private static readonly TypeName Whole = new("int");
    private static readonly TypeName Real = new("float");
    private static readonly TypeName Double = new("double");
    private static readonly TypeName Truth = new("bool");
    private static readonly TypeName Bytes = new("bytes");

    /// <summary>The type of a constant; <c>null</c> for <c>null</c>.</summary>
    public static TypeName? TypeOf(object? constant, bool python) => constant switch
    {
        string => python ? Text1 : Text2,
        bool => Truth,
        long or BigInteger => Whole,
        double => python ? Real : Double,
        byte[] => Bytes,
        _ => null,
    };

    /// <summary>How a constant is written as text.</summary>
    public static string? Text(object? constant, bool python) => constant switch
    {
        string s => s,
        long l => l.ToString(CultureInfo.InvariantCulture),
        BigInteger b => b.ToString(CultureInfo.InvariantCulture),
        bool b => b ? "True" : "False",
        null => python ? "None" : "",
        _ => null,
    };

    /// <summary>Constants one after the other; <c>null</c> when that is no text.</summary>
    public static object? Concatenate(IReadOnlyList<object?> parts, bool python)
    {
        if (parts.Count == 2 && parts[0] is byte[] a && parts[1] is byte[] b)
            return a.Length + b.Length > MostText ? null : (byte[])[.. a, .. b];
        var text = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            if (Text(part, python) is not { } piece || text.Length + piece.Length > MostText)
                return null;
            text.Append(piece);
        }

        return text.ToString();
    }

    /// <summary>An operator on two constants. Returns whether the result is known.</summary>
    public static bool Compute(FlowOperator op, object? left, object? right, bool python, out object? result)
    {
        result = null;
        switch (op)
        {
            case FlowOperator.Equal or FlowOperator.Is:
                return Same(left, right, out result);
            case FlowOperator.NotEqual or FlowOperator.IsNot:
                if (!Same(left, right, out result))
                    return false;
                result = !(bool)result!;
                return true;
            case FlowOperator.In or FlowOperator.NotIn when left is string part && right is string whole:
                result = whole.Contains(part, StringComparison.Ordinal) == (op == FlowOperator.In);
                return true;
        }

        if (left is bool or long or BigInteger && right is bool or long or BigInteger)
            return Numbers(op, Number(left), Number(right), python, left is bool && right is bool, out result);
        if (left is double or long && right is double or long)
            return Reals(op, Convert.ToDouble(left, CultureInfo.InvariantCulture), Convert.ToDouble(right, CultureInfo.InvariantCulture), out result);
        if (op == FlowOperator.Add && (left is string || right is string))
        {
            if (python && (left is not string || right is not string))
                return false;
            result = Concatenate([left, right], python);
            return result is not null;
        }

        if (op == FlowOperator.Multiply && left is string text && right is long times && times * text.Length is >= 0 and <= MostText)
        {
            result = string.Concat(Enumerable.Repeat(text, (int)Math.Max(0, times)));
            return true;
        }

        if (left is string x && right is string y && op is >= FlowOperator.Less and <= FlowOperator.GreaterOrEqual && python)
        {
            result = Ordered(op, string.CompareOrdinal(x, y));
            return true;
        }

        return false;
    }

    /// <summary>An operator on one constant.</summary>
    public static bool Negate(FlowOperator op, object? operand, out object? result)
    {
        result = (op, operand) switch
        {
            (FlowOperator.Negate, long l and > long.MinValue) => -l,
            (FlowOperator.Negate, double d) => -d,
            (FlowOperator.Negate, BigInteger b) => -b,
            (FlowOperator.Complement, long l) => ~l,
            _ => null,
        };
        return result is not null;
    }

    /// <summary>The element of a constant text.</summary>
    public static object? Index(object? whole, object? index, bool python)
    {
        if (whole is not string text || index is not long at)
            return null;
        if (at < 0 && python)
            at += text.Length;
        return at >= 0 && at < text.Length ? text[(int)at].ToString() : null;
    }

    /// <summary>A part of a constant text.</summary>
    public static object? Cut(object? whole, object? from, object? to, bool python)
    {
        _ = python;
        return whole is string text && Bounds(text.Length, from, to) is { } bounds ? text[bounds.From..bounds.To] : null;
    }

    /// <summary>The bounds of a part, as Python reads them.</summary>
    public static (int From, int To)? Bounds(int length, object? from, object? to)
    {
        if (from is not (null or long) || to is not (null or long))
            return null;
        var start = Clamp(from is long f ? f : 0, length);
        var end = Clamp(to is long t ? t : length, length);
        return (start, Math.Max(start, end));
    }

    private static int Clamp(long index, int length) => (int)Math.Clamp(index < 0 ? index + length : index, 0, length);

    private static bool Same(object? left, object? right, out object? result)
    {
        result = null;
        if (left is byte[] a && right is byte[] b)
            result = a.AsSpan().SequenceEqual(b);
        else if (left is bool or long or BigInteger or double && right is bool or long or BigInteger or double)
            result = left is double || right is double ? Convert.ToDouble(Plain(left), CultureInfo.InvariantCulture).Equals(Convert.ToDouble(Plain(right), CultureInfo.InvariantCulture)) : Number(left) == Number(right);
        else
            result = Equals(left, right);
        return true;
    }

    private static object Plain(object number) => number is BigInteger big ? (double)big : number;

    private static BigInteger Number(object? value) => value switch
    {
        bool b => b ? 1 : 0,
        long l => l,
        BigInteger big => big,
        _ => 0,
    };

    private static bool Numbers(FlowOperator op, BigInteger a, BigInteger b, bool python, bool areTruths, out object? result)
    {
        result = null;
        if (op is >= FlowOperator.Less and <= FlowOperator.GreaterOrEqual)
        {
            result = Ordered(op, a.CompareTo(b));
            return true;
        }

        BigInteger? computed = op switch
        {
            FlowOperator.Add => a + b,
            FlowOperator.Subtract => a - b,
            FlowOperator.Multiply => a.GetBitLength() + b.GetBitLength() < MostBits ? a * b : null,
            FlowOperator.Divide when !python && !b.IsZero => BigInteger.Divide(a, b),
            FlowOperator.Divide when python && !b.IsZero && (a % b).IsZero => a / b,
            FlowOperator.FloorDivide when !b.IsZero => Floor(a, b),
            FlowOperator.Modulo when !b.IsZero => python ? a - (Floor(a, b) * b) : a % b,
            FlowOperator.Power when b >= 0 && b < 512 && a.GetBitLength() * (int)b < MostBits => BigInteger.Pow(a, (int)b),
            FlowOperator.LeftShift when b >= 0 && b < MostBits && a.GetBitLength() < MostBits => a << (int)b,
            FlowOperator.RightShift when b >= 0 && b < int.MaxValue => a >> (int)b,
            FlowOperator.BitAnd => a & b,
            FlowOperator.BitOr => a | b,
            FlowOperator.BitXor => a ^ b,
            _ => null,
        };
        if (computed is not { } number)
            return false;
        result = areTruths && op is FlowOperator.BitAnd or FlowOperator.BitOr or FlowOperator.BitXor ? !number.IsZero
            : number >= long.MinValue && number <= long.MaxValue ? (long)number : number;
        return true;
    }

    private static BigInteger Floor(BigInteger a, BigInteger b)
    {
        var quotient = BigInteger.DivRem(a, b, out var rest);
        return !rest.IsZero && (rest.Sign < 0) != (b.Sign < 0) ? quotient - 1 : quotient;
    }

    private static bool Reals(FlowOperator op, double a, double b, out object? result)
    {
        result = op switch
        {
            FlowOperator.Add => a + b,
            FlowOperator.Subtract => a - b,
            FlowOperator.Multiply => a * b,
            FlowOperator.Divide when b != 0 => a / b,
            >= FlowOperator.Less and <= FlowOperator.GreaterOrEqual => Ordered(op, a.CompareTo(b)),
            _ => null,
        };
        return result is not null;
    }

    private static bool Ordered(FlowOperator op, int order) => op switch
    {
        FlowOperator.Less => order < 0,
        FlowOperator.LessOrEqual => order <= 0,
        FlowOperator.Greater => order > 0,
        _ => order >= 0,
    };
}
