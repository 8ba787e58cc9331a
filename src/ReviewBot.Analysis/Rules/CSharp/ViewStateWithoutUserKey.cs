using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A page of Web Forms whose forms another site can send.</summary>
internal sealed class ViewStateWithoutUserKey : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/view-state-without-user-key",
        Title: "Page accepts another visitor's view state",
        Severity: Severity.Low,
        Cwe: 352,
        Category: Category.Authentication,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on) => on.Type(Check);

    private static void Check(TypeDeclarationSyntax type, CSharpFile file, RuleReport report)
    {
        if (type is not ClassDeclarationSyntax || !(type.BaseList?.Types.Any(t => file.Resolve(t.Type) is { Own.Count: 0 } b && b.Is("System.Web.UI.Page")) ?? false))
            return;
        if (type.Members.OfType<MethodDeclarationSyntax>().Any(m => SetsKey(m, type)))
            return;
        report.Add(
            file.Text.Range(type.Identifier.SpanStart, type.BaseList!.Span.End),
            $"`{type.Identifier.ValueText}` does not set `ViewStateUserKey`, so a form that was made for one visitor can be sent in the name of another.");
    }

    /// <summary>Only what runs before the state is read counts: <c>OnInit</c> and <c>Page_Init</c>.</summary>
    private static bool SetsKey(MethodDeclarationSyntax method, TypeDeclarationSyntax type)
    {
        var runs = method.Identifier.ValueText switch
        {
            "OnInit" => method.ParameterList.Parameters.Count == 1,
            "Page_Init" => method.ReturnType.ToString() == "void",
            _ => false,
        };
        return runs && method.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a => Syntax.LastName(a.Left) == "ViewStateUserKey"
            && (a.Left is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Page" } }
                || !type.Members.OfType<PropertyDeclarationSyntax>().Any(p => p.Identifier.ValueText == "Page")));
    }
}
