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
        on.Assignment(CheckProcessing, "DtdProcessing", "ProhibitDtd");
        on.Invocation(CheckReader, "Create");
        on.ObjectCreation(CheckTuple, "XmlUrlResolver");
        on.Invocation(PlainXmlSources.CheckCall, "Read", "Deserialize", "ReadXml", "ReadXmlSchema");
        on.ObjectCreation(PlainXmlSources.CheckCreation, "XPathDocument", "XmlValidatingReader");
    }

    private static void CheckResolver(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (Resolver(assignment.Right, file) is not { } resolver || IsReplaced(assignment, file))
            return;

        // Settings with a resolver but without document types never use it; those that a reader is made with are reported there.
        if (file.OwnerOf(assignment) is { Name: "XmlReaderSettings" } && (!ReadsTypes(assignment, file) || XmlReaders.Around(assignment, file).Use(assignment)))
            return;
        Add(assignment, resolver, file, report);
    }

    /// <summary>The reader that is made with settings is where the document is opened.</summary>
    private static void CheckReader(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (XmlReaders.SettingsOf(call) is not { } settings)
            return;
        var writes = ObjectSettings.Around(call, file);
        var creation = file.ValueOf(settings) as BaseObjectCreationExpressionSyntax;
        if (file.ValueOf(settings) is InvocationExpressionSyntax made)
            creation = XmlReaders.MadeBy(made, file);
        var resolver = creation is null ? writes.Behind(ObjectSettings.Written(settings), "XmlResolver", 0) : writes.Last(creation, "XmlResolver");
        var processing = creation is null ? writes.Behind(ObjectSettings.Written(settings), "DtdProcessing", 0) : writes.Last(creation, "DtdProcessing");
        var prohibit = creation is null ? writes.Behind(ObjectSettings.Written(settings), "ProhibitDtd", 0) : writes.Last(creation, "ProhibitDtd");
        if (resolver is not null && (IsParse(processing?.Right) || IsFalse(prohibit?.Right)) && Resolver(resolver.Right, file) is "XmlUrlResolver" and var name)
            Add(call, name, file, report);
    }

    /// <summary><c>(reader.XmlResolver, x) = (new XmlUrlResolver(), 0)</c>.</summary>
    private static void CheckTuple(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (creation.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: TupleExpressionSyntax targets } } values } value
            && values.Arguments.IndexOf(value) is var place && place < targets.Arguments.Count
            && Syntax.LastName(targets.Arguments[place].Expression) == "XmlResolver")
        {
            Add(creation, "XmlUrlResolver", file, report);
        }
    }

    private static void CheckProcessing(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        var prohibit = Syntax.LastName(assignment.Left) == "ProhibitDtd";
        if (!(prohibit ? IsFalse(assignment.Right) : IsParse(assignment.Right)) || file.OwnerOf(assignment) is not { Own.Count: 0 } owner)
            return;

        // The resolver is the worse part and is reported where it is set; settings have none by themselves.
        if (owner.Name == "XmlReaderSettings" ? !prohibit && !Sibling(assignment, "MaxCharactersFromEntities", e => file.ConstantOf(e) is 0L, file) : Sibling(assignment, "XmlResolver", e => e.IsKind(SyntaxKind.NullLiteralExpression) || e is BaseObjectCreationExpressionSyntax, file))
            return;
        if (prohibit && Sibling(assignment, "XmlResolver", _ => true, file))
            return;
        report.Add(
            file.Range(assignment),
            $"`{(prohibit ? "ProhibitDtd = false" : "DtdProcessing.Parse")}` lets a document declare entities, which can expand without end and on older frameworks name files and addresses.",
            Severity.Medium,
            Confidence.Medium);
    }

    private static void Add(SyntaxNode node, string resolver, CSharpFile file, RuleReport report)
    {
        var secure = resolver == "XmlSecureResolver";
        report.Add(
            file.Range(node),
            $"With `{resolver}` a document can name files and addresses, and their content is put into it.",
            secure ? Severity.Medium : file.IsTest ? Severity.Low : Severity.High,
            secure ? Confidence.Medium : file.IsTest ? Confidence.Low : Confidence.High);
    }

    private static string? Resolver(ExpressionSyntax value, CSharpFile file) =>
        file.TypeOf(value) is { Own.Count: 0, Name: "XmlUrlResolver" or "XmlSecureResolver" } type ? type.Name : null;

    /// <summary>Whether the same object gets another resolver afterwards.</summary>
    private static bool IsReplaced(AssignmentExpressionSyntax assignment, CSharpFile file)
    {
        var writes = ObjectSettings.Around(assignment, file);
        if (assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation })
            return writes.Last(creation, "XmlResolver") is { } last && last != assignment && last.Parent is ExpressionStatementSyntax;
        return assignment.Left is MemberAccessExpressionSyntax { Expression: var owner }
            && writes.Behind(ObjectSettings.Written(owner), "XmlResolver", assignment.SpanStart) is { Parent: ExpressionStatementSyntax { Parent: var block } }
            && block == assignment.Parent?.Parent;
    }

    private static bool ReadsTypes(AssignmentExpressionSyntax assignment, CSharpFile file) =>
        Sibling(assignment, "DtdProcessing", IsParse, file) || Sibling(assignment, "ProhibitDtd", IsFalse, file);

    private static bool IsParse(ExpressionSyntax? value) =>
        value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" } access && Syntax.LastName(access.Expression) == "DtdProcessing";

    private static bool IsFalse(ExpressionSyntax? value) => value.IsKind(SyntaxKind.FalseLiteralExpression);

    /// <summary>Whether the same object gets a certain value in another property, in the initialiser or in the same member.</summary>
    private static bool Sibling(AssignmentExpressionSyntax assignment, string property, Func<ExpressionSyntax, bool> accepts, CSharpFile file) =>
        PropertyWrites.Around(assignment, file).Beside(assignment, property).Any(a => accepts(a.Right));
}
