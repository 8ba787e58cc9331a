using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>An XML reader that was told to read document types or to fetch what they name.</summary>
internal sealed class XmlExternalEntity : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/xml-external-entity",
        Title: "XML reader follows external entities",
        Severity: Severity.High,
        Cwe: 611,
        Category: Category.DataHandling);

    public override void Subscribe(CSharpEvents on)
    {
        on.Assignment(CheckResolver, "XmlResolver");
        on.Assignment(CheckProcessing, "DtdProcessing");
        on.Assignment(CheckProhibit, "ProhibitDtd");
    }

    private static void CheckResolver(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.TypeOf(assignment.Right) is not { Own.Count: 0 } resolver)
            return;
        if (resolver.Name is not ("XmlUrlResolver" or "XmlSecureResolver"))
            return;

        // Settings with a resolver but without document types never use it.
        if (file.OwnerOf(assignment) is { Name: "XmlReaderSettings" } && !Sibling(assignment, "DtdProcessing", IsParse, file) && !Sibling(assignment, "ProhibitDtd", IsFalse, file))
            return;
        var secure = resolver.Name == "XmlSecureResolver";
        report.Add(
            file.Range(assignment),
            $"With `{resolver.Name}` a document can name files and addresses, and their content is put into it.",
            secure ? Severity.Medium : Severity.High,
            secure ? Confidence.Medium : Confidence.High);
    }

    private static void CheckProcessing(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (!IsParse(assignment.Right) || file.OwnerOf(assignment) is { Own.Count: > 0 })
            return;
        AddDocumentType(assignment, "DtdProcessing.Parse", file, report);
    }

    private static void CheckProhibit(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (IsFalse(assignment.Right))
            AddDocumentType(assignment, "ProhibitDtd = false", file, report);
    }

    private static void AddDocumentType(AssignmentExpressionSyntax assignment, string what, CSharpFile file, RuleReport report)
    {
        // The resolver is the worse part and is reported where it is set; null makes entities from outside impossible.
        if (Sibling(assignment, "XmlResolver", e => e.IsKind(SyntaxKind.NullLiteralExpression) || e is BaseObjectCreationExpressionSyntax, file))
            return;
        report.Add(
            file.Range(assignment),
            $"`{what}` lets a document declare entities, which can expand without end and on older frameworks name files and addresses.",
            Severity.Medium,
            Confidence.Medium);
    }

    private static bool IsParse(ExpressionSyntax value) =>
        value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" } access && Syntax.LastName(access.Expression) == "DtdProcessing";

    private static bool IsFalse(ExpressionSyntax value) => value.IsKind(SyntaxKind.FalseLiteralExpression);

    /// <summary>Whether the same object gets a certain value in another property, in the initialiser or in the same member.</summary>
    private static bool Sibling(AssignmentExpressionSyntax assignment, string property, Func<ExpressionSyntax, bool> accepts, CSharpFile file) =>
        PropertyWrites.Around(assignment, file).Beside(assignment, property).Any(a => accepts(a.Right));
}
