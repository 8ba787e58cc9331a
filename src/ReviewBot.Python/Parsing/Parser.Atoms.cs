using System.Collections.Immutable;

namespace ReviewBot.Python.Parsing;

/// <content>Names, literals, displays and comprehensions.</content>
internal sealed partial class Parser
{
    /// <summary>CPython: "Exceeds the limit (4300 digits) for integer string conversion".</summary>
    private const int MaxDecimalDigits = 4300;

    private readonly Scratch<Expr?> _optionals = new();
    private readonly Scratch<Comprehension> _comprehensions = new();

    private Expr ParseAtom()
    {
        var token = _tokens[_at];
        switch (token.Kind)
        {
            case TokenKind.Name:
                _at++;
                return new Name(token.Start, token.End, Intern(token), ExprContext.Load);
            case TokenKind.Number:
                return ParseNumber(token);
            case TokenKind.String or TokenKind.FormattedStart:
                return ParseStrings();
            case TokenKind.LeftParenthesis:
                return ParseGroup();
            case TokenKind.LeftBracket:
                return ParseList();
            case TokenKind.LeftBrace:
                return ParseBraces();
            case TokenKind.NoneLiteral:
                return TakeConstant(ConstantKind.None);
            case TokenKind.True:
                return TakeConstant(ConstantKind.True);
            case TokenKind.False:
                return TakeConstant(ConstantKind.False);
            case TokenKind.Ellipsis:
                return TakeConstant(ConstantKind.Ellipsis);
            case TokenKind.Backtick:
                return ParseRepr(token.Start);
            case TokenKind.Async or TokenKind.Await or TokenKind.Nonlocal when _python2:
                _at++;
                return new Name(token.Start, token.End, Intern(token), ExprContext.Load);
            default:
                MarkOldName();
                return FailExpression("invalid syntax");
        }
    }

    private Constant TakeConstant(ConstantKind kind)
    {
        var token = _tokens[_at++];
        return new Constant(token.Start, token.End, kind, _text);
    }

    private Expr ParseNumber(Token token)
    {
        _at++;
        if (token.Flags.Has(TokenFlags.Imaginary))
            return new Constant(token.Start, token.End, ConstantKind.Complex, _text);
        if (token.Flags.Has(TokenFlags.Float))
            return new Constant(token.Start, token.End, ConstantKind.Float, _text);
        var length = token.End - token.Start;
        if (length > 1 && !CheckInteger(_text.AsSpan(token.Start, length)))
            return _none;
        return new Constant(token.Start, token.End, ConstantKind.Int, _text);
    }

