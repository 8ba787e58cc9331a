using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;
using ReviewBot.Analysis.Rules.Secrets;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A TLS certificate callback that accepts every certificate.</summary>
internal sealed class CertificateValidationDisabled : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/certificate-validation-disabled",
        Title: "TLS certificate validation is disabled",
        Severity: Severity.High,
        Cwe: 295,
        Category: Category.Communication);

    public override void Subscribe(CSharpEvents on)
    {
        on.Assignment(
            CheckCallback,
            "ServerCertificateCustomValidationCallback", "ServerCertificateValidationCallback", "RemoteCertificateValidationCallback",
            "UserCertificateValidationCallback", "CertificateValidationCallback", "ServerCertificateValidationHandler", "CertificateValidation");
        on.Assignment(CheckMode, "CertificateValidationMode");
        on.ObjectCreation(CheckStream, "SslStream", "TlsStream");
        on.MemberAccess(CheckAcceptAny, "DangerousAcceptAnyServerCertificateValidator");
        on.Literal(CheckConnection);
        on.Assignment(CheckTrust, "TrustServerCertificate");
        on.Method(CheckPolicy, "CheckValidationResult");
    }

    private static void CheckCallback(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (CertificateCallbacks.AcceptsEverything(assignment.Right, file))
            Add(assignment, Syntax.LastName(assignment.Left)!, file, report);
    }

    private static void CheckStream(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        foreach (var argument in creation.ArgumentList?.Arguments ?? default)
        {
            if (!argument.Expression.IsMissing && IsCallback(argument.Expression) && CertificateCallbacks.AcceptsEverything(argument.Expression, file))
                Add(argument.Expression, "SslStream", file, report);
        }
    }

    /// <summary>Where it is assigned the assignment is reported; this covers the other uses.</summary>
    private static void CheckAcceptAny(MemberAccessExpressionSyntax access, CSharpFile file, RuleReport report)
    {
        if (access.Parent is not AssignmentExpressionSyntax && Syntax.LastName(access.Expression) == "HttpClientHandler")
            Add(access, access.Name.Identifier.ValueText, file, report);
    }

    private static void CheckMode(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (assignment.Right is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "None" } mode
            && Syntax.LastName(mode.Expression) == "X509CertificateValidationMode")
        {
            Add(assignment, "CertificateValidationMode", file, report);
        }
    }

    private static void CheckConnection(LiteralExpressionSyntax literal, CSharpFile file, RuleReport report)
    {
        if (literal.IsKind(SyntaxKind.StringLiteralExpression) && ConnectionStrings.TrustsAnyServer(literal.Token.ValueText))
            report.Add(file.Range(literal), Message("TrustServerCertificate=True"), Severity.Medium, file.IsTest ? Confidence.Medium : null);
    }

    private static void CheckTrust(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.OwnerOf(assignment) is { Name: "SqlConnectionStringBuilder", Own.Count: 0 } && file.ConstantOf(assignment.Right) is true)
            report.Add(file.Range(assignment), Message("TrustServerCertificate"), Severity.Medium, IsForDevelopment(assignment) ? Confidence.Low : null);
    }

    /// <summary>The obsolete <c>ICertificatePolicy</c>.</summary>
    private static void CheckPolicy(MethodDeclarationSyntax method, CSharpFile file, RuleReport report)
    {
        if (method.ParameterList.Parameters.Count == 4 && CertificateCallbacks.AlwaysTrue(method.ExpressionBody?.Expression, method.Body, file))
            report.Add(file.Text.Range(method.Identifier.SpanStart, method.ParameterList.Span.End), Message("CheckValidationResult"));
    }

    private static void Add(SyntaxNode node, string sink, CSharpFile file, RuleReport report)
    {
        var guarded = IsForDevelopment(node);
        report.Add(
            file.Range(node),
            Message(sink),
            guarded ? Severity.Low : null,
            guarded ? Confidence.Low : file.IsTest ? Confidence.Medium : null);
    }

    private static string Message(string sink) => $"`{sink}` accepts every certificate, so anyone on the way can read and change what is sent.";

    private static bool IsCallback(ExpressionSyntax expression) =>
        expression is AnonymousFunctionExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or BaseObjectCreationExpressionSyntax;

    private static bool IsForDevelopment(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            if (ancestor is IfStatementSyntax branch && branch.Condition.ToString() is { } condition
                && (condition.Contains("Development", StringComparison.OrdinalIgnoreCase) || condition.Contains("Debug", StringComparison.OrdinalIgnoreCase))
                && !condition.StartsWith('!') && branch.Statement.FullSpan.Contains(node.Span))
            {
                return true;
            }
        }

        return false;
    }
}
