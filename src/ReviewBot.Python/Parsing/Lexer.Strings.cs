using System.Buffers;

namespace ReviewBot.Python.Parsing;

/// <content>Strings, and the literal parts of f-strings and t-strings (PEP 701, PEP 750).</content>
internal sealed partial class Lexer
{
    private static readonly SearchValues<char> _endsSingleQuoted = SearchValues.Create("'\\\n\r");
    private static readonly SearchValues<char> _endsDoubleQuoted = SearchValues.Create("\"\\\n\r");
    private static readonly SearchValues<char> _endsFormattedSingle = SearchValues.Create("'\\\n\r{}");
    private static readonly SearchValues<char> _endsFormattedDouble = SearchValues.Create("\"\\\n\r{}");

    private readonly FormattedString[] _formattedStrings = new FormattedString[MaxFormattedStrings];
    private int _formatted;
    private int _unterminated;

    /// <summary>The flags of a prefix of one or two letters. Python 2's <c>ur</c> is one here; the parser judges it.</summary>
    private static bool TryPrefix(ReadOnlySpan<char> word, out TokenFlags flags)
    {
        flags = TokenFlags.None;
        foreach (var c in word)
        {
            var flag = (c | 0x20) switch
            {
                'r' => TokenFlags.Raw,
                'b' => TokenFlags.Bytes,
                'u' => TokenFlags.Unicode,
                'f' => TokenFlags.Format,
                't' => TokenFlags.Template,
                _ => TokenFlags.None,
            };
            if (flag == TokenFlags.None || flags.Has(flag))
                return false;
            flags |= flag;
        }

        return word.Length == 1 || flags.Has(TokenFlags.Raw);
    }

    /// <summary>Reads a string whose first quote is at the present place; its prefix begins at <paramref name="start"/>.</summary>
    private void ReadString(int start, TokenFlags flags)
    {
        var quote = text[_at];
        var triple = Peek(1) == quote && Peek(2) == quote;
        if (triple)
            flags |= TokenFlags.Triple;
        if (CutString == start || (triple && IsUnterminated(quote)))
        {
            Break(start, "unterminated triple-quoted string literal", EndOfLine(_at));
            return;
        }

        _at += triple ? 3 : 1;
        if (flags.Has(TokenFlags.Format | TokenFlags.Template))
            BeginFormatted(start, quote, flags);
        else
            ReadPlainString(start, quote, flags);
    }

    private void ReadPlainString(int start, char quote, TokenFlags flags)
    {
        var triple = flags.Has(TokenFlags.Triple);
        var body = _at;
        var stops = quote == '"' ? _endsDoubleQuoted : _endsSingleQuoted;
        string? wrong = null;
        while (true)
        {
            var found = text.AsSpan(_at).IndexOfAny(stops);
            if (found < 0)
            {
                EndUnterminated(start, quote, triple);
                return;
            }

            _at += found;
            var c = text[_at];
            if (c == quote)
            {
                if (!triple || (Peek(1) == quote && Peek(2) == quote))
                    break;
                _at++;
            }
            else if (c == '\\')
            {
                if (!flags.Has(TokenFlags.Raw))
                    wrong ??= StringLiteral.WrongEscape(text, _at, IsPython2 || flags.Has(TokenFlags.Bytes));
                SkipEscape();
            }
            else if (triple)
            {
                _at++;
            }
            else
            {
                AddError(start, _at, "unterminated string literal");
                return;
            }
        }

        if (flags.Has(TokenFlags.Bytes) && text.AsSpan(body, _at - body).ContainsAnyExceptInRange('\0', '\u007f'))
            wrong ??= "bytes can only contain ASCII literal characters";
        _at += triple ? 3 : 1;
        if (triple)
            NoteLongString(start);
        if (wrong is null)
        {
            Add(TokenKind.String, start, _at, flags);
            return;
        }

        OldStrings += StringLiteral.IsOfUnicode(wrong) && !flags.Has(TokenFlags.Unicode | TokenFlags.Bytes) ? 1 : 0;
        AddError(start, _at, wrong);
    }

    /// <summary>Remembers strings of several lines: one of them may have swallowed code.</summary>
    private void NoteLongString(int start)
    {
        if (_longStrings.Count == 0 || _longStrings[^1] < start)
            _longStrings.Add(start);
    }

    private void SkipEscape()
    {
        _at++;
        if (_at < text.Length)
            _at += LineEndLength(_at);
    }

    /// <summary>A string of three quotes that nothing ends is read as ending with its line, so that the code behind it is not lost.</summary>
    private void EndUnterminated(int start, char quote, bool triple)
    {
        if (!triple)
        {
            _at = text.Length;
            AddError(start, _at, "unterminated string literal");
            return;
        }

        if (Unterminated < 0)
            Unterminated = start;
        _unterminated |= quote == '"' ? 2 : 1;
        _at = start;
        Break(start, "unterminated triple-quoted string literal", EndOfLine(start));
    }

