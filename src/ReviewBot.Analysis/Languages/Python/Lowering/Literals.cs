using System.Numerics;
using ReviewBot.Python.Syntax;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <summary>The values of literals as the intermediate form has them.</summary>
internal static class Literals
{
    /// <summary>The value of a literal; of a display an array; <c>null</c> for anything else, and for <c>None</c>.</summary>
    public static object? ValueOf(Expr expression) => expression switch
    {
        Constant constant => ValueOf(constant),
        UnaryOp { Op: UnaryOperator.USub, Operand: Constant { Kind: ConstantKind.Int or ConstantKind.Float } number } => Negated(number),
        List list => Array.ConvertAll([.. list.Elts], ValueOf),
        Tuple tuple => Array.ConvertAll([.. tuple.Elts], ValueOf),
        _ => null,
    };

    /// <summary>The value of a constant; <c>null</c> for <c>None</c> and for what the intermediate form has no literal for.</summary>
    public static object? ValueOf(Constant constant) => constant.Kind switch
    {
        ConstantKind.True => true,
        ConstantKind.False => false,
        ConstantKind.Int => Whole(constant.Integer),
        ConstantKind.Float => constant.Float,
        ConstantKind.Str => constant.Text,
        ConstantKind.Bytes => constant.Bytes.AsSpan().ToArray(),
        _ => null,
    };

    /// <summary>The value of a number with a minus before it.</summary>
    public static object Negated(Constant number)
    {
        if (number.Kind == ConstantKind.Float)
            return -number.Float;
        return Whole(-number.Integer);
    }

    /// <summary>A whole number as a <see cref="long"/> where it is one.</summary>
    public static object Whole(BigInteger value)
    {
        if (value < long.MinValue || value > long.MaxValue)
            return value;
        return (long)value;
    }
}
