using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>Constants as the intermediate form writes them.</summary>
internal static class Constants
{
    private const int MostDepth = 64;

    /// <summary>A value of a token: whole numbers as <see cref="long"/>, or larger ones as <see cref="BigInteger"/>, others as <see cref="double"/>.</summary>
    public static object? Widened(object? value) => value switch
    {
        null => null,
        string or bool or char or double or long => value,
        float number => (double)number,
        decimal number => (double)number,
        ulong number => number <= long.MaxValue ? (long)number : new BigInteger(number),
        IConvertible number => number.ToInt64(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The negative of a number.</summary>
    public static object? Negated(object? value) => value switch
    {
        long number => -number,
        double number => -number,
        BigInteger number => -number >= long.MinValue ? (long)-number : -number,
        _ => null,
    };

    /// <summary>
    /// The value of an expression in an attribute or a default, where it shows it: a literal, a text put together from such, the full name
    /// of a type, the dotted name of a member of one.
    /// </summary>
    public static object? Of(ExpressionSyntax expression, FileNames names, EnclosingType? type, int depth = 0)
    {
        if (depth > MostDepth)
            return null;
        switch (Syntax.Bare(expression))
        {
            case LiteralExpressionSyntax literal:
                return Widened(literal.Token.Value);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus:
                return Negated(Of(minus.Operand, names, type, depth + 1));
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return Of(sum.Left, names, type, depth + 1) is string left && Of(sum.Right, names, type, depth + 1) is string right ? left + right : null;
            case TypeOfExpressionSyntax typeOf:
                return names.Type(typeOf.Type)?.Name;
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [var named] }:
                return Syntax.LastName(named.Expression);
            case IdentifierNameSyntax name:
                return type?.Find(name.Identifier.ValueText)?.Constant is { } constant ? Widened(constant) : null;
            case MemberAccessExpressionSyntax { Expression: NameSyntax owner } access:
                var meant = names.Meaning(FileNames.Dotted(owner));
                foreach (var part in meant.Own)
                {
                    if (part.Member(access.Name.Identifier.ValueText)?.Constant is { } own)
                        return Widened(own);
                }

                return meant.Name + "." + access.Name.Identifier.ValueText;
            default:
                return null;
        }
    }
}
