namespace ReviewBot.Python.Parsing;

/// <content>Expressions, from the loosest binding to the tightest.</content>
internal sealed partial class Parser
{
    private const int LowestPrecedence = 1;

    private readonly Scratch<CompareOperator> _comparisons = new();

    /// <summary>How tightly the operators from <see cref="TokenKind.Plus"/> to <see cref="TokenKind.DoubleSlash"/> bind.</summary>
    private static ReadOnlySpan<byte> Precedences => [5, 5, 6, 6, 6, 6, 0, 4, 4, 1, 2, 3, 6];

    /// <summary>Whether a name or number before this token is the whole expression.</summary>
    private static bool EndsExpression(TokenKind kind) => kind is
        TokenKind.Comma or TokenKind.RightParenthesis or TokenKind.NewLine or TokenKind.RightBracket or TokenKind.Colon or TokenKind.Equal
        or TokenKind.RightBrace;

    /// <summary>Expressions separated by commas, which make a tuple; each may have a star.</summary>
    private Expr ParseStarExpressions()
    {
        var start = Start;
        var first = ParseStarExpression();
        if (Kind != TokenKind.Comma)
            return first;
        var mark = _exprs.Count;
        _exprs.Add(first);
        while (Accept(TokenKind.Comma) && BeginsExpression())
            _exprs.Add(ParseStarExpression());
        return new Tuple(start, LastEnd, _exprs.Take(mark), ExprContext.Load);
    }

    private Expr ParseStarExpressionsOrYield() => Kind == TokenKind.Yield ? ParseYield() : ParseStarExpressions();

    private Expr ParseStarExpression()
    {
        if (Kind != TokenKind.Star)
            return ParseExpression();
        var start = Start;
        _at++;
        var value = ParseOperand();
        return new Starred(start, LastEnd, value, ExprContext.Load);
    }

    /// <summary>An element of a display, or an argument: with a star, or with <c>:=</c>.</summary>
    private Expr ParseStarNamed() => Kind == TokenKind.Star ? ParseStarExpression() : ParseNamed();

    private Expr ParseNamed()
    {
        var start = Start;
        var target = ParseExpression();
        if (Kind != TokenKind.ColonEqual)
            return target;
        if (target is not Name || _tokens[_at - 1].Start != start)
            return FailExpression($"cannot use assignment expressions with {Describe(target)}");
        _at++;
        Python3Marks++;
        ToTarget(target, ExprContext.Store);
        var value = ParseExpression();
        return new NamedExpr(start, LastEnd, target, value);
    }

    private Expr ParseYield()
    {
        var start = Start;
        _at++;
        if (Accept(TokenKind.From))
        {
            Python3Marks++;
            var source = ParseExpression();
            return new YieldFrom(start, LastEnd, source);
        }

        var value = BeginsExpression() ? ParseStarExpressions() : null;
        return new Yield(start, LastEnd, value);
    }

    /// <summary>Whether an expression, with or without a star, may begin here.</summary>
    private bool BeginsExpression() => Kind switch
    {
        TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.FormattedStart or TokenKind.LeftParenthesis
            or TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.Ellipsis or TokenKind.Backtick or TokenKind.Tilde or TokenKind.Plus
            or TokenKind.Minus or TokenKind.Star or TokenKind.Await or TokenKind.False or TokenKind.Lambda or TokenKind.NoneLiteral
            or TokenKind.Not or TokenKind.True or TokenKind.Error => true,
        TokenKind.Async or TokenKind.Nonlocal => _python2,
        _ => false,
    };

    private Expr ParseExpression()
    {
        if (Kind is TokenKind.Name or TokenKind.Number && EndsExpression(NextKind))
            return ParseAtom();
        if (++_depth > MaxDepth)
        {
            _depth--;
            return FailExpression("too many nested expressions");
        }

        var outer = _height;
        _height = 0;
        var expression = Kind == TokenKind.Lambda ? ParseLambda(mayChoose: true) : ParseConditional();
        _height = Math.Max(outer, _height + 1);
        CheckHeight();
        _depth--;
        return expression;
    }

    private Expr ParseConditional()
    {
        var start = Start;
        var body = ParseOr();
        if (Kind != TokenKind.If)
            return body;
        _at++;
        var height = TakeHeight();
        var test = ParseOr();
        _height = Math.Max(_height, height);
        Expect(TokenKind.Else, "expected 'else' after 'if' expression");
        var orElse = ParseExpression();
        return new IfExp(start, LastEnd, test, body, orElse);
    }

    /// <param name="mayChoose">Whether its result may be a conditional expression.</param>
    private Lambda ParseLambda(bool mayChoose)
    {
        var start = Start;
        _at++;
        var parameters = ParseParameters(TokenKind.Colon, annotated: false);
        Expect(TokenKind.Colon, "expected ':'");
        var body = mayChoose ? ParseExpression() : ParseOr();
        return new Lambda(start, LastEnd, parameters, body);
    }

    private Expr ParseOr()
    {
        var start = Start;
        var first = ParseAnd();
        if (Kind != TokenKind.Or)
            return first;
        var mark = _exprs.Count;
        _exprs.Add(first);
        while (Accept(TokenKind.Or))
        {
            var height = TakeHeight();
            _exprs.Add(ParseAnd());
            _height = Math.Max(_height, height);
        }

        _height++;
        return new BoolOp(start, LastEnd, BoolOperator.Or, _exprs.Take(mark));
    }

