using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Actions of controllers, and what their attributes and those of their classes say.</summary>
internal static class MvcActions
{
    private const int MostBases = 16;

    private static readonly string[] Bases =
    [
        "Microsoft.AspNetCore.Mvc.Controller", "Microsoft.AspNetCore.Mvc.ControllerBase", "System.Web.Mvc.Controller", "System.Web.Mvc.ControllerBase",
    ];

    /// <summary>Whether a class is a controller of MVC whose actions answer forms; those of an API are not.</summary>
    public static bool IsController(TypeDeclarationSyntax type, CSharpFile file) =>
        type is ClassDeclarationSyntax
        && !type.Modifiers.Any(SyntaxKind.StaticKeyword)
        && type.BaseList is not null
        && (Chain(type, file).Any(c => c.BaseList?.Types.Any(t => IsBase(t.Type, file)) ?? false)
            || file.EnclosingType(type).Any(d => Bases.Any(b => d.DerivesFrom(b, 0))));

    /// <summary>Whether a controller answers programs, which have no forms.</summary>
    public static bool IsOfApi(TypeDeclarationSyntax type, CSharpFile file) =>
        Chain(type, file).Any(c => c.BaseList?.Types.Any(t => Syntax.LastName(t.Type) == "ControllerBase") ?? false) && !file.Names.Imports("System.Web.Mvc");

    /// <summary>Whether a method can be called from outside.</summary>
    public static bool IsAction(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.PublicKeyword) && !method.Modifiers.Any(SyntaxKind.StaticKeyword)
        && !method.Modifiers.Any(SyntaxKind.AbstractKeyword) && !Syntax.HasAttribute(method.AttributeLists, "NonAction");

    /// <summary>Whether an action answers requests that change something.</summary>
    public static bool Changes(MethodDeclarationSyntax method, CSharpFile file) =>
        Attributes(method, file).Any(a => a is "HttpPost" or "HttpPut" or "HttpDelete" or "HttpPatch")
        || method.AttributeLists.SelectMany(l => l.Attributes).Any(AcceptsChanges);

    /// <summary>The attributes of a method and of those that it overrides.</summary>
    public static IEnumerable<string> Attributes(MethodDeclarationSyntax method, CSharpFile file)
    {
        foreach (var name in Named(method.AttributeLists, file))
            yield return name;
        if (!method.Modifiers.Any(SyntaxKind.OverrideKeyword) || method.Parent is not TypeDeclarationSyntax type)
            yield break;
        var overridden = Chain(type, file).Skip(1).SelectMany(c => c.Members).OfType<MethodDeclarationSyntax>()
            .Where(m => m.Identifier.ValueText == method.Identifier.ValueText && m.ParameterList.Parameters.Count == method.ParameterList.Parameters.Count);
        foreach (var name in overridden.SelectMany(m => Named(m.AttributeLists, file)))
            yield return name;
    }

    /// <summary>The attributes of a class and its bases, as far as they are at hand.</summary>
    public static IEnumerable<string> Attributes(TypeDeclarationSyntax type, CSharpFile file)
    {
        TypeDeclarationSyntax last = type;
        foreach (var link in Chain(type, file))
        {
            last = link;
            foreach (var name in Named(link.AttributeLists, file))
                yield return name;
        }

        foreach (var name in FarAttributes(last, file))
            yield return name;
    }

    private static IEnumerable<string> FarAttributes(TypeDeclarationSyntax last, CSharpFile file)
    {
        var known = last.BaseList?.Types.Select(t => file.Resolve(t.Type)).FirstOrDefault(t => t is { Own.Count: > 0 });
        for (var steps = 0; known is not null && steps < MostBases; steps++)
        {
            foreach (var name in known.Own.SelectMany(o => o.Attributes))
                yield return name;
            var here = known.Own[0];
            known = here.Bases.Select(b => here.Scope.Resolve(b)).FirstOrDefault(t => t is { Own.Count: > 0 });
        }
    }

    /// <summary>A class and its bases of this file, the nearest first.</summary>
    private static IEnumerable<TypeDeclarationSyntax> Chain(TypeDeclarationSyntax type, CSharpFile file)
    {
        var classes = file.Once(file.Root, root => new Classes(root)).ByName;
        TypeDeclarationSyntax? current = type;
        for (var steps = 0; current is not null && steps < MostBases; steps++)
        {
            yield return current;
            var bases = current.BaseList?.Types.Select(t => Syntax.LastName(t.Type) ?? "") ?? [];
            current = bases.Select(b => classes.GetValueOrDefault(b)).FirstOrDefault(b => b is not null && b != type);
        }
    }

    private static IEnumerable<string> Named(SyntaxList<AttributeListSyntax> lists, CSharpFile file)
    {
        foreach (var attribute in lists.SelectMany(l => l.Attributes))
        {
            yield return Syntax.AttributeName(attribute);
            if (file.HasAliases && file.Resolve(attribute.Name.ToString())?.Name is { } meant)
                yield return meant.EndsWith("Attribute", StringComparison.Ordinal) ? meant[..^"Attribute".Length] : meant;
        }
    }

    private static bool AcceptsChanges(AttributeSyntax attribute) =>
        Syntax.AttributeName(attribute) == "AcceptVerbs"
        && attribute.ArgumentList is { } list
        && list.DescendantTokens().Any(t => t.ValueText.ToUpperInvariant() is "POST" or "PUT" or "DELETE" or "PATCH");

    private static bool IsBase(TypeSyntax type, CSharpFile file) =>
        Syntax.LastName(type) is "Controller" or "ControllerBase" && file.Resolve(type) is not { Own.Count: > 0 };

    /// <summary>The classes of one file by their simple names.</summary>
    private sealed class Classes(SyntaxNode root)
    {
        public Dictionary<string, TypeDeclarationSyntax> ByName { get; } = root
            .DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>()
            .GroupBy(t => t.Identifier.ValueText, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }
}
