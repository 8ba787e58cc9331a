using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A client that accepts certificates which were taken back.</summary>
internal sealed class CertificateRevocationIgnored : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/certificate-revocation-ignored",
        Title: "Revoked certificates are accepted",
        Severity: Severity.Low,
        Cwe: 299,
        Category: Category.Communication,
        Confidence: Confidence.Low);

    public override void Subscribe(CSharpEvents on)
    {
        on.ObjectCreation(CheckClient);
        on.Assignment(CheckFlag, "CheckCertificateRevocationList");
        on.Assignment(CheckMode, "RevocationMode", "CertificateRevocationCheckMode");
    }

    /// <summary>A handler that is set up by hand and does not ask.</summary>
    private static void CheckClient(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (creation.ArgumentList?.Arguments is not [{ Expression: IdentifierNameSyntax given }, ..]
            || file.CreatedType(creation) is not { } type || !(type.Name == "HttpClient" || type.DerivesFrom("System.Net.Http.HttpClient")))
        {
            return;
        }

        if (file.ValueOf(given) is BaseObjectCreationExpressionSyntax handler && file.CreatedType(handler) is { Own.Count: 0, Name: "WinHttpHandler" or "HttpClientHandler" or "CurlHandler" }
            && ObjectSettings.Around(creation, file) is var writes
            && writes.Last(handler, "ServerCertificateCustomValidationCallback") is null
            && (writes.Last(handler, "ServerCertificateValidationCallback") is null or { Right: LiteralExpressionSyntax })
            && (writes.Last(handler, "CheckCertificateRevocationList") is not { } write || file.ConstantOf(write.Right) is false))
        {
            Add(creation, file, report);
        }
    }

    private static void CheckFlag(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.ConstantOf(assignment.Right) is false && file.OwnerOf(assignment) is { Own.Count: 0, Name: "ServicePointManager" })
            Add(assignment, file, report);
    }

    private static void CheckMode(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (assignment.Right is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "NoCheck" } mode && Syntax.LastName(mode.Expression) == "X509RevocationMode")
            Add(assignment, file, report);
    }

    private static void Add(SyntaxNode node, CSharpFile file, RuleReport report) => report.Add(
        file.Range(node), "A certificate that was taken back, because its key was stolen for instance, is accepted as if nothing had happened.");
}
