using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Flow.Solving;
using ReviewBot.Analysis.Languages.CSharp;
using ReviewBot.Analysis.Rules.Secrets;
using SinkKind = ReviewBot.Analysis.Flow.SinkKind;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A key or certificate that stands in the code, or is the same every time.</summary>
internal sealed class HardCodedKey : CSharpRule, IFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/hard-coded-key",
        Title: "Cryptographic key in the code",
        Severity: Severity.High,
        Cwe: 321,
        Category: Category.HardCoded,
        Confidence: Confidence.Medium);

    /// <summary>Whether a credential is a key of a cipher, and no password, salt or initialisation vector.</summary>
    internal static bool IsKey(SinkHit hit) => hit.Sink.StartsWith("System.Security.Cryptography.", StringComparison.Ordinal);

    public void Subscribe(FlowEvents on) => on.Sink(SinkKind.Credential, (hit, report) =>
    {
        if (hit.Taint.Source.Kind == SourceKind.Constant && IsKey(hit) && !hit.Sink.EndsWith(".IV", StringComparison.Ordinal)
            && !hit.Sink.Contains("DeriveBytes", StringComparison.Ordinal) && IsFirst(hit))
        {
            report.Add(hit, $"The key given to `{hit.ShortName}` is a constant: whoever has the code or the program has it too.", Severity.Medium, Confidence.Medium);
        }
    });

    /// <summary>Keys come first; what comes behind them is a vector.</summary>
    private static bool IsFirst(SinkHit hit) => !hit.File.Text.Text.AsSpan(hit.Call.Start, Math.Max(0, hit.Place.Start - hit.Call.Start)).Contains(',');

    public override void Subscribe(CSharpEvents on)
    {
        on.Invocation(CheckCipher, "CreateEncryptor", "CreateDecryptor");
        on.ObjectCreation(
            CheckKeyed, "AesGcm", "AesCcm", "ChaCha20Poly1305", "HMACSHA256", "HMACSHA384", "HMACSHA512", "HMACSHA1", "HMACMD5", "SymmetricSecurityKey", "KeyParameter");
        on.ObjectCreation(CheckCertificate, "X509Certificate", "X509Certificate2");
        on.Invocation(CheckSigner, "HashData", "ComputeHash");
        on.Assignment(CheckProperty, "Key");
    }

    private static void CheckCipher(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Argument(call.ArgumentList, 0, "rgbKey") is { } key && ConstantBytes.Are(key, call, file)
            && (Syntax.Receiver(call) is not { } receiver || file.TypeOf(receiver) is null or { Own.Count: 0 }))
        {
            Add(call, Syntax.NameOf(call)!, file, report);
        }
    }

    private static void CheckKeyed(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (creation.ArgumentList?.Arguments is [var key, ..] && file.CreatedType(creation) is { Own.Count: 0 } type && ConstantBytes.Are(key.Expression, creation, file)
            && !IsWrittenText(key.Expression) && !IsNamedSecret(key.Expression, file))
        {
            Add(creation, type.Name, file, report);
        }
    }

    private static void CheckSigner(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments is [var key, _, ..] && Syntax.Receiver(call) is { } receiver && (Syntax.LastName(receiver) ?? "").StartsWith("HMAC", StringComparison.Ordinal)
            && ConstantBytes.Are(key.Expression, call, file))
        {
            Add(call, Syntax.LastName(receiver)!, file, report);
        }
    }

    /// <summary>What is written out in the assignment is reported as a credential; this is for what a variable holds.</summary>
    private static void CheckProperty(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.OwnerOf(assignment) is { } owner && owner.DerivesFrom("System.Security.Cryptography.SymmetricAlgorithm")
            && ConstantBytes.Are(assignment.Right, assignment, file))
        {
            Add(assignment, "Key", file, report);
        }
    }

    /// <summary>A certificate from bytes of the code, or from a file that they were just written to.</summary>
    private static void CheckCertificate(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (creation.ArgumentList?.Arguments is not [{ Expression: var source }, ..] || file.CreatedType(creation) is not { Own.Count: 0 })
            return;
        if (ConstantBytes.Are(source, creation, file) || (source is IdentifierNameSyntax path && Written(path, file)))
        {
            report.Add(
                file.Range(creation),
                "The certificate stands in the code: it cannot be replaced without a release, and its key is known to everyone who can read the repository.",
                file.IsTest ? Severity.Low : Severity.Medium,
                file.IsTest ? Confidence.Low : null);
        }
    }

    private static bool Written(IdentifierNameSyntax path, CSharpFile file) => file.CallsOf("WriteAllBytes").Take(16).Any(c =>
        c.ArgumentList.Arguments is [{ Expression: IdentifierNameSyntax target }, var bytes]
        && target.Identifier.ValueText == path.Identifier.ValueText
        && MemberBody.RootOf(c) == MemberBody.RootOf(path)
        && ConstantBytes.Are(bytes.Expression, c, file));

    /// <summary>The rule for credentials reports a text that is written out here.</summary>
    private static bool IsWrittenText(ExpressionSyntax key) =>
        CredentialTargets.TextOfBytes(key) is LiteralExpressionSyntax || key is LiteralExpressionSyntax;

    /// <summary>A constant with the name of a secret is reported where it stands.</summary>
    private static bool IsNamedSecret(ExpressionSyntax key, CSharpFile file) =>
        CredentialTargets.TextOfBytes(file.ValueOf(key)) is { } text && Syntax.LastName(text) is { } name && (SecretNames.IsKey(name) || SecretNames.IsPassword(name));

    private static void Add(SyntaxNode node, string sink, CSharpFile file, RuleReport report) => report.Add(
        file.Range(node),
        $"The key given to `{sink}` stands in the code: it is known to everyone who can read the repository, and the same everywhere.",
        file.IsTest ? Severity.Low : null,
        file.IsTest ? Confidence.Low : null);
}
