using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Input of ASP.NET that is taken as it comes.</summary>
internal sealed class RequestValidationDisabled : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/request-validation-disabled",
        Title: "Request validation is switched off",
        Severity: Severity.Low,
        Cwe: 1173,
        Category: Category.DataHandling,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on)
    {
        on.Attribute(CheckInput, "ValidateInput", "ValidateInputAttribute");
        on.Attribute(CheckHtml, "AllowHtml", "AllowHtmlAttribute");
        on.Assignment(CheckSetting, "ValidateRequest", "ValidateRequestMode", "EnableViewStateMac", "EnableEventValidation", "EnableHeaderChecking");
        on.MemberAccess(CheckUnvalidated, "Unvalidated");
    }

    private static void CheckInput(AttributeSyntax attribute, CSharpFile file, RuleReport report)
    {
        if (attribute.ArgumentList?.Arguments is [var enabled, ..] && file.ConstantOf(enabled.Expression) is false)
            Add(attribute, "Markup in the input reaches the action unchecked; what is shown of it must be encoded everywhere.", file, report);
    }

    private static void CheckHtml(AttributeSyntax attribute, CSharpFile file, RuleReport report) =>
        Add(attribute, "Markup in this value is let through; it must be cleaned before it is shown.", file, report);

    private static void CheckSetting(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        var name = Syntax.LastName(assignment.Left)!;
        var off = file.ConstantOf(assignment.Right) is false
            || (assignment.Right is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Disabled" } mode && Syntax.LastName(mode.Expression) == "ValidateRequestMode");
        if (!off || file.OwnerOf(assignment) is { Own.Count: > 0 })
            return;
        var what = name switch
        {
            "EnableViewStateMac" => "The view state is not signed, so that others can write what the page reads back.",
            "EnableEventValidation" => "Events are accepted that the page did not offer.",
            "EnableHeaderChecking" => "Line breaks in headers are let through, so that input can add headers and a body.",
            _ => "Markup in the input reaches the page unchecked; what is shown of it must be encoded everywhere.",
        };
        Add(assignment, what, file, report);
    }

    private static void CheckUnvalidated(MemberAccessExpressionSyntax access, CSharpFile file, RuleReport report)
    {
        if (Syntax.LastName(access.Expression) == "Request" && file.TypeOf(access.Expression) is null or { Own.Count: 0 })
            Add(access, "The input is read past the request validation; it must be encoded where it is shown.", file, report);
    }

    private static void Add(SyntaxNode node, string message, CSharpFile file, RuleReport report) =>
        report.Add(file.Range(node), message, null, file.IsTest ? Confidence.Low : null);
}
