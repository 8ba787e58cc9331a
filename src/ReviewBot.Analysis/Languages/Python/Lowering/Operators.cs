using ReviewBot.Analysis.Flow;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <summary>The operators of Python as the intermediate form names them.</summary>
internal static class Operators
{
    /// <summary>The operator of an operation; there is none for <c>@</c>.</summary>
    public static FlowOperator Of(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => FlowOperator.Add,
        BinaryOperator.Sub => FlowOperator.Subtract,
        BinaryOperator.Mult => FlowOperator.Multiply,
        BinaryOperator.Div => FlowOperator.Divide,
        BinaryOperator.FloorDiv => FlowOperator.FloorDivide,
        BinaryOperator.Mod => FlowOperator.Modulo,
        BinaryOperator.Pow => FlowOperator.Power,
        BinaryOperator.LShift => FlowOperator.LeftShift,
        BinaryOperator.RShift => FlowOperator.RightShift,
        BinaryOperator.BitAnd => FlowOperator.BitAnd,
        BinaryOperator.BitOr => FlowOperator.BitOr,
        BinaryOperator.BitXor => FlowOperator.BitXor,
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    /// <summary>The operator of a comparison.</summary>
    public static FlowOperator Of(CompareOperator op) => op switch
    {
        CompareOperator.Eq => FlowOperator.Equal,
        CompareOperator.NotEq => FlowOperator.NotEqual,
        CompareOperator.Lt => FlowOperator.Less,
        CompareOperator.LtE => FlowOperator.LessOrEqual,
        CompareOperator.Gt => FlowOperator.Greater,
        CompareOperator.GtE => FlowOperator.GreaterOrEqual,
        CompareOperator.Is => FlowOperator.Is,
        CompareOperator.IsNot => FlowOperator.IsNot,
        CompareOperator.In => FlowOperator.In,
        _ => FlowOperator.NotIn,
    };

    /// <summary>The operator of an operation on one operand; there is none for <c>+</c>.</summary>
    public static FlowOperator Of(UnaryOperator op) => op switch
    {
        UnaryOperator.Not => FlowOperator.Not,
        UnaryOperator.USub => FlowOperator.Negate,
        UnaryOperator.Invert => FlowOperator.Complement,
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };
}
