using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;
using ReviewBot.Analysis.Rules.Secrets;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>The secrets that one member makes, by the names that their values mention.</summary>
internal sealed class SecretsMade
{
    private readonly Dictionary<string, string> _byMention = new(StringComparer.Ordinal);

    private SecretsMade(SyntaxNode member, CancellationToken cancellation)
    {
        var end = 0;
        foreach (var node in member.DescendantNodes())
        {
            cancellation.ThrowIfCancellationRequested();

            // What stands in the value of a secret belongs to that one, whatever it is called itself.
            if (node.SpanStart < end || Written(node) is not var (name, value) || !SecretNames.MustBeUnpredictable(name))
                continue;
            end = value.Span.End;
            foreach (var mention in value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
                _byMention.TryAdd(mention.Identifier.ValueText, name);
        }
    }

    /// <summary>Those of the member that a node stands in.</summary>
    public static SecretsMade Around(SyntaxNode node, CSharpFile file) =>
        file.Once(MemberBody.RootOf(node), root => new SecretsMade(root, file.Cancellation));

    /// <summary>The first secret whose value mentions a variable.</summary>
    public string? From(string variable) => _byMention.GetValueOrDefault(variable);

    private static (string Name, ExpressionSyntax Value)? Written(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } initial } declarator => (declarator.Identifier.ValueText, initial),
        AssignmentExpressionSyntax assignment when Syntax.LastName(assignment.Left) is { } target => (target, assignment.Right),
        _ => null,
    };
}
