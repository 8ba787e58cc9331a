using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Signatures with DSA.</summary>
internal sealed class WeakSignature : CSharpRule
{
    private const string Space = "System.Security.Cryptography.";

    public override RuleInfo Info { get; } = new(
        Id: "csharp/weak-signature",
        Title: "Signature with DSA",
        Severity: Severity.Medium,
        Cwe: 327,
        Category: Category.Communication,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on)
    {
        on.ObjectCreation(
            CheckCreation, "DSACryptoServiceProvider", "DSACng", "DSAOpenSsl", "DSASignatureFormatter", "DSASignatureDeformatter", "DsaSigner", "DsaKeyPairGenerator");
        on.Invocation(CheckCreate, "Create", "CreateFromName");
        on.Invocation(CheckUse, "CreateSignature", "SignData", "SignHash");
        on.Method(CheckReturn);
    }

    private static void CheckCreation(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is { Own.Count: 0 })
            Add(creation, file, report);
    }

    private static void CheckCreate(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Receiver(call) is not { } receiver || file.ReceiverType(receiver) is not { Own.Count: 0 } type)
            return;
        if (type.Is(Space + "DSA"))
            Add(call, file, report);
        else if (type.Name is "CryptoConfig" or "AsymmetricAlgorithm" && call.ArgumentList.Arguments is [var name, ..] && file.StringOf(name.Expression) is { } given
                 && given.ToUpperInvariant().Replace("SYSTEM.SECURITY.CRYPTOGRAPHY.", "", StringComparison.Ordinal) is "DSA" or "DSACRYPTOSERVICEPROVIDER" or "DSACNG")
            Add(call, file, report);
    }

    private static void CheckUse(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Receiver(call) is { } receiver && file.TypeOf(receiver) is { Own.Count: 0 } type && type.DerivesFrom(Space + "DSA")
            && file.ValueOf(receiver) is not (BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax))
        {
            Add(call, file, report);
        }
    }

    /// <summary>A method that hands DSA on to others.</summary>
    private static void CheckReturn(MethodDeclarationSyntax method, CSharpFile file, RuleReport report)
    {
        if (Syntax.LastName(method.ReturnType) is not ("AsymmetricAlgorithm" or "DSA"))
            return;
        foreach (var exit in method.Body?.Statements.OfType<ReturnStatementSyntax>() ?? [])
        {
            if (exit.Expression is IdentifierNameSyntax value && file.TypeOf(value) is { Own.Count: 0 } type && type.DerivesFrom(Space + "DSA")
                && file.ValueOf(value) is IdentifierNameSyntax)
            {
                Add(exit, file, report);
            }
        }
    }

    private static void Add(SyntaxNode node, CSharpFile file, RuleReport report) => report.Add(
        file.Range(node),
        "DSA is withdrawn: one number that is guessed or used twice gives the key away; use ECDSA or RSA with PSS.",
        file.IsTest ? Severity.Low : null,
        file.IsTest ? Confidence.Low : null);
}
