using System.Collections.Immutable;

namespace ReviewBot.Python.Parsing;

/// <content>Statements of one line.</content>
internal sealed partial class Parser
{
    private readonly Scratch<Alias> _aliases = new();
    private readonly Scratch<string> _strings = new();

    private Stmt ParseSimple()
    {
        var start = Start;
        switch (Kind)
        {
            case TokenKind.Return:
                _at++;
                var result = EndsStatement() ? null : ParseStarExpressions();
                return new Return(start, LastEnd, result);
            case TokenKind.Pass:
                _at++;
                return new Pass(start, LastEnd);
            case TokenKind.Break:
                _at++;
                return new Break(start, LastEnd);
            case TokenKind.Continue:
                _at++;
                return new Continue(start, LastEnd);
            case TokenKind.Raise:
                return ParseRaise(start);
            case TokenKind.Import:
                return ParseImport(start);
            case TokenKind.From:
                return ParseImportFrom(start);
            case TokenKind.Assert:
                _at++;
                var test = ParseExpression();
                var message = Accept(TokenKind.Comma) ? ParseExpression() : null;
                return new Assert(start, LastEnd, test, message);
            case TokenKind.Del:
                return ParseDelete(start);
            case TokenKind.Global:
                _at++;
                var globals = ParseNames();
                return new Global(start, LastEnd, globals);
            case TokenKind.Nonlocal when !_python2:
                _at++;
                Python3Marks++;
                var names = ParseNames();
                return new Nonlocal(start, LastEnd, names);
            case TokenKind.Name:
                return ParseSoftStatement(start) ?? ParseExpressionStatement(start);
            default:
                return ParseExpressionStatement(start);
        }
    }

    private bool EndsStatement() => Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.EndOfFile;

    /// <summary>Statements that begin with a word which is a name elsewhere.</summary>
    private Stmt? ParseSoftStatement(int start)
    {
        var length = _tokens[_at].End - start;
        if (length == 4 && NextKind == TokenKind.Name && IsWord(_at, "type")
            && _tokens[_at + 2].Kind is TokenKind.Equal or TokenKind.LeftBracket)
            return ParseTypeAlias(start);
        if (length == 5 && IsWord(_at, "print"))
            return ParsePrintStatement(start);
        return length == 4 && IsWord(_at, "exec") ? ParseExecStatement(start) : null;
    }

    private TypeAlias ParseTypeAlias(int start)
    {
        _at++;
        Python3Marks++;
        var name = new Name(Start, _tokens[_at].End, TakeName(), ExprContext.Store);
        var parameters = ParseTypeParameters();
        Expect(TokenKind.Equal, "invalid syntax");
        var value = ParseExpression();
        return new TypeAlias(start, LastEnd, name, parameters, value);
    }

    private Stmt ParseExpressionStatement(int start)
    {
        var parenthesised = Kind == TokenKind.LeftParenthesis;
        var first = ParseStarExpressionsOrYield();
        switch (Kind)
        {
            case TokenKind.Equal:
                return ParseAssign(start, first);
            case TokenKind.Colon:
                return ParseAnnAssign(start, first, parenthesised);
            case >= TokenKind.PlusEqual and <= TokenKind.DoubleSlashEqual:
                return ParseAugAssign(start, first);
            default:
                return new ExprStmt(start, LastEnd, first);
        }
    }

    private Assign ParseAssign(int start, Expr first)
    {
        var mark = _exprs.Count;
        var value = first;
        while (Accept(TokenKind.Equal))
        {
            _exprs.Add(ToTarget(value, ExprContext.Store));
            value = ParseStarExpressionsOrYield();
        }

        return new Assign(start, LastEnd, _exprs.Take(mark), value);
    }

    private AugAssign ParseAugAssign(int start, Expr target)
    {
        var op = (BinaryOperator)(Kind - TokenKind.PlusEqual);
        if (target is Name or Attribute or Subscript)
            ToTarget(target, ExprContext.Store);
        else
            Fail($"'{Describe(target)}' is an illegal expression for augmented assignment");
        if (!HasFailed)
            _at++;
        var value = ParseStarExpressionsOrYield();
        return new AugAssign(start, LastEnd, target, op, value);
    }

