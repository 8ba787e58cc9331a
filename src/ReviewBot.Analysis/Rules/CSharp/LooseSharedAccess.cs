using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A shared access signature of Azure that allows more than is needed.</summary>
internal sealed class LooseSharedAccess : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/loose-shared-access",
        Title: "Shared access signature is too wide",
        Severity: Severity.Low,
        Cwe: 732,
        Category: Category.Authentication,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on)
    {
        on.Invocation(Check, "GetSharedAccessSignature", "GetSharedAccessSignatureAsync");
    }

    private static void Check(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Receiver(call) is not { } receiver || file.TypeOf(receiver) is not { Own.Count: 0 } type)
            return;
        if (type.Name == "CloudStorageAccount")
            Add(call, "The signature is for the whole account and cannot be taken back alone; make one for the container, with a stored policy.", file, report);
        else if (type.Name.StartsWith("Cloud", StringComparison.Ordinal) && Policy(call, type) is var policy && IsNull(policy, file) && !OnlyNulls(call))
            Add(call, "The signature names no stored policy, so it cannot be taken back before it ends.", file, report);
    }

    private static ExpressionSyntax? Policy(InvocationExpressionSyntax call, CSharpType type) => type.Name switch
    {
        "CloudTable" or "CloudQueue" => Syntax.Argument(call.ArgumentList, 1, "accessPolicyIdentifier"),
        "CloudBlobContainer" or "CloudFileShare" => Syntax.Argument(call.ArgumentList, 1, "groupPolicyIdentifier"),
        _ => call.ArgumentList.Arguments.Count == 2 ? Syntax.Argument(call.ArgumentList, 1, "groupPolicyIdentifier") : Syntax.Argument(call.ArgumentList, 2, "groupPolicyIdentifier"),
    };

    private static bool IsNull(ExpressionSyntax? policy, CSharpFile file) =>
        policy is null || file.ValueOf(policy).IsKind(SyntaxKind.NullLiteralExpression);

    private static bool OnlyNulls(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax }, ..];

    private static void Add(SyntaxNode node, string message, CSharpFile file, RuleReport report) =>
        report.Add(file.Range(node), message, null, file.IsTest ? Confidence.Low : null);
}
