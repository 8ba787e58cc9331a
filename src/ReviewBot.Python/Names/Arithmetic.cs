using System.Numerics;

namespace ReviewBot.Python.Names;

/// <summary>Python's operators on constants; <c>null</c> where it would raise, or the result is too large.</summary>
internal static class Arithmetic
{
    /// <summary>The most binary digits of an integer.</summary>
    public const int MaxBits = 8192;

    public static ConstantValue? Binary(BinaryOperator op, ConstantValue left, ConstantValue right)
    {
        if (left.IsWhole && right.IsWhole)
        {
            var staysBool = op is BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor
                && left.Kind != ConstantKind.Int && right.Kind != ConstantKind.Int;
            var result = Whole(op, left.Whole, right.Whole);
            return result is not null && staysBool ? ConstantValue.Of(result.IsTrue) : result;
        }

        if (left.IsNumber && right.IsNumber)
            return Real(op, left.AsReal, right.AsReal);
        if (op == BinaryOperator.Add)
            return Concatenate(left, right);
        if (op == BinaryOperator.Mult && right.IsWhole)
            return Repeat(left, right.Whole);
        return op == BinaryOperator.Mult && left.IsWhole ? Repeat(right, left.Whole) : null;
    }

    public static ConstantValue? Unary(UnaryOperator op, ConstantValue operand) => op switch
    {
        UnaryOperator.Not => ConstantValue.Of(!operand.IsTrue),
        UnaryOperator.USub when operand.IsWhole => ConstantValue.Of(-operand.Whole),
        UnaryOperator.UAdd when operand.IsWhole => ConstantValue.Of(operand.Whole),
        UnaryOperator.Invert when operand.IsWhole => ConstantValue.Of(-operand.Whole - 1),
        UnaryOperator.USub when operand.IsNumber => ConstantValue.Of(-operand.Real),
        UnaryOperator.UAdd when operand.IsNumber => operand,
        _ => null,
    };

    /// <summary>Whether a comparison holds; <c>null</c> where it is not known or would raise.</summary>
    public static bool? Compare(CompareOperator op, ConstantValue left, ConstantValue right)
    {
        switch (op)
        {
            case CompareOperator.Eq:
                return ConstantValue.AreEqual(left, right);
            case CompareOperator.NotEq:
                return !ConstantValue.AreEqual(left, right);
            case CompareOperator.Is or CompareOperator.IsNot:
                if (!IsSingleton(left) && !IsSingleton(right))
                    return null;
                return (left.Kind == right.Kind) == (op == CompareOperator.Is);
            case CompareOperator.In or CompareOperator.NotIn:
                return Contains(right, left) is { } found ? found == (op == CompareOperator.In) : null;
            default:
                if (Order(left, right) is not { } order)
                    return null;
                return op switch
                {
                    CompareOperator.Lt => order < 0,
                    CompareOperator.LtE => order <= 0,
                    CompareOperator.Gt => order > 0,
                    _ => order >= 0,
                };
        }
    }

    private static bool IsSingleton(ConstantValue value) => value.Kind is ConstantKind.None or ConstantKind.True or ConstantKind.False;

    private static bool? Contains(ConstantValue container, ConstantValue item)
    {
        if (!container.Items.IsDefault)
            return container.Items.Any(i => ConstantValue.AreEqual(i, item));
        return container.Text is not null && item.Text is not null ? container.Text.Contains(item.Text, StringComparison.Ordinal) : null;
    }

    private static int? Order(ConstantValue left, ConstantValue right)
    {
        if (left.IsWhole && right.IsWhole)
            return left.Whole.CompareTo(right.Whole);
        if (left.IsNumber && right.IsNumber)
            return double.IsNaN(left.AsReal) || double.IsNaN(right.AsReal) ? null : left.AsReal.CompareTo(right.AsReal);
        if (left.Text is not null && right.Text is not null && !HasSurrogates(left.Text) && !HasSurrogates(right.Text))
            return string.CompareOrdinal(left.Text, right.Text);
        if (!left.Bytes.IsDefault && !right.Bytes.IsDefault)
            return left.Bytes.AsSpan().SequenceCompareTo(right.Bytes.AsSpan());
        return null;
    }

    /// <summary>Whether Python would count other characters than .NET does.</summary>
    public static bool HasSurrogates(string text) => text.AsSpan().ContainsAnyInRange('\ud800', '\udfff');

