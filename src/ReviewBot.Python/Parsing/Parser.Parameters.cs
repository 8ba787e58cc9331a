using System.Collections.Immutable;

namespace ReviewBot.Python.Parsing;

/// <content>Parameters of functions, and type parameters.</content>
internal sealed partial class Parser
{
    private readonly Scratch<Arg> _args = new();
    private readonly Scratch<TypeParam> _typeParams = new();

    /// <summary>Parameters up to <paramref name="close"/>, which is not read.</summary>
    private Arguments ParseParameters(TokenKind close, bool annotated)
    {
        var start = Start;
        ImmutableArray<Arg> positionalOnly = [];
        var (mark, defaults) = (_args.Count, _exprs.Count);
        var hasSlash = false;
        while (Kind != close && Kind is not (TokenKind.Star or TokenKind.DoubleStar) && !HasFailed)
        {
            if (Kind == TokenKind.Slash)
            {
                if (hasSlash || _args.Count == mark)
                    Fail(hasSlash ? "/ may appear only once" : "at least one argument must precede /");
                hasSlash = true;
                Python3Marks++;
                positionalOnly = _args.Take(mark);
                Accept(TokenKind.Slash);
            }
            else
            {
                ParsePositionalParameter(annotated, defaults);
            }

            if (!Accept(TokenKind.Comma))
                break;
        }

        var args = _args.Take(mark);
        var vararg = Kind == TokenKind.Star ? ParseVarArg(annotated) : null;
        var optionals = _optionals.Count;
        ParseKeywordOnly(close, annotated);
        var keywordOnly = _args.Take(mark);
        var keywordDefaults = _optionals.Take(optionals);
        Arg? kwarg = null;
        if (Accept(TokenKind.DoubleStar))
        {
            kwarg = ParseArg(annotated, mayUnpack: false);
            Accept(TokenKind.Comma);
            if (Kind != close)
                Fail("arguments cannot follow var-keyword argument");
        }

        return new Arguments(start, Math.Max(start, LastEnd), positionalOnly, args, vararg, keywordOnly, keywordDefaults, kwarg, _exprs.Take(defaults));
    }

    private void ParsePositionalParameter(bool annotated, int defaults)
    {
        _args.Add(Kind == TokenKind.LeftParenthesis ? ParseTupleParameter(Start) : ParseArg(annotated, mayUnpack: false));
        if (Accept(TokenKind.Equal))
            _exprs.Add(ParseExpression());
        else if (_exprs.Count > defaults)
            Fail("parameter without a default follows parameter with a default");
    }

    /// <summary>The parameter behind <c>*</c>; <c>null</c> for the star alone.</summary>
    private Arg? ParseVarArg(bool annotated)
    {
        _at++;
        if (Kind == TokenKind.Comma)
        {
            Python3Marks++;
            if (!IsName(_at + 1))
                Fail("named parameters must follow bare *");
            return null;
        }

        var arg = ParseArg(annotated, mayUnpack: true);
        if (Kind == TokenKind.Equal)
            Fail("var-positional parameter cannot have default value");
        return arg;
    }

    /// <summary>The parameters behind that with a star, each with its default or none.</summary>
    private void ParseKeywordOnly(TokenKind close, bool annotated)
    {
        while (Kind == TokenKind.Comma)
        {
            _at++;
            if (Kind == close || Kind == TokenKind.DoubleStar)
                return;
            _args.Add(ParseArg(annotated, mayUnpack: false));
            _optionals.Add(Accept(TokenKind.Equal) ? ParseExpression() : null);
        }
    }

    private Arg ParseArg(bool annotated, bool mayUnpack)
    {
        var start = Start;
        var name = TakeName();
        Expr? annotation = null;
        if (annotated && Accept(TokenKind.Colon))
        {
            Python3Marks++;
            annotation = mayUnpack ? ParseStarExpression() : ParseExpression();
        }

        return new Arg(start, LastEnd, name, annotation);
    }

    /// <summary>Type parameters in brackets (PEP 695), where there are some.</summary>
    private ImmutableArray<TypeParam> ParseTypeParameters()
    {
        if (!Accept(TokenKind.LeftBracket))
            return [];
        Python3Marks++;
        var mark = _typeParams.Count;
        do
        {
            if (Kind == TokenKind.RightBracket && _typeParams.Count > mark)
                break;
            _typeParams.Add(ParseTypeParameter());
        }
        while (Accept(TokenKind.Comma));
        Expect(TokenKind.RightBracket, "invalid syntax");
        return _typeParams.Take(mark);
    }

    private TypeParam ParseTypeParameter()
    {
        var start = Start;
        if (Accept(TokenKind.DoubleStar))
        {
            var name = TakeName();
            var value = Accept(TokenKind.Equal) ? ParseExpression() : null;
            return new ParamSpec(start, LastEnd, name, value);
        }

        if (Accept(TokenKind.Star))
        {
            var name = TakeName();
            var value = Accept(TokenKind.Equal) ? ParseStarExpression() : null;
            return new TypeVarTuple(start, LastEnd, name, value);
        }

        var variable = TakeName();
        var bound = Accept(TokenKind.Colon) ? ParseExpression() : null;
        var defaultValue = Accept(TokenKind.Equal) ? ParseExpression() : null;
        return new TypeVar(start, LastEnd, variable, bound, defaultValue);
    }
}
