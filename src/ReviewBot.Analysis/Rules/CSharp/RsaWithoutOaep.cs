using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>RSA that encrypts with the padding of PKCS#1 version 1.5.</summary>
internal sealed class RsaWithoutOaep : CSharpRule
{
    private const string Space = "System.Security.Cryptography.";

    public override RuleInfo Info { get; } = new(
        Id: "csharp/rsa-without-oaep",
        Title: "RSA encryption without OAEP",
        Severity: Severity.Medium,
        Cwe: 780,
        Category: Category.Communication);

    public override void Subscribe(CSharpEvents on)
    {
        on.MemberAccess(CheckPadding, "Pkcs1");
        on.Invocation(CheckCall, "Encrypt", "Decrypt");
        on.ObjectCreation(CheckFormatter, "RSAPKCS1KeyExchangeFormatter", "RSAPKCS1KeyExchangeDeformatter");
    }

    private static void CheckPadding(MemberAccessExpressionSyntax access, CSharpFile file, RuleReport report)
    {
        if (file.ReceiverType(access.Expression) is { } type && type.Is(Space + "RSAEncryptionPadding")
            && access.Parent is not (BinaryExpressionSyntax or CaseSwitchLabelSyntax or ConstantPatternSyntax))
        {
            Add(access, file, report);
        }
    }

    /// <summary>The second argument of <c>RSACryptoServiceProvider</c>'s methods says whether OAEP is used.</summary>
    private static void CheckCall(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Argument(call.ArgumentList, 1, "fOAEP") is { } oaep && file.ConstantOf(oaep) is false
            && file.ReceiverType(call) is { } type && type.Is(Space + "RSACryptoServiceProvider"))
        {
            Add(call, file, report);
        }
    }

    private static void CheckFormatter(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is { Own.Count: 0 })
            Add(creation, file, report);
    }

    private static void Add(SyntaxNode node, CSharpFile file, RuleReport report) => report.Add(
        file.Range(node),
        "With the padding of PKCS#1 version 1.5 whoever can have messages decrypted, and learns which fail, can read one without the key.",
        file.IsTest ? Severity.Low : null);
}
