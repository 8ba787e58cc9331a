using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// The members of a file by place: <c>Outer.Inner.Method</c>, without namespaces, accessors and lambdas; local functions count.
/// Holds no tree.
/// </summary>
internal sealed class SymbolNames
{
    private readonly List<(int Start, int End, string Name)> _members = [];
    private readonly Stack<(int End, string Name)> _open = new();
    private readonly FileText _text;

    public SymbolNames(FileText text) => _text = text;

    /// <summary>How many members there are.</summary>
    public int Count => _members.Count;

    /// <summary>Takes a node of the walk, which comes in order of place with parents first.</summary>
    public void Visit(SyntaxNode node)
    {
        if (NameOf(node) is not { } name)
            return;
        while (_open.TryPeek(out var outer) && outer.End <= node.SpanStart)
            _open.Pop();
        var full = _open.TryPeek(out var parent) ? parent.Name + "." + name : name;
        _open.Push((node.Span.End, full));
        _members.Add((node.SpanStart, node.Span.End, full));
    }

    /// <summary>The innermost member that holds the start of a range; empty at top level.</summary>
    public string At(SourceRange range)
    {
        var (start, _) = _text.Offsets(range);
        var name = "";
        foreach (var member in _members)
        {
            if (member.Start > start)
                break;
            if (start < member.End)
                name = member.Name;
        }

        return name;
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
