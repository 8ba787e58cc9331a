using System.Collections.Immutable;

namespace ReviewBot.Python.Parsing;

/// <content>Statements with blocks.</content>
internal sealed partial class Parser
{
    private readonly Scratch<WithItem> _withItems = new();
    private readonly Scratch<ExceptHandler> _handlers = new();

    /// <summary>A compound statement, or <c>null</c> where none begins; where it failed, the parser stands on the error.</summary>
    private Stmt? ParseCompound()
    {
        var start = Start;
        switch (Kind)
        {
            case TokenKind.If:
                return ParseIf();
            case TokenKind.Def:
                return ParseFunction(start, [], isAsync: false);
            case TokenKind.Class:
                return ParseClass(start, []);
            case TokenKind.At:
                return ParseDecorated();
            case TokenKind.For:
                return ParseFor(start, isAsync: false);
            case TokenKind.While:
                return ParseWhile(start);
            case TokenKind.Try:
                return ParseTry(start);
            case TokenKind.With:
                return ParseWith(start, isAsync: false);
            case TokenKind.Async when NextKind is TokenKind.Def or TokenKind.For or TokenKind.With:
                Python3Marks++;
                _at++;
                return Kind switch
                {
                    TokenKind.Def => ParseFunction(start, [], isAsync: true),
                    TokenKind.For => ParseFor(start, isAsync: true),
                    _ => ParseWith(start, isAsync: true),
                };
            case TokenKind.Name:
                return ParseMatch(start);
            default:
                return null;
        }
    }

    /// <summary>A statement of which a head could not be read, with what could be read below it.</summary>
    private Unreadable Broken(int start, ImmutableArray<Stmt> body) => new(start, Math.Max(start, _lineEnd), body);

    private Stmt ParseIf()
    {
        var clauses = new List<(int Start, int End, Expr Test, ImmutableArray<Stmt> Body, bool IsRead)>(1);
        var depth = _statementDepth;
        int end;
        do
        {
            var start = Start;
            if (++_statementDepth > MaxStatementDepth)
                Fail("too many nested statements");
            else
                _at++;
            var test = ParseNamed();
            var head = LastEnd;
            var body = ParseBlock(start, out var isRead);
            end = isRead ? EndOf(body, head) : _lineEnd;
            clauses.Add((start, end, test, body, isRead));
        }
        while (Kind == TokenKind.Elif);

        var rest = ParseElse().Reverse().ToList();
        _statementDepth = depth;
        end = rest.Count > 0 ? _lineEnd : end;
        for (var i = clauses.Count - 1; i >= 0; i--)
        {
            var clause = clauses[i];
            if (!clause.IsRead && i > 0)
            {
                rest.Add(new Unreadable(clause.Start, clause.End, clause.Body));
                continue;
            }

            rest.Reverse();
            Stmt statement = clause.IsRead
                ? new If(clause.Start, end, clause.Test, clause.Body, [.. rest])
                : new Unreadable(clause.Start, end, [.. clause.Body, .. rest]);
            rest.Clear();
            rest.Add(statement);
        }

        return rest[0];
    }

    /// <summary>The block of an <c>else</c>, where there is one.</summary>
    private ImmutableArray<Stmt> ParseElse()
    {
        if (Kind != TokenKind.Else)
            return [];
        var start = Start;
        _at++;
        var body = ParseBlock(start, out var isRead);
        return isRead ? body : [Broken(start, body)];
    }

    private Stmt ParseWhile(int start)
    {
        _at++;
        var test = ParseNamed();
        var head = LastEnd;
        var body = ParseBlock(start, out var isRead);
        var otherwise = ParseElse();
        return isRead
            ? new While(start, EndOf(otherwise, EndOf(body, head)), test, body, otherwise)
            : Broken(start, body.AddRange(otherwise));
    }

