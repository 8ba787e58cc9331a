using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>Calls within one file: of methods that only this file can call, and into methods that stand in it.</summary>
internal static class Callers
{
    private const int MostCallers = 24;

    /// <summary>What is passed for a parameter of a private method or local function, when all its calls stand in this file.</summary>
    public static IReadOnlyList<ExpressionSyntax>? Of(ParameterSyntax parameter, CSharpFile file)
    {
        if (parameter.Parent?.Parent is not { } callee || NameOf(callee) is not { } name || !IsClosed(callee))
            return null;
        var parameters = Parameters(callee)!.Parameters;
        var index = parameters.IndexOf(parameter);
        var type = callee.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        var arguments = new List<ExpressionSyntax>();
        foreach (var call in file.CallsOf(name))
        {
            if (call.Expression is not (SimpleNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or IdentifierNameSyntax })
                || call.ArgumentList.Arguments.Count > parameters.Count
                || (type is not null && !type.FullSpan.Contains(call.SpanStart)))
            {
                continue;
            }

            if (Syntax.Argument(call.ArgumentList, index, parameter.Identifier.ValueText) is { } argument)
                arguments.Add(argument);
            else if (parameter.Default is { } initial)
                arguments.Add(initial.Value);
            if (arguments.Count > MostCallers)
                return null;
        }

        return arguments;
    }

    /// <summary>The method of this file, or local function, that an unqualified or <c>this</c> call means; only when no overload fits as well.</summary>
    public static SyntaxNode? Callee(InvocationExpressionSyntax call, string name, CSharpFile file)
    {
        if (call.Expression is not (SimpleNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or IdentifierNameSyntax }))
            return null;
        foreach (var ancestor in call.Ancestors())
        {
            var found = ancestor switch
            {
                BlockSyntax block => Single(block.Statements.OfType<LocalFunctionStatementSyntax>(), call, name),
                CompilationUnitSyntax unit => Single(
                    unit.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement).OfType<LocalFunctionStatementSyntax>(), call, name),
                TypeDeclarationSyntax type when IsOf(call, type, file) => Single(type.Members.OfType<MethodDeclarationSyntax>(), call, name),
                _ => null,
            };
            if (found is not null)
                return found;
        }

        return null;
    }

    /// <summary>What a method gives back.</summary>
    public static IEnumerable<ExpressionSyntax> Returns(SyntaxNode callee)
    {
        var (arrow, body) = callee switch
        {
            MethodDeclarationSyntax method => (method.ExpressionBody, method.Body),
            LocalFunctionStatementSyntax local => (local.ExpressionBody, local.Body),
            _ => (null, null),
        };
        if (arrow is not null)
            return [arrow.Expression];
        return body is null ? [] : body
            .DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ExpressionSyntax))
            .Select(n => n switch
            {
                ReturnStatementSyntax statement => statement.Expression,
                YieldStatementSyntax statement => statement.Expression,
                _ => null,
            })
            .OfType<ExpressionSyntax>();
    }

    public static ParameterListSyntax? Parameters(SyntaxNode callee) => callee switch
    {
        MethodDeclarationSyntax method => method.ParameterList,
        LocalFunctionStatementSyntax local => local.ParameterList,
        _ => null,
    };

    private static SyntaxNode? Single(IEnumerable<SyntaxNode> candidates, InvocationExpressionSyntax call, string name)
    {
        SyntaxNode? found = null;
        foreach (var candidate in candidates)
        {
            if (NameOf(candidate) != name || !Fits(Parameters(candidate)!.Parameters, call.ArgumentList.Arguments.Count))
                continue;
            if (found is not null)
                return null;
            found = candidate;
        }

        return found is MethodDeclarationSyntax { Body: null, ExpressionBody: null } ? null : found;
    }

    private static bool Fits(SeparatedSyntaxList<ParameterSyntax> parameters, int arguments) =>
        (arguments <= parameters.Count || (parameters.Count > 0 && parameters[^1].Modifiers.Any(SyntaxKind.ParamsKeyword)))
        && arguments >= parameters.Count(p => p.Default is null && !p.Modifiers.Any(SyntaxKind.ParamsKeyword));

    private static bool IsOf(InvocationExpressionSyntax call, TypeDeclarationSyntax type, CSharpFile file) =>
        call.Expression is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner }
        || (file.VariableOf(owner) is null && owner.Identifier.ValueText == type.Identifier.ValueText);

    private static string? NameOf(SyntaxNode callee) => callee switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        _ => null,
    };

    private static bool IsClosed(SyntaxNode callee)
    {
        if (callee is LocalFunctionStatementSyntax)
            return true;
        return callee is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null, Parent: TypeDeclarationSyntax type } method
            && type is not InterfaceDeclarationSyntax
            && !type.Modifiers.Any(SyntaxKind.PartialKeyword)
            && !method.Modifiers.Any(m => m.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword
                or SyntaxKind.PartialKeyword or SyntaxKind.OverrideKeyword);
    }
}
