using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;
using ReviewBot.Analysis.Rules.Secrets;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Secrets in texts that are put together.</summary>
internal static class CredentialPieces
{
    private const int MostCharacters = 4096;

    /// <summary>The constant text that follows a literal in a sum; <c>null</c> when something else does.</summary>
    public static string? Behind(LiteralExpressionSyntax literal, CSharpFile file)
    {
        ExpressionSyntax node = literal;
        while (node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            if (sum.Left == node)
                return file.StringOf(sum.Right) is { Length: > 0 } value ? value : null;
            node = sum;
        }

        return null;
    }

    /// <summary>Whether a format puts a constant where its secret part goes.</summary>
    public static bool Formatted(LiteralExpressionSyntax format, CSharpFile file)
    {
        if (format.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } first
            || Syntax.NameOf(call) != "Format" || list.Arguments[0] != first)
        {
            return false;
        }

        var text = format.Token.ValueText;
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close > open && ConnectionStrings.EndsBeforeSecret(text[..open])
                && int.TryParse(text.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                && place + 1 < list.Arguments.Count && file.StringOf(list.Arguments[place + 1].Expression) is { Length: > 0 })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An interpolated text with its constant parts filled in, and <c>{x}</c> for the others; <c>null</c> when it holds no secret part.</summary>
    public static string? Folded(InterpolatedStringExpressionSyntax text, CSharpFile file)
    {
        var folded = new StringBuilder();
        foreach (var content in text.Contents)
        {
            if (content is InterpolatedStringTextSyntax literal)
                folded.Append(literal.TextToken.ValueText);
            else if (content is InterpolationSyntax hole)
                folded.Append(file.StringOf(hole.Expression) ?? "{x}");
            if (folded.Length > MostCharacters)
                return null;
        }

        var result = folded.ToString();
        return result.Contains('=', StringComparison.Ordinal) || result.Contains("://", StringComparison.Ordinal) ? result : null;
    }

    /// <summary>Whether a character is constant, or one of a constant text.</summary>
    public static bool IsCharacter(ExpressionSyntax character, CSharpFile file) => character switch
    {
        ElementAccessExpressionSyntax element => file.StringOf(element.Expression) is { Length: > 0 },
        IdentifierNameSyntax name when file.VariableOf(name)?.Declaration is ForEachStatementSyntax loop => file.StringOf(loop.Expression) is { Length: > 0 },
        _ => file.ConstantOf(character) is char,
    };
}
