using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A cookie that is sent over unencrypted connections too.</summary>
internal sealed class CookieWithoutSecure : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/cookie-without-secure",
        Title: "Cookie without Secure",
        Severity: Severity.Medium,
        Cwe: 614,
        Category: Category.Communication,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on)
    {
        on.ObjectCreation(CheckCreation, CookieFlags.Types);
        on.Assignment(CheckAssignment, "Secure", "SecurePolicy", "CookieSecure");
        on.Invocation(CheckPlain, "Append");
    }

    private static void CheckCreation(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (!CookieFlags.IsLeftOut(creation, "Secure", file))
            return;
        if (file.CreatedType(creation)?.Name != "NancyCookie" || CookieFlags.IsArgumentOff(creation, 3, "secure", file))
            Add(creation, "is not set", Severity.Low, file, report);
    }

    private static void CheckAssignment(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (CookieFlags.IsSwitchedOff(assignment, Syntax.LastName(assignment.Left)!, file))
            Add(CookieFlags.Place(assignment), "is switched off", Severity.Medium, file, report);
    }

    private static void CheckPlain(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (CookieFlags.IsPlain(call, file) && !CookieFlags.IsSetForAll("Secure", file))
            Add(call, "is not set", Severity.Low, file, report);
    }

    private static void Add(SyntaxNode node, string what, Severity severity, CSharpFile file, RuleReport report) => report.Add(
        file.Range(node),
        $"`Secure` {what}, so the browser sends the cookie over unencrypted connections too, where others can read it.",
        file.IsTest ? Severity.Low : severity,
        file.IsTest ? Confidence.Low : null);
}
