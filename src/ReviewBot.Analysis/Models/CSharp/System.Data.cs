using System.Collections;
using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using System.Xml;

namespace System.Data
{
    interface IDbConnection : IDisposable
    {
        string ConnectionString;
        int ConnectionTimeout;
        string Database;
        ConnectionState State;
        IDbTransaction BeginTransaction();
        IDbTransaction BeginTransaction(IsolationLevel il);
        void ChangeDatabase(string databaseName);
        void Close();
        IDbCommand CreateCommand();
        void Open();
    }

    interface IDbTransaction : IDisposable { void Commit(); void Rollback(); IDbConnection Connection; }

    interface IDbCommand : IDisposable
    {
        [Sink("sql")] string CommandText;
        int CommandTimeout;
        CommandType CommandType;
        IDbConnection Connection;
        IDataParameterCollection Parameters;
        IDbTransaction Transaction;
        void Cancel();
        IDbDataParameter CreateParameter();
        int ExecuteNonQuery();
        IDataReader ExecuteReader();
        IDataReader ExecuteReader(CommandBehavior behavior);
        [Stored, Fresh] object ExecuteScalar();
        void Prepare();
    }

    interface IDataParameterCollection : IList
    {
        object this[string parameterName] { get; }
        bool Contains(string parameterName);
        int Add(object value);
    }

    interface IDataParameter
    {
        string ParameterName;
        [Sink("recordkey")] object Value;
        DbType DbType;
        ParameterDirection Direction;
    }

    interface IDbDataParameter : IDataParameter { int Size; }

    [Data]
    interface IDataRecord
    {
        int FieldCount;
        [Stored, Fresh] object this[int i] { get; }
        [Stored, Fresh] object this[string name] { get; }
        bool GetBoolean(int i);
        [Stored, Fresh] byte GetByte(int i);
        long GetBytes(int i, long fieldOffset, [Stored] byte[] buffer, int bufferoffset, int length);
        [Stored, Fresh] char GetChar(int i);
        long GetChars(int i, long fieldoffset, [Stored] char[] buffer, int bufferoffset, int length);
        IDataReader GetData(int i);
        string GetDataTypeName(int i);
        DateTime GetDateTime(int i);
        [Stored, Fresh] decimal GetDecimal(int i);
        [Stored, Fresh] double GetDouble(int i);
        Type GetFieldType(int i);
        Guid GetGuid(int i);
        [Stored, Fresh] short GetInt16(int i);
        [Stored, Fresh] int GetInt32(int i);
        [Stored, Fresh] long GetInt64(int i);
        string GetName(int i);
        int GetOrdinal(string name);
        [Stored, Fresh] string GetString(int i);
        [Stored, Fresh] object GetValue(int i);
        int GetValues([Stored] object[] values);
        bool IsDBNull(int i);
    }

    [Data]
    interface IDataReader : IDataRecord, IDisposable
    {
        bool Read();
        bool NextResult();
        void Close();
        DataTable GetSchemaTable();
        bool IsClosed;
        int RecordsAffected;
    }

    interface IDataAdapter { int Fill(DataSet dataSet); int Update(DataSet dataSet); }
    interface IDbDataAdapter : IDataAdapter { IDbCommand SelectCommand, InsertCommand, UpdateCommand, DeleteCommand; }
    enum CommandType { Text, StoredProcedure, TableDirect }
    enum CommandBehavior { Default, SingleResult, SchemaOnly, KeyInfo, SingleRow, SequentialAccess, CloseConnection }
    enum ConnectionState { Closed, Open, Connecting, Executing, Fetching, Broken }
    enum IsolationLevel { ReadUncommitted, ReadCommitted, RepeatableRead, Serializable, Snapshot }
    enum DbType { AnsiString, Binary, Boolean, DateTime, Decimal, Double, Guid, Int16, Int32, Int64, Object, String, Xml }
    enum SqlDbType { BigInt, Binary, Bit, Char, DateTime, Decimal, Float, Int, Money, NChar, NText, NVarChar, Real, Text, UniqueIdentifier, VarBinary, VarChar, Variant, Xml }
    enum ParameterDirection { Input, Output, InputOutput, ReturnValue }
    enum DataRowState { Unchanged, Added, Modified, Deleted }

