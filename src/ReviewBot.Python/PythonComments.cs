namespace ReviewBot.Python;

/// <summary>Finds the comments of Python sources without parsing them. Never throws, whatever the text; time is linear in it.</summary>
public static class PythonComments
{
    /// <summary>The comments in order of place. Text in strings of any prefix is none; in replacement fields of f-strings it may be.</summary>
    public static IReadOnlyList<PythonComment> Scan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Scanner(text).Run();
    }

    /// <summary>An f-string that is open, and where in it the scanner is.</summary>
    /// <param name="quote">The quote that closes it.</param>
    /// <param name="triple">Whether three of them do.</param>
    private sealed class OpenString(char quote, bool triple)
    {
        public char Quote => quote;

        public bool Triple => triple;

        /// <summary>Replacement fields that are open; a format specification may hold further ones.</summary>
        public Stack<Field> Fields { get; } = new();
    }

    private sealed class Field
    {
        /// <summary>Brackets open in the expression; a colon ends the expression only outside all of them.</summary>
        public int Brackets { get; set; }

        /// <summary>Behind that colon the text is literal again.</summary>
        public bool InSpecification { get; set; }
    }

    private sealed class Scanner(string text)
    {
        /// <summary>CPython allows 150 nested f-strings ("too many nested f-strings"); deeper ones are read as plain text.</summary>
        private const int MaxNesting = 150;

        private readonly List<PythonComment> _comments = [];
        private readonly Stack<OpenString> _open = new();
        private int _at;

        /// <summary>Whether the scanner stands in code: at the top, or in the expression of a replacement field.</summary>
        private bool InCode => _open.Count == 0 || (_open.Peek().Fields.TryPeek(out var innermost) && !innermost.InSpecification);

        public List<PythonComment> Run()
        {
            while (_at < text.Length)
            {
                if (InCode)
                    ReadCode();
                else
                    ReadLiteral(_open.Peek());
            }

            return _comments;
        }

        private void ReadCode()
        {
            var c = text[_at];
            switch (c)
            {
                case '#':
                    ReadComment();
                    break;
                case '"' or '\'':
                    ReadString();
                    break;
                case '(' or '[' or '{' when _open.Count > 0:
                    _open.Peek().Fields.Peek().Brackets++;
                    _at++;
                    break;
                case ')' or ']' or '}' or ':' when _open.Count > 0:
                    CloseInField(c);
                    break;
                default:
                    _at++;
                    break;
            }
        }

        private void CloseInField(char c)
        {
            var fields = _open.Peek().Fields;
            var field = fields.Peek();
            if (field.Brackets > 0)
                field.Brackets -= c == ':' ? 0 : 1;
            else if (c == ':')
                field.InSpecification = true;
            else if (c == '}')
                fields.Pop();
            _at++;
        }

        private void ReadComment()
        {
            var length = text.AsSpan(_at).IndexOfAny('\n', '\r');
            length = length < 0 ? text.Length - _at : length;
            _comments.Add(new PythonComment(_at, length));
            _at += length;
        }

        private void ReadString()
        {
            var quote = text[_at];
            var triple = StandsThrice(quote);
            var formatted = IsFormatted();
            _at += triple ? 3 : 1;
            if (formatted && _open.Count < MaxNesting)
                _open.Push(new OpenString(quote, triple));
            else
                SkipPlainString(quote, triple);
        }

        private bool StandsThrice(char quote) =>
            _at + 2 < text.Length && text[_at + 1] == quote && text[_at + 2] == quote;

        /// <summary>Whether the letters right before the quote are a prefix with <c>f</c> or <c>t</c> (PEP 750).</summary>
        private bool IsFormatted()
        {
            var start = _at;
            while (start > 0 && _at - start < 3 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
                start--;
            var prefix = text.AsSpan(start, _at - start);
            return prefix is ['f' or 'F' or 't' or 'T']
                or ['f' or 'F' or 't' or 'T', 'r' or 'R']
                or ['r' or 'R', 'f' or 'F' or 't' or 'T'];
        }

        /// <summary>A backslash guards the next character in raw strings too; a string of one quote ends with its line at the latest.</summary>
        private void SkipPlainString(char quote, bool triple)
        {
            while (_at < text.Length)
            {
                var c = text[_at];
                if (c == quote && (!triple || StandsThrice(quote)))
                {
                    _at += triple ? 3 : 1;
                    return;
                }

                if (!triple && (c is '\n' or '\r'))
                    return;
                _at += c == '\\' ? EscapeLength() : 1;
            }
        }

        private int EscapeLength() =>
            _at + 2 < text.Length && text[_at + 1] == '\r' && text[_at + 2] == '\n' ? 3 : Math.Min(2, text.Length - _at);

        private void ReadLiteral(OpenString open)
        {
            var c = text[_at];
            if (c == open.Quote && (!open.Triple || StandsThrice(c)))
            {
                _open.Pop();
                _at += open.Triple ? 3 : 1;
            }
            else if (!open.Triple && (c is '\n' or '\r'))
            {
                _open.Pop();
            }
            else if (c == '\\')
            {
                // A brace is not guarded by a backslash: f"\{x}" holds a field.
                _at += _at + 1 < text.Length && text[_at + 1] is '{' or '}' ? 1 : EscapeLength();
            }
            else if (c == '{')
            {
                OpenField(open);
            }
            else
            {
                if (c == '}' && open.Fields.Count > 0)
                    open.Fields.Pop();
                _at++;
            }
        }

        private void OpenField(OpenString open)
        {
            var doubled = open.Fields.Count == 0 && _at + 1 < text.Length && text[_at + 1] == '{';
            if (!doubled && open.Fields.Count < MaxNesting)
                open.Fields.Push(new Field());
            _at += doubled ? 2 : 1;
        }
    }
}
