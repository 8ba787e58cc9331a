using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// Checks that stand before a use in the same function: an allow-list for any sink, a prefix of a full path or a refused separator for paths.
/// Whether the check decides in the right direction is not looked at.
/// </summary>
internal static class Guards
{
    public static bool Protects(Variable variable, SyntaxNode use, SinkKind sink, CSharpFile file)
    {
        foreach (var call in file.BodyOf(use).Checks)
        {
            file.Cancellation.ThrowIfCancellationRequested();
            if (call.SpanStart > use.SpanStart)
                return false;
            if (Checks(call, variable, sink, file))
                return true;
        }

        return false;
    }

    private static bool Checks(InvocationExpressionSyntax call, Variable variable, SinkKind sink, CSharpFile file)
    {
        var name = Syntax.NameOf(call);
        var arguments = call.ArgumentList.Arguments;
        switch (name)
        {
            case "Contains" or "IndexOfAny" when sink == SinkKind.Path && (name == "IndexOfAny" || IsString(call, file)):
                return Syntax.Receiver(call) is { } checkedName && Mentions(checkedName, variable, file) && (name == "IndexOfAny" || RefusesPath(arguments, file));
            // The receiver is the list, the argument what is checked: allowed.Contains(column).
            case "Contains" or "ContainsKey" or "TryGetValue" or "IsDefined" or "IsMatch":
                return arguments.Any(a => IsVariable(a.Expression, variable, file)) && !IsString(call, file);
            case "StartsWith" when sink == SinkKind.Path:
                return Syntax.Receiver(call) is { } receiver && Mentions(receiver, variable, file) && NamesFolder(arguments, file);
            case "IsValidFileName" or "IsSafePath" or "IsPathRooted" or "IsSubPathOf":
                return arguments.Any(a => Mentions(a.Expression, variable, file));
            default:
                return false;
        }
    }

    /// <summary>Whether a prefix ends where a folder's name does, or cannot be told: <c>/data</c> begins <c>/database</c> too.</summary>
    private static bool NamesFolder(SeparatedSyntaxList<ArgumentSyntax> arguments, CSharpFile file) =>
        arguments is not [var prefix, ..] || file.ConstantOf(prefix.Expression) switch
        {
            string text => text is [.., '/' or '\\'],
            _ => true,
        };

    private static bool IsString(InvocationExpressionSyntax call, CSharpFile file) =>
        Syntax.NameOf(call) == "Contains" && Syntax.Receiver(call) is { } receiver && file.TypeOf(receiver) is { FullName: "string" };

    private static bool IsVariable(ExpressionSyntax expression, Variable variable, CSharpFile file) => Syntax.Bare(expression) switch
    {
        IdentifierNameSyntax identifier => Means(identifier, variable, file),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments.Count: 0 } => IsVariable(access.Expression, variable, file),
        _ => false,
    };

    private static bool Mentions(ExpressionSyntax expression, Variable variable, CSharpFile file) =>
        expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(i => Means(i, variable, file));

    /// <summary>Another lambda may have a variable of the same name.</summary>
    private static bool Means(IdentifierNameSyntax identifier, Variable variable, CSharpFile file) =>
        identifier.Identifier.ValueText == variable.Name && file.VariableOf(identifier) == variable;

    /// <summary>Whether what is looked for in a name is a way to another folder.</summary>
    private static bool RefusesPath(SeparatedSyntaxList<ArgumentSyntax> arguments, CSharpFile file)
    {
        if (arguments is not [var sought, ..])
            return false;
        return file.ConstantOf(sought.Expression) switch
        {
            string text => text.Contains("..", StringComparison.Ordinal) || text.AsSpan().ContainsAny('/', '\\'),
            char character => character is '/' or '\\',
            _ => Syntax.LastName(sought.Expression) is "DirectorySeparatorChar" or "AltDirectorySeparatorChar",
        };
    }

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