    private static ConstantValue? Whole(BinaryOperator op, BigInteger left, BigInteger right)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return ConstantValue.Of(left + right);
            case BinaryOperator.Sub:
                return ConstantValue.Of(left - right);
            case BinaryOperator.Mult:
                return ConstantValue.Of(left * right);
            case BinaryOperator.Div:
                return right.IsZero ? null : ConstantValue.Of((double)left / (double)right);
            case BinaryOperator.FloorDiv:
                return right.IsZero ? null : ConstantValue.Of((left - FloorModulo(left, right)) / right);
            case BinaryOperator.Mod:
                return right.IsZero ? null : ConstantValue.Of(FloorModulo(left, right));
            case BinaryOperator.Pow:
                return right.Sign < 0 || right * Math.Max(1, left.GetBitLength()) > MaxBits ? null : ConstantValue.Of(BigInteger.Pow(left, (int)right));
            case BinaryOperator.LShift:
                return right.Sign < 0 || right > MaxBits ? null : ConstantValue.Of(left << (int)right);
            case BinaryOperator.RShift:
                return right.Sign < 0 || right > MaxBits ? null : ConstantValue.Of(left >> (int)right);
            case BinaryOperator.BitAnd:
                return ConstantValue.Of(left & right);
            case BinaryOperator.BitOr:
                return ConstantValue.Of(left | right);
            case BinaryOperator.BitXor:
                return ConstantValue.Of(left ^ right);
            default:
                return null;
        }
    }

    private static BigInteger FloorModulo(BigInteger left, BigInteger right)
    {
        var rest = BigInteger.Remainder(left, right);
        return rest.Sign != 0 && (rest.Sign < 0) != (right.Sign < 0) ? rest + right : rest;
    }

    private static ConstantValue? Real(BinaryOperator op, double left, double right) => op switch
    {
        BinaryOperator.Add => ConstantValue.Of(left + right),
        BinaryOperator.Sub => ConstantValue.Of(left - right),
        BinaryOperator.Mult => ConstantValue.Of(left * right),
        BinaryOperator.Div when right != 0 => ConstantValue.Of(left / right),
        BinaryOperator.FloorDiv when right != 0 => ConstantValue.Of(Math.Floor(left / right)),
        _ => null,
    };

    private static ConstantValue? Concatenate(ConstantValue left, ConstantValue right)
    {
        if ((long)left.Size + right.Size > Constants.MaxLength + 2)
            return null;
        if (left.Text is not null && right.Text is not null)
            return ConstantValue.Of(left.Text + right.Text);
        if (!left.Bytes.IsDefault && !right.Bytes.IsDefault)
            return ConstantValue.Of(left.Bytes.AddRange(right.Bytes));
        return !left.Items.IsDefault && !right.Items.IsDefault && left.IsTuple == right.IsTuple
            ? ConstantValue.Of(left.Items.AddRange(right.Items), left.IsTuple)
            : null;
    }

    private static ConstantValue? Repeat(ConstantValue value, BigInteger times)
    {
        if (times.Sign < 0)
            times = 0;
        if (times * Math.Max(1, value.Size) > Constants.MaxLength)
            return null;
        var count = (int)times;
        if (value.Text is not null)
            return ConstantValue.Of(string.Concat(Enumerable.Repeat(value.Text, count)));
        if (!value.Bytes.IsDefault)
            return ConstantValue.Of([.. Enumerable.Repeat(value.Bytes, count).SelectMany(b => b)]);
        return value.Items.IsDefault ? null
            : ConstantValue.Of([.. Enumerable.Repeat(value.Items, count).SelectMany(i => i)], value.IsTuple);
    }

    /// <summary><c>value[index]</c>.</summary>
    public static ConstantValue? Element(ConstantValue value, ConstantValue index)
    {
        if (!index.IsWhole || Length(value) is not { } length || index.Whole < -length || index.Whole >= length)
            return null;
        var at = (int)index.Whole + (index.Whole.Sign < 0 ? length : 0);
        return value.Text is not null ? ConstantValue.Of(value.Text[at].ToString())
            : !value.Bytes.IsDefault ? ConstantValue.Of(new BigInteger(value.Bytes[at]))
            : value.Items[at];
    }

    /// <summary><c>value[lower:upper:step]</c>.</summary>
    public static ConstantValue? Part(ConstantValue value, BigInteger? lower, BigInteger? upper, BigInteger? step)
    {
        if (Length(value) is not { } length || step?.IsZero == true)
            return null;
        var indexes = Indexes(length, lower, upper, step ?? 1);
        return value.Text is not null ? ConstantValue.Of(string.Concat(indexes.Select(i => value.Text[i])))
            : !value.Bytes.IsDefault ? ConstantValue.Of([.. indexes.Select(i => value.Bytes[i])])
            : ConstantValue.Of([.. indexes.Select(i => value.Items[i])], value.IsTuple);
    }

    private static IEnumerable<int> Indexes(int length, BigInteger? lower, BigInteger? upper, BigInteger step)
    {
        var down = step.Sign < 0;
        var from = Clamp(lower, down ? length - 1 : 0);
        var to = Clamp(upper, down ? -1 : length);
        var by = (int)BigInteger.Max(BigInteger.Min(step, length + 1), -length - 1);
        for (var at = from; down ? at > to : at < to; at += by)
            yield return at;

        int Clamp(BigInteger? bound, int otherwise)
        {
            if (bound is not { } at)
                return otherwise;
            if (at.Sign < 0)
                at += length;
            return (int)BigInteger.Max(BigInteger.Min(at, down ? length - 1 : length), down ? -1 : 0);
        }
    }

    /// <summary>Python's <c>len</c>.</summary>
    public static int? Length(ConstantValue value) =>
        value.Text is { } text ? HasSurrogates(text) ? null : text.Length
        : !value.Bytes.IsDefault ? value.Bytes.Length
        : !value.Items.IsDefault ? value.Items.Length
        : null;
}
