using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>An RSA or DSA key that is too short.</summary>
internal sealed class WeakKeySize : CSharpRule
{
    private const int FewestBits = 2048;
    private const string Space = "System.Security.Cryptography.";

    public override RuleInfo Info { get; } = new(
        Id: "csharp/weak-key-size",
        Title: "Key pair that is too short",
        Severity: Severity.Medium,
        Cwe: 326,
        Category: Category.Communication);

    public override void Subscribe(CSharpEvents on)
    {
        on.Invocation(CheckCreate, "Create");
        on.Invocation(CheckNamed, "CreateFromName");
        on.ObjectCreation(
            CheckCreation, "RSACryptoServiceProvider", "RSACng", "RSAOpenSsl", "DSACryptoServiceProvider", "DSACng", "DSAOpenSsl");
        on.ObjectCreation(CheckParameters, "RsaKeyGenerationParameters");
        on.Assignment(CheckProperty, "KeySize");
    }

    private static void CheckCreate(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments is [var size] && file.ReceiverType(call) is { Own.Count: 0 } type)
            Check(type, size.Expression, call, file, report);
    }

    /// <summary>The name, then the size; the name alone makes 1,024 bits on the .NET Framework.</summary>
    private static void CheckNamed(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments is not { Count: > 0 } arguments || file.ReceiverType(call) is not { Own.Count: 0, Name: "CryptoConfig" }
            || file.StringOf(arguments[0].Expression)?.ToUpperInvariant() is not { } given
            || given is not ("RSA" or "SYSTEM.SECURITY.CRYPTOGRAPHY.RSA" or "SYSTEM.SECURITY.CRYPTOGRAPHY.ASYMMETRICALGORITHM"))
        {
            return;
        }

        if (arguments.Count == 1)
            report.Add(file.Range(call), "On the .NET Framework this makes a key of RSA with 1,024 bits; use `RSA.Create(3072)`.", Severity.Low, Confidence.Medium);
        else if ((Syntax.Elements(arguments[1].Expression).FirstOrDefault() ?? arguments[1].Expression) is { } size)
            Check("RSA", size, call, file, report);
    }

    private static void CheckCreation(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (Syntax.Argument(creation.ArgumentList, 0, "dwKeySize") is { } size && file.CreatedType(creation) is { Own.Count: 0 } type)
            Check(type, size, creation, file, report);
    }

    /// <summary>BouncyCastle's: exponent, randomness, strength, certainty.</summary>
    private static void CheckParameters(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (Syntax.Argument(creation.ArgumentList, 2, "strength") is { } size && file.CreatedType(creation) is { Own.Count: 0 })
            Check("RSA", size, creation, file, report);
    }

    private static void CheckProperty(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.OwnerOf(assignment) is { Own.Count: 0 } type)
            Check(type, assignment.Right, assignment, file, report);
    }

    private static void Check(CSharpType type, ExpressionSyntax size, SyntaxNode node, CSharpFile file, RuleReport report)
    {
        if (type.DerivesFrom(Space + "RSA"))
            Check("RSA", size, node, file, report);
        else if (type.DerivesFrom(Space + "DSA"))
            Check("DSA", size, node, file, report);
    }

    private static void Check(string algorithm, ExpressionSyntax size, SyntaxNode node, CSharpFile file, RuleReport report)
    {
        if (file.ConstantOf(size) is long bits and > 0 and < FewestBits)
        {
            report.Add(
                file.Range(node),
                $"A key of {algorithm} with {bits} bits can be broken, or will be while it is in use; use at least {FewestBits}.",
                bits < FewestBits / 2 ? Severity.High : file.IsTest ? Severity.Low : null);
        }
    }
}
