using System.Collections;
using System.Data;

namespace Dapper
{
    static class SqlMapper
    {
        static int Execute(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        static int Execute(this IDbConnection cnn, CommandDefinition command);
        static Task<int> ExecuteAsync(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        static Task<int> ExecuteAsync(this IDbConnection cnn, CommandDefinition command);
        static IDataReader ExecuteReader(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        static Task<IDataReader> ExecuteReaderAsync(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static object ExecuteScalar(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static T ExecuteScalar<T>(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static Task<T> ExecuteScalarAsync<T>(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static IEnumerable<dynamic> Query(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, bool buffered, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static IEnumerable<T> Query<T>(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, bool buffered, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static IEnumerable<TReturn> Query<TFirst, TSecond, TReturn>(this IDbConnection cnn, [Sink("sql")] string sql, Func<TFirst, TSecond, TReturn> map, object param, IDbTransaction transaction, bool buffered, string splitOn, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static Task<IEnumerable<dynamic>> QueryAsync(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static Task<IEnumerable<T>> QueryAsync<T>(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static T QueryFirst<T>(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static Task<T> QueryFirstAsync<T>(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static T QueryFirstOrDefault<T>(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static Task<T> QueryFirstOrDefaultAsync<T>(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static T QuerySingle<T>(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static Task<T> QuerySingleAsync<T>(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static T QuerySingleOrDefault<T>(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static Task<T> QuerySingleOrDefaultAsync<T>(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static GridReader QueryMultiple(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        [Stored, Fresh] static Task<GridReader> QueryMultipleAsync(this IDbConnection cnn, [Sink("sql")] string sql, object param, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        [Data]
        class GridReader : IDisposable
        {
            [Stored, Fresh] IEnumerable<T> Read<T>(bool buffered);
            [Stored, Fresh] T ReadFirst<T>();
            [Stored, Fresh] T ReadSingle<T>();
            [Stored, Fresh] Task<IEnumerable<T>> ReadAsync<T>(bool buffered);
        }
    }

    struct CommandDefinition
    {
        CommandDefinition([Sink("sql")] string commandText, object parameters, IDbTransaction transaction, int? commandTimeout, CommandType? commandType);
        string CommandText;
    }

    class DynamicParameters
    {
        DynamicParameters();
        DynamicParameters(object template);
        void Add(string name, object value, DbType? dbType, ParameterDirection? direction, int? size);
        T Get<T>(string name);
    }

    class SqlBuilder
    {
        Template AddTemplate([Sink("sql")] string sql, object parameters);
        SqlBuilder Where([Sink("sql")] string sql, object parameters);
        SqlBuilder OrderBy([Sink("sql")] string sql, object parameters);
        SqlBuilder Select([Sink("sql")] string sql, object parameters);
        class Template { string RawSql; object Parameters; }
    }
}
