using ReviewBot.Python;

namespace ReviewBot.Analysis.Languages.Text;

/// <summary>
/// Finds comments by the markers of a kind of file, for files that no front-end read. Knows strings as far as they end on their line; a
/// heuristic, so nothing that blocks may rest on it alone. Time is linear in the text.
/// </summary>
internal static class CommentScanner
{
    /// <summary>The comments of a text, in order of place.</summary>
    public static IReadOnlyList<Comment> Scan(FileText file, CommentSyntax syntax)
    {
        if (ReferenceEquals(syntax, CommentSyntax.Python))
            return [.. PythonComments.Scan(file.Text).Select(c => Comment(file, c.Start, c.Start + c.Length))];
        return syntax.Line.Count + syntax.Block.Count == 0 ? [] : new Scanner(file, syntax).Run();
    }

    private static Comment Comment(FileText file, int start, int end) => new(file.Range(start, end), file.Text[start..end]);

    private sealed class Scanner(FileText file, CommentSyntax syntax)
    {
        private readonly string _text = file.Text;
        private readonly List<Comment> _comments = [];

        /// <summary>Up to where each quote is known to have no partner, so that a line of lone quotes is searched once.</summary>
        private readonly int[] _unclosedUntil = new int[syntax.Quotes.Length];

        private readonly string _first = string.Concat(syntax.Line.Select(l => l[0]).Concat(syntax.Block.Select(b => b.Open[0]))) + syntax.Quotes;

        public List<Comment> Run()
        {
            var at = 0;
            while (at < _text.Length)
            {
                var skip = _text.AsSpan(at).IndexOfAny(_first);
                if (skip < 0)
                    break;
                at += skip;
                at = Math.Max(at + 1, CommentEnd(at) ?? StringEnd(at));
            }

            return _comments;
        }

        private int? CommentEnd(int at)
        {
            // Blocks first: Lua's "--[[" begins with its "--".
            foreach (var (open, close) in syntax.Block)
            {
                if (!Stands(open, at))
                    continue;
                var end = _text.IndexOf(close, at + open.Length, StringComparison.Ordinal);
                return Add(at, end < 0 ? _text.Length : end + close.Length);
            }

            foreach (var marker in syntax.Line)
            {
                if (Stands(marker, at) && MayBegin(at))
                    return Add(at, LineEnd(at));
            }

            return null;
        }

        private bool Stands(string marker, int at) => string.CompareOrdinal(_text, at, marker, 0, marker.Length) == 0;

        /// <summary><c>https://</c> is no comment, nor is <c>a#b</c> in a shell.</summary>
        private bool MayBegin(int at)
        {
            if (at == 0)
                return true;
            var before = _text[at - 1];
            return syntax.AfterSpace ? char.IsWhiteSpace(before) : before != ':' || at < 2 || !char.IsAsciiLetter(_text[at - 2]);
        }

        private int Add(int start, int end)
        {
            _comments.Add(Comment(file, start, end));
            return end;
        }

        private int LineEnd(int at)
        {
            var length = _text.AsSpan(at).IndexOfAny('\n', '\r');
            return length < 0 ? _text.Length : at + length;
        }

        private int StringEnd(int at)
        {
            var quote = syntax.Quotes.IndexOf(_text[at], StringComparison.Ordinal);
            if (quote < 0 || at < _unclosedUntil[quote] || (at > 0 && _text[at] != '`' && char.IsLetterOrDigit(_text[at - 1])))
                return at;
            var acrossLines = _text[at] == '`';
            for (var i = at + 1; i < _text.Length; i++)
            {
                var c = _text[i];
                if (c == _text[at])
                    return i + 1;
                if (!acrossLines && c is '\n' or '\r')
                {
                    _unclosedUntil[quote] = i;
                    return at;
                }

                i += c == '\\' ? 1 : 0;
            }

            _unclosedUntil[quote] = _text.Length;
            return at;
        }
    }
}