    private Stmt ParseFor(int start, bool isAsync)
    {
        _at++;
        var target = ParseTargets();
        Expect(TokenKind.In, "invalid syntax");
        var iterable = ParseStarExpressions();
        var head = LastEnd;
        var body = ParseBlock(start, out var isRead);
        var otherwise = ParseElse();
        if (!isRead)
            return Broken(start, body.AddRange(otherwise));
        var end = EndOf(otherwise, EndOf(body, head));
        return isAsync
            ? new AsyncFor(start, end, target, iterable, body, otherwise)
            : new For(start, end, target, iterable, body, otherwise);
    }

    private Stmt? ParseDecorated()
    {
        var start = Start;
        var mark = _exprs.Count;
        while (Accept(TokenKind.At))
        {
            _exprs.Add(ParseNamed());
            if (Kind == TokenKind.NewLine)
            {
                _lineEnd = LastEnd;
                NextLine();
                continue;
            }

            Fail("invalid syntax");
            _exprs.Drop(mark);
            return null;
        }

        var decorators = _exprs.Take(mark);
        var definition = Start;
        switch (Kind)
        {
            case TokenKind.Def:
                return ParseFunction(definition, decorators, isAsync: false);
            case TokenKind.Class:
                return ParseClass(definition, decorators);
            case TokenKind.Async when NextKind == TokenKind.Def:
                Python3Marks++;
                _at++;
                return ParseFunction(definition, decorators, isAsync: true);
            default:
                Report(definition, 0, "invalid syntax");
                return new Unreadable(start, decorators[^1].End, []);
        }
    }

    private Stmt ParseFunction(int start, ImmutableArray<Expr> decorators, bool isAsync)
    {
        _at++;
        var name = TakeName();
        var typeParameters = ParseTypeParameters();
        Expect(TokenKind.LeftParenthesis, "expected '('");
        var parameters = ParseParameters(TokenKind.RightParenthesis, annotated: true);
        Expect(TokenKind.RightParenthesis, "invalid syntax");
        Expr? returns = null;
        if (Accept(TokenKind.Arrow))
        {
            Python3Marks++;
            returns = ParseExpression();
        }

        var head = LastEnd;
        var body = ParseBlock(start, out var isRead);
        if (!isRead)
            return Broken(start, body);
        var end = EndOf(body, head);
        return isAsync
            ? new AsyncFunctionDef(start, end, name, parameters, body, decorators, returns, typeParameters)
            : new FunctionDef(start, end, name, parameters, body, decorators, returns, typeParameters);
    }

    private Stmt ParseClass(int start, ImmutableArray<Expr> decorators)
    {
        _at++;
        var name = TakeName();
        var typeParameters = ParseTypeParameters();
        var (bases, keywords) = Kind == TokenKind.LeftParenthesis ? ParseArguments(isCall: false) : ([], []);
        Python3Marks += keywords.IsEmpty ? 0 : 1;
        var head = LastEnd;
        var body = ParseBlock(start, out var isRead);
        return isRead
            ? new ClassDef(start, EndOf(body, head), name, bases, keywords, body, decorators, typeParameters)
            : Broken(start, body);
    }

    private Stmt ParseWith(int start, bool isAsync)
    {
        _at++;
        var items = ParseWithItems();
        var head = LastEnd;
        var body = ParseBlock(start, out var isRead);
        if (!isRead)
            return Broken(start, body);
        var end = EndOf(body, head);
        return isAsync ? new AsyncWith(start, end, items, body) : new With(start, end, items, body);
    }

    /// <summary>
    /// Items in parentheses (PEP 617) are what the grammar tries first; where that fails, or no colon follows, the parenthesis belongs to
    /// the first expression.
    /// </summary>
    private ImmutableArray<WithItem> ParseWithItems()
    {
        var mark = _withItems.Count;
        if (Kind == TokenKind.LeftParenthesis)
        {
            var (at, errors, marks) = (_at, _diagnostics.Count, (_exprs.Count, _depth, Python2Marks, Python3Marks));
            _at++;
            do
            {
                if (Kind == TokenKind.RightParenthesis && _withItems.Count > mark)
                    break;
                _withItems.Add(ParseWithItem());
            }
            while (Accept(TokenKind.Comma));
            if (Accept(TokenKind.RightParenthesis) && Kind == TokenKind.Colon)
                return _withItems.Take(mark);
            _at = at;
            _diagnostics.RemoveRange(errors, _diagnostics.Count - errors);
            _exprs.Drop(marks.Item1);
            (_depth, Python2Marks, Python3Marks) = (marks._depth, marks.Python2Marks, marks.Python3Marks);
            _withItems.Drop(mark);
        }

        do
            _withItems.Add(ParseWithItem());
        while (Accept(TokenKind.Comma));
        return _withItems.Take(mark);
    }

