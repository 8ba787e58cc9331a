using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A binder that refuses no type.</summary>
internal sealed class LenientSerializationBinder : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/lenient-serialization-binder",
        Title: "Binder refuses no type",
        Severity: Severity.Medium,
        Cwe: 502,
        Category: Category.DataHandling,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on) => on.Method(Check, "BindToType");

    private static void Check(MethodDeclarationSyntax method, CSharpFile file, RuleReport report)
    {
        if (method.ParameterList.Parameters.Count != 2 || method.Body is null && method.ExpressionBody is null || !IsBinder(method))
            return;
        // Json.NET itself refuses what is bound to null.
        if (IsOfJson(method) && method.DescendantNodes().Any(n => n.IsKind(SyntaxKind.NullLiteralExpression) && n.Parent is ReturnStatementSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax))
            return;
        if (method.DescendantNodes().Any(n => n is ThrowStatementSyntax or ThrowExpressionSyntax || n is InvocationExpressionSyntax call && Refuses(call)))
            return;
        report.Add(
            file.Text.Range(method.Identifier.SpanStart, method.ParameterList.Span.End),
            "This binder throws for no type: the data names the types that are created, and `null` only leaves the choice to the formatter.",
            file.IsTest ? Severity.Low : null,
            file.IsTest ? Confidence.Low : null);
    }

    private static bool Refuses(InvocationExpressionSyntax call) =>
        Syntax.NameOf(call) is { } name && (name.StartsWith("Throw", StringComparison.Ordinal) || name.StartsWith("Ensure", StringComparison.Ordinal));

    private static bool IsOfJson(MethodDeclarationSyntax method) => ((TypeDeclarationSyntax)method.Parent!).BaseList!.Types
        .Any(t => Syntax.LastName(t.Type) is "ISerializationBinder" or "DefaultSerializationBinder");

    private static bool IsBinder(MethodDeclarationSyntax method) => method.Parent is TypeDeclarationSyntax { BaseList: { } bases }
        && bases.Types.Any(t => (Syntax.LastName(t.Type) ?? "").EndsWith("Binder", StringComparison.Ordinal));
}
