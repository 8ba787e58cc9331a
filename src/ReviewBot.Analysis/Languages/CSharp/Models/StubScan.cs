namespace ReviewBot.Analysis.Languages.CSharp.Models;

/// <summary>
/// One pass over the text of a stub that finds where types stand and which members are extensions or carry a mark that matters, so that
/// nothing needs to be parsed before it is asked for. It knows the heads of declarations and skips bodies.
/// </summary>
internal sealed class StubScan
{
    private const int LongestHead = 64;

    private readonly string _text;
    private readonly StubIndex.Parts _parts;
    private readonly List<string> _usings = [];
    private readonly Stack<(string Name, StubType? Type)> _scopes = new();
    private readonly List<Range> _words = [];
    private int _at;
    private bool _isNotable;
    private bool _isExtension;
    private bool _isIndexer;
    private int _nameWord;

    private StubScan(string text, StubIndex.Parts parts)
    {
        _text = text;
        _parts = parts;
        _scopes.Push(("", null));
    }

    /// <summary>Adds what the stub declares.</summary>
    public static void Read(string text, StubIndex.Parts parts)
    {
        var scan = new StubScan(text, parts);
        while (scan.SkipBlank())
            scan.Declaration();
        foreach (var (_, type) in scan._scopes)
            type?.End = text.Length;
    }

    private void Declaration()
    {
        if (_text[_at] == '}')
        {
            _at++;
            if (_scopes.Count > 1 && _scopes.Pop().Type is { } type)
                type.End = _at;
            return;
        }

        var start = _at;
        _words.Clear();
        (_isNotable, _isExtension, _isIndexer, _nameWord) = (false, false, false, -1);
        while (SkipBlank() && _text[_at] == '[')
            Brackets();
        Head();
        if (_words.Count == 0)
            Skip();
        else if (Word(0) is "using")
            Using();
        else if (Word(0) is "namespace")
            Namespace();
        else if (TypeWord() is >= 0 and var word)
            Type(start, word);
        else
            Member();
    }

    private ReadOnlySpan<char> Word(int index) => _text.AsSpan(_words[index]);

    private void Head()
    {
        var angles = 0;
        while (_words.Count < LongestHead && SkipBlank())
        {
            var c = _text[_at];
            if (c is '{' or ';' or '}' || (c == '=' && angles == 0))
                return;
            if (char.IsLetter(c) || c is '_' or '@')
            {
                var from = _at;
                while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '.' or '@'))
                    _at++;
                if (angles == 0)
                    _words.Add(from.._at);
                continue;
            }

            if (c == '(')
                Parentheses();
            else if (c == '[')
                Brackets();
            else
                _at++;
            angles += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && angles == 0 && _isNotable && _nameWord < 0)
                _parts.Notable.Add(Word(_words.Count - 1).ToString());
        }
    }

    private void Parentheses()
    {
        if (_nameWord < 0)
            _nameWord = _words.Count - 1;
        var depth = 0;
        while (_at < _text.Length)
        {
            SkipBlank();
            var c = _text[_at];
            if (c == '[')
            {
                Brackets();
                continue;
            }

            _at++;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0)
                return;
            if (c == 't' && depth == 1 && _text.AsSpan(_at - 1).StartsWith("this ", StringComparison.Ordinal) && _text[_at - 2] is '(' or ' ')
                _isExtension = true;
        }
    }

    private void Brackets()
    {
        if (_words.Count > 0 && Word(_words.Count - 1) is "this")
        {
            _isIndexer = true;
            _nameWord = _words.Count - 1;
        }

        var depth = 0;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == '"')
            {
                SkipText();
                continue;
            }

            if (char.IsLetter(c))
            {
                var from = _at;
                while (_at < _text.Length && char.IsLetterOrDigit(_text[_at]))
                    _at++;
                _isNotable |= StubMarks.Matters(_text.AsSpan(from.._at));
                continue;
            }

            _at++;
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth == 0)
                return;
        }
    }

    private int TypeWord()
    {
        for (var i = 0; i < _words.Count - 1; i++)
        {
            switch (Word(i))
            {
                case "class" or "struct" or "interface" or "record" or "enum":
                    return Word(i + 1) is "class" or "struct" ? i + 1 : i;
                case "delegate":
                    return i;
                case "public" or "internal" or "static" or "abstract" or "sealed" or "partial" or "readonly" or "ref":
                    continue;
                default:
                    return -1;
            }
        }

        return -1;
    }

    private void Using()
    {
        _usings.Add(Word(_words.Count - 1).ToString());
        Skip();
    }

    private void Namespace()
    {
        var outer = _scopes.Peek().Name;
        var name = Word(1).ToString();
        _scopes.Push((outer.Length == 0 ? name : outer + "." + name, null));
        _at++;
    }

    private void Type(int start, int word)
    {
        var isDelegate = Word(word) is "delegate";
        var simple = Word(isDelegate ? Math.Max(_nameWord, word + 1) : word + 1).ToString();
        var outer = _scopes.Peek().Name;
        var type = new StubType(outer.Length == 0 ? simple : outer + "." + simple, _text, _usings, start) { Outer = outer };
        _parts.Add(type);
        if (_isNotable)
            AddNotableType(simple);
        if (_at < _text.Length && _text[_at] == '{' && Word(word) is not "enum")
        {
            _scopes.Push((type.Name, type));
            _at++;
            return;
        }

        Skip();
        type.End = _at;
    }

    private void AddNotableType(string simple)
    {
        _parts.Notable.Add(simple);
        if (simple.EndsWith("Attribute", StringComparison.Ordinal))
            _parts.Notable.Add(simple[..^"Attribute".Length]);
    }

    private void Member()
    {
        var name = _isIndexer ? "get_Item" : Word(_nameWord >= 0 ? _nameWord : _words.Count - 1).ToString();
        if (_isNotable)
            _parts.AddMarked(name, _scopes.Peek().Type);
        if (_isExtension && _scopes.Peek().Type is { } type)
            _parts.AddExtension(name, type);
        Skip();
    }

    /// <summary>Over the body or the end of a declaration whose head was read.</summary>
    private void Skip()
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            SkipBlank();
            if (_at == _text.Length)
                return;
            var c = _text[_at];
            if (c is '"' or '\'')
            {
                SkipText();
                continue;
            }

            if (c == '}' && depth == 0)
                return;
            _at++;
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && c is ';' or '}')
                return;
        }
    }

    private void SkipText()
    {
        var quote = _text[_at++];
        while (_at < _text.Length && _text[_at] != quote && _text[_at] != '\n')
            _at += _text[_at] == '\\' ? 2 : 1;
        _at = Math.Min(_at + 1, _text.Length);
    }

    private bool SkipBlank()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at]))
                _at++;
            else if (_text[_at] == '/' && _at + 1 < _text.Length && _text[_at + 1] == '/')
                SkipTo("\n");
            else if (_text[_at] == '/' && _at + 1 < _text.Length && _text[_at + 1] == '*')
                SkipTo("*/");
            else
                return true;
        }

        return false;
    }

    private void SkipTo(string end)
    {
        var found = _text.AsSpan(_at).IndexOf(end, StringComparison.Ordinal);
        _at = found < 0 ? _text.Length : _at + found + end.Length;
    }
}
