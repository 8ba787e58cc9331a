using System.Buffers;

namespace ReviewBot.Python.Parsing;

/// <summary>
/// Cuts the text into tokens, one logical line at a time, so that the parser can begin again anywhere after an error. Time is linear in
/// what is read; nothing is thrown.
/// </summary>
internal sealed partial class Lexer(string text)
{
    /// <summary>CPython: "too many nested parentheses" (MAXLEVEL in Parser/lexer/state.h).</summary>
    public const int MaxBrackets = 200;

    /// <summary>CPython: "too many nested f-strings" (MAXFSTRINGLEVEL in Parser/lexer/state.h).</summary>
    private const int MaxFormattedStrings = 150;

    /// <summary>Index of the token that stands for an error; those of the line follow it.</summary>
    public const int Failed = 1;

    private static readonly SearchValues<char> _lineEnds = SearchValues.Create("\n\r");

    private readonly Bracket[] _brackets = new Bracket[MaxBrackets];
    private readonly List<LexicalError> _errors = [];
    private readonly List<int> _longStrings = [];
    private int _at;
    private int _depth;
    private bool _inLiteral;

    /// <summary>The tokens of the logical line, from <c>Failed + 1</c> to <see cref="Count"/>.</summary>
    public Token[] Tokens { get; private set; } = new Token[256];

    /// <summary>Index behind the last token of the line.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// Whether the line did not end as a line does: a bracket or a string of three quotes is open. The next line is then read from the
    /// place where that was noticed, unless <see cref="ResetTo"/> says otherwise.
    /// </summary>
    public bool Broken { get; private set; }

    /// <summary>Where the next line is read from.</summary>
    public int Position => _at;

    /// <summary>The comments so far, in order of place.</summary>
    public List<PythonComment> Comments { get; } = [];

    /// <summary>What was wrong with the indentation of lines, in order of place.</summary>
    public List<PythonDiagnostic> Diagnostics { get; } = [];

    /// <summary>Start of the first string of three quotes that the text does not end; -1 for none.</summary>
    public int Unterminated { get; private set; } = -1;

    /// <summary>The last string of three quotes that begins before a place; -1 for none.</summary>
    public int LongStringBefore(int place)
    {
        var index = _longStrings.FindLastIndex(s => s < place);
        return index < 0 ? -1 : _longStrings[index];
    }

    /// <summary>A string of three quotes that begins here is taken to end with its line.</summary>
    public int CutString { get; init; } = -1;

    /// <summary>How many strings are wrong but in Python 2, where <c>\u</c> means nothing in them.</summary>
    public int OldStrings { get; private set; }

    /// <summary>Whether the text is Python 2, where most strings are bytes and <c>\u</c> is no escape in them.</summary>
    public bool IsPython2 { get; init; }

    /// <summary>Reads the next line from the beginning of a physical line.</summary>
    public void ResetTo(int lineStart)
    {
        _at = lineStart;
        while (Comments.Count > 0 && Comments[^1].Start >= lineStart)
            Comments.RemoveAt(Comments.Count - 1);
    }

    /// <summary>What is wrong with an <see cref="TokenKind.Error"/>.</summary>
    public string MessageOf(Token token)
    {
        foreach (var error in _errors)
        {
            if (error.Start == token.Start)
                return error.Message;
        }

        return "invalid syntax";
    }

    /// <summary>Reads a logical line into <see cref="Tokens"/>: indents and dedents, tokens, line end; at the end dedents and end of file.</summary>
    public void ReadLine()
    {
        Tokens[Failed] = new Token(TokenKind.None, TokenFlags.None, _at, _at);
        Count = Failed + 1;
        Broken = false;
        _errors.Clear();
        _depth = 0;
        _formatted = 0;
        _inLiteral = false;
        if (!ReadIndentation())
        {
            Add(TokenKind.EndOfFile, text.Length, text.Length);
            return;
        }

        while (!Broken)
        {
            if (_inLiteral)
            {
                ReadFormattedText();
                continue;
            }

            if (_at >= text.Length)
            {
                if (_depth > 0)
                    Break(_brackets[_depth - 1].Start, $"'{_brackets[_depth - 1].Open}' was never closed", text.Length);
                break;
            }

            if (ReadToken())
                return;
        }

        Add(TokenKind.NewLine, _at, _at);
    }