    [Data]
    class DataSet
    {
        DataSet();
        DataSet(string dataSetName);
        DataTableCollection Tables;
        string DataSetName;
        XmlReadMode ReadXml([Sink("xmldocument")] XmlReader reader);
        XmlReadMode ReadXml([Sink("xmldocument")] Stream stream);
        XmlReadMode ReadXml([Sink("xmldocument")] TextReader reader);
        XmlReadMode ReadXml([Sink("path")] string fileName);
        void ReadXmlSchema([Sink("xmldocument")] Stream stream);
        void ReadXmlSchema([Sink("path")] string fileName);
        string GetXml();
        void WriteXml([Sink("path")] string fileName);
        void WriteXml(Stream stream);
        void AcceptChanges();
        void Clear();
        void Merge([Kept] DataSet dataSet);
    }

    enum XmlReadMode { Auto, ReadSchema, IgnoreSchema, InferSchema }

    [Data]
    class DataTableCollection : IEnumerable
    {
        int Count;
        DataTable this[int index] { get; }
        DataTable this[string name] { get; }
        DataTable Add(string name);
        void Add([Kept] DataTable table);
    }

    [Data]
    class DataTable
    {
        DataTable();
        DataTable(string tableName);
        DataColumnCollection Columns;
        DataRowCollection Rows;
        DataView DefaultView;
        string TableName;
        [Sink("sql")] string DisplayExpression;
        DataRow NewRow();
        DataRow[] Select();
        DataRow[] Select([Sink("sql")] string filterExpression);
        DataRow[] Select([Sink("sql")] string filterExpression, string sort);
        object Compute([Sink("sql")] string expression, string filter);
        void Load(IDataReader reader);
        DataTable Clone();
        DataTable Copy();
        void ImportRow([Kept] DataRow row);
        IEnumerable<DataRow> AsEnumerable();
        XmlReadMode ReadXml([Sink("xmldocument")] XmlReader reader);
        XmlReadMode ReadXml([Sink("xmldocument")] Stream stream);
        XmlReadMode ReadXml([Sink("path")] string fileName);
        void WriteXml([Sink("path")] string fileName);
    }

    [Data]
    class DataRow
    {
        [Stored] object this[string columnName] { get; }
        [Stored] object this[int columnIndex] { get; }
        [Stored] object[] ItemArray;
        DataTable Table;
        DataRowState RowState;
        void Delete();
        bool IsNull(string columnName);
        void SetField<T>(string columnName, [Kept] T value);
        [Stored] T Field<T>(string columnName);
        [Stored] T Field<T>(int columnIndex);
    }

    static class DataRowExtensions { [Stored] static T Field<T>(this DataRow row, string columnName); }

    [Data]
    class DataRowCollection : IEnumerable<DataRow>
    {
        int Count;
        DataRow this[int index] { get; }
        void Add([Kept] DataRow row);
        DataRow Add([Kept] params object[] values);
        DataRow Find(object key);
        void Remove(DataRow row);
        void Clear();
    }

    [Data] class DataRowView { [Stored] object this[string property] { get; } [Stored] object this[int ndx] { get; } DataRow Row; }

    [Data]
    class DataView : IEnumerable<DataRowView>
    {
        DataView(DataTable table);
        [Sink("sql")] string RowFilter;
        string Sort;
        int Count;
        DataRowView this[int recordIndex] { get; }
        DataTable ToTable();
    }

