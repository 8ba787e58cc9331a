using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A style sheet that may run scripts or read other documents.</summary>
internal sealed class UnsafeXslt : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/unsafe-xslt",
        Title: "Style sheet may run scripts",
        Severity: Severity.Medium,
        Cwe: 611,
        Category: Category.DataHandling,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on)
    {
        on.MemberAccess(CheckTrusted, "TrustedXslt");
        on.ObjectCreation(CheckSettings, "XsltSettings");
        on.Assignment(CheckSetting, "EnableScript", "EnableDocumentFunction");
        on.Invocation(CheckSchema, "Add");
    }

    private static void CheckTrusted(MemberAccessExpressionSyntax access, CSharpFile file, RuleReport report)
    {
        if (Syntax.LastName(access.Expression) == "XsltSettings")
            Add(access, file, report);
    }

    private static void CheckSettings(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (creation.ArgumentList?.Arguments.Any(a => file.ConstantOf(a.Expression) is true) ?? false)
            Add(creation, file, report);
    }

    private static void CheckSetting(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.ConstantOf(assignment.Right) is true && file.OwnerOf(assignment) is { Own.Count: 0, Name: "XsltSettings" })
            Add(assignment, file, report);
    }

    /// <summary>A schema that is fetched from an address names others in turn.</summary>
    private static void CheckSchema(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments is [_, var place] && Syntax.Receiver(call) is { } receiver
            && file.TypeOf(receiver) is { Own.Count: 0, Name: "XmlSchemaCollection" or "XmlSchemaSet" }
            && (file.TypeOf(place.Expression) is { FullName: "string" } || file.StringOf(place.Expression) is not null))
        {
            report.Add(
                file.Range(call),
                "The schema is read from an address and may name others, which are fetched too; give it an `XmlReader` without a resolver.",
                Severity.Low,
                Confidence.Low);
        }
    }

    private static void Add(SyntaxNode node, CSharpFile file, RuleReport report) => report.Add(
        file.Range(node),
        "With these settings a style sheet runs scripts or reads other files; one that others can change then acts as this program.",
        file.IsTest ? Severity.Low : null,
        file.IsTest ? Confidence.Low : null);
}
