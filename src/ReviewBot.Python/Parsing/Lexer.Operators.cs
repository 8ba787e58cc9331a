namespace ReviewBot.Python.Parsing;

/// <content>Operators and punctuation.</content>
internal sealed partial class Lexer
{
    private void ReadOperator(char c)
    {
        switch (c)
        {
            case '(':
                Open(TokenKind.LeftParenthesis, c);
                break;
            case '[':
                Open(TokenKind.LeftBracket, c);
                break;
            case '{':
                Open(TokenKind.LeftBrace, c);
                break;
            case ')':
                Close(TokenKind.RightParenthesis, '(', c);
                break;
            case ']':
                Close(TokenKind.RightBracket, '[', c);
                break;
            case '}':
                Close(TokenKind.RightBrace, '{', c);
                break;
            case ',':
                Take(TokenKind.Comma, 1);
                break;
            case ';':
                Take(TokenKind.Semicolon, 1);
                break;
            case '~':
                Take(TokenKind.Tilde, 1);
                break;
            case '`':
                Take(TokenKind.Backtick, 1);
                break;
            case ':':
                ReadColon();
                break;
            case '.':
                ReadDot();
                break;
            case '!':
                ReadExclamation();
                break;
            case '=':
                TakeWithEqual(TokenKind.Equal, TokenKind.EqualEqual);
                break;
            case '-' when Peek(1) == '>':
                Take(TokenKind.Arrow, 2);
                break;
            default:
                ReadBinaryOperator(c);
                break;
        }
    }

    private void ReadBinaryOperator(char c)
    {
        switch (c)
        {
            case '+':
                TakeWithEqual(TokenKind.Plus, TokenKind.PlusEqual);
                break;
            case '-':
                TakeWithEqual(TokenKind.Minus, TokenKind.MinusEqual);
                break;
            case '*':
                TakeDoubled(c, TokenKind.Star, TokenKind.StarEqual, TokenKind.DoubleStar, TokenKind.DoubleStarEqual);
                break;
            case '/':
                TakeDoubled(c, TokenKind.Slash, TokenKind.SlashEqual, TokenKind.DoubleSlash, TokenKind.DoubleSlashEqual);
                break;
            case '<' when Peek(1) == '>':
                Take(TokenKind.NotEqual, 2);
                break;
            case '<':
                TakeDoubled(c, TokenKind.Less, TokenKind.LessEqual, TokenKind.LeftShift, TokenKind.LeftShiftEqual);
                break;
            case '>':
                TakeDoubled(c, TokenKind.Greater, TokenKind.GreaterEqual, TokenKind.RightShift, TokenKind.RightShiftEqual);
                break;
            case '%':
                TakeWithEqual(TokenKind.Percent, TokenKind.PercentEqual);
                break;
            case '@':
                TakeWithEqual(TokenKind.At, TokenKind.AtEqual);
                break;
            case '&':
                TakeWithEqual(TokenKind.Ampersand, TokenKind.AmpersandEqual);
                break;
            case '|':
                TakeWithEqual(TokenKind.Bar, TokenKind.BarEqual);
                break;
            case '^':
                TakeWithEqual(TokenKind.Circumflex, TokenKind.CircumflexEqual);
                break;
            default:
                AddError(_at, _at + 1, c is >= ' ' and < '\u007f' ? "invalid syntax" : $"invalid non-printable character U+{(int)c:X4}");
                _at++;
                break;
        }
    }

    private void TakeWithEqual(TokenKind plain, TokenKind withEqual)
    {
        if (Peek(1) == '=')
            Take(withEqual, 2);
        else
            Take(plain, 1);
    }

    private void TakeDoubled(char c, TokenKind plain, TokenKind plainEqual, TokenKind doubled, TokenKind doubledEqual)
    {
        if (Peek(1) != c)
            TakeWithEqual(plain, plainEqual);
        else if (Peek(2) == '=')
            Take(doubledEqual, 3);
        else
            Take(doubled, 2);
    }

    /// <summary>In a replacement field, outside further brackets, a colon ends the expression, whatever follows it.</summary>
    private void ReadColon()
    {
        if (_depth > 0 && _brackets[_depth - 1].IsField)
        {
            Take(TokenKind.Colon, 1);
            _inLiteral = true;
            return;
        }

        if (Peek(1) == '=')
            Take(TokenKind.ColonEqual, 2);
        else
            Take(TokenKind.Colon, 1);
    }

    private void ReadDot()
    {
        if (char.IsAsciiDigit(Peek(1)))
            ReadNumber();
        else if (Peek(1) == '.' && Peek(2) == '.')
            Take(TokenKind.Ellipsis, 3);
        else
            Take(TokenKind.Dot, 1);
    }

    private void ReadExclamation()
    {
        if (Peek(1) == '=')
        {
            Take(TokenKind.NotEqual, 2);
        }
        else if (_depth > 0 && _brackets[_depth - 1].IsField)
        {
            Take(TokenKind.Exclamation, 1);
        }
        else
        {
            AddError(_at, _at + 1, "invalid syntax");
            _at++;
        }
    }
}
