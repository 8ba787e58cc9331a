using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;
using ReviewBot.Analysis.Rules.Secrets;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A fast hash of a password without salt or with one that can be foretold.</summary>
internal sealed class UnsaltedHash : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/unsalted-hash",
        Title: "Hash without a proper salt",
        Severity: Severity.Medium,
        Cwe: 759,
        Category: Category.Communication,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on)
    {
        on.Invocation(CheckHash, "ComputeHash", "HashData", "ComputeHashAsync");
        on.ObjectCreation(CheckSalt, "Rfc2898DeriveBytes", "PasswordDeriveBytes");
        on.Invocation(CheckCall, "Pbkdf2");
    }

    private static void CheckHash(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments is not [var data] || Syntax.Receiver(call) is not { } receiver || IsKeyed(receiver, file)
            || Text(data.Expression, file) is not { } text)
        {
            return;
        }

        if (Syntax.LastName(Syntax.Bare(text)) is { } name && SecretNames.IsPassword(name))
            Add(call, $"`{name}` is hashed without a salt and quickly: whoever sees the hashes can try all likely passwords at once.", file, report);
        else if (Pieces(file.ValueOf(text)).Any(p => IsForetold(p, file)))
            Add(call, "The salt comes from `System.Random`, whose numbers can be foretold, so hashes can be made beforehand.", file, report);
    }

    private static void CheckSalt(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (Syntax.Argument(creation.ArgumentList, 1, "salt") is { } salt && file.CreatedType(creation) is { Own.Count: 0 } && ConstantBytes.Are(salt, creation, file))
            AddSalt(creation, file, report);
    }

    private static void CheckCall(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Receiver(call) is { } receiver && Syntax.LastName(receiver) is "Rfc2898DeriveBytes" or "KeyDerivation"
            && Syntax.Argument(call.ArgumentList, 1, "salt") is { } salt && ConstantBytes.Are(salt, call, file))
        {
            AddSalt(call, file, report);
        }
    }

    /// <summary>A keyed hash needs no salt.</summary>
    private static bool IsKeyed(ExpressionSyntax receiver, CSharpFile file) =>
        file.TypeOf(receiver) is { } type ? type.Name.StartsWith("HMAC", StringComparison.Ordinal) || type.Own.Count > 0
            : (Syntax.LastName(receiver) ?? "").Contains("hmac", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text whose bytes are hashed.</summary>
    private static ExpressionSyntax? Text(ExpressionSyntax data, CSharpFile file) => CredentialTargets.TextOfBytes(file.ValueOf(data));

    private static IEnumerable<ExpressionSyntax> Pieces(ExpressionSyntax text) => text switch
    {
        BinaryExpressionSyntax sum => sum.DescendantNodes().OfType<ExpressionSyntax>(),
        InvocationExpressionSyntax call when Syntax.NameOf(call) == "Concat" => call.ArgumentList.DescendantNodes().OfType<ExpressionSyntax>(),
        InterpolatedStringExpressionSyntax joined => joined.Contents.OfType<InterpolationSyntax>().SelectMany(i => i.DescendantNodes()).OfType<ExpressionSyntax>(),
        _ => [],
    };

    private static bool IsForetold(ExpressionSyntax piece, CSharpFile file) =>
        file.ValueOf(piece) is InvocationExpressionSyntax call && Syntax.NameOf(call) is "Next" or "NextDouble" or "NextInt64"
        && Syntax.Receiver(call) is { } receiver && file.TypeOf(receiver) is { } type && type.DerivesFrom("System.Random");

    private static void AddSalt(SyntaxNode node, CSharpFile file, RuleReport report) =>
        Add(node, "The salt is the same for everyone, so all passwords can be tried at once.", file, report);

    private static void Add(SyntaxNode node, string message, CSharpFile file, RuleReport report) => report.Add(
        file.Range(node), message, file.IsTest ? Severity.Low : null, file.IsTest ? Confidence.Low : null);
}
