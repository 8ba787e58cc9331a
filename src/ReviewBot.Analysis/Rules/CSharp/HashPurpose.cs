using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>What a hash is for, as the names around it say.</summary>
internal static class HashPurpose
{
    private static readonly string[] Harmless =
    [
        "etag", "checksum", "cachekey", "cache", "gravatar", "dedup", "contenthash", "filehash", "crc", "bucket", "shard", "partition", "guid",
        "uuid", "contentmd5", "identicon", "integrity", "version", "thumbnail", "avatar",
    ];

    private static readonly string[] Secret = ["password", "passwd", "pwd", "token", "signature", "sign", "secret", "credential", "auth", "hmac", "verify"];

    private static readonly string[] Password = ["password", "passwd", "passphrase", "pwd"];

    /// <summary>True for a security purpose, false for another, null for neither.</summary>
    public static bool? Of(SyntaxNode node)
    {
        var names = Around(node);
        if (names.Any(n => Says(n, Secret)))
            return true;
        return names.Any(n => Says(n, Harmless)) ? false : null;
    }

    /// <summary>Whether a password is hashed, for which no fast hash will do.</summary>
    public static bool IsPassword(SyntaxNode node, CSharpFile file)
    {
        var names = Around(node);
        if (names.Any(n => Says(n, Password)))
            return true;
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            switch (ancestor)
            {
                case InvocationExpressionSyntax call when Takes(call):
                case AssignmentExpressionSyntax assignment when Syntax.LastName(assignment.Left) is { } target && Says(target, Password):
                    return true;
                case VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax or UsingStatementSyntax } variable:
                    return IsGiven(variable, file) || IsParameter(node, names);
                case StatementSyntax or MemberDeclarationSyntax:
                    return IsParameter(node, names);
            }
        }

        return false;
    }

    /// <summary>RFC 6455, section 1.3: the answer to a WebSocket's opening is a SHA-1 with this text in it, which protects nothing.</summary>
    public static bool IsHandshake(SyntaxNode node, CSharpFile file) => file.Once(MemberBody.RootOf(node), root => new Handshake(root.DescendantNodes().Any(
        n => n is LiteralExpressionSyntax or IdentifierNameSyntax
            && file.StringOf((ExpressionSyntax)n) is { } text && text.Contains("258EAFA5-E914-47DA-95CA-C5AB0DC85B11", StringComparison.Ordinal)))).Found;

    private static bool IsGiven(VariableDeclaratorSyntax variable, CSharpFile file) =>
        file.CallsOf("ComputeHash").Concat(file.CallsOf("ComputeHashAsync")).Any(c => Takes(c)
            && Syntax.Receiver(c) is IdentifierNameSyntax receiver && file.VariableOf(receiver)?.Declaration == variable);

    private static bool IsParameter(SyntaxNode node, List<string> names) =>
        !names.Any(n => Says(n, Harmless))
        && Syntax.Function(node) is { } function
        && Callers.Parameters(function) is { } list
        && list.Parameters.Any(p => Says(p.Identifier.ValueText, Password));

    private static bool Takes(InvocationExpressionSyntax call) =>
        call.ArgumentList.DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax)
            .Any(n => n is IdentifierNameSyntax identifier && Says(identifier.Identifier.ValueText, Password));

    private static List<string> Around(SyntaxNode node)
    {
        var names = new List<string> { Syntax.MemberName(node) };
        if (node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { } variable)
            names.Add(variable.Identifier.ValueText);
        if (node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is { } type)
            names.Add(type.Identifier.ValueText);
        return names;
    }

    private static bool Says(string name, string[] words) => words.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase));

    private sealed record Handshake(bool Found);
}
