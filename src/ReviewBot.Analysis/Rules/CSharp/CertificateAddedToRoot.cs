using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A certificate that is made an authority for the whole machine or user.</summary>
internal sealed class CertificateAddedToRoot : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/certificate-added-to-root",
        Title: "Certificate becomes a trusted authority",
        Severity: Severity.Medium,
        Cwe: 295,
        Category: Category.Communication);

    public override void Subscribe(CSharpEvents on) => on.Invocation(Check, "Add", "AddRange");

    private static void Check(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments.Count == 1 && Syntax.Receiver(call) is { } receiver && IsRoot(receiver, file))
        {
            report.Add(
                file.Range(call),
                "Whoever has the key of this certificate can from now on pass for any server here, and sign programs that are trusted.",
                file.IsTest ? Severity.Low : null,
                file.IsTest ? Confidence.Low : null);
        }
    }

    private static bool IsRoot(ExpressionSyntax store, CSharpFile file)
    {
        switch (file.ValueOf(store))
        {
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var name, ..] } creation
                when file.CreatedType(creation) is { Own.Count: 0, Name: "X509Store" }:
                return IsRootName(name.Expression, file);
            case InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } made when Syntax.NameOf(made) is { } method:
                return Maker(made, method) is { } body && IsRoot(body, file);
            default:
                return false;
        }
    }

    private static bool IsRootName(ExpressionSyntax name, CSharpFile file)
    {
        var value = file.ValueOf(name);
        return (value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Root" or "AuthRoot" } access && Syntax.LastName(access.Expression) == "StoreName")
            || (file.StringOf(value) is { } text && (text.Equals("Root", StringComparison.OrdinalIgnoreCase) || text.Equals("AuthRoot", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>What a method of the same class makes when it does nothing else.</summary>
    private static BaseObjectCreationExpressionSyntax? Maker(InvocationExpressionSyntax call, string method) =>
        call.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(m => m.Identifier.ValueText == method) switch
        {
            { ExpressionBody.Expression: BaseObjectCreationExpressionSyntax made } => made,
            { Body.Statements: [ReturnStatementSyntax { Expression: BaseObjectCreationExpressionSyntax made }] } => made,
            _ => null,
        };
}
