using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// Checks that stand before a use in the same function: an allow-list for any sink, a prefix of a full path or a refused separator for paths.
/// Whether the check decides in the right direction is not looked at.
/// </summary>
internal static class Guards
{
    public static bool Protects(string variable, SyntaxNode use, SinkKind sink, CSharpFile file)
    {
        foreach (var call in file.BodyOf(use).Checks)
        {
            if (call.SpanStart > use.SpanStart)
                return false;
            if (Checks(call, variable, sink, file))
                return true;
        }

        return false;
    }

    private static bool Checks(InvocationExpressionSyntax call, string variable, SinkKind sink, CSharpFile file)
    {
        var name = Syntax.NameOf(call);
        var arguments = call.ArgumentList.Arguments;
        switch (name)
        {
            case "Contains" or "IndexOfAny" when sink == SinkKind.Path && (name == "IndexOfAny" || IsString(call, file)):
                return Syntax.Receiver(call) is { } checkedName && Mentions(checkedName, variable);
            // The receiver is the list, the argument what is checked: allowed.Contains(column).
            case "Contains" or "ContainsKey" or "TryGetValue" or "IsDefined" or "IsMatch":
                return arguments.Any(a => IsVariable(a.Expression, variable)) && !IsString(call, file);
            case "StartsWith" when sink == SinkKind.Path:
                return Syntax.Receiver(call) is { } receiver && Mentions(receiver, variable);
            case "IsValidFileName" or "IsSafePath" or "IsPathRooted" or "IsSubPathOf":
                return arguments.Any(a => Mentions(a.Expression, variable));
            default:
                return false;
        }
    }

    private static bool IsString(InvocationExpressionSyntax call, CSharpFile file) =>
        Syntax.NameOf(call) == "Contains" && Syntax.Receiver(call) is { } receiver && file.TypeOf(receiver) is { FullName: "string" };

    private static bool IsVariable(ExpressionSyntax expression, string variable) => Syntax.Bare(expression) switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == variable,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments.Count: 0 } => IsVariable(access.Expression, variable),
        _ => false,
    };

    private static bool Mentions(ExpressionSyntax expression, string variable) =>
        expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(i => i.Identifier.ValueText == variable);

    /// <summary>Whether the result of a call decides something.</summary>
    public static bool IsCondition(InvocationExpressionSyntax call)
    {
        for (SyntaxNode current = call; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IfStatementSyntax branch:
                    return branch.Condition == current;
                case ConditionalExpressionSyntax conditional:
                    return conditional.Condition == current;
                case WhileStatementSyntax loop:
                    return loop.Condition == current;
                case WhenClauseSyntax:
                    return true;
                case PrefixUnaryExpressionSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax or IsPatternExpressionSyntax:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }
}