    /// <summary>Ends the line early with an error; the next is read from <paramref name="resume"/>.</summary>
    private void Break(int start, string message, int resume)
    {
        AddError(start, Math.Max(start, Math.Min(_at, text.Length)), message);
        Broken = true;
        ResetTo(resume);
    }

    private void Add(TokenKind kind, int start, int end, TokenFlags flags = TokenFlags.None)
    {
        if (Count == Tokens.Length)
            Tokens = Grown(Tokens);
        Tokens[Count++] = new Token(kind, flags, start, end);
    }

    private static Token[] Grown(Token[] tokens)
    {
        Array.Resize(ref tokens, tokens.Length * 2);
        return tokens;
    }

    private void AddError(int start, int end, string message)
    {
        _errors.Add(new LexicalError(start, message));
        Add(TokenKind.Error, start, end);
    }

    /// <summary>Reads one token, or space. Says whether it ended the line.</summary>
    private bool ReadToken()
    {
        var start = _at;
        var c = text[start];
        switch (c)
        {
            case ' ' or '\t' or '\f':
                _at++;
                return false;
            case >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' or >= '\u0080':
                ReadWord();
                return false;
            case >= '0' and <= '9':
                ReadNumber();
                return false;
            case '\n' or '\r':
                return EndLine();
            case '#':
                ReadComment();
                return false;
            case '"' or '\'':
                ReadString(start, TokenFlags.None);
                return false;
            case '\\':
                ReadContinuation();
                return false;
            default:
                ReadOperator(c);
                return false;
        }
    }

    private bool EndLine()
    {
        var start = _at;
        _at += LineEndLength(_at);
        if (_depth > 0)
            return false;
        Add(TokenKind.NewLine, start, start);
        return true;
    }

    private int LineEndLength(int at) => text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;

    private void ReadComment()
    {
        var end = EndOfLine(_at);
        Comments.Add(new PythonComment(_at, end - _at));
        _at = end;
    }

    /// <summary>Where the physical line of a place ends, its line end left out.</summary>
    private int EndOfLine(int at)
    {
        var length = text.AsSpan(at).IndexOfAny(_lineEnds);
        return length < 0 ? text.Length : at + length;
    }

    private void ReadContinuation()
    {
        var next = _at + 1;
        if (next >= text.Length)
        {
            AddError(_at, next, "unexpected EOF while parsing");
            _at = next;
        }
        else if (text[next] is '\n' or '\r')
        {
            _at = next + LineEndLength(next);
            if (_at >= text.Length)
                AddError(next - 1, next, "unexpected EOF while parsing");
        }
        else
        {
            AddError(_at, next, "unexpected character after line continuation character");
            _at = next;
        }
    }

    private char Peek(int distance) => _at + distance < text.Length ? text[_at + distance] : '\0';

    private void Open(TokenKind kind, char c)
    {
        if (_depth == MaxBrackets)
        {
            Break(_at, "too many nested parentheses", EndOfLine(_at));
            return;
        }

        _brackets[_depth++] = new Bracket(c, _at, IsField: false);
        Take(kind, 1);
    }

    private void Close(TokenKind kind, char open, char close)
    {
        if (_depth == 0 || (_formatted > 0 && _depth <= _formattedStrings[_formatted - 1].Depth))
        {
            AddError(_at, _at + 1, $"unmatched '{close}'");
            _at++;
            return;
        }

        var bracket = _brackets[_depth - 1];
        if (bracket.Open != open)
        {
            Break(_at, $"closing parenthesis '{close}' does not match opening parenthesis '{bracket.Open}'", EndOfLine(_at));
            return;
        }

        _depth--;
        _inLiteral = bracket.IsField;
        Take(kind, 1);
    }

    private void Take(TokenKind kind, int length)
    {
        Add(kind, _at, _at + length);
        _at += length;
    }

    private readonly record struct LexicalError(int Start, string Message);

    /// <summary>An open bracket.</summary>
    /// <param name="Open">The bracket.</param>
    /// <param name="Start">Where it stands.</param>
    /// <param name="IsField">Whether it opens a replacement field of an f-string.</param>
    private readonly record struct Bracket(char Open, int Start, bool IsField);
}
