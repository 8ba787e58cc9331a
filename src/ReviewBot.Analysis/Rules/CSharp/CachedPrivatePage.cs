using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>An answer for one visitor that is kept for the next.</summary>
internal sealed class CachedPrivatePage : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/cached-private-page",
        Title: "Protected answer is kept for others",
        Severity: Severity.Medium,
        Cwe: 524,
        Category: Category.Authentication,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on) => on.Attribute(Check, "OutputCache", "OutputCacheAttribute");

    private static void Check(AttributeSyntax attribute, CSharpFile file, RuleReport report)
    {
        if (!Keeps(attribute, file) || attribute.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
            return;
        var above = member is MethodDeclarationSyntax { Parent: TypeDeclarationSyntax owner } ? MvcActions.Attributes(owner, file) : [];
        var own = member switch
        {
            MethodDeclarationSyntax method => MvcActions.Attributes(method, file),
            TypeDeclarationSyntax type => MvcActions.Attributes(type, file).Concat(type.Members.OfType<MethodDeclarationSyntax>().SelectMany(m => MvcActions.Attributes(m, file))),
            _ => [],
        };
        var all = own.Concat(above).ToList();
        if (all.Exists(a => a.Contains("Authorize", StringComparison.Ordinal)) && !own.Contains("AllowAnonymous"))
        {
            report.Add(
                file.Range(attribute),
                "The answer is kept and given to the next one who asks, and nobody asks then whether they may see it.");
        }
    }

    private static bool Keeps(AttributeSyntax attribute, CSharpFile file)
    {
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            var name = argument.NameEquals?.Name.Identifier.ValueText;
            if ((name == "NoStore" && file.ConstantOf(argument.Expression) is true)
                || (name == "Duration" && file.ConstantOf(argument.Expression) is 0L)
                || (name == "Location" && Syntax.LastName(argument.Expression) is "None" or "Client")
                || name is "VaryByCustom")
            {
                return false;
            }
        }

        return true;
    }
}
