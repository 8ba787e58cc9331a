using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>Questions about a node alone.</summary>
internal static class Syntax
{
    private const int MostShown = 60;
    private const int MostKey = 20;

    /// <summary>The simple name of the called method.</summary>
    public static string? NameOf(InvocationExpressionSyntax call) => LastName(call.Expression);

    /// <summary>The last identifier of a name or member access.</summary>
    public static string? LastName(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax conditional => LastName(conditional.WhenNotNull),
        _ => null,
    };

    /// <summary>The expression before the dot of a call, also of <c>?.</c>.</summary>
    public static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    /// <summary>An argument by its name, else by its place among the unnamed ones.</summary>
    public static ExpressionSyntax? Argument(BaseArgumentListSyntax? list, int index, string? name = null)
    {
        if (list is null)
            return null;
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var argument = list.Arguments[i];
            if (argument.NameColon is { } colon ? colon.Name.Identifier.ValueText == name : i == index)
                return argument.Expression;
        }

        return null;
    }

    /// <summary>Without parentheses and <c>!</c>.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } postfix:
                    expression = postfix.Operand;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>
    /// The code of a node on one line for a message, short and without back-ticks. The text of strings is left out, as it may be a secret; the
    /// key of an element access stays.
    /// </summary>
    public static string Show(SyntaxNode node)
    {
        var shown = new System.Text.StringBuilder(MostShown + 1);
        var spaced = false;
        foreach (var token in node.DescendantTokens())
        {
            if ((spaced || token.HasLeadingTrivia) && shown.Length > 0 && shown[^1] != ' ')
                shown.Append(' ');
            spaced = token.HasTrailingTrivia;
            foreach (var c in ShownText(token))
            {
                if (shown.Length >= MostShown)
                    return shown.Append('…').ToString();
                if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                    shown.Append(c == '`' ? '\'' : c);
                else if (shown.Length > 0 && shown[^1] != ' ')
                    shown.Append(' ');
            }
        }

        return shown.ToString();
    }

    private static string ShownText(SyntaxToken token)
    {
        switch (token.Kind())
        {
            case SyntaxKind.InterpolatedStringTextToken:
                return "…";
            case SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
                or SyntaxKind.Utf8MultiLineRawStringLiteralToken:
                return token.ValueText.Length == 0 || IsKey(token) ? token.Text : "\"…\"";
            default:
                return token.Text;
        }
    }

    private static bool IsKey(SyntaxToken token) =>
        token.Parent is LiteralExpressionSyntax { Parent: ArgumentSyntax { Parent: BracketedArgumentListSyntax } }
        && token.ValueText.Length <= MostKey && token.ValueText.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    /// <summary>Whether a list of attributes names one of the given, with or without <c>Attribute</c>.</summary>
    public static bool HasAttribute(SyntaxList<AttributeListSyntax> lists, params ReadOnlySpan<string> names)
    {
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (names.Contains(AttributeName(attribute)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The simple name of an attribute without <c>Attribute</c>.</summary>
    public static string AttributeName(AttributeSyntax attribute)
    {
        var name = LastName(attribute.Name) ?? "";
        return name.Length > "Attribute".Length && name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
    }

    /// <summary>The nearest method, local function, accessor or lambda that a node stands in.</summary>
    public static SyntaxNode? Function(SyntaxNode node) => node.Ancestors().FirstOrDefault(
        a => a is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax);

    /// <summary>The name of the nearest named member that a node stands in.</summary>
    public static string MemberName(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case MethodDeclarationSyntax method:
                    return method.Identifier.ValueText;
                case LocalFunctionStatementSyntax local:
                    return local.Identifier.ValueText;
                case PropertyDeclarationSyntax property:
                    return property.Identifier.ValueText;
                case BaseTypeDeclarationSyntax:
                    return "";
            }
        }

        return "";
    }

    /// <summary>The elements of an array or collection written out.</summary>
    public static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax expression) => expression switch
    {
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression),
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        InitializerExpressionSyntax initializer => initializer.Expressions,
        _ => [],
    };
}
