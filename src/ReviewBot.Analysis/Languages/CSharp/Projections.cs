using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>Projections of a list, such as the names of parameters made from the places of values.</summary>
internal static class Projections
{
    /// <summary>Whether a projection keeps nothing of the elements but constants and values of harmless types.</summary>
    public static bool IsHarmless(InvocationExpressionSyntax call, CSharpFile file)
    {
        if (Syntax.NameOf(call) != "Select" || call.ArgumentList.Arguments is not [{ Expression: LambdaExpressionSyntax { ExpressionBody: { } body } }])
            return false;
        while (body is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            if (!IsHarmless(sum.Right, file))
                return false;
            body = sum.Left;
        }

        return IsHarmless(body, file);
    }

    /// <summary>Whether a parameter is the place of an element in the list.</summary>
    public static bool IsIndex(ParameterSyntax parameter) =>
        parameter.Parent is ParameterListSyntax { Parameters: [_, var second], Parent: LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } }
        && second == parameter && call.ArgumentList.Arguments.Count == 1 && Syntax.NameOf(call) == "Select";

    private static bool IsHarmless(ExpressionSyntax part, CSharpFile file) => part is InterpolatedStringExpressionSyntax interpolated
        ? interpolated.Contents.OfType<InterpolationSyntax>().All(h => file.ConstantOf(h.Expression) is not null || file.TypeOf(h.Expression) is { IsHarmless: true })
        : file.ConstantOf(part) is not null || file.TypeOf(part) is { IsHarmless: true };
}
