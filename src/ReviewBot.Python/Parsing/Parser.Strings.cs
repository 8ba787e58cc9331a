using System.Runtime.InteropServices;
using System.Text;

namespace ReviewBot.Python.Parsing;

/// <content>Strings beside each other, f-strings and t-strings.</content>
internal sealed partial class Parser
{
    private Expr ParseStrings()
    {
        var start = Start;
        var first = _at;
        var seen = TokenFlags.None;
        var isPlain = true;
        while (Kind == TokenKind.String)
            seen |= JudgeString(_tokens[_at++], ref isPlain);
        if (Kind != TokenKind.FormattedStart)
        {
            if (!isPlain && !HasFailed)
                Fail("cannot mix bytes and nonbytes literals");
            var isBytes = seen.Has(TokenFlags.Bytes);
            var isUnicode = _tokens[first].Flags.Has(TokenFlags.Unicode);
            return new Constant(start, LastEnd, isBytes ? ConstantKind.Bytes : ConstantKind.Str, _text, null, isUnicode);
        }

        _at = first;
        return ParseFormatted(start);
    }

    /// <summary>Python 2's <c>ur''</c> is an error elsewhere. Text beside bytes is one in Python 3.</summary>
    private TokenFlags JudgeString(Token token, ref bool isPlain)
    {
        if ((token.Flags & (TokenFlags.Raw | TokenFlags.Unicode)) == (TokenFlags.Raw | TokenFlags.Unicode))
        {
            Python2Marks++;
            isPlain &= _python2;
        }

        var first = _at - 1 > Lexer.Failed && _tokens[_at - 2].Kind == TokenKind.String ? _tokens[_at - 2].Flags : token.Flags;
        isPlain &= _python2 || !(first ^ token.Flags).Has(TokenFlags.Bytes);
        return token.Flags;
    }

    /// <summary>Strings of which at least one is an f-string or a t-string.</summary>
    private Expr ParseFormatted(int start)
    {
        Python3Marks++;
        var mark = _exprs.Count;
        var text = new PendingText(_text);
        var (formats, templates, plains) = (0, 0, 0);
        while (Kind is TokenKind.String or TokenKind.FormattedStart)
        {
            var token = _tokens[_at];
            if (token.Kind == TokenKind.String)
            {
                plains++;
                if (token.Flags.Has(TokenFlags.Bytes))
                    return FailExpression("cannot mix bytes and nonbytes literals");
                _at++;
                text.Add(token.Start, token.End, StringLiteral.DecodeText(_text, token.Start, token.End), token.Flags.Has(TokenFlags.Unicode));
                continue;
            }

            var isTemplate = token.Flags.Has(TokenFlags.Template);
            formats += isTemplate ? 0 : 1;
            templates += isTemplate ? 1 : 0;
            _at++;
            ParseFormattedBody(text, isTemplate, inSpecification: false);
            Expect(TokenKind.FormattedEnd, "f-string: expecting '}'");
        }

        if (templates > 0 && formats + plains > 0)
            return FailExpression("cannot mix t-string literals with string or bytes literals");
        text.MoveTo(_exprs);
        var values = _exprs.Take(mark);
        return templates > 0 ? new TemplateStr(start, LastEnd, values) : new JoinedStr(start, LastEnd, values);
    }

    /// <summary>Text and replacement fields, up to the end of the string or of the format specification.</summary>
    private void ParseFormattedBody(PendingText text, bool isTemplate, bool inSpecification)
    {
        while (true)
        {
            var token = _tokens[_at];
            switch (token.Kind)
            {
                case TokenKind.FormattedText:
                    _at++;
                    var raw = token.Flags.Has(TokenFlags.Raw);
                    text.Add(
                        token.Start,
                        token.End,
                        StringLiteral.DecodeFormatted(_text.AsSpan(token.Start, token.End - token.Start), raw, inSpecification));
                    break;
                case TokenKind.LeftBrace:
                    ParseField(text, isTemplate);
                    break;
                default:
                    return;
            }
        }
    }

