using System.Collections.Immutable;

namespace ReviewBot.Python.Parsing;

/// <summary>
/// A recursive-descent parser for Python's grammar, with precedence climbing for its operators. An error makes the parser stand on a
/// token that nothing matches, so that every loop ends; the statement is then given up and reading goes on behind it.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>
    /// How deep expressions may nest. Brackets nest 200 deep at most, as in CPython; this bounds what nests without them, such as <c>not</c>
    /// and <c>lambda</c>, so that the stack of a thread suffices.
    /// </summary>
    private const int MaxDepth = 1000;

    /// <summary>How deep statements may nest, an <c>elif</c> counting as one deeper than the <c>if</c> before it.</summary>
    private const int MaxStatementDepth = 1000;

    private readonly string _text;
    private readonly bool _python2;
    private readonly Lexer _lexer;
    private readonly NamePool _names = new();
    private readonly CancellationToken _cancellation;
    private readonly List<PythonDiagnostic> _diagnostics = [];
    private readonly List<TextSpan> _unread = [];
    private readonly Scratch<Expr> _exprs = new();
    private readonly Scratch<Stmt> _stmts = new();
    private readonly Expr _none = new Name(0, 0, "", ExprContext.Load);
    private Token[] _tokens;
    private int _at;
    private int _depth;
    private int _height;
    private int _lineEnd;
    private int _failedAt;
    private int _statementDepth;
    private long _reread;

    public Parser(string text, bool python2, int cutString, CancellationToken cancellation)
    {
        _text = text;
        _python2 = python2;
        _cancellation = cancellation;
        _lexer = new Lexer(text) { CutString = cutString, IsPython2 = python2 };
        _tokens = _lexer.Tokens;
    }

    /// <summary>How often something stood there that only Python 2 has.</summary>
    public int Python2Marks { get; private set; }

    /// <summary>Whether Python 2 is to be tried where Python 3 finds errors.</summary>
    public bool MayBePython2 => Python2Marks > Python3Marks || (_lexer.OldStrings > 0 && Python3Marks == 0);

    /// <summary>How often something stood there that only Python 3 has.</summary>
    public int Python3Marks { get; private set; }

    /// <summary>How many characters could not be read.</summary>
    public long UnreadLength => _unread.Sum(u => (long)u.End - u.Start);

    /// <summary>
    /// Where a string of three quotes is open at the end of the text: the string before the first error, which may have begun where another
    /// should have ended; -1 for none.
    /// </summary>
    public int SuspectString =>
        _lexer.Unterminated < 0 || _diagnostics.Count == 0 ? -1 : _lexer.LongStringBefore(_diagnostics.Min(d => d.Span.Start));

    private TokenKind Kind => _tokens[_at].Kind;

    private TokenKind NextKind => _tokens[_at + 1].Kind;

    private int Start => _tokens[_at].Start;

    /// <summary>End of the token before the present one.</summary>
    private int LastEnd => _tokens[_at - 1].End;

    private bool HasFailed => _at == Lexer.Failed;

    /// <summary>Reads the whole text. The result is asked for once.</summary>
    public PythonTree Run()
    {
        if (_text.StartsWith('\ufeff'))
            _lexer.ResetTo(1);
        if (_text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var at)
            Report(at, 1, "source code cannot contain null bytes");
        NextLine();
        ParseStatements(inBlock: false);
        var module = new Module(0, _text.Length, _stmts.Take(0));
        _diagnostics.AddRange(_lexer.Diagnostics);
        return new PythonTree(
            _text,
            module,
            _python2 ? PythonDialect.Python2 : PythonDialect.Python3,
            [.. _lexer.Comments],
            [.. _diagnostics.OrderBy(d => d.Span.Start)],
            MergedUnread());
    }

    /// <summary>What could not be read, with stretches in one that have only space between them.</summary>
    private ImmutableArray<TextSpan> MergedUnread()
    {
        var merged = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in _unread)
        {
            if (merged.Count > 0 && _text.AsSpan(merged[^1].End, span.Start - merged[^1].End).IsWhiteSpace())
                merged[^1] = new TextSpan(merged[^1].Start, span.End);
            else
                merged.Add(span);
        }

        return merged.ToImmutable();
    }

    private void NextLine()
    {
        _cancellation.ThrowIfCancellationRequested();
        _lexer.ReadLine();
        _height = 0;
        _tokens = _lexer.Tokens;
        _at = Lexer.Failed + 1;
    }

    private bool Accept(TokenKind kind)
    {
        if (Kind != kind)
            return false;
        _at++;
        return true;
    }

    private void Expect(TokenKind kind, string message)
    {
        if (Kind == kind)
            _at++;
        else
            Fail(message);
    }

    /// <summary>Says once for the statement what is wrong at the present token, and makes nothing match any more.</summary>
    private void Fail(string message)
    {
        if (HasFailed)
            return;
        var token = _tokens[_at];
        var what = token.Kind == TokenKind.Error ? _lexer.MessageOf(token) : message;
        _diagnostics.Add(new PythonDiagnostic(new TextSpan(token.Start, token.End), what));
        _failedAt = _at;
        _at = Lexer.Failed;
    }

    private Expr FailExpression(string message)
    {
        Fail(message);
        return _none;
    }

    private void Report(int start, int length, string message) =>
        _diagnostics.Add(new PythonDiagnostic(new TextSpan(start, start + length), message));

    /// <summary>
    /// Goes on behind a statement, or the head of one, that failed: at the next logical line where this one ended as lines do, else at the
    /// first physical line in it that may begin a statement.
    /// </summary>
    private TextSpan Recover(int start)
    {
        var end = _lexer.Broken ? ResumeInside(start) : _tokens[_lexer.Count - 1].Start;
        end = Math.Max(end, Math.Min(start + 1, _text.Length));
        AddUnread(start, end);
        NextLine();
        return new TextSpan(start, end);
    }

    private void AddUnread(int start, int end)
    {
        end = start + _text.AsSpan(start, end - start).TrimEnd().Length;
        if (_unread.Count > 0 && _unread[^1].End > start)
            start = Math.Min(_unread[^1].End, end);
        if (end > start)
            _unread.Add(new TextSpan(start, end));
    }

    /// <summary>
    /// Where to go on in a line that has an open bracket or string: at the first physical line that stands no deeper than the statement and
    /// does not begin with a closing bracket; behind the head of a compound statement at the least deep line before that, where its block
    /// seems to begin. What is read again is bounded, so that the whole stays linear.
    /// </summary>
    private int ResumeInside(int start)
    {
        var stop = _lexer.Position;
        var column = start - LineStartOf(start);
        var isHead = false;
        var (resume, deeper) = (-1, int.MaxValue);
        for (var i = Lexer.Failed + 1; i < _lexer.Count - 1; i++)
        {
            var token = _tokens[i];
            isHead |= token.Start == start && IsHead(i);
            if (token.Start <= start || token.Start >= stop || token.Kind is TokenKind.Indent or TokenKind.Dedent or TokenKind.Error)
                continue;
            if (token.Kind is TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace)
                continue;
            var lineStart = LineStartOf(token.Start);
            if (lineStart <= start || _text[lineStart - 1] is not ('\n' or '\r'))
                continue;
            var found = token.Start - lineStart;
            if (found > column && (!isHead || found >= deeper))
                continue;
            (resume, deeper) = found > column || resume < 0 ? (lineStart, found) : (resume, deeper);
            if (found <= column)
                break;
        }

        if (resume < 0 || _reread + (stop - resume) > (4L * _text.Length) + 65_536)
            return stop;
        _reread += stop - resume;
        _lexer.ResetTo(resume);
        return resume;
    }

    /// <summary>Whether a token begins the head of a compound statement that may hold brackets, so that its block may stand deeper.</summary>
    private bool IsHead(int index) => _tokens[index].Kind switch
    {
        TokenKind.Def or TokenKind.Class or TokenKind.Async or TokenKind.If or TokenKind.Elif or TokenKind.For or TokenKind.While
            or TokenKind.With or TokenKind.Except => true,
        TokenKind.Name => _tokens[index + 1].Kind is not (TokenKind.Equal or TokenKind.Dot) && (IsWord(index, "match") || IsWord(index, "case")),
        _ => false,
    };

    /// <summary>Start of the physical line if only space stands before the place on it; the place itself otherwise.</summary>
    private int LineStartOf(int at)
    {
        var lineStart = at;
        while (lineStart > 0 && _text[lineStart - 1] is ' ' or '\t' or '\f')
            lineStart--;
        return lineStart == 0 || _text[lineStart - 1] is '\n' or '\r' ? lineStart : at;
    }

    private string Intern(Token token) =>
        token.Flags.Has(TokenFlags.NonAscii) && token.Kind == TokenKind.Name
            ? _names.Get(IdentifierNormalization.Normalize(_text.AsSpan(token.Start, token.End - token.Start)))
            : _names.Get(_text.AsSpan(token.Start, token.End - token.Start));

    private bool IsName(int index) =>
        _tokens[index].Kind == TokenKind.Name
        || (_python2 && _tokens[index].Kind is TokenKind.Async or TokenKind.Await or TokenKind.Nonlocal);

    /// <summary>Takes a name; the empty string where there is none.</summary>
    private string TakeName()
    {
        if (IsName(_at))
            return Intern(_tokens[_at++]);
        MarkOldName();
        Fail("invalid syntax");
        return "";
    }

    /// <summary>Words that Python 2 has as names.</summary>
    private void MarkOldName() => Python2Marks += Kind is TokenKind.Async or TokenKind.Await or TokenKind.Nonlocal ? 1 : 0;

    private bool IsWord(int index, string word)
    {
        var token = _tokens[index];
        return token.Kind == TokenKind.Name && _text.AsSpan(token.Start, token.End - token.Start).SequenceEqual(word);
    }
}
