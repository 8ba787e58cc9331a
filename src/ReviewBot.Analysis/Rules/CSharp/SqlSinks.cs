using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Where .NET takes SQL as text.</summary>
internal static class SqlSinks
{
    /// <summary>Commands and adapters whose constructor takes the text first.</summary>
    public static readonly string[] Commands =
    [
        "SqlCommand", "SqlDataAdapter", "NpgsqlCommand", "NpgsqlDataAdapter", "NpgsqlBatchCommand", "MySqlCommand", "MySqlDataAdapter",
        "SqliteCommand", "SQLiteCommand", "SQLiteDataAdapter", "OracleCommand", "OracleDataAdapter", "OleDbCommand", "OleDbDataAdapter",
        "OdbcCommand", "OdbcDataAdapter", "SqlCeCommand", "SqlCeDataAdapter", "CommandDefinition", "SqlDataSource", "SnowflakeDbCommand",
        "ClickHouseCommand", "FbCommand", "DB2Command", "DuckDBCommand",
    ];

    private static readonly HashSet<string> Ef = new(StringComparer.Ordinal)
    {
        "FromSqlRaw", "ExecuteSqlRaw", "ExecuteSqlRawAsync", "SqlQueryRaw", "FromSql", "ExecuteSqlCommand", "ExecuteSqlCommandAsync", "SqlQuery",
        "ExecuteStoreCommand", "ExecuteStoreQuery", "ExecuteStoreCommandAsync", "ExecuteStoreQueryAsync",
    };

    private static readonly HashSet<string> Dapper = new(StringComparer.Ordinal)
    {
        "Query", "QueryAsync", "QueryFirst", "QueryFirstAsync", "QueryFirstOrDefault", "QueryFirstOrDefaultAsync", "QuerySingle",
        "QuerySingleAsync", "QuerySingleOrDefault", "QuerySingleOrDefaultAsync", "QueryMultiple", "QueryMultipleAsync", "QueryUnbufferedAsync",
        "Execute", "ExecuteAsync", "ExecuteScalar", "ExecuteScalarAsync", "ExecuteReader", "ExecuteReaderAsync",
    };

    private static readonly HashSet<string> Other = new(StringComparer.Ordinal)
    {
        "CreateSQLQuery", "CreateQuery", "GetSqlStringCommand", "ExecuteQuery", "ExecuteCommand", "ExecuteNonQuery", "ExecuteDataset",
        "ExecuteDataSet", "ExecuteScalarWithSql", "SqlList", "SqlScalar", "CreateCommand",
    };

    /// <summary>Names of methods that may take SQL.</summary>
    public static IEnumerable<string> Methods => Ef.Concat(Dapper).Concat(Other);

    /// <summary>The SQL text that a call takes; <c>null</c> when it is not such a call or takes it safely.</summary>
    public static ExpressionSyntax? SqlOf(InvocationExpressionSyntax call, string name, CSharpFile file)
    {
        if (call.ArgumentList.Arguments.Count == 0 || Syntax.Receiver(call) is not { } receiver)
            return null;
        var type = file.ReceiverType(receiver);
        var first = Syntax.Argument(call.ArgumentList, 0, "sql") ?? call.ArgumentList.Arguments[0].Expression;
        if (Ef.Contains(name))
            return IsFormattable(name, first, file) || type is { Own.Count: > 0 } && !type.DerivesFrom("Microsoft.EntityFrameworkCore.DbContext") && !IsDbSet(type) ? null : first;
        if (Dapper.Contains(name))
            return DapperSql(call, type, first, file);
        return OtherSql(call, name, type, first, file);
    }

    /// <summary>EF Core turns the holes of an interpolated string into parameters where it takes a <c>FormattableString</c>.</summary>
    private static bool IsFormattable(string name, ExpressionSyntax sql, CSharpFile file) =>
        sql is InterpolatedStringExpressionSyntax
        && (name is "FromSql"
            || (name is "SqlQuery" or "ExecuteSqlCommand" or "ExecuteSqlCommandAsync" && !file.Names.Imports("System.Data.Entity")));

