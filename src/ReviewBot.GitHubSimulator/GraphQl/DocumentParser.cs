namespace ReviewBot.GitHubSimulator.GraphQl;

/// <summary>Reads query documents.</summary>
internal sealed class DocumentParser
{
    // Deeper than any query GitHub would answer; keeps hostile text off the stack.
    private const int MaxDepth = 60;

    private readonly TokenReader _reader;
    private int _depth;

    private DocumentParser(string text) => _reader = new TokenReader(text);

    public static Document Parse(string text) => new DocumentParser(text).Document();

    private Document Document()
    {
        var operations = new List<Operation>();
        var fragments = new Dictionary<string, Fragment>(StringComparer.Ordinal);
        while (!_reader.AtEnd)
        {
            if (_reader.Token == "{")
            {
                operations.Add(new Operation("query", null, [], Selections()));
            }
            else if (_reader.Take("fragment"))
            {
                var name = _reader.Name();
                _reader.Expect("on");
                fragments[name] = new Fragment(name, _reader.Name(), Selections());
            }
            else
            {
                operations.Add(Operation());
            }
        }

        return operations.Count > 0 ? new Document(operations, fragments) : throw _reader.Unexpected();
    }

    private Operation Operation()
    {
        var kind = _reader.Token;
        if (kind is not ("query" or "mutation" or "subscription"))
            throw _reader.Unexpected();
        _reader.Name();
        var name = _reader.IsName ? _reader.Name() : null;
        var variables = new List<VariableDefinition>();
        if (_reader.Take("("))
        {
            while (!_reader.Take(")"))
            {
                _reader.Expect("$");
                var variable = _reader.Name();
                _reader.Expect(":");
                var type = _reader.Type();
                var hasDefault = _reader.Take("=");
                variables.Add(new VariableDefinition(variable, type, hasDefault ? _reader.Value() : null, hasDefault));
            }
        }

        Directives();
        return new Operation(kind, name, variables, Selections());
    }

    private List<Selection> Selections()
    {
        if (++_depth > MaxDepth)
            throw new GraphQlException(null, $"Query has depth of more than {MaxDepth}", "queryDepth");
        var selections = new List<Selection>();
        _reader.Expect("{");
        while (!_reader.Take("}"))
            selections.Add(Selection());
        _depth--;
        return selections;
    }

    private Selection Selection()
    {
        var (line, column) = (_reader.Line, _reader.Column);
        if (!_reader.Take("..."))
            return Field(line, column);
        if (_reader.IsName && _reader.Token != "on")
            return new SpreadSelection(_reader.Name(), line, column, Directives());
        var on = _reader.Take("on") ? _reader.Name() : null;
        var directives = Directives();
        return new InlineSelection(on, Selections(), line, column, directives);
    }

    private FieldSelection Field(int line, int column)
    {
        var name = _reader.Name();
        string? alias = null;
        if (_reader.Take(":"))
            (alias, name) = (name, _reader.Name());
        var arguments = Arguments();
        var directives = Directives();
        return new FieldSelection(alias, name, arguments, _reader.Token == "{" ? Selections() : [], line, column, directives);
    }

    private Dictionary<string, object?> Arguments()
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (!_reader.Take("("))
            return arguments;
        while (!_reader.Take(")"))
        {
            var name = _reader.Name();
            _reader.Expect(":");
            arguments[name] = _reader.Value();
        }

        return arguments;
    }

    private List<Directive> Directives()
    {
        var directives = new List<Directive>();
        while (_reader.Take("@"))
            directives.Add(new Directive(_reader.Name(), Arguments()));
        return directives;
    }
}
