using System.Collections.Immutable;

namespace ReviewBot.Python.Parsing;

/// <content>Blocks, and going on after errors.</content>
internal sealed partial class Parser
{
    /// <summary>Reads statements up to the end of the block, which is read too, or of the file.</summary>
    private void ParseStatements(bool inBlock)
    {
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.EndOfFile:
                    return;
                case TokenKind.Dedent:
                    _at++;
                    if (inBlock)
                        return;
                    break;
                case TokenKind.Indent:
                    Report(_tokens[_at].End, 0, "unexpected indent");
                    _at++;
                    ParseStatements(inBlock: true);
                    break;
                default:
                    ParseStatement();
                    break;
            }
        }
    }

    /// <summary>Reads a line of simple statements, or a compound statement, on to the stack of statements.</summary>
    private void ParseStatement()
    {
        if (Kind >= TokenKind.Assert || Kind == TokenKind.At || (Kind == TokenKind.Name && IsMatchStatement()))
        {
            var start = Start;
            var compound = ParseCompound();
            if (compound is not null)
            {
                _stmts.Add(compound);
                return;
            }

            if (HasFailed)
            {
                GiveUp(start);
                return;
            }
        }

        ParseSimpleLine();
    }

    private void ParseSimpleLine()
    {
        while (true)
        {
            var start = Start;
            var first = _at;
            var mark = _stmts.Count;
            _height = 0;
            var statement = ParseSimple();
            if (!HasFailed)
                _stmts.Add(statement);
            if (Accept(TokenKind.Semicolon) && Kind != TokenKind.NewLine)
                continue;
            if (Kind == TokenKind.NewLine)
            {
                _lineEnd = LastEnd;
                NextLine();
                return;
            }

            Fail("invalid syntax");
            _stmts.Drop(mark);
            if (TrySkipToSemicolon(first))
                continue;
            GiveUp(start);
            return;
        }
    }

    /// <summary>Gives up a statement that another follows on its line.</summary>
    private bool TrySkipToSemicolon(int first)
    {
        var depth = 0;
        for (var i = first; !_lexer.Broken && i < _lexer.Count - 2; i++)
        {
            var kind = _tokens[i].Kind;
            depth += kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace ? 1
                : kind is TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace ? -1
                : 0;
            if (kind != TokenKind.Semicolon || depth != 0 || i < _failedAt)
                continue;
            var (start, end) = (_tokens[first].Start, _tokens[i].Start);
            AddUnread(start, end);
            _stmts.Add(new Unreadable(start, end, []));
            _at = i + 1;
            return true;
        }

        return false;
    }

    /// <summary>Puts what could not be read on the stack, with the block below it where there is one.</summary>
    private void GiveUp(int start)
    {
        var span = Recover(start);
        var body = Kind == TokenKind.Indent ? ParseIndented() : [];
        _lineEnd = body.IsEmpty ? span.End : Math.Max(_lineEnd, span.End);
        _stmts.Add(new Unreadable(span.Start, _lineEnd, body));
    }

    private ImmutableArray<Stmt> ParseIndented()
    {
        var mark = _stmts.Count;
        _at++;
        _statementDepth++;
        ParseStatements(inBlock: true);
        _statementDepth--;
        return _stmts.Take(mark);
    }

    /// <summary>
    /// Reads the colon and the block that end the head of a compound statement which begins at <paramref name="start"/>. Where the head
    /// failed, the block below it is read all the same, and <paramref name="isRead"/> is false.
    /// </summary>
    private ImmutableArray<Stmt> ParseBlock(int start, out bool isRead)
    {
        Expect(TokenKind.Colon, "expected ':'");
        isRead = !HasFailed;
        if (!isRead)
        {
            _lineEnd = Recover(start).End;
            return Kind == TokenKind.Indent ? ParseIndented() : [];
        }

        if (Kind != TokenKind.NewLine)
        {
            var mark = _stmts.Count;
            ParseSimpleLine();
            return _stmts.Take(mark);
        }

        _lineEnd = LastEnd;
        NextLine();
        if (Kind == TokenKind.Indent)
            return ParseIndented();
        Report(Start, 0, "expected an indented block");
        return [];
    }

    /// <summary>
    /// End of a compound statement whose last block was just read. As in CPython it is the last token of the block, a semicolon included,
    /// which its last statement does not have.
    /// </summary>
    private int EndOf(ImmutableArray<Stmt> body, int otherwise) => body.IsEmpty ? otherwise : _lineEnd;
}
