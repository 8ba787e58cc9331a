namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// Tells how deep code nests, by a lexical pass that knows comments, strings and the holes of interpolated strings. Roslyn's look-ahead
/// takes time that grows with the square of the nesting of brackets and with the cube of that of interpolated strings (measured: 500
/// levels of these take two seconds, 2,000 more than twenty), and does not listen to cancellation meanwhile.
/// </summary>
internal ref struct NestingScan
{
    private const int MostInterpolations = 8;
    private const int OrdinaryDepth = 48;
    private const int MostExcess = 400_000;

    private readonly ReadOnlySpan<char> _text;
    private readonly int _mostDepth;
    private readonly Stack<Frame> _open = new();
    private int _at;
    private int _holes;
    private long _excess;

    private NestingScan(ReadOnlySpan<char> text, int mostDepth)
    {
        _text = text;
        _mostDepth = mostDepth;
    }

    /// <summary>Whether the code nests deeper than allowed, or so often so deep that it was made to take time.</summary>
    public static bool IsTooDeep(ReadOnlySpan<char> text, int mostDepth) => new NestingScan(text, mostDepth).Run();

    private bool Run()
    {
        while (_at < _text.Length)
        {
            if (_open.TryPeek(out var top) && top.Kind == FrameKind.Text)
                ReadText(top);
            else
                ReadCode();
            if (_open.Count > _mostDepth || _holes > MostInterpolations || _excess > MostExcess)
                return true;
        }

        return false;
    }

    private void ReadCode()
    {
        var c = _text[_at];
        switch (c)
        {
            case '(' or '[' or '{':
                _at++;
                Push(new Frame(FrameKind.Bracket, c switch { '(' => ')', '[' => ']', _ => '}' }, 0, 0, false));
                break;
            case ')' or ']' or '}':
                Close(c);
                break;
            case '/' when Peek(1) == '/':
                SkipLine();
                break;
            case '/' when Peek(1) == '*':
                var end = _text[(_at + 2)..].IndexOf("*/");
                _at = end < 0 ? _text.Length : _at + end + 4;
                break;
            case '\'':
                SkipCharacter();
                break;
            case '"' or '@' or '$':
                ReadString();
                break;
            case ':' when Peek(1) != ':' && _open.TryPeek(out var top) && top.Kind == FrameKind.Hole:
                SkipFormat();
                break;
            case ':' when Peek(1) == ':':
                _at += 2;
                break;
            default:
                _at++;
                break;
        }
    }

    private void Close(char closer)
    {
        _at++;
        if (!_open.TryPeek(out var top))
            return;
        if (top.Kind == FrameKind.Hole)
        {
            if (closer != '}')
                return;
            _at = Math.Min(_text.Length, _at + top.Braces - 1);
            _open.Pop();
            _holes--;
            return;
        }

        if (top.Closer == closer)
        {
            _open.Pop();
            return;
        }

        // Outside of a hole a closer ends everything up to its opener; in a hole the wrong closer ends nothing.
        if (_holes == 0 && _open.Any(f => f.Closer == closer))
        {
            while (_open.Pop().Closer != closer)
            {
            }
        }
    }

    private void ReadString()
    {
        var start = _at;
        var dollars = 0;
        var verbatim = false;
        while (_at < _text.Length && _text[_at] is '$' or '@')
        {
            if (_text[_at] == '$')
                dollars++;
            else
                verbatim = true;
            _at++;
        }

        var quotes = Run('"');
        if (quotes == 0)
        {
            _at = Math.Max(_at, start + 1);
            return;
        }

        if (quotes >= 3 && !verbatim)
        {
            _at += quotes;
            if (dollars > 0)
                Push(new Frame(FrameKind.Text, '\0', quotes, dollars, false));
            else
                SkipRaw(quotes);
        }
        else
        {
            _at++;
            if (dollars > 0)
                Push(new Frame(FrameKind.Text, '\0', 1, 1, verbatim));
            else
                SkipPlain(verbatim);
        }
    }

    /// <summary>Reads the text of an interpolated string up to its next hole or its end.</summary>
    private void ReadText(Frame frame)
    {
        var raw = frame.Quotes >= 3;
        var c = _text[_at];
        if (c == '"')
        {
            var quotes = Run('"');
            if (raw)
            {
                _at += quotes;
                if (quotes >= frame.Quotes)
                    _open.Pop();
            }
            else if (frame.Verbatim && quotes >= 2)
            {
                _at += 2;
            }
            else
            {
                _at++;
                _open.Pop();
            }
        }
        else if (c == '{')
        {
            var braces = Run('{');
            var opens = raw ? braces >= frame.Braces : braces % 2 == 1;
            _at += braces;
            if (opens)
            {
                Push(new Frame(FrameKind.Hole, '}', 0, frame.Braces, false));
                _holes++;
            }
        }
        else if (!raw && !frame.Verbatim && c is '\n' or '\r')
        {
            _open.Pop();
        }
        else
        {
            _at += c == '\\' && !raw && !frame.Verbatim ? 2 : 1;
        }
    }

    private void SkipRaw(int quotes)
    {
        while (_at < _text.Length)
        {
            var next = _text[_at..].IndexOf('"');
            if (next < 0)
            {
                _at = _text.Length;
                return;
            }

            _at += next;
            var run = Run('"');
            _at += run;
            if (run >= quotes)
                return;
        }
    }

    private void SkipPlain(bool verbatim)
    {
        while (_at < _text.Length)
        {
            var c = _text[_at++];
            if (c == '"')
            {
                if (!verbatim || Peek(0) != '"')
                    return;
                _at++;
            }
            else if (!verbatim && c is '\n' or '\r')
            {
                return;
            }
            else if (!verbatim && c == '\\' && Peek(0) is not ('\n' or '\r'))
            {
                _at++;
            }
        }
    }

    private void SkipCharacter()
    {
        _at++;
        if (Peek(0) == '\\')
        {
            _at += 2;
            while (_at < _text.Length && char.IsAsciiHexDigit(_text[_at]))
                _at++;
        }
        else if (Peek(0) is not ('\'' or '\n' or '\r'))
        {
            _at++;
        }

        if (Peek(0) == '\'')
            _at++;
    }

    /// <summary>The format after the colon of a hole is text up to the closing brace or the end of the string.</summary>
    private void SkipFormat()
    {
        while (_at < _text.Length && _text[_at] is not ('}' or '"' or '\n' or '\r'))
            _at++;
        if (Peek(0) == '}')
            return;
        _open.Pop();
        _holes--;
    }

    private void SkipLine()
    {
        var end = _text[_at..].IndexOfAny('\n', '\r');
        _at = end < 0 ? _text.Length : _at + end;
    }

    private void Push(Frame frame)
    {
        _open.Push(frame);
        if (_open.Count > OrdinaryDepth)
            _excess += _open.Count - OrdinaryDepth;
    }

    private readonly int Run(char c)
    {
        var length = 0;
        while (_at + length < _text.Length && _text[_at + length] == c)
            length++;
        return length;
    }

    private readonly char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private enum FrameKind
    {
        Bracket,
        Text,
        Hole,
    }

    /// <summary>Something open: a bracket, an interpolated string, or a hole of one.</summary>
    private readonly record struct Frame(FrameKind Kind, char Closer, int Quotes, int Braces, bool Verbatim);
}
