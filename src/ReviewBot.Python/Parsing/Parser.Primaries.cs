using System.Collections.Immutable;

namespace ReviewBot.Python.Parsing;

/// <content>Attributes, calls and subscripts.</content>
internal sealed partial class Parser
{
    private readonly Scratch<Keyword> _keywords = new();

    private Expr ParsePrimary()
    {
        var start = Start;
        var value = ParseAtom();
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                    _at++;
                    var name = _python2 && Kind >= TokenKind.And ? Intern(_tokens[_at++]) : TakeName();
                    value = new Attribute(start, LastEnd, value, name, ExprContext.Load);
                    break;
                case TokenKind.LeftParenthesis:
                    value = ParseCall(start, value);
                    break;
                case TokenKind.LeftBracket:
                    value = ParseSubscript(start, value);
                    break;
                default:
                    return value;
            }

            _height++;
        }
    }

    private Call ParseCall(int start, Expr function)
    {
        var (arguments, keywords) = ParseArguments(isCall: true);
        return new Call(start, LastEnd, function, arguments, keywords);
    }

    /// <summary>Arguments in parentheses. A generator expression without its own may be the only argument of a call, and has those of the call then.</summary>
    private (ImmutableArray<Expr> Arguments, ImmutableArray<Keyword> Keywords) ParseArguments(bool isCall)
    {
        var open = Start;
        _at++;
        var (mark, keywordMark) = (_exprs.Count, _keywords.Count);
        var unpacked = false;
        while (Kind != TokenKind.RightParenthesis && !HasFailed)
        {
            var start = Start;
            if (Accept(TokenKind.DoubleStar))
            {
                unpacked = true;
                var mapping = ParseExpression();
                _keywords.Add(new Keyword(start, LastEnd, null, mapping));
            }
            else if (NextKind == TokenKind.Equal && IsName(_at))
            {
                var name = TakeName();
                _at++;
                var value = ParseExpression();
                _keywords.Add(new Keyword(start, LastEnd, name, value));
            }
            else
            {
                ParsePositional(mark, keywordMark, unpacked, isCall ? open : -1);
            }

            if (Kind is TokenKind.For or TokenKind.Async)
                Fail("Generator expression must be parenthesized");
            if (!Accept(TokenKind.Comma))
                break;
        }

        Expect(TokenKind.RightParenthesis, "invalid syntax. Perhaps you forgot a comma?");
        return (_exprs.Take(mark), _keywords.Take(keywordMark));
    }

    private void ParsePositional(int mark, int keywordMark, bool unpacked, int open)
    {
        if (Kind == TokenKind.Star)
        {
            if (unpacked)
                Fail("iterable argument unpacking follows keyword argument unpacking");
            else
                _exprs.Add(ParseUnpacked());
            return;
        }

        var argument = ParseNamed();
        if (Kind == TokenKind.Equal)
            Fail("expression cannot contain assignment, perhaps you meant \"==\"?");
        if (open >= 0 && BeginsComprehension() && _exprs.Count == mark && _keywords.Count == keywordMark)
        {
            var clauses = ParseComprehensions();
            if (Kind != TokenKind.RightParenthesis)
                Fail("Generator expression must be parenthesized");
            argument = new GeneratorExp(open, _tokens[_at].End, argument, clauses);
        }
        else if (_keywords.Count > keywordMark)
        {
            Fail(unpacked ? "positional argument follows keyword argument unpacking" : "positional argument follows keyword argument");
        }

        _exprs.Add(argument);
    }

    /// <summary>A star in a call or an index, behind which any expression may stand.</summary>
    private Starred ParseUnpacked()
    {
        var start = Start;
        _at++;
        var value = ParseExpression();
        return new Starred(start, LastEnd, value, ExprContext.Load);
    }

    private Subscript ParseSubscript(int start, Expr value)
    {
        _at++;
        var index = ParseIndex();
        Expect(TokenKind.RightBracket, "invalid syntax. Perhaps you forgot a comma?");
        return new Subscript(start, LastEnd, value, index, ExprContext.Load);
    }

    private Expr ParseIndex()
    {
        var start = Start;
        var first = ParseSlice();
        if (Kind != TokenKind.Comma && first is not Starred)
            return first;
        var mark = _exprs.Count;
        _exprs.Add(first);
        while (Accept(TokenKind.Comma) && Kind != TokenKind.RightBracket && !HasFailed)
            _exprs.Add(ParseSlice());
        return new Tuple(start, LastEnd, _exprs.Take(mark), ExprContext.Load);
    }

    private Expr ParseSlice()
    {
        var start = Start;
        if (Kind == TokenKind.Star)
            return ParseUnpacked();
        Expr? lower = null;
        if (Kind != TokenKind.Colon)
        {
            lower = ParseNamed();
            if (Kind != TokenKind.Colon)
                return lower;
            if (lower is NamedExpr && _text[start] != '(')
                return FailExpression("invalid syntax");
        }

        _at++;
        var upper = EndsSlicePart() ? null : ParseExpression();
        var step = Accept(TokenKind.Colon) && !EndsSlicePart() ? ParseExpression() : null;
        return new Slice(start, LastEnd, lower, upper, step);
    }

    private bool EndsSlicePart() => Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.RightBracket;
}