    private WithItem ParseWithItem()
    {
        var start = Start;
        var manager = ParseExpression();
        var variables = Accept(TokenKind.As) ? ParseTarget() : null;
        return new WithItem(start, LastEnd, manager, variables);
    }

    private Stmt ParseTry(int start)
    {
        _at++;
        var head = LastEnd;
        var body = ParseBlock(start, out var isRead);
        var mark = _handlers.Count;
        var isStar = false;
        var lost = new List<Stmt>();
        while (Kind == TokenKind.Except)
            ParseHandler(lost, ref isStar, isFirst: _handlers.Count == mark);
        var handlers = _handlers.Take(mark);
        var otherwise = ParseElse();
        var last = ParseFinally();
        if (lost.Count > 0)
            body = body.AddRange(lost);
        else if (handlers.IsEmpty && last.IsEmpty && isRead)
            Report(start, 3, "expected 'except' or 'finally' block");
        if (!isRead)
            return Broken(start, [.. body.Concat(handlers.SelectMany(h => h.Body)).Concat(otherwise).Concat(last).OrderBy(s => s.Start)]);
        var end = EndOf(body, head);
        end = handlers.IsEmpty ? end : Math.Max(end, handlers[^1].End);
        end = EndOf(last, EndOf(otherwise, end));
        return isStar
            ? new TryStar(start, end, body, handlers, otherwise, last)
            : new Try(start, end, body, handlers, otherwise, last);
    }

    private ImmutableArray<Stmt> ParseFinally()
    {
        if (Kind != TokenKind.Finally)
            return [];
        var start = Start;
        _at++;
        var body = ParseBlock(start, out var isRead);
        return isRead ? body : [Broken(start, body)];
    }

    /// <summary>An <c>except</c>; where its head cannot be read, the statements below it go to <paramref name="lost"/>.</summary>
    private void ParseHandler(List<Stmt> lost, ref bool isStar, bool isFirst)
    {
        var start = Start;
        _at++;
        var star = Accept(TokenKind.Star);
        if (!isFirst && star != isStar)
            Fail("cannot have both 'except' and 'except*' on the same 'try'");
        isStar |= star;
        Python3Marks += star ? 1 : 0;
        Expr? type = null;
        string? name = null;
        if (Kind != TokenKind.Colon || star)
            type = ParseCaught(out name);
        var head = LastEnd;
        var body = ParseBlock(start, out var isRead);
        if (isRead)
            _handlers.Add(new ExceptHandler(start, EndOf(body, head), type, name, body));
        else
            lost.Add(Broken(start, body));
    }

    /// <summary>What is caught, and its name. Types without parentheses are PEP 758's; in Python 2 the second is the name.</summary>
    private Expr ParseCaught(out string? name)
    {
        name = null;
        var start = Start;
        var type = ParseExpression();
        if (Kind == TokenKind.Comma && _python2)
        {
            _at++;
            name = ParsePython2HandlerName();
            return type;
        }

        if (Kind == TokenKind.Comma)
        {
            var mark = _exprs.Count;
            _exprs.Add(type);
            while (Accept(TokenKind.Comma) && Kind != TokenKind.Colon && !HasFailed)
                _exprs.Add(ParseExpression());
            type = new Tuple(start, LastEnd, _exprs.Take(mark), ExprContext.Load);
            if (Kind == TokenKind.As)
                Fail("multiple exception types must be parenthesized when using 'as'");
        }
        else if (Accept(TokenKind.As))
        {
            name = TakeName();
        }

        return type;
    }
}
