using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A cipher that can be broken, or a mode that shows the pattern of the text.</summary>
internal sealed class WeakCipher : CSharpRule
{
    private const string Space = "System.Security.Cryptography.";

    public override RuleInfo Info { get; } = new(
        Id: "csharp/weak-cipher",
        Title: "Weak cipher or cipher mode",
        Severity: Severity.High,
        Cwe: 327,
        Category: Category.Communication);

    public override void Subscribe(CSharpEvents on)
    {
        on.ObjectCreation(
            CheckCreation,
            "DESCryptoServiceProvider", "TripleDESCryptoServiceProvider", "TripleDESCng", "RC2CryptoServiceProvider",
            "DesEngine", "DesEdeEngine", "RC2Engine", "RC4Engine", "BlowfishEngine", "IdeaEngine", "Cast5Engine", "SkipjackEngine", "TeaEngine", "XteaEngine", "EcbBlockCipher", "AesFastEngine");
        on.Invocation(CheckCreate, "Create", "CreateFromName");
        on.Invocation(CheckNamed, "GetCipher");
        on.Invocation(CheckEcb, "EncryptEcb", "DecryptEcb", "TryEncryptEcb", "TryDecryptEcb");
        on.MemberAccess(CheckMode, "ECB", "OFB", "CFB");
        on.ObjectCreation(CheckOwn);
    }

    private static void CheckCreation(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is not { Own.Count: 0 } type)
            return;
        if (type.Name == "AesFastEngine")
            report.Add(file.Range(creation), "`AesFastEngine` looks keys up in tables, and how long that takes tells others of the key; use `AesEngine`.", Severity.Medium, Confidence.Medium);
        else if (type.Name == "EcbBlockCipher")
            AddMode(creation, file, report);
        else if (type.Name.EndsWith("Engine", StringComparison.Ordinal))
            Add(creation, type.Name == "DesEdeEngine" ? "TripleDES" : type.Name[..^"Engine".Length], file, report);
        else if (CipherOf(type) is { } cipher)
            Add(creation, cipher, file, report);
    }

    private static void CheckCreate(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (file.ReceiverType(call) is not { Own.Count: 0 } type)
            return;
        if (CipherOf(type) is { } cipher)
            Add(call, cipher, file, report);
        else if (type.Name is "SymmetricAlgorithm" or "CryptoConfig" && call.ArgumentList.Arguments is [var name, ..]
                 && file.StringOf(name.Expression) is { } given && Named(given) is { } weak)
            Add(call, weak, file, report);
    }

    private static void CheckNamed(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments is not [var name, ..] || file.StringOf(name.Expression) is not { } given
            || file.ReceiverType(call) is not { Name: "CipherUtilities" })
        {
            return;
        }

        var parts = given.Split('/');
        if (Named(parts[0]) is { } weak)
            Add(call, weak, file, report);
        else if (parts.Length > 1 && parts[1].Equals("ECB", StringComparison.OrdinalIgnoreCase))
            AddMode(call, file, report);
    }

    private static void CheckEcb(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (file.ReceiverType(call) is not { Own.Count: > 0 })
            AddMode(call, file, report);
    }

    private static void CheckMode(MemberAccessExpressionSyntax access, CSharpFile file, RuleReport report)
    {
        if (file.ReceiverType(access.Expression) is { } type && type.Is(Space + "CipherMode")
            && access.Parent is not (BinaryExpressionSyntax or CaseSwitchLabelSyntax or ConstantPatternSyntax))
        {
            if (access.Name.Identifier.ValueText == "ECB")
                AddMode(access, file, report);
            else
                AddUnauthenticated(access, file, report);
        }
    }

    /// <summary>A class of one's own on top of a weak one.</summary>
    private static void CheckOwn(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is { Own.Count: > 0 } type && CipherOf(type) is { } cipher)
            Add(creation, cipher, file, report);
    }

    private static void AddUnauthenticated(MemberAccessExpressionSyntax access, CSharpFile file, RuleReport report) => report.Add(
        file.Range(access),
        $"`{access.Name.Identifier.ValueText}` does not notice when somebody flips bits of the text on the way; use AES-GCM.",
        Severity.Low,
        Confidence.Low);

    private static void Add(SyntaxNode node, string cipher, CSharpFile file, RuleReport report)
    {
        var triple = cipher == "TripleDES";
        report.Add(
            file.Range(node),
            triple ? "`TripleDES` has blocks of 64 bits and is withdrawn; use AES." : $"`{cipher}` can be broken with little effort; use AES.",
            triple ? Severity.Medium : Severity.High);
    }

    private static void AddMode(SyntaxNode node, CSharpFile file, RuleReport report) =>
        report.Add(file.Range(node), "`ECB` encrypts equal blocks equally, which shows the pattern of the text and lets blocks be swapped.", Severity.Medium);

    private static string? CipherOf(CSharpType type) =>
        type.DerivesFrom(Space + "TripleDES") ? "TripleDES"
        : type.DerivesFrom(Space + "DES") ? "DES"
        : type.DerivesFrom(Space + "RC2") ? "RC2"
        : null;

    private static string? Named(string name)
    {
        var simple = name[(name.LastIndexOf('.') + 1)..].ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        return simple switch
        {
            "DES" or "DESCRYPTOSERVICEPROVIDER" => "DES",
            "3DES" or "TRIPLEDES" or "DESEDE" or "TRIPLEDESCRYPTOSERVICEPROVIDER" => "TripleDES",
            "RC2" or "RC2CRYPTOSERVICEPROVIDER" => "RC2",
            "RC4" or "ARC4" or "ARCFOUR" => "RC4",
            "BLOWFISH" => "Blowfish",
            _ => null,
        };
    }
}
