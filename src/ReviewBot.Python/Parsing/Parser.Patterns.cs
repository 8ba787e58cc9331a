using System.Collections.Immutable;

namespace ReviewBot.Python.Parsing;

/// <content>The match statement and its patterns (PEP 634).</content>
internal sealed partial class Parser
{
    private readonly Scratch<MatchCase> _cases = new();
    private readonly Scratch<Pattern> _patterns = new();
    private readonly Pattern _noPattern = new MatchStar(0, 0, null);

    /// <summary>
    /// Whether the line is the head of a match statement: it begins with the word, an expression follows, and it ends with a colon, which
    /// no other statement that begins with a name does.
    /// </summary>
    private bool IsMatchStatement() =>
        _tokens[_at].End - _tokens[_at].Start == 5
        && NextKind is not (TokenKind.Equal or TokenKind.Dot or TokenKind.Comma or TokenKind.Colon or TokenKind.NewLine)
        && _tokens[_lexer.Count - 2].Kind == TokenKind.Colon
        && IsWord(_at, "match");

    private Stmt? ParseMatch(int start)
    {
        _at++;
        Python3Marks++;
        var subject = ParseSubject();
        Expect(TokenKind.Colon, "expected ':'");
        _lineEnd = LastEnd;
        if (Kind == TokenKind.NewLine)
            NextLine();
        else
            Fail("expected NEWLINE");
        if (HasFailed)
            return null;
        if (Kind != TokenKind.Indent)
        {
            Report(Start, 0, "expected an indented block after 'match' statement");
            return new Match(start, subject.End + 1, subject, []);
        }

        _at++;
        var mark = _cases.Count;
        var lost = _stmts.Count;
        _statementDepth++;
        while (Kind is not (TokenKind.Dedent or TokenKind.EndOfFile))
            ParseCase();
        _statementDepth--;
        Accept(TokenKind.Dedent);
        var cases = _cases.Take(mark);
        var rest = _stmts.Take(lost);
        var end = cases.IsEmpty ? subject.End + 1 : cases[^1].End;
        var match = new Match(start, end, subject, cases);
        return rest.IsEmpty ? match : new Unreadable(start, _lineEnd, [match, .. rest]);
    }

    private Expr ParseSubject()
    {
        var start = Start;
        var first = ParseStarNamed();
        if (Kind != TokenKind.Comma)
        {
            if (first is Starred)
                Fail("invalid syntax");
            return first;
        }

        var mark = _exprs.Count;
        _exprs.Add(first);
        while (Accept(TokenKind.Comma) && Kind != TokenKind.Colon)
            _exprs.Add(ParseStarNamed());
        return new Tuple(start, LastEnd, _exprs.Take(mark), ExprContext.Load);
    }

    private void ParseCase()
    {
        var start = Start;
        if (!IsWord(_at, "case"))
        {
            if (Kind == TokenKind.Indent)
                Report(_tokens[_at++].End, 0, "unexpected indent");
            else
                Report(start, 0, "expected 'case'");
            ParseStatement();
            return;
        }

        _at++;
        var pattern = ParseOpenPattern();
        var guard = Accept(TokenKind.If) ? ParseNamed() : null;
        var head = LastEnd;
        var body = ParseBlock(start, out var isRead);
        if (isRead)
            _cases.Add(new MatchCase(start, EndOf(body, head), pattern, guard, body));
        else
            _stmts.Add(Broken(start, body));
    }

    /// <summary>A pattern, or patterns separated by commas, which make a sequence.</summary>
    private Pattern ParseOpenPattern()
    {
        var start = Start;
        var first = ParseStarPattern();
        if (Kind != TokenKind.Comma)
        {
            if (first is MatchStar && !HasFailed)
                Fail("invalid syntax");
            return first;
        }

        var mark = _patterns.Count;
        _patterns.Add(first);
        while (Accept(TokenKind.Comma) && Kind is not (TokenKind.Colon or TokenKind.If))
            _patterns.Add(ParseStarPattern());
        return new MatchSequence(start, LastEnd, _patterns.Take(mark));
    }

    private Pattern ParseStarPattern()
    {
        if (Kind != TokenKind.Star)
            return ParsePattern();
        var start = Start;
        _at++;
        var name = TakeName();
        return new MatchStar(start, LastEnd, name == "_" ? null : name);
    }

    private Pattern ParsePattern()
    {
        var start = Start;
        var pattern = ParseOrPattern();
        if (!Accept(TokenKind.As))
            return pattern;
        if (IsWord(_at, "_"))
            Fail("cannot use '_' as a target");
        var name = TakeName();
        return new MatchAs(start, LastEnd, pattern, name);
    }

    private Pattern ParseOrPattern()
    {
        var start = Start;
        var first = ParseClosedPattern();
        if (Kind != TokenKind.Bar)
            return first;
        var mark = _patterns.Count;
        _patterns.Add(first);
        while (Accept(TokenKind.Bar))
            _patterns.Add(ParseClosedPattern());
        return new MatchOr(start, LastEnd, _patterns.Take(mark));
    }

