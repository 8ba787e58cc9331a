using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Names;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>How the text around a value tells what the value is in an SQL statement.</summary>
internal static class SqlText
{
    private static readonly string[] Verbs =
    [
        "select", "insert", "update", "delete", "merge", "with", "drop", "alter", "create", "truncate", "call", "exec", "execute",
        "replace", "grant", "revoke",
        "copy", "load", "show", "describe", "use", "set", "attach", "pragma", "explain", "begin", "declare", "from", "where",
    ];

    /// <summary>Verbs that tell a statement without another word, where they are written large.</summary>
    private static readonly string[] Alone = ["CALL", "EXEC", "EXECUTE", "PRAGMA", "USE", "SHOW", "ATTACH", "DESCRIBE", "GRANT", "REVOKE"];

    private static readonly string[] RowVerbs = ["select", "insert", "update", "delete", "merge", "with", "replace"];

    private static readonly string[] Partners =
    [
        " from ", " into ", " set ", " table ", " where ", " values", "*", " index ", " database ", " view ", " user ", " on ", " to ",
        " schema ", " select ", " role ", " trigger ", " function ",
    ];

    private static readonly string[] Structure =
    [
        "table", "column", "schema", "field", "order", "where", "clause", "sort", "prefix", "suffix", "placeholder", "select", "filter",
        "condition", "join", "paging",
        "limit", "database", "dbname", "view", "sequence", "index", "operator", "direction", "sql", "query", "alias", "primarykey",
        "keyname", "cols", "tbl", "quote", "pragma", "engine",
    ];

    /// <summary>Whether the known text of a value that is built begins like a statement.</summary>
    public static bool IsStatement(IEnumerable<StringPart> parts)
    {
        var text = WithoutComments(string.Concat(parts.Select(p => p.Text ?? " ? "))).Replace('\n', ' ').Replace('\t', ' ').Replace('\r', ' ');
        var start = text.AsSpan();
        var length = 0;
        while (length < start.Length && char.IsAsciiLetter(start[length]))
            length++;
        if (length == 0 || (length < start.Length && start[length] != ' '))
            return false;
        var verb = start[..length].ToString();
        var rest = string.Concat(start[length..], " ");
        return Verbs.Contains(verb, StringComparer.OrdinalIgnoreCase)
            && (Alone.Contains(verb, StringComparer.Ordinal) || Partners.Any(p => rest.Contains(p, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether text begins with the verb of a statement that reads or changes rows, as code is written and sentences are not.</summary>
    public static bool BeginsLikeStatement(string text)
    {
        var start = text.AsSpan().TrimStart(" (;\n\r\t");
        if (start.StartsWith("--") || start.StartsWith("/*"))
            return true;
        foreach (var verb in RowVerbs)
        {
            if ((start.StartsWith(verb, StringComparison.Ordinal) || start.StartsWith(verb.ToUpperInvariant(), StringComparison.Ordinal)) && (start.Length == verb.Length || !char.IsLetterOrDigit(start[verb.Length])))
                return true;
        }

        return false;
    }

    /// <summary>Whether text has the words of a statement that reads or changes rows: not a sentence that begins with "select" or "update".</summary>
    public static bool IsWholeStatement(string text)
    {
        var words = WithoutComments(text).ToUpperInvariant().Split([' ', '\n', '\r', '\t', '('], StringSplitOptions.RemoveEmptyEntries);
        return words is [var verb, var next, ..] && verb switch
        {
            "SELECT" => words.Contains("FROM") || (next == "*" && words.Length == 2),
            "INSERT" or "REPLACE" => words.Any(w => w.StartsWith("VALUES", StringComparison.Ordinal) || w == "SELECT"),
            "UPDATE" => words.Contains("SET"),
            "DELETE" => next == "FROM",
            "WITH" => words.Contains("AS") && words.Contains("SELECT"),
            "MERGE" => next == "INTO",
            _ => false,
        };
    }

    /// <summary>The text from the first word that is in no comment.</summary>
    private static string WithoutComments(string text)
    {
        var start = text.AsSpan();
        while (true)
        {
            start = start.TrimStart(" (;\n\r\t");
            var (isLine, isBlock) = (start.StartsWith("--"), start.StartsWith("/*"));
            var end = isLine ? start.IndexOf('\n') : isBlock ? start.IndexOf("*/") : -1;
            if (end < 0)
                return start.ToString();
            start = start[(isLine ? end + 1 : end + 2)..];
        }
    }

    /// <summary>Whether the text in front of a hole says that a value follows: a quotation mark is open, or something is compared.</summary>
    public static bool IsValuePlace(string before)
    {
        var text = before.AsSpan().TrimEnd();
        return text.EndsWith("'") || text.EndsWith("\"") && before.EndsWith('"') || text.EndsWith("%") || text.EndsWith("=")
            || text.EndsWith("<") || text.EndsWith(">")
            || text.EndsWith(" like", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the text in front of a hole says that the name of a table or the like follows.</summary>
    public static bool IsNamePlace(string before)
    {
        var text = before.AsSpan().TrimEnd(" `[\"\n\r\t");
        var word = text[(text.LastIndexOfAny(' ', '\n', '\t') + 1)..].ToString();
        return word.ToUpperInvariant() is "TABLE" or "INTO" or "FROM" or "EXISTS" or "UPDATE" or "JOIN" or "BY" or "INDEX" or "VIEW"
            or "DATABASE" or "SCHEMA" or "USER" or "ROLE" or "TRIGGER" or "SELECT";
    }

    /// <summary>Names of tables, columns and whole clauses cannot be parameters, and mostly come from the program itself.</summary>
    public static bool IsStructure(Expr expression)
    {
        var named = expression switch
        {
            Call call => call.Func,
            Subscript { Slice: Constant } subscript => subscript,
            Subscript subscript => subscript.Value,
            _ => expression,
        };
        return PythonCode.LastName(named) is { } name
            && Structure.Any(s => name.Replace("_", "", StringComparison.Ordinal).Contains(s, StringComparison.OrdinalIgnoreCase));
    }
}
