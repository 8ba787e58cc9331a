using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>Collects the words of a stretch of code: all that it can mention, and rather too many, as texts and comments are read too.</summary>
internal sealed class MentionScan
{
    private static readonly string[] QueryMethods =
    [
        "Select", "SelectMany", "Where", "Join", "GroupJoin", "GroupBy", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Cast",
    ];

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known;

    public MentionScan()
    {
        _known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words between two offsets, which are those of the given nodes.</summary>
    public IReadOnlySet<string> Of(string text, params ReadOnlySpan<SyntaxNode?> nodes)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (node is null)
                continue;
            var code = text.AsSpan(node.SpanStart, node.Span.End - node.SpanStart);
            Take(code, found);
            if (code.Contains("\\u", StringComparison.OrdinalIgnoreCase))
                TakeEscaped(node, found);
        }

        if (found.Contains("from") && (found.Contains("select") || found.Contains("group")))
            found.UnionWith(QueryMethods);
        return found;
    }

    private void Take(ReadOnlySpan<char> code, HashSet<string> found)
    {
        for (var i = 0; i < code.Length; i++)
        {
            if (!SyntaxFacts.IsIdentifierStartCharacter(code[i]))
                continue;
            var start = i;
            while (i < code.Length && SyntaxFacts.IsIdentifierPartCharacter(code[i]))
                i++;
            var word = code[start..i];
            if (!_known.TryGetValue(word, out var known))
                _words.Add(known = word.ToString());
            found.Add(known);
        }
    }

    private static void TakeEscaped(SyntaxNode node, HashSet<string> found)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
                found.Add(token.ValueText);
        }
    }
}