    class DataColumnCollection : IEnumerable<DataColumn>
    {
        int Count;
        DataColumn this[int index] { get; }
        DataColumn this[string name] { get; }
        DataColumn Add(string columnName);
        DataColumn Add(string columnName, Type type);
        bool Contains(string name);
    }

    class DataColumn
    {
        DataColumn(string columnName);
        DataColumn(string columnName, Type dataType);
        string ColumnName;
        Type DataType;
        [Sink("sql")] string Expression;
    }

    [Data] class DataException : SystemException;
}

namespace System.Data.Common
{
    class DbConnection : System.ComponentModel.Component, IDbConnection
    {
        [Sink("setting")] string ConnectionString;
        string DataSource, ServerVersion;
        DbTransaction BeginTransaction();
        DbTransaction BeginTransaction(IsolationLevel isolationLevel);
        ValueTask<DbTransaction> BeginTransactionAsync(CancellationToken cancellationToken);
        DbCommand CreateCommand();
        Task OpenAsync();
        Task OpenAsync(CancellationToken cancellationToken);
        Task CloseAsync();
        DataTable GetSchema(string collectionName);
    }

    class DbTransaction : IDbTransaction
    {
        Task CommitAsync(CancellationToken cancellationToken);
        Task RollbackAsync(CancellationToken cancellationToken);
    }

    class DbCommand : System.ComponentModel.Component, IDbCommand
    {
        DbConnection Connection;
        DbParameterCollection Parameters;
        DbTransaction Transaction;
        DbParameter CreateParameter();
        Task<int> ExecuteNonQueryAsync();
        Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken);
        DbDataReader ExecuteReader();
        DbDataReader ExecuteReader(CommandBehavior behavior);
        Task<DbDataReader> ExecuteReaderAsync();
        Task<DbDataReader> ExecuteReaderAsync(CancellationToken cancellationToken);
        Task<DbDataReader> ExecuteReaderAsync(CommandBehavior behavior);
        Task<DbDataReader> ExecuteReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken);
        [Stored, Fresh] Task<object> ExecuteScalarAsync();
        [Stored, Fresh] Task<object> ExecuteScalarAsync(CancellationToken cancellationToken);
    }

    class DbParameter : IDbDataParameter { int Size; }

    class DbParameterCollection : IDataParameterCollection
    {
        DbParameter this[int index] { get; }
        DbParameter this[string parameterName] { get; }
        void AddRange(Array values);
    }

    [Data]
    class DbDataReader : IDataReader, IEnumerable
    {
        bool HasRows;
        Task<bool> ReadAsync();
        Task<bool> ReadAsync(CancellationToken cancellationToken);
        Task<bool> NextResultAsync();
        [Stored, Fresh] T GetFieldValue<T>(int ordinal);
        [Stored, Fresh] Task<T> GetFieldValueAsync<T>(int ordinal);
        [Stored, Fresh] Stream GetStream(int ordinal);
        [Stored, Fresh] TextReader GetTextReader(int ordinal);
        Task<bool> IsDBNullAsync(int ordinal);
    }

    class DataAdapter : System.ComponentModel.Component, IDataAdapter;

    class DbDataAdapter : DataAdapter, IDbDataAdapter
    {
        DbCommand SelectCommand, InsertCommand, UpdateCommand, DeleteCommand;
        int Fill([Stored] DataSet dataSet);
        int Fill([Stored] DataTable dataTable);
        int Fill([Stored] DataSet dataSet, string srcTable);
        int Update(DataTable dataTable);
    }

    class DbCommandBuilder { string QuoteIdentifier(string unquotedIdentifier); }

    class DbConnectionStringBuilder
    {
        DbConnectionStringBuilder();
        [Sink("setting")] string ConnectionString;
        [Sink("setting")] object this[string keyword] { get; }
        void Add(string keyword, [Sink("setting")] object value);
    }

    static class DbProviderFactories { static DbProviderFactory GetFactory([Sink("reflection")] string providerInvariantName); }

    class DbProviderFactory
    {
        DbConnection CreateConnection();
        DbCommand CreateCommand();
        DbParameter CreateParameter();
        DbDataAdapter CreateDataAdapter();
        DbConnectionStringBuilder CreateConnectionStringBuilder();
        DbCommandBuilder CreateCommandBuilder();
    }

    class DbDataSource
    {
        DbConnection OpenConnection();
        ValueTask<DbConnection> OpenConnectionAsync(CancellationToken cancellationToken);
        DbCommand CreateCommand([Sink("sql")] string commandText);
        DbConnection CreateConnection();
    }

    [Data] class DbException : System.Runtime.InteropServices.ExternalException;
}

