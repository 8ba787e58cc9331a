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
    private MemberNames? _symbols;

    /// <summary>All of it, in order of place.</summary>
    public FileReading Reading => new(
        [.. _findings.OrderBy(f => f.Range).ThenBy(f => f.Rule.Id, StringComparer.Ordinal)],
        [.. _comments.Values],
        Ranges(),
        (_symbols ?? new MemberNames(file)).At,
        [.. _observed.OrderBy(o => o.Range)]);

    public void Add(SyntaxTree tree, MemberNames symbols, ObservedCounts observed, RuleReport[] reports, CancellationToken cancellation)
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

        var root = tree.GetRoot(cancellation);
        ReadComments(root);
        var unread = Variants.DisabledLines(tree, file, cancellation);
        AddSkipped(root, unread);
        AddErrors(tree, unread, cancellation);
        if (_unread is null)
            _unread = unread;
        else
            _unread.IntersectWith(unread);
    }

    /// <summary>Looks at the places where a comment may begin: asking for all trivia costs as much as parsing.</summary>
    private void ReadComments(SyntaxNode root)
    {
        var text = file.Text;
        for (var at = text.IndexOf('/', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('/', at))
        {
            if (text[at + 1] is not ('/' or '*'))
            {
                at++;
                continue;
            }

            var trivia = root.FindTrivia(at);
            if (trivia.SpanStart == at && IsComment(trivia))
            {
                var range = file.Range(at, trivia.Span.End);
                _comments.TryAdd(range, new Comment(range, text[at..trivia.Span.End].TrimEnd('\r', '\n')));
            }

            // Inside another comment or disabled code nothing else begins.
            at = trivia.SpanStart <= at && trivia.Span.End > at && (IsComment(trivia) || trivia.IsKind(SyntaxKind.DisabledTextTrivia)) ? trivia.Span.End : at + 1;
            if (at >= text.Length)
                return;
        }
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia
            or SyntaxKind.MultiLineDocumentationCommentTrivia;

    private void AddSkipped(SyntaxNode root, HashSet<int> unread)
    {
        if (!root.ContainsSkippedText)
            return;
        foreach (var trivia in root.DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SkippedTokensTrivia))
                AddLines(unread, trivia.Span.Start, trivia.Span.End);
        }
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