    private void ParseField(PendingText text, bool isTemplate)
    {
        var start = Start;
        _at++;
        if (Kind is TokenKind.RightBrace or TokenKind.Exclamation or TokenKind.Colon or TokenKind.Equal)
            Fail($"f-string: valid expression required before '{_text[Start]}'");
        if (++_depth > MaxDepth)
            Fail("f-string: expressions nested too deeply");
        var value = ParseStarExpressionsOrYield();
        _height++;
        var valueEnd = LastEnd;
        var isDebug = Accept(TokenKind.Equal);
        if (isDebug)
            text.Add(start + 1, Start, WithoutComments(start + 1, Math.Max(start + 1, Start)));

        var conversion = ParseConversion();
        var specification = Kind == TokenKind.Colon ? ParseSpecification() : null;
        if (isDebug && conversion < 0 && specification is null)
            conversion = 'r';
        var source = HasFailed || !isTemplate ? "" : _text[(start + 1)..valueEnd];
        Expect(TokenKind.RightBrace, "f-string: expecting '}'");
        _depth--;
        text.MoveTo(_exprs);
        _exprs.Add(isTemplate
            ? new Interpolation(start, LastEnd, value, source, conversion, specification)
            : new FormattedValue(start, LastEnd, value, conversion, specification));
    }

    /// <summary>The text of a self-documenting field; CPython leaves its comments out.</summary>
    private string WithoutComments(int start, int end)
    {
        var text = _text.AsSpan(start, end - start);
        if (!text.Contains('#'))
            return text.ToString();
        var comments = CollectionsMarshal.AsSpan(_lexer.Comments);
        var first = comments.BinarySearch(new PythonComment(start, 0), Comparer<PythonComment>.Create((a, b) => a.Start.CompareTo(b.Start)));
        var kept = new StringBuilder();
        var from = start;
        foreach (var comment in comments[(first < 0 ? ~first : first)..])
        {
            if (comment.Start >= end)
                break;
            kept.Append(_text, from, comment.Start - from);
            from = comment.Start + comment.Length;
        }

        return kept.Append(_text, from, end - from).ToString();
    }

    private int ParseConversion()
    {
        if (!Accept(TokenKind.Exclamation))
            return -1;
        var token = _tokens[_at];
        if (token.Kind == TokenKind.Name && token.Start == LastEnd && token.End - token.Start == 1 && _text[token.Start] is 's' or 'r' or 'a')
        {
            _at++;
            return _text[token.Start];
        }

        Fail("f-string: invalid conversion character");
        return -1;
    }

    private JoinedStr ParseSpecification()
    {
        var start = Start;
        _at++;
        var mark = _exprs.Count;
        var text = new PendingText(_text);
        ParseFormattedBody(text, isTemplate: false, inSpecification: true);
        text.MoveTo(_exprs);
        return new JoinedStr(start, Math.Max(start, Start), _exprs.Take(mark));
    }

    /// <summary>Literal text that goes on over the ends of strings beside each other.</summary>
    private sealed class PendingText(string source)
    {
        private string? _value;
        private StringBuilder? _more;
        private int _start;
        private int _end;
        private bool _isUnicode;

        /// <summary>Adds the text of a string; the first one of those that go together says whether they are marked by <c>u</c>.</summary>
        public void Add(int start, int end, string value, bool isUnicode = false)
        {
            if (value.Length == 0)
                return;
            if (_value is null)
                (_start, _isUnicode, _value) = (start, isUnicode, value);
            else
                (_more ??= new(_value)).Append(value);
            _end = end;
        }

        public void MoveTo(Scratch<Expr> values)
        {
            if (_value is not null)
                values.Add(new Constant(_start, _end, ConstantKind.Str, source, _more?.ToString() ?? _value, _isUnicode));
            (_value, _more) = (null, null);
        }
    }
}