    private Pattern ParseClosedPattern()
    {
        var start = Start;
        switch (Kind)
        {
            case TokenKind.NoneLiteral:
                return new MatchSingleton(start, _tokens[_at].End, TakeConstant(ConstantKind.None));
            case TokenKind.True:
                return new MatchSingleton(start, _tokens[_at].End, TakeConstant(ConstantKind.True));
            case TokenKind.False:
                return new MatchSingleton(start, _tokens[_at].End, TakeConstant(ConstantKind.False));
            case TokenKind.String:
                return ParseValuePattern(ParseStrings());
            case TokenKind.Number or TokenKind.Minus:
                return ParseValuePattern(ParseSignedNumber(start));
            case TokenKind.Name:
                return ParseNamePattern(start);
            case TokenKind.LeftParenthesis or TokenKind.LeftBracket:
                return ParseSequencePattern(start);
            case TokenKind.LeftBrace:
                return ParseMappingPattern(start);
            default:
                Fail("invalid syntax");
                return _noPattern;
        }
    }

    private MatchValue ParseValuePattern(Expr value)
    {
        if (value is JoinedStr or TemplateStr)
            Fail("patterns may only match literals and attribute lookups");
        return new MatchValue(value.Start, LastEnd, value);
    }

    /// <summary>A number with a sign, or a complex one as a sum or difference.</summary>
    private Expr ParseSignedNumber(int start)
    {
        var value = ParseSigned();
        if (Kind is not (TokenKind.Plus or TokenKind.Minus))
            return value;
        var op = Kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Sub;
        _at++;
        if (!_tokens[_at].Flags.Has(TokenFlags.Imaginary))
            Fail("imaginary number required in complex literal");
        var imaginary = ParseSigned();
        if (value is Constant { Kind: ConstantKind.Complex } or UnaryOp { Operand: Constant { Kind: ConstantKind.Complex } })
            Fail("real number required in complex literal");
        return new BinOp(start, LastEnd, value, op, imaginary);
    }

    private Expr ParseSigned()
    {
        var start = Start;
        var negative = Accept(TokenKind.Minus);
        if (Kind != TokenKind.Number)
            return FailExpression("invalid syntax");
        var number = ParseNumber(_tokens[_at]);
        return negative ? new UnaryOp(start, LastEnd, UnaryOperator.USub, number) : number;
    }

    private Pattern ParseNamePattern(int start)
    {
        var token = _tokens[_at];
        var id = TakeName();
        if (Kind is not (TokenKind.Dot or TokenKind.LeftParenthesis))
            return new MatchAs(start, LastEnd, null, id == "_" ? null : id);
        Expr value = new Name(token.Start, token.End, id, ExprContext.Load);
        while (Accept(TokenKind.Dot))
        {
            var name = TakeName();
            value = new Attribute(start, LastEnd, value, name, ExprContext.Load);
            _height++;
            CheckHeight();
        }

        return Kind == TokenKind.LeftParenthesis ? ParseClassPattern(start, value) : new MatchValue(start, LastEnd, value);
    }

    private MatchClass ParseClassPattern(int start, Expr type)
    {
        _at++;
        var (mark, attributes) = (_patterns.Count, _strings.Count);
        ImmutableArray<Pattern> positional = default;
        while (Kind != TokenKind.RightParenthesis && !HasFailed)
        {
            if (IsName(_at) && NextKind == TokenKind.Equal)
            {
                if (positional.IsDefault)
                    positional = _patterns.Take(mark);
                _strings.Add(TakeName());
                _at++;
            }
            else if (!positional.IsDefault)
            {
                Fail("positional patterns follow keyword patterns");
            }

            _patterns.Add(ParsePattern());
            if (!Accept(TokenKind.Comma))
                break;
        }

        Expect(TokenKind.RightParenthesis, "invalid syntax");
        var rest = _patterns.Take(mark);
        return positional.IsDefault
            ? new MatchClass(start, LastEnd, type, rest, [], [])
            : new MatchClass(start, LastEnd, type, positional, _strings.Take(attributes), rest);
    }

    private Pattern ParseSequencePattern(int start)
    {
        var isGroup = Kind == TokenKind.LeftParenthesis;
        var close = isGroup ? TokenKind.RightParenthesis : TokenKind.RightBracket;
        _at++;
        var mark = _patterns.Count;
        var hasComma = false;
        while (Kind != close && !HasFailed)
        {
            _patterns.Add(ParseStarPattern());
            if (!Accept(TokenKind.Comma))
                break;
            hasComma = true;
        }

        Expect(close, "invalid syntax");
        var patterns = _patterns.Take(mark);
        if (!isGroup || hasComma || patterns.IsEmpty)
            return new MatchSequence(start, LastEnd, patterns);
        if (patterns[0] is MatchStar)
            Fail("invalid syntax");
        return patterns[0];
    }

    private MatchMapping ParseMappingPattern(int start)
    {
        _at++;
        var (mark, keys) = (_patterns.Count, _exprs.Count);
        string? rest = null;
        while (Kind != TokenKind.RightBrace && !HasFailed)
        {
            if (Accept(TokenKind.DoubleStar))
            {
                if (IsWord(_at, "_"))
                    Fail("invalid syntax");
                rest = TakeName();
                Accept(TokenKind.Comma);
                break;
            }

            _exprs.Add(ParseMappingKey());
            Expect(TokenKind.Colon, "invalid syntax");
            _patterns.Add(ParsePattern());
            if (!Accept(TokenKind.Comma))
                break;
        }

        Expect(TokenKind.RightBrace, "invalid syntax");
        return new MatchMapping(start, LastEnd, _exprs.Take(keys), _patterns.Take(mark), rest);
    }

    private Expr ParseMappingKey() => ParseClosedPattern() switch
    {
        MatchValue { Value: var value } => value,
        MatchSingleton { Value: var constant } => constant,
        _ => FailExpression("invalid syntax"),
    };
}
