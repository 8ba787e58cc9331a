using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>An initialisation vector or nonce that is the same for every message.</summary>
internal sealed class StaticInitializationVector : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/static-initialization-vector",
        Title: "Initialisation vector is the same every time",
        Severity: Severity.Medium,
        Cwe: 329,
        Category: Category.Communication,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on)
    {
        on.Invocation(CheckCipher, "CreateEncryptor");
        on.Invocation(CheckMessage, "EncryptCbc", "EncryptCfb", "TryEncryptCbc", "TryEncryptCfb");
        on.Invocation(CheckSealed, "Encrypt");
        on.ObjectCreation(CheckParameters, "ParametersWithIV", "AeadParameters");
        on.Assignment(CheckProperty, "IV");
    }

    private static void CheckCipher(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Argument(call.ArgumentList, 1, "rgbIV") is { } vector && ConstantBytes.Are(vector, call, file))
            Add(call, file, report);
    }

    private static void CheckMessage(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Argument(call.ArgumentList, 1, "iv") is { } vector && ConstantBytes.Are(vector, call, file))
            Add(call, file, report);
    }

    private static void CheckSealed(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments.Count >= 4 && Syntax.Receiver(call) is { } receiver && file.TypeOf(receiver) is { Own.Count: 0, Name: "AesGcm" or "AesCcm" or "ChaCha20Poly1305" }
            && Syntax.Argument(call.ArgumentList, 0, "nonce") is { } nonce && ConstantBytes.Are(nonce, call, file))
        {
            Add(call, file, report);
        }
    }

    private static void CheckParameters(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is { Own.Count: 0 } type
            && Syntax.Argument(creation.ArgumentList, type.Name == "AeadParameters" ? 2 : 1, "nonce") is { } vector && ConstantBytes.Are(vector, creation, file))
        {
            Add(creation, file, report);
        }
    }

    private static void CheckProperty(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.OwnerOf(assignment) is { } owner && owner.DerivesFrom("System.Security.Cryptography.SymmetricAlgorithm")
            && ConstantBytes.Are(assignment.Right, assignment, file))
        {
            Add(assignment, file, report);
        }
    }

    private static void Add(SyntaxNode node, CSharpFile file, RuleReport report) => report.Add(
        file.Range(node),
        "The initialisation vector is the same every time, so equal beginnings of messages look equal; with a stream mode two messages give both away.",
        file.IsTest ? Severity.Low : null,
        file.IsTest ? Confidence.Low : null);
}
