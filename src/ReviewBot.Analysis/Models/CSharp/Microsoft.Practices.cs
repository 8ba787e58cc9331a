using System.Collections;
using System.Data;
using System.Data.Common;

namespace Microsoft.Practices.EnterpriseLibrary.Data
{
    class Database
    {
        DbCommand GetSqlStringCommand([Sink("sql")] string query);
        DbCommand GetStoredProcCommand([Sink("sql")] string storedProcedureName);
        DbCommand GetStoredProcCommand([Sink("sql")] string storedProcedureName, params object[] parameterValues);
        DataSet ExecuteDataSet(DbCommand command);
        DataSet ExecuteDataSet(CommandType commandType, [Sink("sql")] string commandText);
        DataSet ExecuteDataSet(DbTransaction transaction, CommandType commandType, [Sink("sql")] string commandText);
        DataSet ExecuteDataSet([Sink("sql")] string storedProcedureName, params object[] parameterValues);
        int ExecuteNonQuery(DbCommand command);
        int ExecuteNonQuery(CommandType commandType, [Sink("sql")] string commandText);
        int ExecuteNonQuery(DbTransaction transaction, CommandType commandType, [Sink("sql")] string commandText);
        int ExecuteNonQuery([Sink("sql")] string storedProcedureName, params object[] parameterValues);
        IDataReader ExecuteReader(DbCommand command);
        IDataReader ExecuteReader(CommandType commandType, [Sink("sql")] string commandText);
        IDataReader ExecuteReader(DbTransaction transaction, CommandType commandType, [Sink("sql")] string commandText);
        IDataReader ExecuteReader([Sink("sql")] string storedProcedureName, params object[] parameterValues);
        [Stored, Fresh] object ExecuteScalar(DbCommand command);
        [Stored, Fresh] object ExecuteScalar(CommandType commandType, [Sink("sql")] string commandText);
        [Stored, Fresh] object ExecuteScalar(DbTransaction transaction, CommandType commandType, [Sink("sql")] string commandText);
        [Stored, Fresh] object ExecuteScalar([Sink("sql")] string storedProcedureName, params object[] parameterValues);
        IEnumerable<TResult> ExecuteSqlStringAccessor<TResult>([Sink("sql")] string sqlString);
        IEnumerable<TResult> ExecuteSqlStringAccessor<TResult>([Sink("sql")] string sqlString, object rowMapper);
        void LoadDataSet(CommandType commandType, [Sink("sql")] string commandText, DataSet dataSet, string[] tableNames);
        void LoadDataSet(DbCommand command, DataSet dataSet, string tableName);
        void AddInParameter(DbCommand command, string name, DbType dbType, object value);
        void AddInParameter(DbCommand command, string name, DbType dbType);
        DbConnection CreateConnection();
    }

    static class DatabaseFactory { static Database CreateDatabase(); static Database CreateDatabase(string name); }
    class DatabaseProviderFactory { Database Create(string name); Database CreateDefault(); }
    class GenericDatabase : Database;

    class SqlStringAccessor<TResult>
    {
        SqlStringAccessor(Database database, [Sink("sql")] string sqlString, object rowMapper);
        IEnumerable<TResult> Execute(params object[] parameterValues);
    }

    static class DatabaseExtensions
    {
        static object CreateSqlStringAccessor<TResult>(this Database database, [Sink("sql")] string sqlString);
        static object CreateSqlStringAccessor<TResult>(this Database database, [Sink("sql")] string sqlString, object rowMapper);
    }
}

namespace Microsoft.Practices.EnterpriseLibrary.Data.Oracle
{
    class OracleDatabase : Database { OracleDatabase([Sink("setting")] string connectionString); }
}

namespace Microsoft.Practices.EnterpriseLibrary.Data.Sql
{
    class SqlDatabase : Database
    {
        SqlDatabase([Sink("setting")] string connectionString);
        System.Xml.XmlReader ExecuteXmlReader(DbCommand command);
    }
}
