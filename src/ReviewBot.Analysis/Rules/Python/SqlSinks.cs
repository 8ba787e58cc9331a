using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>What takes SQL as text.</summary>
internal static class SqlSinks
{
    private static readonly string[] Executing =
    [
        "execute", "executemany", "executescript", "execute_sql", "exec_driver_sql", "run_sql", "mogrify", "read_sql", "read_sql_query", "text",
    ];

    /// <summary>Methods and functions that may take SQL, by their last names.</summary>
    public static string[] Methods { get; } =
    [
        "execute", "executemany", "executescript", "execute_async", "execute_sql", "exec_driver_sql", "run_sql", "mogrify", "raw", "query",
        "fetch", "fetchrow", "fetchval", "fetch_all", "fetch_one", "iterate", "scalar", "scalars", "copy_expert", "read_sql", "read_sql_query",
        "runQuery", "runOperation", "RunSQL", "extra", "RawSQL", "text", "literal_column", "SQL",
    ];

    /// <summary>What makes a name safe to stand in a statement.</summary>
    public static string[] Quoting { get; } = ["psycopg2.extensions.quote_ident", "sqlalchemy.sql.quoted_name"];

    private static readonly string[] Databases = ["cur", "conn", "db", "session", "engine", "database", "sql", "transaction"];

    /// <summary>Whether a function makes a fragment of SQL out of text.</summary>
    public static bool IsFragment(string? name) => name is
        "django.db.models.expressions.RawSQL" or "sqlalchemy.text" or "sqlalchemy.sql.text" or "sqlalchemy.sql.expression.text"
        or "sqlalchemy.literal_column"
        or "sqlalchemy.sql.literal_column" or "sqlalchemy.sql.expression.literal_column" or "psycopg2.sql.SQL" or "psycopg.sql.SQL";

    /// <summary>Whether a call runs SQL whatever its text is, by what it is made on; other things are executed and queried too.</summary>
    public static bool IsDatabase(Call call, string method, PythonCode code)
    {
        if (!Executing.Contains(method))
            return false;
        if (IsFragment(code.NameOf(call.Func)))
            return true;
        var owner = (call.Func as Attribute)?.Value;
        return (owner is Call made ? PythonCode.LastName(made.Func) : owner is null ? null : PythonCode.LastName(owner)) is { } name
            && Databases.Any(d => name.Contains(d, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The part of a request that a text is as a whole, or <c>null</c>.</summary>
    public static Piece? WhollyRequested(Expr sql, PythonCode code)
    {
        var pieces = Origins.Of(sql, code, Quoting);
        return pieces.Any(p => p is { Kind: OriginKind.Request, IsComposed: false }) ? pieces.First(p => p.Kind == OriginKind.Request) : null;
    }
}
