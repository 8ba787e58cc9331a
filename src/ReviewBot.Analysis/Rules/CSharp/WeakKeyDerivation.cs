using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A key made from a password in so few steps that passwords can be tried quickly.</summary>
internal sealed class WeakKeyDerivation : CSharpRule
{
    private const int FewestIterations = 100_000;
    private const string Derivation = "System.Security.Cryptography.Rfc2898DeriveBytes";

    public override RuleInfo Info { get; } = new(
        Id: "csharp/weak-key-derivation",
        Title: "Key derived from a password in few steps",
        Severity: Severity.Medium,
        Cwe: 916,
        Category: Category.Communication);

    public override void Subscribe(CSharpEvents on)
    {
        on.ObjectCreation(CheckCreation, "Rfc2898DeriveBytes");
        on.ObjectCreation(CheckOld, "PasswordDeriveBytes");
        on.Assignment(CheckCount, "IterationCount");
        on.Invocation(CheckCall, "Pbkdf2");
        on.Invocation(CheckUse, "GetBytes", "CryptDeriveKey");
    }

    private static void CheckCreation(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is not { } type || !type.Is(Derivation) || creation.ArgumentList is not { } list)
            return;
        if (Syntax.Argument(list, 2, "iterations") is { } iterations)
        {
            if (!Check(iterations, creation, file, report) && Syntax.Argument(list, 3, "hashAlgorithm") is { } hash && Syntax.LastName(hash) is "SHA1" or "MD5")
                report.Add(file.Range(creation), $"The derivation works with `{Syntax.LastName(hash)}`; use SHA-256 or stronger.", Severity.Low);
        }
        else if (list.Arguments.Count == 2 && !IsSetLater(creation, file))
            Add(creation, "without a number of iterations makes 1,000 of SHA-1", file, report);
    }

    private static void CheckOld(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is { Own.Count: 0 })
            Add(creation, "makes 100 iterations of SHA-1, by a method withdrawn since", file, report);
    }

    /// <summary>The old class given by somebody else.</summary>
    private static void CheckUse(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Receiver(call) is IdentifierNameSyntax receiver && file.TypeOf(receiver) is { } type && type.DerivesFrom("System.Security.Cryptography.PasswordDeriveBytes")
            && !type.Own.Any(o => o.Members.ContainsKey(Syntax.NameOf(call)!)) && file.ValueOf(receiver) is IdentifierNameSyntax)
        {
            Add(call, "makes few iterations of SHA-1, by a method withdrawn since", file, report);
        }
    }

    private static void CheckCount(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.OwnerOf(assignment) is { } owner && owner.Is(Derivation))
            Check(assignment.Right, assignment, file, report);
    }

    private static void CheckCall(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        var iterations = Syntax.LastName(Syntax.Receiver(call) ?? call.Expression) switch
        {
            "Rfc2898DeriveBytes" => Syntax.Argument(call.ArgumentList, 2, "iterations"),
            "KeyDerivation" => Syntax.Argument(call.ArgumentList, 3, "iterationCount"),
            _ => null,
        };
        if (iterations is not null && file.ReceiverType(call) is not { Own.Count: > 0 })
            Check(iterations, call, file, report);
    }

    private static bool Check(ExpressionSyntax iterations, SyntaxNode node, CSharpFile file, RuleReport report)
    {
        if (file.ConstantOf(iterations) is not long count || count is < 0 or >= FewestIterations)
            return false;
        Add(node, FormattableString.Invariant($"makes {count:N0} {(count == 1 ? "iteration" : "iterations")}"), file, report);
        return true;
    }

    private static void Add(SyntaxNode node, string what, CSharpFile file, RuleReport report) =>
        report.Add(
            file.Range(node),
            $"The derivation {what}, so that passwords can be tried quickly; use at least 600,000 of SHA-256.",
            confidence: file.IsTest ? Confidence.Medium : null);

    /// <summary>What is set then is judged where it is set.</summary>
    private static bool IsSetLater(BaseObjectCreationExpressionSyntax creation, CSharpFile file)
    {
        var writes = PropertyWrites.Around(creation, file);
        return (creation.Initializer is { } initializer && writes.To(initializer, "IterationCount").Any())
            || (creation.Parent?.Parent is VariableDeclaratorSyntax variable && writes.To(variable.Identifier.ValueText, "IterationCount").Any());
    }
}
