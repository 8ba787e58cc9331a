using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A cookie that scripts of the page can read.</summary>
internal sealed class CookieWithoutHttpOnly : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/cookie-without-http-only",
        Title: "Cookie without HttpOnly",
        Severity: Severity.Medium,
        Cwe: 1004,
        Category: Category.Communication,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on)
    {
        on.ObjectCreation(CheckCreation, CookieFlags.Types);
        on.Assignment(CheckAssignment, "HttpOnly", "CookieHttpOnly");
        on.Invocation(CheckPlain, "Append");
    }

    private static void CheckCreation(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (!CookieFlags.IsLeftOut(creation, "HttpOnly", file))
            return;
        if (file.CreatedType(creation)?.Name != "NancyCookie" || CookieFlags.IsArgumentOff(creation, 2, "httpOnly", file))
            Add(creation, "is not set", Severity.Low, file, report);
    }

    private static void CheckAssignment(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (CookieFlags.IsSwitchedOff(assignment, Syntax.LastName(assignment.Left)!, file))
            Add(CookieFlags.Place(assignment), "is switched off", Severity.Medium, file, report);
    }

    private static void CheckPlain(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (CookieFlags.IsPlain(call, file) && !CookieFlags.IsSetForAll("HttpOnly", file))
            Add(call, "is not set", Severity.Low, file, report);
    }

    private static void Add(SyntaxNode node, string what, Severity severity, CSharpFile file, RuleReport report) => report.Add(
        file.Range(node),
        $"`HttpOnly` {what}, so a script that is smuggled into the page can read the cookie and send it away.",
        file.IsTest ? Severity.Low : severity,
        file.IsTest ? Confidence.Low : null);
}
