using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>An action that changes something for whoever calls it.</summary>
internal sealed class MissingAuthorization : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/missing-authorization",
        Title: "Action does not ask who calls it",
        Severity: Severity.Low,
        Cwe: 862,
        Category: Category.Authentication,
        Confidence: Confidence.Low);

    public override void Subscribe(CSharpEvents on) => on.Type(Check);

    private static void Check(TypeDeclarationSyntax type, CSharpFile file, RuleReport report)
    {
        if (file.Declarations.Projects.Authorize(file.Text.Path))
            return;
        var page = IsPage(type, file);
        if (!page && !MvcActions.IsController(type, file))
            return;
        var above = MvcActions.Attributes(type, file).ToList();
        foreach (var method in type.Members.OfType<MethodDeclarationSyntax>())
        {
            var open = page ? IsOpenHandler(method, type) : IsOpenAction(method, above, file);
            if (open && method.Modifiers.Count > 0 && !Asks(method, file))
            {
                report.Add(
                    file.Text.Range(method.Identifier.SpanStart, method.ParameterList.Span.End),
                    $"`{method.Identifier.ValueText}` changes something, and nothing here asks whether the caller may do that.");
            }
        }
    }

    private static bool IsOpenAction(MethodDeclarationSyntax method, List<string> above, CSharpFile file)
    {
        if (!MvcActions.IsAction(method))
            return false;
        var own = MvcActions.Attributes(method, file).ToList();
        var sensitive = IsSensitive(method.Identifier.ValueText);

        // What is open to everyone on purpose is wrong only for somebody's own records.
        if (own.Contains("AllowAnonymous") || MeansAnyone(own) || above.Contains("AllowAnonymous") || MeansAnyone(above))
            return sensitive && TakesId(method);
        return !own.Exists(Restricts) && !above.Exists(Restricts) && (sensitive || MvcActions.Changes(method, file));
    }

    private static bool IsOpenHandler(MethodDeclarationSyntax method, TypeDeclarationSyntax type) =>
        method.ParameterList.Parameters is [_, { Type: { } args }] && (Syntax.LastName(args) ?? "").EndsWith("EventArgs", StringComparison.Ordinal)
        && method.Identifier.ValueText.EndsWith("_Click", StringComparison.Ordinal)
        && (IsSensitive(method.Identifier.ValueText.Replace("btn", "", StringComparison.OrdinalIgnoreCase)) || IsSensitive(type.Identifier.ValueText));

    private static bool IsPage(TypeDeclarationSyntax type, CSharpFile file) =>
        type.BaseList?.Types.Any(t => file.Resolve(t.Type) is { Own.Count: 0 } b && b.Is("System.Web.UI.Page")) ?? false;

    /// <summary>Whether the body asks by itself.</summary>
    private static bool Asks(MethodDeclarationSyntax method, CSharpFile file) => file.Once(method, m => new Answer(m.DescendantTokens().Any(t =>
        t.ValueText.Contains("authoriz", StringComparison.OrdinalIgnoreCase) || t.ValueText.Contains("permission", StringComparison.OrdinalIgnoreCase)
        || t.ValueText is "User" or "IsInRole" or "IsAuthenticated" or "GetUserId" or "CurrentUser" or "Forbid" or "Unauthorized" or "Challenge" or "SignInAsync"
            or "PasswordSignInAsync"))).Value;

    private static bool Restricts(string attribute) =>
        attribute.Contains("Authoriz", StringComparison.OrdinalIgnoreCase) || attribute.Contains("Permission", StringComparison.OrdinalIgnoreCase)
        || attribute.Contains("Auth", StringComparison.Ordinal) || attribute is "NonAction" or "ChildActionOnly";

    private static bool MeansAnyone(List<string> attributes) => attributes.Exists(a => a.Contains("Anonymous", StringComparison.Ordinal));

    private static bool IsSensitive(string name) => Secrets.SecretNames.Words(name) is { Count: > 0 } words
        && words.Exists(w => w is "delete" or "remove" or "edit" or "update" or "admin" or "change" or "modify");

    private static bool TakesId(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.Any(p => p.Identifier.ValueText.EndsWith("id", StringComparison.OrdinalIgnoreCase));

    private sealed record Answer(bool Value);
}
