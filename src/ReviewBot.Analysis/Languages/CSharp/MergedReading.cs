using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>What the readings of a file under different symbols say together. A line counts as read when one of them read it without an error.</summary>
internal sealed class MergedReading(FileText file)
{
    private readonly SortedDictionary<SourceRange, Comment> _comments = [];
    private readonly HashSet<(string Rule, SourceRange Range)> _known = [];
    private readonly List<RawFinding> _findings = [];
    private readonly HashSet<(string Name, SourceRange Range)> _counted = [];
    private readonly List<Observed> _observed = [];
    private HashSet<int>? _unread;
    private SymbolNames? _symbols;

    /// <summary>All of it, in order of place.</summary>
    public FileReading Reading => new(
        [.. _findings.OrderBy(f => f.Range).ThenBy(f => f.Rule.Id, StringComparer.Ordinal)],
        [.. _comments.Values],
        Ranges(),
        (_symbols ?? new SymbolNames(file)).At,
        [.. _observed.OrderBy(o => o.Range)]);

    public void Add(SyntaxTree tree, SymbolNames symbols, ObservedCounts observed, RuleReport[] reports, CancellationToken cancellation)
    {
        _symbols = _symbols is null || symbols.Count > _symbols.Count ? symbols : _symbols;
        foreach (var finding in reports.SelectMany(r => r.Findings))
        {
            if (_known.Add((finding.Rule.Id, finding.Range)))
                _findings.Add(finding);
        }

        foreach (var count in observed.All)
        {
            if (_counted.Add((count.Name, count.Range)))
                _observed.Add(count);
        }

        var unread = ReadTrivia(tree.GetRoot(cancellation), Variants.DisabledLines(tree, file, cancellation));
        AddErrors(tree, unread, cancellation);
        if (_unread is null)
            _unread = unread;
        else
            _unread.IntersectWith(unread);
    }

    private HashSet<int> ReadTrivia(SyntaxNode root, HashSet<int> unread)
    {
        foreach (var trivia in root.DescendantTrivia())
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia
                    or SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.ShebangDirectiveTrivia:
                    var range = file.Range(trivia.SpanStart, trivia.Span.End);
                    _comments[range] = new Comment(range, file.Text[trivia.SpanStart..trivia.Span.End].TrimEnd('\r', '\n'));
                    break;
                case SyntaxKind.SkippedTokensTrivia:
                    AddLines(unread, trivia.Span.Start, trivia.Span.End);
                    break;
            }
        }

        return unread;
    }

    private void AddErrors(SyntaxTree tree, HashSet<int> unread, CancellationToken cancellation)
    {
        if (!tree.GetRoot(cancellation).ContainsDiagnostics)
            return;
        foreach (var diagnostic in tree.GetDiagnostics(cancellation))
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
                AddLines(unread, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End);
        }
    }

    private void AddLines(HashSet<int> lines, int start, int end)
    {
        var range = file.Range(Math.Min(start, file.Text.Length), Math.Min(end, file.Text.Length));
        for (var line = range.StartLine; line <= Math.Min(range.EndLine, Math.Max(1, file.LineCount)); line++)
            lines.Add(line);
    }

    private List<SourceRange> Ranges()
    {
        var ranges = new List<SourceRange>();
        foreach (var line in (_unread ?? []).Order())
        {
            var end = new SourceRange(line, 1, line, (line <= file.LineCount ? file.Line(line).Length : 0) + 1);
            if (ranges.Count > 0 && ranges[^1].EndLine == line - 1)
                ranges[^1] = ranges[^1] with { EndLine = end.EndLine, EndColumn = end.EndColumn };
            else
                ranges.Add(end);
        }

        return ranges;
    }
}