    private bool CheckInteger(ReadOnlySpan<char> digits)
    {
        var isLong = digits[^1] is 'l' or 'L';
        if (isLong || (digits[0] == '0' && (char.IsAsciiDigit(digits[1]) || digits[1] == '_') && digits.ContainsAnyExcept('0', '_')))
        {
            Python2Marks += isLong || !digits.ContainsAnyInRange('8', '9') ? 1 : 0;
            if (_python2)
                return true;
            _at--;
            Fail(isLong
                ? "invalid decimal literal"
                : "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
            return false;
        }

        if (digits.Length <= MaxDecimalDigits || char.IsAsciiLetter(digits[1]) || digits.Length - digits.Count('_') <= MaxDecimalDigits)
            return true;
        _at--;
        Fail("Exceeds the limit (4300 digits) for integer string conversion - Consider hexadecimal for huge integer literals");
        return false;
    }

    private Expr ParseGroup()
    {
        var start = Start;
        _at++;
        if (Accept(TokenKind.RightParenthesis))
            return new Tuple(start, LastEnd, [], ExprContext.Load);
        if (Kind == TokenKind.Yield)
        {
            var yield = ParseYield();
            Expect(TokenKind.RightParenthesis, "invalid syntax");
            return yield;
        }

        var first = ParseStarNamed();
        if (BeginsComprehension())
        {
            RefuseUnpacking(first);
            var clauses = ParseComprehensions();
            Expect(TokenKind.RightParenthesis, "invalid syntax");
            return new GeneratorExp(start, LastEnd, first, clauses);
        }

        if (Kind == TokenKind.Comma)
        {
            var elements = ParseElements(first, TokenKind.RightParenthesis);
            return new Tuple(start, LastEnd, elements, ExprContext.Load);
        }

        if (first is Starred)
            Fail("cannot use starred expression here");
        Expect(TokenKind.RightParenthesis, "invalid syntax. Perhaps you forgot a comma?");
        return first;
    }

    private void RefuseUnpacking(Expr element)
    {
        if (element is Starred)
            Fail("iterable unpacking cannot be used in comprehension");
    }

    /// <summary>The further elements of a display, and its closing bracket.</summary>
    private ImmutableArray<Expr> ParseElements(Expr first, TokenKind close)
    {
        var mark = _exprs.Count;
        _exprs.Add(first);
        while (Accept(TokenKind.Comma) && Kind != close)
            _exprs.Add(ParseStarNamed());
        Expect(close, "invalid syntax. Perhaps you forgot a comma?");
        return _exprs.Take(mark);
    }

    private Expr ParseList()
    {
        var start = Start;
        _at++;
        if (Accept(TokenKind.RightBracket))
            return new List(start, LastEnd, [], ExprContext.Load);
        var first = ParseStarNamed();
        if (BeginsComprehension())
        {
            RefuseUnpacking(first);
            var clauses = ParseComprehensions();
            Expect(TokenKind.RightBracket, "invalid syntax");
            return new ListComp(start, LastEnd, first, clauses);
        }

        var elements = ParseElements(first, TokenKind.RightBracket);
        return new List(start, LastEnd, elements, ExprContext.Load);
    }

    private Expr ParseBraces()
    {
        var start = Start;
        _at++;
        if (Accept(TokenKind.RightBrace))
            return new Dict(start, LastEnd, [], []);
        if (Kind == TokenKind.DoubleStar)
            return ParseDict(start, null);
        var first = ParseStarNamed();
        if (Kind == TokenKind.Colon)
        {
            if (first is Starred || (first is NamedExpr && _tokens[_at - 1].Kind != TokenKind.RightParenthesis))
                return FailExpression("invalid syntax");
            return ParseDict(start, first);
        }

        if (BeginsComprehension())
        {
            RefuseUnpacking(first);
            var clauses = ParseComprehensions();
            Expect(TokenKind.RightBrace, "invalid syntax");
            return new SetComp(start, LastEnd, first, clauses);
        }

        var elements = ParseElements(first, TokenKind.RightBrace);
        return new Set(start, LastEnd, elements);
    }

    /// <summary>A dictionary, of which the first key was read, or none where it begins with <c>**</c>.</summary>
    private Expr ParseDict(int start, Expr? key)
    {
        var (mark, keyMark) = (_exprs.Count, _optionals.Count);
        while (true)
        {
            if (key is null)
                Expect(TokenKind.DoubleStar, "invalid syntax");
            else
                Expect(TokenKind.Colon, "':' expected after dictionary key");
            var value = key is null ? ParseOperand() : ParseExpression();
            if (_exprs.Count == mark && BeginsComprehension())
                return ParseDictComp(start, key, value);
            _optionals.Add(key);
            _exprs.Add(value);
            if (!Accept(TokenKind.Comma) || Kind == TokenKind.RightBrace)
                break;
            key = Kind == TokenKind.DoubleStar ? null : ParseExpression();
        }

        Expect(TokenKind.RightBrace, "invalid syntax. Perhaps you forgot a comma?");
        return new Dict(start, LastEnd, _optionals.Take(keyMark), _exprs.Take(mark));
    }

    private Expr ParseDictComp(int start, Expr? key, Expr value)
    {
        if (key is null)
            return FailExpression("dict unpacking cannot be used in dict comprehension");
        var clauses = ParseComprehensions();
        Expect(TokenKind.RightBrace, "invalid syntax");
        return new DictComp(start, LastEnd, key, value, clauses);
    }

    private bool BeginsComprehension() => Kind == TokenKind.For || (Kind == TokenKind.Async && NextKind == TokenKind.For);

    private ImmutableArray<Comprehension> ParseComprehensions()
    {
        var mark = _comprehensions.Count;
        while (BeginsComprehension())
        {
            var start = Start;
            var isAsync = Accept(TokenKind.Async);
            _at++;
            var target = ParseTargets();
            Expect(TokenKind.In, "'in' expected after for-loop variables");
            var iterable = _python2 ? ParsePython2Iterable() : ParseOr();
            var conditions = _exprs.Count;
            while (Accept(TokenKind.If))
                _exprs.Add(ParseOr());
            _comprehensions.Add(new Comprehension(start, LastEnd, target, iterable, _exprs.Take(conditions), isAsync));
        }

        return _comprehensions.Take(mark);
    }

    private Expr ParsePython2Iterated() => Kind == TokenKind.Lambda ? ParseLambda(mayChoose: false) : ParseOr();

    /// <summary>Python 2 has <c>[x for x in 1, 2]</c>.</summary>
    private Expr ParsePython2Iterable()
    {
        var start = Start;
        var first = ParsePython2Iterated();
        if (Kind != TokenKind.Comma)
            return first;
        var mark = _exprs.Count;
        _exprs.Add(first);
        while (Accept(TokenKind.Comma) && BeginsExpression())
            _exprs.Add(ParsePython2Iterated());
        return new Tuple(start, LastEnd, _exprs.Take(mark), ExprContext.Load);
    }
}
