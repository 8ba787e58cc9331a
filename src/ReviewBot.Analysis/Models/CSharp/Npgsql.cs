using System.Data;
using System.Data.Common;

namespace Npgsql
{
    class NpgsqlConnection : DbConnection
    {
        NpgsqlConnection();
        NpgsqlConnection([Sink("setting")] string connectionString);
        NpgsqlCommand CreateCommand();
        NpgsqlTransaction BeginTransaction();
        object BeginBinaryImport([Sink("sql")] string copyFromCommand);
        TextWriter BeginTextImport([Sink("sql")] string copyFromCommand);
        TextReader BeginTextExport([Sink("sql")] string copyToCommand);
    }

    class NpgsqlTransaction : DbTransaction;

    class NpgsqlDataSource : DbDataSource
    {
        static NpgsqlDataSource Create([Sink("setting")] string connectionString);
        NpgsqlCommand CreateCommand([Sink("sql")] string commandText);
        NpgsqlConnection OpenConnection();
        ValueTask<NpgsqlConnection> OpenConnectionAsync(CancellationToken cancellationToken);
    }

    class NpgsqlCommand : DbCommand
    {
        NpgsqlCommand();
        NpgsqlCommand([Sink("sql")] string cmdText);
        NpgsqlCommand([Sink("sql")] string cmdText, NpgsqlConnection connection);
        NpgsqlCommand([Sink("sql")] string cmdText, NpgsqlConnection connection, NpgsqlTransaction transaction);
        NpgsqlParameterCollection Parameters;
        NpgsqlDataReader ExecuteReader();
        NpgsqlDataReader ExecuteReader(CommandBehavior behavior);
        Task<NpgsqlDataReader> ExecuteReaderAsync();
        Task<NpgsqlDataReader> ExecuteReaderAsync(CancellationToken cancellationToken);
    }

    class NpgsqlBatchCommand { NpgsqlBatchCommand([Sink("sql")] string commandText); [Sink("sql")] string CommandText; }
    class NpgsqlParameter : DbParameter { NpgsqlParameter(); NpgsqlParameter(string parameterName, object value); }

    class NpgsqlParameterCollection : DbParameterCollection
    {
        NpgsqlParameter AddWithValue(string parameterName, object value);
        NpgsqlParameter AddWithValue(object value);
    }

    [Data] class NpgsqlDataReader : DbDataReader;

    class NpgsqlDataAdapter : DbDataAdapter
    {
        NpgsqlDataAdapter();
        NpgsqlDataAdapter(NpgsqlCommand selectCommand);
        NpgsqlDataAdapter([Sink("sql")] string selectCommandText, NpgsqlConnection selectConnection);
        NpgsqlDataAdapter([Sink("sql")] string selectCommandText, [Sink("setting")] string selectConnectionString);
    }

    class NpgsqlCommandBuilder : DbCommandBuilder { [Clean("sql")] string QuoteIdentifier(string unquotedIdentifier); }

    class NpgsqlConnectionStringBuilder : DbConnectionStringBuilder
    {
        NpgsqlConnectionStringBuilder();
        NpgsqlConnectionStringBuilder([Sink("setting")] string connectionString);
        string Host, Database, Username;
        [Sink("credential")] string Password;
    }
}
