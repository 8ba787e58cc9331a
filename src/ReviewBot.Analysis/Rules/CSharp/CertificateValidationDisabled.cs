using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

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
        on.Method(CheckPolicy, "CheckValidationResult");
    }

    private static void CheckCallback(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (AcceptsEverything(assignment.Right, file, depth: 0))
            Add(assignment, Syntax.LastName(assignment.Left)!, file, report);
    }

    private static void CheckStream(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        foreach (var argument in creation.ArgumentList?.Arguments ?? default)
        {
            if (!argument.Expression.IsMissing && IsCallback(argument.Expression) && AcceptsEverything(argument.Expression, file, depth: 0))
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

    /// <summary>The obsolete <c>ICertificatePolicy</c>.</summary>
    private static void CheckPolicy(MethodDeclarationSyntax method, CSharpFile file, RuleReport report)
    {
        if (method.ParameterList.Parameters.Count == 4 && AlwaysTrue(method.ExpressionBody?.Expression, method.Body, file))
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

    private static bool AcceptsEverything(ExpressionSyntax callback, CSharpFile file, int depth)
    {
        if (depth > 4)
            return false;
        switch (Syntax.Bare(callback))
        {
            case AnonymousFunctionExpressionSyntax lambda:
                return AlwaysTrue(lambda.ExpressionBody, lambda.Block, file);
            case CastExpressionSyntax cast:
                return AcceptsEverything(cast.Expression, file, depth + 1);
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var inner] } creation
                when Syntax.LastName((creation as ObjectCreationExpressionSyntax)?.Type ?? inner.Expression) is { } made
                    && (creation is ImplicitObjectCreationExpressionSyntax || made.EndsWith("Callback", StringComparison.Ordinal) || made == "Func"):
                return AcceptsEverything(inner.Expression, file, depth + 1);
            case BinaryExpressionSyntax sum:
                return AcceptsEverything(sum.Right, file, depth + 1);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DangerousAcceptAnyServerCertificateValidator" }:
                return true;
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or IdentifierNameSyntax, Name: IdentifierNameSyntax name } access:
                return MethodAcceptsEverything(name, (access.Expression as IdentifierNameSyntax)?.Identifier.ValueText, file);
            case IdentifierNameSyntax name:
                return file.VariableOf(name) is { Writes: [{ Value: { } value }] }
                    ? AcceptsEverything(value, file, depth + 1)
                    : MethodAcceptsEverything(name, type: null, file);
            default:
                return false;
        }
    }

    /// <summary>A method group, or a field that holds a lambda, of this file.</summary>
    private static bool MethodAcceptsEverything(IdentifierNameSyntax name, string? type, CSharpFile file)
    {
        var found = false;
        foreach (var node in file.Root.DescendantNodes(n => n is not (BaseMethodDeclarationSyntax or ExpressionSyntax) || n == MemberBody.RootOf(name)))
        {
            var (identifier, arrow, body) = node switch
            {
                MethodDeclarationSyntax method => (method.Identifier, method.ExpressionBody?.Expression, method.Body),
                LocalFunctionStatementSyntax local => (local.Identifier, local.ExpressionBody?.Expression, local.Body),
                VariableDeclaratorSyntax { Initializer.Value: AnonymousFunctionExpressionSyntax lambda, Parent.Parent: FieldDeclarationSyntax } field =>
                    (field.Identifier, lambda.ExpressionBody, lambda.Block),
                _ => default,
            };
            if (identifier.ValueText != name.Identifier.ValueText
                || (type is not null && node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText != type))
            {
                continue;
            }

            if (!AlwaysTrue(arrow, body, file))
                return false;
            found = true;
        }

        return found;
    }

    private static bool AlwaysTrue(ExpressionSyntax? arrow, BlockSyntax? body, CSharpFile file)
    {
        if (arrow is not null)
            return file.ConstantOf(arrow) is true;
        if (body is null)
            return false;
        var returns = body.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>()
            .Where(r => !ReachingWrites.IsDead(r, file))
            .ToList();
        return returns.Count > 0
            && returns.TrueForAll(r => r.Expression is not null && file.ConstantOf(r.Expression) is true)
            && !body.DescendantNodes().Any(n => n is ThrowStatementSyntax or ThrowExpressionSyntax);
    }

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
