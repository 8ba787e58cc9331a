namespace ReviewBot.Python.Parsing;

/// <content>Indentation: what a line that begins a statement says about blocks.</content>
internal sealed partial class Lexer
{
    /// <summary>CPython: "too many levels of indentation" (MAXINDENT in Parser/lexer/state.h).</summary>
    private const int MaxIndents = 100;

    /// <summary>CPython's TABSIZE and ALTTABSIZE: a text is consistent when blocks are the same for both.</summary>
    private const int TabWidth = 8;

    private readonly (int Column, int Alternative)[] _indents = new (int, int)[MaxIndents];
    private int _indent;

    /// <summary>Reads up to the first token of the next line that has one, and adds what its indentation means. False at the end of the text.</summary>
    private bool ReadIndentation()
    {
        while (true)
        {
            var lineStart = _at;
            var (column, alternative) = MeasureIndentation();
            if (_at >= text.Length)
                break;
            switch (text[_at])
            {
                case '#':
                    ReadComment();
                    continue;
                case '\n' or '\r':
                    _at += LineEndLength(_at);
                    continue;
                case '\\' when Peek(1) is '\n' or '\r':
                    _at += 1 + LineEndLength(_at + 1);
                    if (_at >= text.Length)
                        Diagnostics.Add(new PythonDiagnostic(new TextSpan(text.Length, text.Length), "unexpected EOF while parsing"));
                    SkipSpace();
                    break;
                default:
                    break;
            }

            if (_at >= text.Length)
                break;
            Indent(lineStart, column, alternative);
            return true;
        }

        while (_indent > 0)
        {
            _indent--;
            Add(TokenKind.Dedent, text.Length, text.Length);
        }

        return false;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && text[_at] is ' ' or '\t' or '\f')
            _at++;
    }

    private (int Column, int Alternative) MeasureIndentation()
    {
        var (column, alternative) = (0, 0);
        for (; _at < text.Length; _at++)
        {
            switch (text[_at])
            {
                case ' ':
                    column++;
                    alternative++;
                    break;
                case '\t':
                    column = ((column / TabWidth) + 1) * TabWidth;
                    alternative++;
                    break;
                case '\f':
                    (column, alternative) = (0, 0);
                    break;
                default:
                    return (column, alternative);
            }
        }

        return (column, alternative);
    }

    private void Indent(int lineStart, int column, int alternative)
    {
        var current = _indent == 0 ? (Column: 0, Alternative: 0) : _indents[_indent - 1];
        var consistent = true;
        if (column == current.Column)
        {
            consistent = alternative == current.Alternative;
        }
        else if (column > current.Column)
        {
            consistent = alternative > current.Alternative;
            if (_indent == MaxIndents)
            {
                Complain(lineStart, "too many levels of indentation");
                return;
            }

            _indents[_indent++] = (column, alternative);
            Add(TokenKind.Indent, lineStart, _at);
        }
        else
        {
            consistent = Dedent(lineStart, column, alternative);
        }

        if (!consistent)
            Complain(lineStart, "inconsistent use of tabs and spaces in indentation");
    }

    private bool Dedent(int lineStart, int column, int alternative)
    {
        while (_indent > 0 && column < _indents[_indent - 1].Column)
        {
            _indent--;
            Add(TokenKind.Dedent, _at, _at);
        }

        var current = _indent == 0 ? (Column: 0, Alternative: 0) : _indents[_indent - 1];
        if (column == current.Column)
            return alternative == current.Alternative;
        Complain(lineStart, "unindent does not match any outer indentation level");
        return true;
    }

    private void Complain(int lineStart, string message)
    {
        if (Diagnostics.Count == 0 || Diagnostics[^1].Span.Start < lineStart)
            Diagnostics.Add(new PythonDiagnostic(new TextSpan(lineStart, _at), message));
    }
}
