using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A serialisable type whose constructor checks what an object from data does not have to meet.</summary>
internal sealed class UncheckedDeserialization : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/unchecked-deserialization",
        Title: "Objects from data pass by the checks",
        Severity: Severity.Low,
        Cwe: 502,
        Category: Category.DataHandling,
        Confidence: Confidence.Low,
        Kind: FindingKind.Weakness);

    public override void Subscribe(CSharpEvents on) => on.Type(Check);

    private static void Check(TypeDeclarationSyntax type, CSharpFile file, RuleReport report)
    {
        if (!IsSerializable(type, file) || IsException(type) || ChecksAfterwards(type))
            return;
        foreach (var constructor in type.Members.OfType<ConstructorDeclarationSyntax>())
        {
            if (!IsOfData(constructor) && Checks(constructor))
            {
                report.Add(
                    file.Text.Range(constructor.Identifier.SpanStart, constructor.ParameterList.Span.End),
                    $"What this constructor checks, an object of `{type.Identifier.ValueText}` that is read from data does not have to meet.");
            }
        }
    }

    /// <summary>The attribute may stand on any part of the type.</summary>
    private static bool IsSerializable(TypeDeclarationSyntax type, CSharpFile file) =>
        SerializableTypes.IsSerializable(type)
        || (type.Modifiers.Any(m => m.ValueText == "partial") && file.EnclosingType(type).Any(d => d.Attributes.Contains("Serializable")));

    private static bool IsException(TypeDeclarationSyntax type) =>
        type.BaseList?.Types.Any(t => (Syntax.LastName(t.Type) ?? "").EndsWith("Exception", StringComparison.Ordinal)) ?? false;

    /// <summary>The constructor or method that a formatter calls, and what it checks.</summary>
    private static bool ChecksAfterwards(TypeDeclarationSyntax type) => type.Members.OfType<BaseMethodDeclarationSyntax>().Any(m => m switch
    {
        ConstructorDeclarationSyntax constructor => IsOfData(constructor) && Conditions(m).Any(),
        MethodDeclarationSyntax method => (method.Identifier.ValueText == "OnDeserialization" || Syntax.HasAttribute(method.AttributeLists, "OnDeserialized"))
            && Conditions(m).Any(),
        _ => false,
    });

    private static bool IsOfData(ConstructorDeclarationSyntax constructor) =>
        constructor.ParameterList.Parameters is [{ Type: { } first }, { Type: { } second }]
        && Syntax.LastName(first as NameSyntax ?? (ExpressionSyntax)first) == "SerializationInfo" && Syntax.LastName(second) == "StreamingContext";

    private static bool Checks(ConstructorDeclarationSyntax constructor)
    {
        if (constructor.ParameterList.Parameters.Count == 0)
            return false;
        var names = constructor.ParameterList.Parameters.Select(p => p.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
        return Conditions(constructor).Any(c => c.DescendantNodesAndSelf().Any(n => n is IdentifierNameSyntax name && names.Contains(name.Identifier.ValueText)));
    }

    private static IEnumerable<SyntaxNode> Conditions(BaseMethodDeclarationSyntax member) => member.DescendantNodes().Select(Condition).OfType<SyntaxNode>();

    private static SyntaxNode? Condition(SyntaxNode node) => node switch
    {
        IfStatementSyntax branch => branch.Condition,
        ConditionalExpressionSyntax choice => choice.Condition,
        BinaryExpressionSyntax { OperatorToken.ValueText: "??" } coalesce => coalesce.Left,
        AssignmentExpressionSyntax { OperatorToken.ValueText: "??=" } coalesce => coalesce.Left,
        SwitchStatementSyntax choice => choice.Expression,
        SwitchExpressionSyntax choice => choice.GoverningExpression,
        WhenClauseSyntax clause => clause.Condition,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } guard
            when name.StartsWith("ThrowIf", StringComparison.Ordinal) => guard.ArgumentList,
        _ => null,
    };
}