namespace System.Data.EntityClient
{
    class EntityConnection : DbConnection { EntityConnection([Sink("setting")] string connectionString); EntityCommand CreateCommand(); }

    class EntityCommand : DbCommand
    {
        EntityCommand();
        EntityCommand([Sink("sql")] string statement);
        EntityCommand([Sink("sql")] string statement, EntityConnection connection);
    }
}

namespace System.Data.Linq
{
    class DataContext : IDisposable
    {
        DataContext([Sink("setting")] string fileOrServerOrConnection);
        DataContext(IDbConnection connection);
        IDbConnection Connection;
        Table<TEntity> GetTable<TEntity>();
        [Stored, Fresh] IEnumerable<TResult> ExecuteQuery<TResult>([Sink("sql")] string query, params object[] parameters);
        [Stored, Fresh] IEnumerable ExecuteQuery(Type elementType, [Sink("sql")] string query, params object[] parameters);
        int ExecuteCommand([Sink("sql")] string command, params object[] parameters);
        [Stored, Fresh] IEnumerable<TResult> Translate<TResult>(System.Data.Common.DbDataReader reader);
        void SubmitChanges();
    }

    [Data] class Table<TEntity> : IQueryable<TEntity> { void InsertOnSubmit(TEntity entity); void DeleteOnSubmit(TEntity entity); }
}

namespace System.Data.Objects
{
    class ObjectContext : IDisposable
    {
        ObjectContext([Sink("setting")] string connectionString);
        DbConnection Connection;
        ObjectQuery<T> CreateQuery<T>([Sink("sql")] string queryString, params object[] parameters);
        int ExecuteStoreCommand([Sink("sql")] string commandText, params object[] parameters);
        [Stored, Fresh] IEnumerable<TElement> ExecuteStoreQuery<TElement>([Sink("sql")] string commandText, params object[] parameters);
        int SaveChanges();
    }

    [Data]
    class ObjectQuery<T> : IQueryable<T>
    {
        ObjectQuery<T> Where([Sink("sql")] string predicate, params object[] parameters);
        ObjectQuery<T> OrderBy([Sink("sql")] string keys, params object[] parameters);
    }
}

namespace System.Data.Odbc
{
    class OdbcConnection : System.Data.Common.DbConnection
    {
        OdbcConnection();
        OdbcConnection([Sink("setting")] string connectionString);
        OdbcCommand CreateCommand();
        OdbcTransaction BeginTransaction();
    }

    class OdbcTransaction : System.Data.Common.DbTransaction;

    class OdbcCommand : System.Data.Common.DbCommand
    {
        OdbcCommand();
        OdbcCommand([Sink("sql")] string cmdText);
        OdbcCommand([Sink("sql")] string cmdText, OdbcConnection connection);
        OdbcCommand([Sink("sql")] string cmdText, OdbcConnection connection, OdbcTransaction transaction);
        OdbcParameterCollection Parameters;
        OdbcDataReader ExecuteReader();
    }

    class OdbcParameter : System.Data.Common.DbParameter { OdbcParameter(); OdbcParameter(string name, object value); }

    class OdbcParameterCollection : System.Data.Common.DbParameterCollection
    {
        OdbcParameter AddWithValue(string parameterName, object value);
    }