    /// <summary>
    /// Whether a string with three of these quotes was looked through to the end of the text before: nothing ends a later one either, and
    /// looking again for each would take quadratic time.
    /// </summary>
    private bool IsUnterminated(char quote) => (_unterminated & (quote == '"' ? 2 : 1)) != 0 && _at > Unterminated;

    private void BeginFormatted(int start, char quote, TokenFlags flags)
    {
        if (_formatted == MaxFormattedStrings)
        {
            Break(start, "too many nested f-strings", EndOfLine(_at));
            return;
        }

        _formattedStrings[_formatted++] = new FormattedString(quote, flags, start, _depth);
        Add(TokenKind.FormattedStart, start, _at, flags);
        _inLiteral = true;
    }

    /// <summary>Reads literal text up to a replacement field, the end of one, or the end of the string.</summary>
    private void ReadFormattedText()
    {
        var formatted = _formattedStrings[_formatted - 1];
        var inSpecification = _depth > formatted.Depth;
        var triple = formatted.Flags.Has(TokenFlags.Triple);
        var stops = formatted.Quote == '"' ? _endsFormattedDouble : _endsFormattedSingle;
        var start = _at;
        while (true)
        {
            var found = text.AsSpan(_at).IndexOfAny(stops);
            if (found < 0)
            {
                _at = start;
                EndUnterminated(formatted.Start, formatted.Quote, triple);
                AbandonFormatted();
                return;
            }

            _at += found;
            var c = text[_at];
            if (c == '{' && Peek(1) == '{' && !inSpecification)
                _at += 2;
            else if (c == '}' && Peek(1) == '}' && !inSpecification)
                _at += 2;
            else if (c is '{' or '}')
                break;
            else if (c == '\\')
                SkipFormattedEscape(formatted.Flags);
            else if (c != formatted.Quote && triple)
                _at++;
            else if (c != formatted.Quote || !triple || (Peek(1) == c && Peek(2) == c))
                break;
            else
                _at++;
        }

        AddText(start, formatted.Flags);
        EndFormattedText(formatted, inSpecification, triple);
    }

    private void EndFormattedText(FormattedString formatted, bool inSpecification, bool triple)
    {
        switch (text[_at])
        {
            case '{':
                OpenField();
                break;
            case '}' when inSpecification:
                _depth--;
                Take(TokenKind.RightBrace, 1);
                _inLiteral = true;
                break;
            case '}':
                AddError(_at, _at + 1, "f-string: single '}' is not allowed");
                _at++;
                break;
            case '\n' or '\r':
                AddError(formatted.Start, _at, "unterminated f-string literal");
                AbandonFormatted();
                break;
            default:
                if (inSpecification)
                    AddError(_at, _at + 1, "f-string: expecting '}'");
                _at += triple ? 3 : 1;
                AbandonFormatted();
                Add(TokenKind.FormattedEnd, _at - (triple ? 3 : 1), _at);
                break;
        }
    }

    /// <summary>Leaves the innermost f-string: what stands around it is code again, in a field of the next outer one if there is one.</summary>
    private void AbandonFormatted()
    {
        if (_formatted > 0)
            _depth = _formattedStrings[--_formatted].Depth;
        _inLiteral = false;
    }

    private void AddText(int start, TokenFlags flags)
    {
        if (_at == start)
            return;
        var wrong = !flags.Has(TokenFlags.Raw) ? StringLiteral.WrongEscapeIn(text, start, _at) : null;
        if (wrong is null)
            Add(TokenKind.FormattedText, start, _at, flags);
        else
            AddError(start, _at, wrong);
    }

    private void OpenField()
    {
        if (_depth == MaxBrackets)
        {
            Break(_at, "too many nested parentheses", EndOfLine(_at));
            return;
        }

        _brackets[_depth++] = new Bracket('{', _at, IsField: true);
        Take(TokenKind.LeftBrace, 1);
        _inLiteral = false;
    }

    /// <summary>A backslash does not guard a brace; <c>\N{…}</c> is one escape.</summary>
    private void SkipFormattedEscape(TokenFlags flags)
    {
        if (Peek(1) is '{' or '}')
        {
            _at++;
            return;
        }

        if (!flags.Has(TokenFlags.Raw) && Peek(1) == 'N' && StringLiteral.EndOfName(text.AsSpan(_at)) is >= 0 and var close)
        {
            _at += close + 1;
            return;
        }

        SkipEscape();
    }

    /// <summary>An f-string that is open.</summary>
    /// <param name="Quote">The quote that ends it.</param>
    /// <param name="Flags">Its prefix, and whether it has three quotes.</param>
    /// <param name="Start">Where its prefix begins.</param>
    /// <param name="Depth">Brackets open around it.</param>
    private readonly record struct FormattedString(char Quote, TokenFlags Flags, int Start, int Depth);
}
