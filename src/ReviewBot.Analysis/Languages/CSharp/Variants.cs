using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// The readings of a file under its <c>#if</c> directives. The parser does not see disabled code, so a file that has some is parsed again
/// with other symbols defined, until every line was seen or the bound is reached.
/// </summary>
internal static class Variants
{
    private const int MostVariants = 6;
    private const int MostTried = 8;

    /// <summary>The trees: without symbols first, further ones only when they show code that no earlier one showed.</summary>
    public static List<SyntaxTree> Of(FileText file, SyntaxTree plain, CancellationToken cancellation)
    {
        var trees = new List<SyntaxTree> { plain };
        if (!plain.GetRoot(cancellation).ContainsDirectives)
            return trees;
        var disabled = DisabledLines(plain, file, cancellation);
        if (disabled.Count == 0)
            return trees;
        return CSharpParser.OnDeepStack(file, () => WithFurther(trees, disabled, file, cancellation));
    }

    private static List<SyntaxTree> WithFurther(List<SyntaxTree> trees, HashSet<int> disabled, FileText file, CancellationToken cancellation)
    {
        var tried = 0;
        var known = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var symbols in SymbolSets(trees[0].GetRoot(cancellation)))
        {
            if (!known.Add(string.Join(' ', symbols.Order(StringComparer.Ordinal))))
                continue;
            if (++tried > MostTried || trees.Count == MostVariants || disabled.Count == 0)
                break;
            if (CSharpParser.Parse(file, symbols, cancellation) is not { } tree)
                continue;
            var still = DisabledLines(tree, file, cancellation);
            if (disabled.IsSubsetOf(still))
                continue;
            disabled.IntersectWith(still);
            trees.Add(tree);
        }

        return trees;
    }

    /// <summary>Lines the parser skipped because of a directive; those under a literal <c>#if false</c> are not code in any build.</summary>
    public static HashSet<int> DisabledLines(SyntaxTree tree, FileText file, CancellationToken cancellation)
    {
        var lines = new HashSet<int>();
        if (!tree.GetRoot(cancellation).ContainsDirectives)
            return lines;
        DirectiveTriviaSyntax? closed = null;
        foreach (var directive in Directives(tree.GetRoot(cancellation)))
        {
            if (!directive.IsActive || directive is not (BranchingDirectiveTriviaSyntax or EndIfDirectiveTriviaSyntax))
                continue;
            if (closed is not null)
                AddLines(lines, LineOf(closed, file) + 1, LineOf(directive, file) - 1);
            var never = directive is IfDirectiveTriviaSyntax { Condition.RawKind: (int)SyntaxKind.FalseLiteralExpression };
            closed = directive is BranchingDirectiveTriviaSyntax { BranchTaken: false } && !never ? directive : null;
        }

        if (closed is not null)
            AddLines(lines, LineOf(closed, file) + 1, file.LineCount);
        lines.RemoveWhere(line => line > file.LineCount || file.Line(line).IsWhiteSpace());
        return lines;
    }

    private static int LineOf(DirectiveTriviaSyntax directive, FileText file) =>
        file.Range(directive.HashToken.SpanStart, directive.HashToken.SpanStart).StartLine;

    private static void AddLines(HashSet<int> lines, int first, int last)
    {
        for (var line = first; line <= last; line++)
            lines.Add(line);
    }

    /// <summary>All symbols the directives name, then for each condition those that it does not negate, then each alone.</summary>
    private static IEnumerable<IReadOnlyList<string>> SymbolSets(SyntaxNode root)
    {
        var conditions = new List<ExpressionSyntax>();
        foreach (var directive in Directives(root))
        {
            if (directive is ConditionalDirectiveTriviaSyntax conditional)
                conditions.Add(conditional.Condition);
        }

        yield return Named(conditions.SelectMany(Identifiers));
        foreach (var condition in conditions)
            yield return Named(Identifiers(condition).Where(i => !i.Parent.IsKind(SyntaxKind.LogicalNotExpression)));
        foreach (var symbol in Named(conditions.SelectMany(Identifiers)))
            yield return [symbol];
    }

    private static IEnumerable<DirectiveTriviaSyntax> Directives(SyntaxNode root)
    {
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
            yield return directive;
    }

    private static IEnumerable<IdentifierNameSyntax> Identifiers(ExpressionSyntax condition) =>
        condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>();

    private static List<string> Named(IEnumerable<IdentifierNameSyntax> identifiers) =>
        [.. identifiers.Select(i => i.Identifier.ValueText).Where(SyntaxFacts.IsValidIdentifier).Distinct(StringComparer.Ordinal)];
}