    [Data] class OdbcDataReader : System.Data.Common.DbDataReader;

    class OdbcDataAdapter : System.Data.Common.DbDataAdapter
    {
        OdbcDataAdapter();
        OdbcDataAdapter(OdbcCommand selectCommand);
        OdbcDataAdapter([Sink("sql")] string selectCommandText, OdbcConnection selectConnection);
        OdbcDataAdapter([Sink("sql")] string selectCommandText, [Sink("setting")] string selectConnectionString);
    }
}

namespace System.Data.OleDb
{
    class OleDbConnection : System.Data.Common.DbConnection
    {
        OleDbConnection();
        OleDbConnection([Sink("setting")] string connectionString);
        OleDbCommand CreateCommand();
        OleDbTransaction BeginTransaction();
    }

    class OleDbTransaction : System.Data.Common.DbTransaction;

    class OleDbCommand : System.Data.Common.DbCommand
    {
        OleDbCommand();
        OleDbCommand([Sink("sql")] string cmdText);
        OleDbCommand([Sink("sql")] string cmdText, OleDbConnection connection);
        OleDbCommand([Sink("sql")] string cmdText, OleDbConnection connection, OleDbTransaction transaction);
        OleDbParameterCollection Parameters;
        OleDbDataReader ExecuteReader();
        OleDbDataReader ExecuteReader(CommandBehavior behavior);
    }

    class OleDbParameter : System.Data.Common.DbParameter { OleDbParameter(); OleDbParameter(string name, object value); }

    class OleDbParameterCollection : System.Data.Common.DbParameterCollection
    {
        OleDbParameter AddWithValue(string parameterName, object value);
        OleDbParameter Add(string parameterName, object oleDbType);
    }

    [Data] class OleDbDataReader : System.Data.Common.DbDataReader;

    class OleDbDataAdapter : System.Data.Common.DbDataAdapter
    {
        OleDbDataAdapter();
        OleDbDataAdapter(OleDbCommand selectCommand);
        OleDbDataAdapter([Sink("sql")] string selectCommandText, OleDbConnection selectConnection);
        OleDbDataAdapter([Sink("sql")] string selectCommandText, [Sink("setting")] string selectConnectionString);
    }
}

namespace System.Data.OracleClient
{
    class OracleConnection : System.Data.Common.DbConnection
    {
        OracleConnection();
        OracleConnection([Sink("setting")] string connectionString);
        OracleCommand CreateCommand();
    }

    class OracleTransaction : System.Data.Common.DbTransaction;

    class OracleCommand : System.Data.Common.DbCommand
    {
        OracleCommand();
        OracleCommand([Sink("sql")] string commandText);
        OracleCommand([Sink("sql")] string commandText, OracleConnection connection);
        OracleCommand([Sink("sql")] string commandText, OracleConnection connection, OracleTransaction tx);
        OracleParameterCollection Parameters;
        OracleDataReader ExecuteReader();
        int ExecuteOracleNonQuery(out object rowid);
        [Stored, Fresh] object ExecuteOracleScalar();
    }

    class OracleParameter : System.Data.Common.DbParameter { OracleParameter(); OracleParameter(string name, object value); }

    class OracleParameterCollection : System.Data.Common.DbParameterCollection
    {
        OracleParameter AddWithValue(string parameterName, object value);
        OracleParameter Add(string parameterName, object dataType);
    }

    [Data] class OracleDataReader : System.Data.Common.DbDataReader;

    class OracleDataAdapter : System.Data.Common.DbDataAdapter
    {
        OracleDataAdapter();
        OracleDataAdapter(OracleCommand selectCommand);
        OracleDataAdapter([Sink("sql")] string selectCommandText, OracleConnection selectConnection);
        OracleDataAdapter([Sink("sql")] string selectCommandText, [Sink("setting")] string selectConnectionString);
    }
}

