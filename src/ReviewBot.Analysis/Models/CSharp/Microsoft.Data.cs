using System.Data;
using System.Data.Common;

namespace Microsoft.Data.SqlClient
{
    class SqlConnection : System.Data.SqlClient.SqlConnection { SqlCommand CreateCommand(); [Secret] string AccessToken; }
    class SqlCredential : System.Data.SqlClient.SqlCredential;
    class SqlTransaction : System.Data.SqlClient.SqlTransaction;

    class SqlCommand : System.Data.SqlClient.SqlCommand
    {
        SqlDataReader ExecuteReader();
        SqlDataReader ExecuteReader(CommandBehavior behavior);
        Task<SqlDataReader> ExecuteReaderAsync();
        Task<SqlDataReader> ExecuteReaderAsync(CancellationToken cancellationToken);
    }

    class SqlParameter : System.Data.SqlClient.SqlParameter;
    class SqlParameterCollection : System.Data.SqlClient.SqlParameterCollection;
    [Data] class SqlDataReader : System.Data.SqlClient.SqlDataReader;
    class SqlDataAdapter : System.Data.SqlClient.SqlDataAdapter;
    class SqlCommandBuilder : System.Data.SqlClient.SqlCommandBuilder;
    class SqlConnectionStringBuilder : System.Data.SqlClient.SqlConnectionStringBuilder;
    class SqlBulkCopy : System.Data.SqlClient.SqlBulkCopy;
    class SqlBatchCommand { SqlBatchCommand([Sink("sql")] string commandText); [Sink("sql")] string CommandText; }
    [Data] class SqlException : System.Data.SqlClient.SqlException;
}

namespace Microsoft.Data.Sqlite
{
    class SqliteConnection : DbConnection
    {
        SqliteConnection();
        SqliteConnection([Sink("setting")] string connectionString);
        SqliteCommand CreateCommand();
        SqliteTransaction BeginTransaction();
        void LoadExtension([Sink("reflection")] string file, string proc);
    }

    class SqliteTransaction : DbTransaction;

    class SqliteCommand : DbCommand
    {
        SqliteCommand();
        SqliteCommand([Sink("sql")] string commandText);
        SqliteCommand([Sink("sql")] string commandText, SqliteConnection connection);
        SqliteCommand([Sink("sql")] string commandText, SqliteConnection connection, SqliteTransaction transaction);
        SqliteParameterCollection Parameters;
        SqliteDataReader ExecuteReader();
        SqliteDataReader ExecuteReader(CommandBehavior behavior);
        Task<SqliteDataReader> ExecuteReaderAsync();
    }

    class SqliteParameter : DbParameter { SqliteParameter(); SqliteParameter(string name, object value); }

    class SqliteParameterCollection : DbParameterCollection
    {
        SqliteParameter AddWithValue(string parameterName, object value);
        SqliteParameter Add(string parameterName, object type);
    }

    [Data] class SqliteDataReader : DbDataReader;

    class SqliteConnectionStringBuilder : DbConnectionStringBuilder
    {
        SqliteConnectionStringBuilder();
        [Sink("path")] string DataSource;
        [Sink("credential")] string Password;
    }
}
