using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;
using ReviewBot.Analysis.Rules.Secrets;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Finds what a literal is compared with.</summary>
internal static class ComparedCredentials
{
    private const int MostArguments = 4;

    /// <summary>What it is compared with, by operator, pattern or method; <c>null</c> when it is not, or when that has no name.</summary>
    public static CredentialTarget? Of(ExpressionSyntax value) => value.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
            Named(comparison.Left == value ? comparison.Right : comparison.Left),
        ConstantPatternSyntax { Parent: IsPatternExpressionSyntax match } => Named(match.Expression),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when IsComparison(call) => Secret(call, value),
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [var given, ..] } call } when IsComparison(call) =>
            Named(given.Expression),
        _ => null,
    };

    /// <summary>The receiver is one of the two, or only the type whose method compares them.</summary>
    private static CredentialTarget? Secret(InvocationExpressionSyntax call, ExpressionSyntax value) => call.ArgumentList.Arguments
        .Select(a => a.Expression)
        .Prepend(Syntax.Receiver(call))
        .Where(e => e is not null && e != value)
        .Select(e => Named(e!))
        .FirstOrDefault(t => t is { Name: var name } && (SecretNames.IsPassword(name) || SecretNames.IsKey(name)));

    private static bool IsComparison(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Count <= MostArguments
        && Syntax.NameOf(call) is "Equals" or "Compare" or "CompareOrdinal" or "CompareTo" or "FixedTimeEquals" or "SequenceEqual";

    private static CredentialTarget? Named(ExpressionSyntax other) =>
        Syntax.LastName(Syntax.Bare(CredentialTargets.TextOfBytes(other) ?? other)) is { } name ? new CredentialTarget(name, false, true) : null;
}