namespace System.Data.SQLite
{
    class SQLiteConnection : System.Data.Common.DbConnection
    {
        SQLiteConnection();
        SQLiteConnection([Sink("setting")] string connectionString);
        static void CreateFile([Sink("path")] string databaseFileName);
        SQLiteCommand CreateCommand();
        SQLiteTransaction BeginTransaction();
        void ChangePassword([Sink("credential")] string newPassword);
        void SetPassword([Sink("credential")] string databasePassword);
    }

    class SQLiteTransaction : System.Data.Common.DbTransaction;

    class SQLiteCommand : System.Data.Common.DbCommand
    {
        SQLiteCommand();
        SQLiteCommand([Sink("sql")] string commandText);
        SQLiteCommand(SQLiteConnection connection);
        SQLiteCommand([Sink("sql")] string commandText, SQLiteConnection connection);
        SQLiteCommand([Sink("sql")] string commandText, SQLiteConnection connection, SQLiteTransaction transaction);
        SQLiteParameterCollection Parameters;
        SQLiteDataReader ExecuteReader();
        SQLiteDataReader ExecuteReader(CommandBehavior behavior);
        static object Execute([Sink("sql")] string commandText, object executeType, [Sink("setting")] string connectionString, params object[] args);
    }

    class SQLiteParameter : System.Data.Common.DbParameter
    {
        SQLiteParameter();
        SQLiteParameter(string parameterName);
        SQLiteParameter(string parameterName, object value);
    }

    class SQLiteParameterCollection : System.Data.Common.DbParameterCollection
    {
        SQLiteParameter AddWithValue(string parameterName, object value);
    }

    [Data] class SQLiteDataReader : System.Data.Common.DbDataReader;

    class SQLiteDataAdapter : System.Data.Common.DbDataAdapter
    {
        SQLiteDataAdapter();
        SQLiteDataAdapter(SQLiteCommand cmd);
        SQLiteDataAdapter([Sink("sql")] string commandText, SQLiteConnection connection);
        SQLiteDataAdapter([Sink("sql")] string commandText, [Sink("setting")] string connectionString);
    }
}

namespace System.Data.SqlClient
{
    class SqlConnection : System.Data.Common.DbConnection
    {
        SqlConnection();
        SqlConnection([Sink("setting")] string connectionString);
        SqlConnection([Sink("setting")] string connectionString, SqlCredential credential);
        SqlCredential Credential;
        SqlTransaction BeginTransaction();
        SqlTransaction BeginTransaction(string transactionName);
        SqlTransaction BeginTransaction(IsolationLevel iso);
        SqlCommand CreateCommand();
    }

    class SqlCredential { SqlCredential(string userId, [Sink("credential")] System.Security.SecureString password); }
    class SqlTransaction : System.Data.Common.DbTransaction { void Save(string savePointName); void Rollback(string transactionName); }

    class SqlCommand : System.Data.Common.DbCommand
    {
        SqlCommand();
        SqlCommand([Sink("sql")] string cmdText);
        SqlCommand([Sink("sql")] string cmdText, SqlConnection connection);
        SqlCommand([Sink("sql")] string cmdText, SqlConnection connection, SqlTransaction transaction);
        SqlConnection Connection;
        SqlParameterCollection Parameters;
        SqlTransaction Transaction;
        IAsyncResult BeginExecuteReader();
        SqlDataReader EndExecuteReader(IAsyncResult asyncResult);
        SqlDataReader ExecuteReader();
        SqlDataReader ExecuteReader(CommandBehavior behavior);
        Task<SqlDataReader> ExecuteReaderAsync();
        Task<SqlDataReader> ExecuteReaderAsync(CancellationToken cancellationToken);
        [Stored, Fresh] XmlReader ExecuteXmlReader();
        SqlParameter CreateParameter();
    }

    class SqlParameter : System.Data.Common.DbParameter
    {
        SqlParameter();
        SqlParameter(string parameterName, object value);
        SqlParameter(string parameterName, SqlDbType dbType);
        SqlParameter(string parameterName, SqlDbType dbType, int size);
        SqlDbType SqlDbType;
    }