    private Expr ParseAnd()
    {
        var start = Start;
        var first = ParseNot();
        if (Kind != TokenKind.And)
            return first;
        var mark = _exprs.Count;
        _exprs.Add(first);
        while (Accept(TokenKind.And))
        {
            var height = TakeHeight();
            _exprs.Add(ParseNot());
            _height = Math.Max(_height, height);
        }

        _height++;
        return new BoolOp(start, LastEnd, BoolOperator.And, _exprs.Take(mark));
    }

    private Expr ParseNot()
    {
        if (Kind != TokenKind.Not)
            return ParseComparison();
        var start = Start;
        if (!Deeper())
            return _none;
        _at++;
        var operand = ParseNot();
        _depth--;
        _height++;
        return new UnaryOp(start, LastEnd, UnaryOperator.Not, operand);
    }

    /// <summary>Counts one level of nesting that has no brackets; an error beyond the bound.</summary>
    private bool Deeper()
    {
        if (_depth >= MaxDepth)
        {
            Fail("too many nested expressions");
            return false;
        }

        _depth++;
        return true;
    }

    private Expr ParseComparison()
    {
        var start = Start;
        var left = ParseBinary(LowestPrecedence);
        if (!IsComparison())
            return left;
        var marks = (_exprs.Count, _comparisons.Count);
        do
        {
            _comparisons.Add(TakeComparison());
            _exprs.Add(ParseOperand());
        }
        while (IsComparison());
        _height++;
        return new Compare(start, LastEnd, left, _comparisons.Take(marks.Item2), _exprs.Take(marks.Item1));
    }

    private bool IsComparison() => Kind is >= TokenKind.EqualEqual and <= TokenKind.GreaterEqual or TokenKind.In or TokenKind.Is
        || (Kind == TokenKind.Not && NextKind == TokenKind.In);

    private CompareOperator TakeComparison()
    {
        var token = _tokens[_at++];
        switch (token.Kind)
        {
            case TokenKind.In:
                return CompareOperator.In;
            case TokenKind.Not:
                _at++;
                return CompareOperator.NotIn;
            case TokenKind.Is:
                return Accept(TokenKind.Not) ? CompareOperator.IsNot : CompareOperator.Is;
            case TokenKind.NotEqual when _text[token.Start] == '<':
                Python2Marks++;
                if (!_python2)
                    Fail("invalid syntax");
                return CompareOperator.NotEq;
            default:
                return (CompareOperator)(token.Kind - TokenKind.EqualEqual);
        }
    }

    /// <summary>Takes the height of what stands to the left, so that what stands beside it is not counted on top of it.</summary>
    private int TakeHeight()
    {
        var height = _height;
        _height = 0;
        return height;
    }

    /// <summary>What binds tighter than a comparison, beside what was read before.</summary>
    private Expr ParseOperand()
    {
        var height = TakeHeight();
        var operand = ParseBinary(LowestPrecedence);
        _height = Math.Max(_height, height);
        CheckHeight();
        return operand;
    }

    private void CheckHeight()
    {
        if (_height > PythonParser.MaxHeight / 2)
            Fail("expression is nested too deeply");
    }

    private Expr ParseBinary(int minimum)
    {
        var start = Start;
        var left = ParseUnary();
        while (true)
        {
            var kind = Kind;
            if (kind is < TokenKind.Plus or > TokenKind.DoubleSlash)
                return left;
            var precedence = Precedences[kind - TokenKind.Plus];
            if (precedence < minimum)
                return left;
            _at++;
            var height = TakeHeight();
            var right = ParseBinary(precedence + 1);
            _height = Math.Max(_height, height);
            left = new BinOp(start, LastEnd, left, (BinaryOperator)(kind - TokenKind.Plus), right);
            _height++;
        }
    }

    private Expr ParseUnary()
    {
        UnaryOperator op;
        switch (Kind)
        {
            case TokenKind.Minus:
                op = UnaryOperator.USub;
                break;
            case TokenKind.Plus:
                op = UnaryOperator.UAdd;
                break;
            case TokenKind.Tilde:
                op = UnaryOperator.Invert;
                break;
            default:
                return ParsePower();
        }

        var start = Start;
        if (!Deeper())
            return _none;
        _at++;
        var operand = ParseUnary();
        _depth--;
        _height++;
        return new UnaryOp(start, LastEnd, op, operand);
    }

    private Expr ParsePower()
    {
        var start = Start;
        Expr operand;
        if (Kind == TokenKind.Await && !_python2)
        {
            _at++;
            Python3Marks++;
            var awaited = ParsePrimary();
            operand = new Await(start, LastEnd, awaited);
        }
        else
        {
            operand = ParsePrimary();
        }

        if (Kind != TokenKind.DoubleStar || !Deeper())
            return operand;
        _at++;
        var height = TakeHeight();
        var exponent = ParseUnary();
        _height = Math.Max(_height, height) + 1;
        _depth--;
        return new BinOp(start, LastEnd, operand, BinaryOperator.Pow, exponent);
    }
}
