using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>An action of MVC that changes something on any site's request.</summary>
internal sealed class MissingAntiforgery : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/missing-antiforgery",
        Title: "Action accepts forged requests",
        Severity: Severity.Medium,
        Cwe: 352,
        Category: Category.Authentication,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on)
    {
        on.Type(CheckController);
        on.Attribute(CheckIgnored, "IgnoreAntiforgeryToken", "IgnoreAntiforgeryTokenAttribute");
        on.ObjectCreation(CheckFilter, "IgnoreAntiforgeryTokenAttribute");
    }

    private static void CheckController(TypeDeclarationSyntax type, CSharpFile file, RuleReport report)
    {
        if (!MvcActions.IsController(type, file) || file.Declarations.Projects.CheckTokens(file.Text.Path))
            return;
        var attributes = MvcActions.Attributes(type, file).ToList();
        if (attributes.Exists(Protects) || MvcActions.IsOfApi(type, file))
            return;
        var api = attributes.Contains("ApiController") || IsRoutedAsApi(type, file);
        foreach (var method in type.Members.OfType<MethodDeclarationSyntax>())
        {
            if (MvcActions.IsAction(method) && MvcActions.Changes(method, file) && !MvcActions.Attributes(method, file).Any(Protects) && !TakesBody(method) && (!api || TakesForm(method)))
            {
                report.Add(
                    file.Text.Range(method.Identifier.SpanStart, method.ParameterList.Span.End),
                    $"`{method.Identifier.ValueText}` changes something without asking for the anti-forgery token, so another site can have a visitor's browser call it.",
                    file.IsTest ? Severity.Low : null,
                    file.IsTest ? Confidence.Low : null);
            }
        }
    }

    private static void CheckIgnored(AttributeSyntax attribute, CSharpFile file, RuleReport report)
    {
        if (attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            && !MvcActions.Attributes(type, file).Any(a => a == "ApiController"))
        {
            report.Add(
                file.Range(attribute),
                "The check of the anti-forgery token is switched off here, so another site can have a visitor's browser call it.",
                Severity.Low,
                Confidence.Low);
        }
    }

    private static void CheckFilter(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is { Own.Count: 0 })
            report.Add(file.Range(creation), "The check of the anti-forgery token is switched off for all actions, so other sites can have a visitor's browser call them.");
    }

    /// <summary>A filter of one's own is told by its name.</summary>
    private static bool Protects(string attribute) =>
        attribute.Contains("antiforgery", StringComparison.OrdinalIgnoreCase) || attribute.Contains("csrf", StringComparison.OrdinalIgnoreCase)
        || attribute.Contains("xsrf", StringComparison.OrdinalIgnoreCase);

    /// <summary>What lies below <c>api</c> is called by programs.</summary>
    private static bool IsRoutedAsApi(TypeDeclarationSyntax type, CSharpFile file) => type.AttributeLists.SelectMany(l => l.Attributes).Any(a =>
        Syntax.AttributeName(a) is "Route" or "RoutePrefix" && a.ArgumentList?.Arguments is [var template, ..]
        && file.StringOf(template.Expression)?.TrimStart('/', '~') is { } path && (path == "api" || path.StartsWith("api/", StringComparison.Ordinal)));

    /// <summary>A form can be sent to an API too.</summary>
    private static bool TakesForm(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.Any(p => Syntax.HasAttribute(p.AttributeLists, "FromForm"));

    /// <summary>What reads JSON alone cannot be called by a form of another site.</summary>
    private static bool TakesBody(MethodDeclarationSyntax method) =>
        Syntax.HasAttribute(method.AttributeLists, "Consumes");
}
