using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>What can be named as a callback below a node, bodies of methods left out: methods, local functions, and fields that hold a lambda.</summary>
internal sealed class NamedCallbacks
{
    private readonly Dictionary<string, List<Callback>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string? Type), (bool Any, bool All)> _answers = [];

    private NamedCallbacks(SyntaxNode top, CancellationToken cancellation)
    {
        foreach (var node in top.DescendantNodes(n => n == top || n is not (BaseMethodDeclarationSyntax or ExpressionSyntax)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Read(node) is not { } callback)
                continue;
            if (!_byName.TryGetValue(callback.Name, out var list))
                _byName[callback.Name] = list = [];
            list.Add(callback);
        }
    }

    /// <summary>Those of a file, or those inside one method.</summary>
    public static NamedCallbacks Below(SyntaxNode top, CSharpFile file) => file.Once(top, t => new NamedCallbacks(t, file.Cancellation));

    /// <summary>Whether there is one of the name, in the type when that is given, and whether all of them accept everything.</summary>
    public (bool Any, bool All) AcceptEverything(string name, string? type, CSharpFile file)
    {
        if (!_answers.TryGetValue((name, type), out var answer))
        {
            var named = _byName.GetValueOrDefault(name, []).Where(c => type is null || c.Type == type).ToList();
            _answers[(name, type)] = answer = (named.Count > 0, named.TrueForAll(c => CertificateCallbacks.AlwaysTrue(c.Arrow, c.Body, file)));
        }

        return answer;
    }

    private static Callback? Read(SyntaxNode node)
    {
        var (identifier, arrow, body) = node switch
        {
            MethodDeclarationSyntax method => (method.Identifier, method.ExpressionBody?.Expression, method.Body),
            LocalFunctionStatementSyntax local => (local.Identifier, local.ExpressionBody?.Expression, local.Body),
            VariableDeclaratorSyntax { Initializer.Value: AnonymousFunctionExpressionSyntax lambda, Parent.Parent: FieldDeclarationSyntax } field =>
                (field.Identifier, lambda.ExpressionBody, lambda.Block),
            _ => default((SyntaxToken, ExpressionSyntax?, BlockSyntax?)),
        };
        return identifier.ValueText is { Length: > 0 } name
            ? new Callback(name, node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText, arrow, body) : null;
    }

    private sealed record Callback(string Name, string? Type, ExpressionSyntax? Arrow, BlockSyntax? Body);
}