    private static bool IsDbSet(CSharpType type) => type.Name is "DbSet" or "DatabaseFacade" or "Database";

    private static ExpressionSyntax? DapperSql(InvocationExpressionSyntax call, CSharpType? type, ExpressionSyntax first, CSharpFile file)
    {
        if (type is { Name: "SqlMapper" })
            return Syntax.Argument(call.ArgumentList, 1, "sql");
        if (type is { IsKnown: true })
            return type.DerivesFrom("System.Data.IDbConnection") ? first : null;
        return file.Names.Imports("Dapper") || LooksLikeSql(first, file) ? first : null;
    }

    private static ExpressionSyntax? OtherSql(
        InvocationExpressionSyntax call, string name, CSharpType? type, ExpressionSyntax first, CSharpFile file)
    {
        switch (name)
        {
            case "CreateSQLQuery":
                return first;
            case "CreateQuery":
                return type is { FullName: "NHibernate.ISession" or "NHibernate.IStatelessSession" } || LooksLikeSql(first, file) ? first : null;
            case "CreateCommand":
                return type is { Name: "NpgsqlDataSource" } || (type is not { IsKnown: true } && LooksLikeSql(first, file)) ? first : null;
            default:
                if (type is { Own.Count: > 0 } || type?.DerivesFrom("System.Data.IDbCommand") == true)
                    return null;

                // SqlHelper.ExecuteNonQuery(connection, CommandType.Text, sql) and kin: the argument that reads like SQL.
                return call.ArgumentList.Arguments.Select(a => a.Expression).FirstOrDefault(a => LooksLikeSql(a, file));
        }
    }

    /// <summary>Whether a constant part of the text begins like a statement.</summary>
    private static bool LooksLikeSql(ExpressionSyntax expression, CSharpFile file, int depth = 0)
    {
        switch (Syntax.Bare(expression))
        {
            case LiteralExpressionSyntax { Token.Value: string text }:
                return BeginsLikeSql(text);
            case InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax text, ..] }:
                return BeginsLikeSql(text.TextToken.ValueText);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                ExpressionSyntax left = sum;
                while (left is BinaryExpressionSyntax inner)
                    left = inner.Left;
                return LooksLikeSql(left, file, depth + 1);
            case InvocationExpressionSyntax { ArgumentList.Arguments: [var first, ..] } call when Syntax.NameOf(call) is "Format" or "Concat":
                return depth < 4 && LooksLikeSql(first.Expression, file, depth + 1);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when access.Name.Identifier.ValueText is "ToString" or "Replace":
                return depth < 4 && LooksLikeSql(access.Expression, file, depth + 1);
            case IdentifierNameSyntax identifier when depth < 4 && file.VariableOf(identifier) is { Writes: [{ Value: { } value }, ..] }:
                return LooksLikeSql(value, file, depth + 1);
            case ObjectCreationExpressionSyntax { ArgumentList.Arguments: [var first, ..] }:
                return depth < 4 && LooksLikeSql(first.Expression, file, depth + 1);
            default:
                return false;
        }
    }

    private static bool BeginsLikeSql(string text)
    {
        var start = text.AsSpan().TrimStart();
        foreach (var verb in (ReadOnlySpan<string>)["select ", "insert ", "update ", "delete ", "exec ", "merge ", "with ", "drop ", "alter ", "create ", "truncate ", "from ", "call "])
        {
            if (start.StartsWith(verb, StringComparison.OrdinalIgnoreCase) || (start.Length >= verb.Length
                && start[..(verb.Length - 1)].Equals(verb.AsSpan()[..^1], StringComparison.OrdinalIgnoreCase) && char.IsWhiteSpace(start[verb.Length - 1])))
            {
                return true;
            }
        }

        return false;
    }
}
