using System.Globalization;
using System.Text;

namespace ReviewBot.GitHubSimulator.GraphQl;

/// <summary>The words of a GraphQL text, one at a time.</summary>
internal sealed class TokenReader
{
    private readonly string _text;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    public TokenReader(string text)
    {
        _text = text;
        Read();
    }

    /// <summary>The present token; empty at the end. Strings begin with a quotation mark and are unescaped behind it.</summary>
    public string Token { get; private set; } = "";

    public int Line { get; private set; }

    public int Column { get; private set; }

    public bool AtEnd => Token.Length == 0;

    public bool IsName => Token.Length > 0 && (char.IsAsciiLetter(Token[0]) || Token[0] == '_');

    public bool Take(string token)
    {
        if (Token != token)
            return false;
        Read();
        return true;
    }

    public void Expect(string token)
    {
        if (!Take(token))
            throw Unexpected();
    }

    public string Name()
    {
        if (!IsName)
            throw Unexpected();
        var name = Token;
        Read();
        return name;
    }

    /// <summary>A value: variables and words stay what they are.</summary>
    public object? Value()
    {
        var token = Token;
        if (token.Length == 0)
            throw Unexpected();
        Read();
        switch (token[0])
        {
            case '$':
                return new VariableValue(Name());
            case '"':
                return token[1..];
            case '[':
                return List();
            case '{':
                return Object();
            case '-' or (>= '0' and <= '9'):
                return Number(token);
            default:
                return token switch
                {
                    "true" => true,
                    "false" => false,
                    "null" => null,
                    _ when char.IsAsciiLetter(token[0]) || token[0] == '_' => new EnumValue(token),
                    _ => throw Unexpected(),
                };
        }
    }

    public TypeReference Type()
    {
        var list = Take("[");
        var name = Name();
        if (list)
        {
            Take("!");
            Expect("]");
        }

        return new TypeReference(name, list, Take("!"));
    }

    public GraphQlException Unexpected() =>
        new(null, AtEnd ? "Unexpected end of document" : $"Parse error on \"{Token}\" at [{Line}, {Column}]", "parseError");

    private List<object?> List()
    {
        var items = new List<object?>();
        while (!Take("]"))
            items.Add(Value());
        return items;
    }

    private Dictionary<string, object?> Object()
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (!Take("}"))
        {
            var name = Name();
            Expect(":");
            members[name] = Value();
        }

        return members;
    }

    private object Number(string token)
    {
        if (long.TryParse(token, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return integer;
        return double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real : throw Unexpected();
    }

    private void Read()
    {
        SkipIgnored();
        (Line, Column) = (_line, _at - _lineStart + 1);
        if (_at >= _text.Length)
        {
            Token = "";
            return;
        }

        var start = _at;
        var c = _text[_at];
        if (char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
        {
            var number = char.IsAsciiDigit(c) || c == '-';
            for (_at++; _at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '_' || (number && _text[_at] is '.' or '+' or '-')); _at++)
            {
            }

            Token = _text[start.._at];
        }
        else if (c == '"')
        {
            Token = "\"" + String();
        }
        else if (_text.AsSpan(_at).StartsWith("..."))
        {
            _at += 3;
            Token = "...";
        }
        else
        {
            _at++;
            Token = c.ToString();
        }
    }

    private void SkipIgnored()
    {
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == '#')
            {
                while (_at + 1 < _text.Length && _text[_at + 1] != '\n')
                    _at++;
            }
            else if (c == '\n')
            {
                _line++;
                _lineStart = _at + 1;
            }
            else if (c is not (' ' or '\t' or '\r' or ',' or '\uFEFF'))
            {
                return;
            }
        }
    }

    private string String()
    {
        if (_text.AsSpan(_at).StartsWith("\"\"\""))
            return Block();
        var value = new StringBuilder();
        for (_at++; _at < _text.Length && _text[_at] != '"'; _at++)
        {
            if (_text[_at] == '\n')
                break;
            value.Append(_text[_at] == '\\' ? Escaped() : _text[_at]);
        }

        if (_at >= _text.Length || _text[_at] != '"')
            throw new GraphQlException(null, $"Parse error: unterminated string at [{_line}, {_at - _lineStart + 1}]", "parseError");
        _at++;
        return value.ToString();
    }

    private char Escaped()
    {
        _at++;
        if (_at < _text.Length && _text[_at] == 'u' && _at + 4 < _text.Length
            && ushort.TryParse(_text.AsSpan(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            _at += 4;
            return (char)code;
        }

        return (_at < _text.Length ? _text[_at] : '\0') switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '"' or '\\' or '/' => _text[_at],
            _ => throw new GraphQlException(null, $"Parse error: bad escape at [{_line}, {_at - _lineStart + 1}]", "parseError"),
        };
    }

    private string Block()
    {
        var end = _text.IndexOf("\"\"\"", _at + 3, StringComparison.Ordinal);
        if (end < 0)
            throw new GraphQlException(null, "Parse error: unterminated block string", "parseError");
        var value = _text[(_at + 3)..end];
        _line += value.Count(c => c == '\n');
        _at = end + 3;
        return value.Trim();
    }
}