    class SqlParameterCollection : System.Data.Common.DbParameterCollection
    {
        SqlParameter this[int index] { get; }
        SqlParameter this[string parameterName] { get; }
        SqlParameter Add(SqlParameter value);
        SqlParameter Add(string parameterName, SqlDbType sqlDbType);
        SqlParameter Add(string parameterName, SqlDbType sqlDbType, int size);
        SqlParameter AddWithValue(string parameterName, object value);
        void AddRange(SqlParameter[] values);
    }

    [Data]
    class SqlDataReader : System.Data.Common.DbDataReader
    {
        [Stored, Fresh] System.Data.SqlTypes.SqlString GetSqlString(int i);
        [Stored, Fresh] object GetSqlValue(int i);
        [Stored, Fresh] System.Data.SqlTypes.SqlXml GetSqlXml(int i);
    }

    class SqlDataAdapter : System.Data.Common.DbDataAdapter
    {
        SqlDataAdapter();
        SqlDataAdapter(SqlCommand selectCommand);
        SqlDataAdapter([Sink("sql")] string selectCommandText, SqlConnection selectConnection);
        SqlDataAdapter([Sink("sql")] string selectCommandText, [Sink("setting")] string selectConnectionString);
        SqlCommand SelectCommand, InsertCommand, UpdateCommand, DeleteCommand;
    }

    class SqlCommandBuilder : System.Data.Common.DbCommandBuilder
    {
        SqlCommandBuilder();
        SqlCommandBuilder(SqlDataAdapter adapter);
        [Clean("sql")] string QuoteIdentifier(string unquotedIdentifier);
    }

    class SqlConnectionStringBuilder : System.Data.Common.DbConnectionStringBuilder
    {
        SqlConnectionStringBuilder();
        SqlConnectionStringBuilder([Sink("setting")] string connectionString);
        string DataSource, InitialCatalog, UserID;
        [Sink("credential")] string Password;
        bool IntegratedSecurity, Encrypt, TrustServerCertificate;
    }

    class SqlBulkCopy
    {
        SqlBulkCopy(SqlConnection connection);
        SqlBulkCopy([Sink("setting")] string connectionString);
        [Sink("sql")] string DestinationTableName;
        void WriteToServer(DataTable table);
    }

    class SqlClientFactory : System.Data.Common.DbProviderFactory { static readonly SqlClientFactory Instance; }
    [Data] class SqlException : System.Data.Common.DbException { int Number; object Errors; }
}

namespace System.Data.SqlServerCe
{
    class SqlCeConnection : DbConnection
    {
        SqlCeConnection();
        SqlCeConnection([Sink("setting")] string connectionString);
        SqlCeCommand CreateCommand();
    }

    class SqlCeCommand : DbCommand
    {
        SqlCeCommand();
        SqlCeCommand([Sink("sql")] string commandText);
        SqlCeCommand([Sink("sql")] string commandText, SqlCeConnection connection);
        SqlCeCommand([Sink("sql")] string commandText, SqlCeConnection connection, DbTransaction transaction);
    }

    class SqlCeDataAdapter : DbDataAdapter
    {
        SqlCeDataAdapter(SqlCeCommand selectCommand);
        SqlCeDataAdapter([Sink("sql")] string selectCommandText, SqlCeConnection selectConnection);
        SqlCeDataAdapter([Sink("sql")] string selectCommandText, [Sink("setting")] string selectConnectionString);
    }
}

namespace System.Data.SqlTypes
{
    [Data]
    struct SqlString
    {
        SqlString(string data);
        string Value;
        bool IsNull;
        string ToString();
    }

    [Harmless] struct SqlInt32 { int Value; bool IsNull; }
    [Data] class SqlXml { string Value; XmlReader CreateReader(); }
}
