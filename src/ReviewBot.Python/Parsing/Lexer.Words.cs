namespace ReviewBot.Python.Parsing;

/// <content>Names, keywords and numbers.</content>
internal sealed partial class Lexer
{
    private void ReadWord()
    {
        var start = _at;
        var at = start;
        while (at < text.Length && IsWordCharacter(text[at]))
            at++;
        if (at < text.Length && text[at] >= '\u0080')
        {
            ReadUnicodeWord(start, at);
            return;
        }

        if (at < text.Length && text[at] is '"' or '\'' && at - start <= 2 && TryPrefix(text.AsSpan(start, at - start), out var flags))
        {
            _at = at;
            ReadString(start, flags);
            return;
        }

        _at = at;
        var kind = at - start <= Keywords.MaxLength ? Keywords.KindOf(text.AsSpan(start, at - start)) : TokenKind.Name;
        if (_depth > 0 && kind != TokenKind.Name && Keywords.BeginsOnlyStatements(kind) && TryBreakAt(start, kind))
            return;
        Add(kind, start, at);
    }

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>
    /// A statement that begins on a line of its own within brackets: the bracket before it was never closed, and the statement is one.
    /// </summary>
    private bool TryBreakAt(int start, TokenKind kind)
    {
        if (kind is TokenKind.Def or TokenKind.With && Tokens[Count - 1] is { Kind: TokenKind.Async } before)
            start = before.Start;
        var lineStart = start;
        while (lineStart > 0 && text[lineStart - 1] is ' ' or '\t' or '\f')
            lineStart--;
        if (lineStart == 0 || text[lineStart - 1] is not ('\n' or '\r'))
            return false;
        var bracket = _brackets[_depth - 1];
        _at = Math.Min(_at, bracket.Start + 1);
        Break(bracket.Start, $"'{bracket.Open}' was never closed", lineStart);
        return true;
    }

    private void ReadUnicodeWord(int start, int at)
    {
        var wrong = -1;
        while (at < text.Length)
        {
            if (text[at] < '\u0080')
            {
                if (!IsWordCharacter(text[at]))
                    break;
                at++;
                continue;
            }

            var length = char.IsSurrogatePair(text, at) ? 2 : 1;
            var character = length == 2 ? char.ConvertToUtf32(text, at) : text[at];
            if (wrong < 0 && !(at == start ? IdentifierCharacters.IsStart(character) : IdentifierCharacters.IsContinue(character)))
                wrong = at;
            at += length;
        }

        _at = at;
        if (wrong < 0)
            Add(TokenKind.Name, start, at, TokenFlags.NonAscii);
        else
            AddError(start, at, $"invalid character '{text[wrong]}' (U+{(int)text[wrong]:X4})");
    }

    private void ReadNumber()
    {
        var start = _at;
        var flags = TokenFlags.None;
        if (text[start] == '0' && Peek(1) is 'x' or 'X' or 'o' or 'O' or 'b' or 'B')
        {
            ReadPrefixedInteger(start);
            return;
        }

        var wrong = !ReadDigits();
        if (Peek(0) == '.')
        {
            _at++;
            flags = TokenFlags.Float;
            if (char.IsAsciiDigit(Peek(0)))
                wrong |= !ReadDigits();
        }

        if (Peek(0) is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            _at += char.IsAsciiDigit(Peek(1)) ? 1 : 2;
            flags = TokenFlags.Float;
            wrong |= !ReadDigits();
        }

        if (Peek(0) is 'j' or 'J')
        {
            _at++;
            flags = TokenFlags.Imaginary;
        }

        if (wrong)
            AddError(start, _at, "invalid decimal literal");
        else
            EndNumber(start, flags, "invalid decimal literal");
    }

    /// <summary>Reads digits with single underscores between them. False when an underscore stands elsewhere.</summary>
    private bool ReadDigits()
    {
        while (true)
        {
            while (char.IsAsciiDigit(Peek(0)))
                _at++;
            if (Peek(0) != '_')
                return true;
            _at++;
            if (!char.IsAsciiDigit(Peek(0)))
                return false;
        }
    }

    private void ReadPrefixedInteger(int start)
    {
        var letter = (char)(text[start + 1] | 0x20);
        var name = letter switch
        {
            'x' => "hexadecimal",
            'o' => "octal",
            _ => "binary",
        };
        _at += 2;
        var digits = 0;
        var wrong = false;
        while (true)
        {
            if (Peek(0) == '_')
                _at++;
            var before = _at;
            while (IsDigit(Peek(0), letter))
                _at++;
            digits += _at - before;
            wrong |= before == _at;
            if (Peek(0) != '_' || wrong)
                break;
        }

        if (wrong || digits == 0 || (letter != 'x' && char.IsAsciiDigit(Peek(0))))
        {
            while (IsWordCharacter(Peek(0)))
                _at++;
            AddError(start, _at, $"invalid {name} literal");
            return;
        }

        EndNumber(start, TokenFlags.None, $"invalid {name} literal");
    }

    private static bool IsDigit(char c, char letter) => letter switch
    {
        'x' => char.IsAsciiHexDigit(c),
        'o' => c is >= '0' and <= '7',
        _ => c is '0' or '1',
    };

    /// <summary>
    /// A word right behind a number is an error, but for the keywords that CPython still lets follow (<c>1if x else 2</c>). Python 2's
    /// <c>10L</c> and <c>0777</c> are numbers here; the parser judges them.
    /// </summary>
    private void EndNumber(int start, TokenFlags flags, string message)
    {
        if (Peek(0) is 'l' or 'L' && flags == TokenFlags.None && !IsWordCharacter(Peek(1)))
            _at++;
        var word = _at;
        while (word < text.Length && (IsWordCharacter(text[word]) || text[word] >= '\u0080'))
            word++;
        if (word == _at || IsAllowedBehindNumber(text.AsSpan(_at, word - _at)))
        {
            Add(TokenKind.Number, start, _at, flags);
            return;
        }

        _at = word;
        AddError(start, _at, message);
    }

    /// <summary>As CPython's <c>verify_end_of_number</c>: what is looked at is how the word begins.</summary>
    private static bool IsAllowedBehindNumber(ReadOnlySpan<char> word) =>
        word.StartsWith("and") || word.StartsWith("else") || word.StartsWith("for") || word.StartsWith("if") || word.StartsWith("in")
        || word.StartsWith("is") || word.StartsWith("or") || word.StartsWith("not");
}
