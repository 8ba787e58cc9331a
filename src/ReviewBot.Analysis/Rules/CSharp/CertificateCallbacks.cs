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
                    && (creation is ImplicitObjectCreationExpressionSyntax || made.EndsWith("Callback", StringComparison.Ordinal) || made.EndsWith("Validator", StringComparison.Ordinal) || made == "Func"):
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
        var (any, all) = NamedCallbacks.Below(file.Root, file).AcceptEverything(name.Identifier.ValueText, type, file);
        if (MemberBody.RootOf(name) is not BaseMethodDeclarationSyntax method)
            return any && all;
        var (anyLocal, allLocal) = NamedCallbacks.Below(method, file).AcceptEverything(name.Identifier.ValueText, type, file);
        return (any || anyLocal) && all && allLocal;
    }

    /// <summary>Whether every return is true and nothing is thrown.</summary>
    public static bool AlwaysTrue(ExpressionSyntax? arrow, BlockSyntax? body, CSharpFile file)
    {
        if (arrow is not null)
            return file.ConstantOf(arrow) is true;
        return body is not null && file.Once(body, _ => new Answer(AlwaysTrue(body, file))).Value;
    }

    private static bool AlwaysTrue(BlockSyntax body, CSharpFile file)
    {
        var returns = body.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>()
            .Where(r => !ReachingWrites.IsDead(r, file))
            .ToList();
        return returns.Count > 0
            && returns.TrueForAll(r => r.Expression is not null && file.ConstantOf(r.Expression) is true)
            && !body.DescendantNodes().Any(n => n is ThrowStatementSyntax or ThrowExpressionSyntax);
    }

    private sealed record Answer(bool Value);
}
