using System.Data;
using System.Data.Common;

namespace MySql.Data.MySqlClient
{
    class MySqlConnection : DbConnection
    {
        MySqlConnection();
        MySqlConnection([Sink("setting")] string connectionString);
        MySqlCommand CreateCommand();
        MySqlTransaction BeginTransaction();
    }

    class MySqlTransaction : DbTransaction;

    class MySqlCommand : DbCommand
    {
        MySqlCommand();
        MySqlCommand([Sink("sql")] string cmdText);
        MySqlCommand([Sink("sql")] string cmdText, MySqlConnection connection);
        MySqlCommand([Sink("sql")] string cmdText, MySqlConnection connection, MySqlTransaction transaction);
        MySqlParameterCollection Parameters;
        MySqlDataReader ExecuteReader();
        MySqlDataReader ExecuteReader(CommandBehavior behavior);
    }

    class MySqlParameter : DbParameter { MySqlParameter(); MySqlParameter(string parameterName, object value); }

    class MySqlParameterCollection : DbParameterCollection
    {
        MySqlParameter AddWithValue(string parameterName, object value);
        MySqlParameter Add(string parameterName, object value);
    }

    [Data]
    class MySqlDataReader : DbDataReader
    {
        [Stored, Fresh] string GetString(string column);
        [Stored, Fresh] int GetInt32(string column);
    }

    class MySqlDataAdapter : DbDataAdapter
    {
        MySqlDataAdapter();
        MySqlDataAdapter(MySqlCommand selectCommand);
        MySqlDataAdapter([Sink("sql")] string selectCommandText, MySqlConnection connection);
        MySqlDataAdapter([Sink("sql")] string selectCommandText, [Sink("setting")] string selectConnString);
    }

    static class MySqlHelper
    {
        static DataSet ExecuteDataset([Sink("setting")] string connectionString, [Sink("sql")] string commandText);
        static DataSet ExecuteDataset(MySqlConnection connection, [Sink("sql")] string commandText, params MySqlParameter[] commandParameters);
        static int ExecuteNonQuery(MySqlConnection connection, [Sink("sql")] string commandText, params MySqlParameter[] commandParameters);
        static MySqlDataReader ExecuteReader([Sink("setting")] string connectionString, [Sink("sql")] string commandText, params MySqlParameter[] commandParameters);
        [Stored, Fresh] static object ExecuteScalar([Sink("setting")] string connectionString, [Sink("sql")] string commandText, params MySqlParameter[] commandParameters);
        static DataRow ExecuteDataRow([Sink("setting")] string connectionString, [Sink("sql")] string commandText, params MySqlParameter[] parms);
        [Clean("sql")] static string EscapeString(string value);
        [Clean("sql")] static string DoubleQuoteString(string value);
    }

    class MySqlScript { MySqlScript(MySqlConnection connection, [Sink("sql")] string query); [Sink("sql")] string Query; int Execute(); }

    class MySqlConnectionStringBuilder : DbConnectionStringBuilder
    {
        MySqlConnectionStringBuilder();
        MySqlConnectionStringBuilder([Sink("setting")] string connStr);
        string Server, Database, UserID;
        [Sink("credential")] string Password;
    }
}