    private AnnAssign ParseAnnAssign(int start, Expr target, bool parenthesised)
    {
        if (target is Name or Attribute or Subscript)
            ToTarget(target, ExprContext.Store);
        else
            Fail(target is Tuple or List ? $"only single target (not {Describe(target)}) can be annotated" : "illegal target for annotation");
        if (!HasFailed)
            _at++;
        var annotation = ParseExpression();
        var value = Accept(TokenKind.Equal) ? ParseStarExpressionsOrYield() : null;
        Python3Marks += HasFailed ? 0 : 1;
        return new AnnAssign(start, LastEnd, target, annotation, value, target is Name && !parenthesised);
    }

    private Delete ParseDelete(int start)
    {
        _at++;
        var mark = _exprs.Count;
        do
        {
            if (EndsStatement())
                break;
            _exprs.Add(ToTarget(ParseOperand(), ExprContext.Del));
        }
        while (Accept(TokenKind.Comma));
        if (_exprs.Count == mark)
            Fail("invalid syntax");
        return new Delete(start, LastEnd, _exprs.Take(mark));
    }

    private ImmutableArray<string> ParseNames()
    {
        var mark = _strings.Count;
        do
            _strings.Add(TakeName());
        while (Accept(TokenKind.Comma));
        return _strings.Take(mark);
    }

    private Raise ParseRaise(int start)
    {
        _at++;
        if (EndsStatement())
            return new Raise(start, LastEnd, null, null, null, null);
        var exception = ParseExpression();
        if (Accept(TokenKind.From))
        {
            Python3Marks++;
            var cause = ParseExpression();
            return new Raise(start, LastEnd, exception, cause, null, null);
        }

        if (Kind != TokenKind.Comma)
            return new Raise(start, LastEnd, exception, null, null, null);
        Python2Marks++;
        if (!_python2)
            Fail("invalid syntax");
        var instance = Accept(TokenKind.Comma) ? ParseExpression() : null;
        var traceback = Accept(TokenKind.Comma) ? ParseExpression() : null;
        return new Raise(start, LastEnd, exception, null, instance, traceback);
    }

    private Import ParseImport(int start)
    {
        _at++;
        var mark = _aliases.Count;
        do
        {
            var aliasStart = Start;
            var name = ParseDottedName();
            var asName = Accept(TokenKind.As) ? TakeName() : null;
            _aliases.Add(new Alias(aliasStart, LastEnd, name, asName));
        }
        while (Accept(TokenKind.Comma));
        return new Import(start, LastEnd, _aliases.Take(mark));
    }

    /// <summary>A name with dots, without the space that may stand around them.</summary>
    private string ParseDottedName()
    {
        var mark = _strings.Count;
        do
            _strings.Add(TakeName());
        while (Accept(TokenKind.Dot));
        var parts = _strings.Take(mark);
        return parts.Length == 1 ? parts[0] : _names.Get(string.Join('.', parts));
    }

    private ImportFrom ParseImportFrom(int start)
    {
        _at++;
        var level = 0;
        while (Kind is TokenKind.Dot or TokenKind.Ellipsis)
        {
            level += Kind == TokenKind.Dot ? 1 : 3;
            _at++;
        }

        var module = Kind == TokenKind.Import && level > 0 ? null : ParseDottedName();
        Expect(TokenKind.Import, "invalid syntax");
        var mark = _aliases.Count;
        if (Kind == TokenKind.Star)
        {
            _at++;
            _aliases.Add(new Alias(LastEnd - 1, LastEnd, "*", null));
        }
        else
        {
            ParseImportedNames();
        }

        var names = _aliases.Take(mark);
        if (module == "__future__")
            _printIsFunction |= names.Any(n => n.Name == "print_function");
        return new ImportFrom(start, LastEnd, module, names, level);
    }

    private void ParseImportedNames()
    {
        var parenthesised = Accept(TokenKind.LeftParenthesis);
        do
        {
            if (parenthesised && Kind == TokenKind.RightParenthesis && _tokens[_at - 1].Kind == TokenKind.Comma)
                break;
            var start = Start;
            var name = TakeName();
            var asName = Accept(TokenKind.As) ? TakeName() : null;
            _aliases.Add(new Alias(start, LastEnd, name, asName));
        }
        while (Accept(TokenKind.Comma));
        if (parenthesised)
            Expect(TokenKind.RightParenthesis, "invalid syntax");
    }
}
