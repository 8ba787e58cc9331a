namespace ReviewBot.Python.Parsing;

/// <content>What only Python 2 has. Outside its dialect each is an error that is counted as a mark of it.</content>
internal sealed partial class Parser
{
    /// <summary>Backquotes use as much of the stack as brackets do, but nothing in the lexer bounds them.</summary>
    private const int DepthOfRepr = MaxDepth / 200;

    private bool _printIsFunction;

    /// <summary>Whether a token can only begin an expression: behind a name on the same line it makes no sense in Python 3.</summary>
    private static bool OnlyBeginsExpression(TokenKind kind) => kind is
        TokenKind.Name or TokenKind.String or TokenKind.Number or TokenKind.FormattedStart or TokenKind.NoneLiteral or TokenKind.True
        or TokenKind.False or TokenKind.Lambda or TokenKind.Backtick or TokenKind.LeftBrace;

    private Stmt? ParsePrintStatement(int start)
    {
        if (_printIsFunction)
            return null;
        if (!_python2)
        {
            if (!OnlyBeginsExpression(NextKind))
                return null;
            Python2Marks++;
            Fail("Missing parentheses in call to 'print'. Did you mean print(...)?");
            return new ExprStmt(start, start, _none);
        }

        if (NextKind is TokenKind.Equal or TokenKind.Dot or TokenKind.Comma or TokenKind.RightParenthesis)
            return null;
        _at++;
        Expr? destination = null;
        if (Accept(TokenKind.RightShift))
        {
            destination = ParseExpression();
            if (!EndsStatement())
                Expect(TokenKind.Comma, "invalid syntax");
        }

        var newLine = true;
        var mark = _exprs.Count;
        while (!EndsStatement() && !HasFailed)
        {
            _exprs.Add(ParseExpression());
            newLine = !Accept(TokenKind.Comma);
            if (newLine)
                break;
        }

        return new Print(start, LastEnd, destination, _exprs.Take(mark), newLine);
    }

    private Stmt? ParseExecStatement(int start)
    {
        if (!_python2)
        {
            if (!OnlyBeginsExpression(NextKind))
                return null;
            Python2Marks++;
            Fail("Missing parentheses in call to 'exec'. Did you mean exec(...)?");
            return new ExprStmt(start, start, _none);
        }

        if (NextKind is TokenKind.Equal or TokenKind.Dot or TokenKind.Comma or TokenKind.RightParenthesis)
            return null;
        _at++;
        var body = ParseOperand();
        Expr? globals = null;
        Expr? locals = null;
        if (Accept(TokenKind.In))
        {
            globals = ParseExpression();
            locals = Accept(TokenKind.Comma) ? ParseExpression() : null;
        }
        else if (body is Tuple { Elts: [var code, var second, .. var rest] } && rest.Length <= 1)
        {
            (body, globals, locals) = (code, second, rest.IsEmpty ? null : rest[0]);
        }

        return new Exec(start, LastEnd, body, globals, locals);
    }

    private Expr ParseRepr(int start)
    {
        Python2Marks++;
        if (!_python2)
            return FailExpression("invalid syntax");
        _depth += DepthOfRepr;
        if (_depth > MaxDepth)
            Fail("too many nested expressions");
        else
            _at++;
        var value = ParseStarExpressions();
        _depth -= DepthOfRepr;
        Expect(TokenKind.Backtick, "invalid syntax");
        return new Repr(start, LastEnd, value);
    }

    /// <summary>A parameter that unpacks a tuple; it is named as it is written.</summary>
    private Arg ParseTupleParameter(int start)
    {
        Python2Marks++;
        if (!_python2)
            Fail("Function parameters cannot be parenthesized");
        else
            ToTarget(ParseAtom(), ExprContext.Store);
        var name = HasFailed ? "" : _text[start..LastEnd];
        return new Arg(start, LastEnd, name, null);
    }

    /// <summary>The name behind a comma in <c>except Type, name:</c>.</summary>
    private string? ParsePython2HandlerName()
    {
        var target = ParseExpression();
        return (target as Name)?.Id;
    }
}
