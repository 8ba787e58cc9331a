using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>What a certificate callback answers.</summary>
internal static class CertificateCallbacks
{
    /// <summary>Whether a callback, or the method or field of this file that it names, is true for every certificate.</summary>
    public static bool AcceptsEverything(ExpressionSyntax callback, CSharpFile file, int depth = 0)
    {
        if (depth > 4)
            return false;
        switch (Syntax.Bare(callback))
        {
            case AnonymousFunctionExpressionSyntax lambda:
                return AlwaysTrue(lambda.ExpressionBody, lambda.Block, file);
            case CastExpressionSyntax cast:
                return AcceptsEverything(cast.Expression, file, depth + 1);
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var inner] } creation
                when Syntax.LastName((creation as ObjectCreationExpressionSyntax)?.Type ?? inner.Expression) is { } made
                    && (creation is ImplicitObjectCreationExpressionSyntax || made.EndsWith("Callback", StringComparison.Ordinal) || made == "Func"):
                return AcceptsEverything(inner.Expression, file, depth + 1);
            case BinaryExpressionSyntax sum:
                return AcceptsEverything(sum.Right, file, depth + 1);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DangerousAcceptAnyServerCertificateValidator" }:
                return true;
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or IdentifierNameSyntax, Name: IdentifierNameSyntax name } access:
                return MethodAcceptsEverything(name, (access.Expression as IdentifierNameSyntax)?.Identifier.ValueText, file);
            case IdentifierNameSyntax name:
                return file.VariableOf(name) is { Writes: [{ Value: { } value }] }
                    ? AcceptsEverything(value, file, depth + 1)
                    : MethodAcceptsEverything(name, type: null, file);
            default:
                return false;
        }
    }

    /// <summary>A method group, or a field that holds a lambda, of this file.</summary>
    private static bool MethodAcceptsEverything(IdentifierNameSyntax name, string? type, CSharpFile file)
    {
        var found = false;
        foreach (var node in file.Root.DescendantNodes(n => n is not (BaseMethodDeclarationSyntax or ExpressionSyntax) || n == MemberBody.RootOf(name)))
        {
            var (identifier, arrow, body) = node switch
            {
                MethodDeclarationSyntax method => (method.Identifier, method.ExpressionBody?.Expression, method.Body),
                LocalFunctionStatementSyntax local => (local.Identifier, local.ExpressionBody?.Expression, local.Body),
                VariableDeclaratorSyntax { Initializer.Value: AnonymousFunctionExpressionSyntax lambda, Parent.Parent: FieldDeclarationSyntax } field =>
                    (field.Identifier, lambda.ExpressionBody, lambda.Block),
                _ => default,
            };
            if (identifier.ValueText != name.Identifier.ValueText
                || (type is not null && node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText != type))
            {
                continue;
            }

            if (!AlwaysTrue(arrow, body, file))
                return false;
            found = true;
        }

        return found;
    }

    /// <summary>Whether every return is true and nothing is thrown.</summary>
    public static bool AlwaysTrue(ExpressionSyntax? arrow, BlockSyntax? body, CSharpFile file)
    {
        if (arrow is not null)
            return file.ConstantOf(arrow) is true;
        if (body is null)
            return false;
        var returns = body.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>()
            .Where(r => !ReachingWrites.IsDead(r, file))
            .ToList();
        return returns.Count > 0
            && returns.TrueForAll(r => r.Expression is not null && file.ConstantOf(r.Expression) is true)
            && !body.DescendantNodes().Any(n => n is ThrowStatementSyntax or ThrowExpressionSyntax);
    }
}
