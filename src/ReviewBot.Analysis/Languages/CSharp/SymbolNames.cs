using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>What declarations are called: in a report without namespaces, accessors and lambdas; local functions count.</summary>
internal static class SymbolNames
{
    /// <summary>Adds a node of the walk to the members of its file, when it is one.</summary>
    public static void Visit(SyntaxNode node, MemberNames members)
    {
        if (NameOf(node) is { } name)
            members.Add(name, node.SpanStart, node.Span.End);
    }

    /// <summary>Namespace and containing types of a declaration, dotted.</summary>
    public static string FullName(BaseTypeDeclarationSyntax type)
    {
        var name = type.Identifier.ValueText;
        foreach (var ancestor in type.Ancestors())
        {
            if (ancestor is BaseTypeDeclarationSyntax outer)
                name = outer.Identifier.ValueText + "." + name;
            else if (ancestor is BaseNamespaceDeclarationSyntax space)
                name = space.Name + "." + name;
        }

        return name;
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        DestructorDeclarationSyntax destructor => "~" + destructor.Identifier.ValueText,
        OperatorDeclarationSyntax operation => "operator " + operation.OperatorToken.ValueText,
        ConversionOperatorDeclarationSyntax conversion => "operator " + conversion.Type,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        IndexerDeclarationSyntax => "this[]",
        EventDeclarationSyntax declaration => declaration.Identifier.ValueText,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.FirstOrDefault()?.Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        _ => null,
    };
}
