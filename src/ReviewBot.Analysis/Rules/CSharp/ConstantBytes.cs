using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Bytes that are the same every time the program runs.</summary>
internal static class ConstantBytes
{
    /// <summary>Whether bytes stand in the code: written out, all zero, or the encoding of a constant text; asked of a variable that is written once.</summary>
    public static bool Are(ExpressionSyntax bytes, SyntaxNode use, CSharpFile file)
    {
        var value = file.ValueOf(bytes);
        if (IsWrittenOut(value, file))
            return bytes is not IdentifierNameSyntax kept || !IsFilled(kept, use, file);
        return value switch
        {
            InvocationExpressionSyntax call => IsEncoding(call, file),
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var inner] } span when file.CreatedType(span)?.Name is "ReadOnlySpan" or "Span" or "ReadOnlyMemory" => Are(inner.Expression, use, file),
            IdentifierNameSyntax { Parent: ArgumentSyntax } name => IsFilledWithText(name, use, file),
            _ => false,
        };
    }

    /// <summary>Whether numbers are written out, as many as a key has at least.</summary>
    public static bool IsLiteral(ExpressionSyntax value)
    {
        var count = 0;
        foreach (var element in Syntax.Elements(value))
        {
            if ((element is CastExpressionSyntax cast ? cast.Expression : element) is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression })
                return false;
            count++;
        }

        return count >= 8;
    }

    private static bool IsWrittenOut(ExpressionSyntax value, CSharpFile file) => value switch
    {
        ArrayCreationExpressionSyntax { Initializer: null, Type: { ElementType: PredefinedTypeSyntax { Keyword.ValueText: "byte" } } } array => HasSize(array, file),
        ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax or InitializerExpressionSyntax => AreNumbers(value, file),
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.Utf8StringLiteralExpression),
        _ => false,
    };

    /// <summary>An array without values is all zero until something fills it.</summary>
    private static bool HasSize(ArrayCreationExpressionSyntax array, CSharpFile file) =>
        array.Type.RankSpecifiers is [{ Sizes: [var size] }] && file.ConstantOf(size) is long and > 0;

    private static bool AreNumbers(ExpressionSyntax value, CSharpFile file)
    {
        var any = false;
        foreach (var element in Syntax.Elements(value))
        {
            if (file.ConstantOf(element is CastExpressionSyntax cast ? cast.Expression : element) is not (long or char))
                return false;
            any = true;
        }

        return any;
    }

    private static bool IsEncoding(InvocationExpressionSyntax call, CSharpFile file)
    {
        if (call.ArgumentList.Arguments is not [var text, ..] || Syntax.NameOf(call) is not ("GetBytes" or "FromBase64String" or "FromHexString"))
            return false;
        return file.StringOf(text.Expression) is { Length: > 0 } given
            && (Syntax.NameOf(call) != "FromBase64String" || Convert.TryFromBase64String(given, new byte[given.Length], out _));
    }

    /// <summary>Whether a call fills the array before it is used, or writes to its elements.</summary>
    private static bool IsFilled(IdentifierNameSyntax bytes, SyntaxNode use, CSharpFile file) => file.Once(MemberBody.RootOf(use), root => new Fills(root)).Fill(bytes.Identifier.ValueText);

    /// <summary><c>encoding.GetBytes("…", 0, 16, key, 0)</c>.</summary>
    private static bool IsFilledWithText(IdentifierNameSyntax bytes, SyntaxNode use, CSharpFile file) => file.CallsOf("GetBytes").Take(32).Any(c =>
        c.ArgumentList.Arguments is [var text, _, _, { Expression: IdentifierNameSyntax target }, _] && target.Identifier.ValueText == bytes.Identifier.ValueText
        && MemberBody.RootOf(c) == MemberBody.RootOf(use) && file.StringOf(text.Expression) is not null);

    /// <summary>The arrays of one member that are given to a call or written to by element.</summary>
    private sealed class Fills
    {
        private static readonly HashSet<string> Takers = new(StringComparer.Ordinal)
        {
            "CreateEncryptor", "CreateDecryptor", "WriteLine", "ToBase64String", "ToHexString", "WriteAllBytes", "GetString", "SequenceEqual", "ComputeHash", "HashData", "Pbkdf2",
        };

        private readonly HashSet<string> _names = new(StringComparer.Ordinal);

        public Fills(SyntaxNode root)
        {
            foreach (var node in root.DescendantNodes())
            {
                if (node is InvocationExpressionSyntax call && !Takers.Contains(Syntax.NameOf(call) ?? ""))
                    _names.UnionWith(call.ArgumentList.Arguments.Select(a => a.Expression).OfType<IdentifierNameSyntax>().Select(i => i.Identifier.ValueText));
                else if (node is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax target } })
                    _names.Add(target.Identifier.ValueText);
            }
        }

        public bool Fill(string name) => _names.Contains(name);
    }
}
