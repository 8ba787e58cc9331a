using System.Collections;
using System.Data;
using System.Data.Common;
using System.Linq.Expressions;

namespace Microsoft.Data.SqlClient
{
    class SqlConnection : System.Data.SqlClient.SqlConnection { SqlCommand CreateCommand(); [Secret] string AccessToken; }
    class SqlCredential : System.Data.SqlClient.SqlCredential;
    class SqlTransaction : System.Data.SqlClient.SqlTransaction;
    class SqlCommand : System.Data.SqlClient.SqlCommand { SqlDataReader ExecuteReader(); SqlDataReader ExecuteReader(CommandBehavior behavior); Task<SqlDataReader> ExecuteReaderAsync(); Task<SqlDataReader> ExecuteReaderAsync(CancellationToken cancellationToken); }
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
    class SqliteConnection : DbConnection { SqliteConnection(); SqliteConnection([Sink("setting")] string connectionString); SqliteCommand CreateCommand(); SqliteTransaction BeginTransaction(); void LoadExtension([Sink("reflection")] string file, string proc); }
    class SqliteTransaction : DbTransaction;
    class SqliteCommand : DbCommand { SqliteCommand(); SqliteCommand([Sink("sql")] string commandText); SqliteCommand([Sink("sql")] string commandText, SqliteConnection connection); SqliteCommand([Sink("sql")] string commandText, SqliteConnection connection, SqliteTransaction transaction); SqliteParameterCollection Parameters; SqliteDataReader ExecuteReader(); SqliteDataReader ExecuteReader(CommandBehavior behavior); Task<SqliteDataReader> ExecuteReaderAsync(); }
    class SqliteParameter : DbParameter { SqliteParameter(); SqliteParameter(string name, object value); }
    class SqliteParameterCollection : DbParameterCollection { SqliteParameter AddWithValue(string parameterName, object value); SqliteParameter Add(string parameterName, object type); }
    [Data] class SqliteDataReader : DbDataReader;
    class SqliteConnectionStringBuilder : DbConnectionStringBuilder { SqliteConnectionStringBuilder(); [Sink("path")] string DataSource; [Sink("credential")] string Password; }
}

namespace Npgsql
{
    class NpgsqlConnection : DbConnection { NpgsqlConnection(); NpgsqlConnection([Sink("setting")] string connectionString); NpgsqlCommand CreateCommand(); NpgsqlTransaction BeginTransaction(); object BeginBinaryImport([Sink("sql")] string copyFromCommand); TextWriter BeginTextImport([Sink("sql")] string copyFromCommand); TextReader BeginTextExport([Sink("sql")] string copyToCommand); }
    class NpgsqlTransaction : DbTransaction;
    class NpgsqlDataSource : DbDataSource { static NpgsqlDataSource Create([Sink("setting")] string connectionString); NpgsqlCommand CreateCommand([Sink("sql")] string commandText); NpgsqlConnection OpenConnection(); ValueTask<NpgsqlConnection> OpenConnectionAsync(CancellationToken cancellationToken); }
    class NpgsqlCommand : DbCommand { NpgsqlCommand(); NpgsqlCommand([Sink("sql")] string cmdText); NpgsqlCommand([Sink("sql")] string cmdText, NpgsqlConnection connection); NpgsqlCommand([Sink("sql")] string cmdText, NpgsqlConnection connection, NpgsqlTransaction transaction); NpgsqlParameterCollection Parameters; NpgsqlDataReader ExecuteReader(); NpgsqlDataReader ExecuteReader(CommandBehavior behavior); Task<NpgsqlDataReader> ExecuteReaderAsync(); Task<NpgsqlDataReader> ExecuteReaderAsync(CancellationToken cancellationToken); }
    class NpgsqlBatchCommand { NpgsqlBatchCommand([Sink("sql")] string commandText); [Sink("sql")] string CommandText; }
    class NpgsqlParameter : DbParameter { NpgsqlParameter(); NpgsqlParameter(string parameterName, object value); }
    class NpgsqlParameterCollection : DbParameterCollection { NpgsqlParameter AddWithValue(string parameterName, object value); NpgsqlParameter AddWithValue(object value); }
    [Data] class NpgsqlDataReader : DbDataReader;
    class NpgsqlDataAdapter : DbDataAdapter { NpgsqlDataAdapter(); NpgsqlDataAdapter(NpgsqlCommand selectCommand); NpgsqlDataAdapter([Sink("sql")] string selectCommandText, NpgsqlConnection selectConnection); NpgsqlDataAdapter([Sink("sql")] string selectCommandText, [Sink("setting")] string selectConnectionString); }
    class NpgsqlCommandBuilder : DbCommandBuilder { [Clean("sql")] string QuoteIdentifier(string unquotedIdentifier); }
    class NpgsqlConnectionStringBuilder : DbConnectionStringBuilder { NpgsqlConnectionStringBuilder(); NpgsqlConnectionStringBuilder([Sink("setting")] string connectionString); string Host, Database, Username; [Sink("credential")] string Password; }
}

namespace MySql.Data.MySqlClient
{
    class MySqlConnection : DbConnection { MySqlConnection(); MySqlConnection([Sink("setting")] string connectionString); MySqlCommand CreateCommand(); MySqlTransaction BeginTransaction(); }
    class MySqlTransaction : DbTransaction;
    class MySqlCommand : DbCommand { MySqlCommand(); MySqlCommand([Sink("sql")] string cmdText); MySqlCommand([Sink("sql")] string cmdText, MySqlConnection connection); MySqlCommand([Sink("sql")] string cmdText, MySqlConnection connection, MySqlTransaction transaction); MySqlParameterCollection Parameters; MySqlDataReader ExecuteReader(); MySqlDataReader ExecuteReader(CommandBehavior behavior); }
    class MySqlParameter : DbParameter { MySqlParameter(); MySqlParameter(string parameterName, object value); }
    class MySqlParameterCollection : DbParameterCollection { MySqlParameter AddWithValue(string parameterName, object value); MySqlParameter Add(string parameterName, object value); }
    [Data] class MySqlDataReader : DbDataReader { [Stored, Fresh] string GetString(string column); [Stored, Fresh] int GetInt32(string column); }
    class MySqlDataAdapter : DbDataAdapter { MySqlDataAdapter(); MySqlDataAdapter(MySqlCommand selectCommand); MySqlDataAdapter([Sink("sql")] string selectCommandText, MySqlConnection connection); MySqlDataAdapter([Sink("sql")] string selectCommandText, [Sink("setting")] string selectConnString); }
    static class MySqlHelper { static DataSet ExecuteDataset([Sink("setting")] string connectionString, [Sink("sql")] string commandText); static DataSet ExecuteDataset(MySqlConnection connection, [Sink("sql")] string commandText, params MySqlParameter[] commandParameters); static int ExecuteNonQuery(MySqlConnection connection, [Sink("sql")] string commandText, params MySqlParameter[] commandParameters); static MySqlDataReader ExecuteReader([Sink("setting")] string connectionString, [Sink("sql")] string commandText, params MySqlParameter[] commandParameters); [Stored, Fresh] static object ExecuteScalar([Sink("setting")] string connectionString, [Sink("sql")] string commandText, params MySqlParameter[] commandParameters); static DataRow ExecuteDataRow([Sink("setting")] string connectionString, [Sink("sql")] string commandText, params MySqlParameter[] parms); [Clean("sql")] static string EscapeString(string value); [Clean("sql")] static string DoubleQuoteString(string value); }
    class MySqlScript { MySqlScript(MySqlConnection connection, [Sink("sql")] string query); [Sink("sql")] string Query; int Execute(); }
    class MySqlConnectionStringBuilder : DbConnectionStringBuilder { MySqlConnectionStringBuilder(); MySqlConnectionStringBuilder([Sink("setting")] string connStr); string Server, Database, UserID; [Sink("credential")] string Password; }
}

namespace MySqlConnector
{
    class MySqlConnection : MySql.Data.MySqlClient.MySqlConnection { MySqlCommand CreateCommand(); }
    class MySqlTransaction : MySql.Data.MySqlClient.MySqlTransaction;
    class MySqlCommand : MySql.Data.MySqlClient.MySqlCommand;
    class MySqlParameter : MySql.Data.MySqlClient.MySqlParameter;
    [Data] class MySqlDataReader : MySql.Data.MySqlClient.MySqlDataReader;
    class MySqlDataAdapter : MySql.Data.MySqlClient.MySqlDataAdapter;
    static class MySqlHelper { [Clean("sql")] static string EscapeString(string value); }
    class MySqlConnectionStringBuilder : MySql.Data.MySqlClient.MySqlConnectionStringBuilder;
}

namespace Oracle.ManagedDataAccess.Client
{
    class OracleConnection : System.Data.OracleClient.OracleConnection { OracleCommand CreateCommand(); }
    class OracleCommand : System.Data.OracleClient.OracleCommand { bool BindByName; }
    class OracleParameter : System.Data.OracleClient.OracleParameter;
    [Data] class OracleDataReader : System.Data.OracleClient.OracleDataReader;
    class OracleDataAdapter : System.Data.OracleClient.OracleDataAdapter;
}

namespace Oracle.DataAccess.Client
{
    class OracleConnection : System.Data.OracleClient.OracleConnection { OracleCommand CreateCommand(); }
    class OracleCommand : System.Data.OracleClient.OracleCommand;
    class OracleParameter : System.Data.OracleClient.OracleParameter;
    [Data] class OracleDataReader : System.Data.OracleClient.OracleDataReader;
    class OracleDataAdapter : System.Data.OracleClient.OracleDataAdapter;
}

namespace FirebirdSql.Data.FirebirdClient { class FbConnection : DbConnection { FbConnection(); FbConnection([Sink("setting")] string connectionString); FbCommand CreateCommand(); } class FbCommand : DbCommand { FbCommand(); FbCommand([Sink("sql")] string cmdText); FbCommand([Sink("sql")] string cmdText, FbConnection connection); FbCommand([Sink("sql")] string cmdText, FbConnection connection, DbTransaction transaction); } class FbDataAdapter : DbDataAdapter { FbDataAdapter([Sink("sql")] string selectCommandText, FbConnection selectConnection); } }
namespace System.Data.SqlServerCe { class SqlCeConnection : DbConnection { SqlCeConnection(); SqlCeConnection([Sink("setting")] string connectionString); SqlCeCommand CreateCommand(); } class SqlCeCommand : DbCommand { SqlCeCommand(); SqlCeCommand([Sink("sql")] string commandText); SqlCeCommand([Sink("sql")] string commandText, SqlCeConnection connection); SqlCeCommand([Sink("sql")] string commandText, SqlCeConnection connection, DbTransaction transaction); } class SqlCeDataAdapter : DbDataAdapter { SqlCeDataAdapter(SqlCeCommand selectCommand); SqlCeDataAdapter([Sink("sql")] string selectCommandText, SqlCeConnection selectConnection); SqlCeDataAdapter([Sink("sql")] string selectCommandText, [Sink("setting")] string selectConnectionString); } }
namespace System.Data.EntityClient { class EntityConnection : DbConnection { EntityConnection([Sink("setting")] string connectionString); EntityCommand CreateCommand(); } class EntityCommand : DbCommand { EntityCommand(); EntityCommand([Sink("sql")] string statement); EntityCommand([Sink("sql")] string statement, EntityConnection connection); } }
namespace ClickHouse.Client.ADO { class ClickHouseConnection : DbConnection { ClickHouseConnection([Sink("setting")] string connectionString); } }
namespace Snowflake.Data.Client { class SnowflakeDbConnection : DbConnection; class SnowflakeDbCommand : DbCommand { SnowflakeDbCommand(SnowflakeDbConnection connection, [Sink("sql")] string cmdText); } }

namespace Microsoft.EntityFrameworkCore
{
    class DbContext : IDisposable { DbContext(DbContextOptions options); Infrastructure.DatabaseFacade Database; object ChangeTracker, Model; DbSet<TEntity> Set<TEntity>(); object Add<TEntity>([Sink("storage")] TEntity entity); object Attach<TEntity>(TEntity entity); object Update<TEntity>(TEntity entity); object Remove<TEntity>(TEntity entity); object Entry<TEntity>(TEntity entity); [Stored] TEntity Find<TEntity>([Sink("recordkey")] params object[] keyValues); [Stored] ValueTask<TEntity> FindAsync<TEntity>([Sink("recordkey")] params object[] keyValues); IQueryable<TResult> FromExpression<TResult>(object expression); int SaveChanges(); Task<int> SaveChangesAsync(CancellationToken cancellationToken); void OnConfiguring(DbContextOptionsBuilder optionsBuilder); void OnModelCreating(ModelBuilder modelBuilder); }
    class DbContextOptions;
    class DbContextOptions<TContext> : DbContextOptions;
    class DbContextOptionsBuilder { DbContextOptionsBuilder EnableSensitiveDataLogging(bool sensitiveDataLoggingEnabled); DbContextOptionsBuilder EnableDetailedErrors(bool detailedErrorsEnabled); DbContextOptionsBuilder LogTo(Action<string> action); }
    class ModelBuilder;
    [Data] class DbSet<TEntity> : IQueryable<TEntity> { object Add([Sink("storage")] TEntity entity); ValueTask<object> AddAsync([Sink("storage")] TEntity entity, CancellationToken cancellationToken); void AddRange(params TEntity[] entities); object Update(TEntity entity); object Attach(TEntity entity); object Remove(TEntity entity); [Stored, Fresh] TEntity Find([Sink("recordkey")] params object[] keyValues); [Stored, Fresh] ValueTask<TEntity> FindAsync([Sink("recordkey")] params object[] keyValues); IQueryable<TEntity> AsQueryable(); }

    static class RelationalQueryableExtensions
    {
        [Stored, Fresh] static IQueryable<TEntity> FromSqlRaw<TEntity>(this DbSet<TEntity> source, [Sink("sql")] string sql, params object[] parameters);
        [Stored, Fresh] static IQueryable<TEntity> FromSqlInterpolated<TEntity>(this DbSet<TEntity> source, FormattableString sql);
        [Stored, Fresh] static IQueryable<TEntity> FromSql<TEntity>(this DbSet<TEntity> source, FormattableString sql);
        static IQueryable<TEntity> AsSplitQuery<TEntity>(this IQueryable<TEntity> source);
    }

    static class RelationalDatabaseFacadeExtensions
    {
        static int ExecuteSqlRaw(this Infrastructure.DatabaseFacade databaseFacade, [Sink("sql")] string sql, params object[] parameters);
        static Task<int> ExecuteSqlRawAsync(this Infrastructure.DatabaseFacade databaseFacade, [Sink("sql")] string sql, params object[] parameters);
        static Task<int> ExecuteSqlRawAsync(this Infrastructure.DatabaseFacade databaseFacade, [Sink("sql")] string sql, CancellationToken cancellationToken);
        static Task<int> ExecuteSqlRawAsync(this Infrastructure.DatabaseFacade databaseFacade, [Sink("sql")] string sql, IEnumerable<object> parameters, CancellationToken cancellationToken);
        static int ExecuteSqlCommand(this Infrastructure.DatabaseFacade databaseFacade, [Sink("sql")] string sql, params object[] parameters);
        static Task<int> ExecuteSqlCommandAsync(this Infrastructure.DatabaseFacade databaseFacade, [Sink("sql")] string sql, params object[] parameters);
        static int ExecuteSqlInterpolated(this Infrastructure.DatabaseFacade databaseFacade, FormattableString sql);
        static Task<int> ExecuteSqlInterpolatedAsync(this Infrastructure.DatabaseFacade databaseFacade, FormattableString sql, CancellationToken cancellationToken);
        static int ExecuteSql(this Infrastructure.DatabaseFacade databaseFacade, FormattableString sql);
        static Task<int> ExecuteSqlAsync(this Infrastructure.DatabaseFacade databaseFacade, FormattableString sql, CancellationToken cancellationToken);
        [Stored, Fresh] static IQueryable<TResult> SqlQueryRaw<TResult>(this Infrastructure.DatabaseFacade databaseFacade, [Sink("sql")] string sql, params object[] parameters);
        [Stored, Fresh] static IQueryable<TResult> SqlQuery<TResult>(this Infrastructure.DatabaseFacade databaseFacade, FormattableString sql);
        static DbConnection GetDbConnection(this Infrastructure.DatabaseFacade databaseFacade);
        [Local] static string GetConnectionString(this Infrastructure.DatabaseFacade databaseFacade);
        static void SetConnectionString(this Infrastructure.DatabaseFacade databaseFacade, [Sink("setting")] string connectionString);
        static void Migrate(this Infrastructure.DatabaseFacade databaseFacade);
        static Task MigrateAsync(this Infrastructure.DatabaseFacade databaseFacade, CancellationToken cancellationToken);
    }

    static class EntityFrameworkQueryableExtensions
    {
        static IQueryable<TEntity> AsNoTracking<TEntity>(this IQueryable<TEntity> source);
        static IQueryable<TEntity> Include<TEntity, TProperty>(this IQueryable<TEntity> source, Expression<Func<TEntity, TProperty>> navigationPropertyPath);
        static IQueryable<TEntity> Include<TEntity>(this IQueryable<TEntity> source, string navigationPropertyPath);
        [Stored] static Task<List<TSource>> ToListAsync<TSource>(this IQueryable<TSource> source, CancellationToken cancellationToken);
        [Stored] static Task<TSource[]> ToArrayAsync<TSource>(this IQueryable<TSource> source, CancellationToken cancellationToken);
        [Stored] static Task<TSource> FirstAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate, CancellationToken cancellationToken);
        [Stored] static Task<TSource> FirstOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate, CancellationToken cancellationToken);
        [Stored] static Task<TSource> FirstOrDefaultAsync<TSource>(this IQueryable<TSource> source, CancellationToken cancellationToken);
        [Stored] static Task<TSource> SingleAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate, CancellationToken cancellationToken);
        [Stored] static Task<TSource> SingleOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate, CancellationToken cancellationToken);
        static Task<bool> AnyAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate, CancellationToken cancellationToken);
        static Task<int> CountAsync<TSource>(this IQueryable<TSource> source, CancellationToken cancellationToken);
    }

    static class SqlServerDbContextOptionsExtensions { static DbContextOptionsBuilder UseSqlServer(this DbContextOptionsBuilder optionsBuilder, [Sink("setting")] string connectionString); static DbContextOptionsBuilder UseSqlServer(this DbContextOptionsBuilder optionsBuilder, [Sink("setting")] string connectionString, object sqlServerOptionsAction); }
    static class SqliteDbContextOptionsBuilderExtensions { static DbContextOptionsBuilder UseSqlite(this DbContextOptionsBuilder optionsBuilder, [Sink("setting")] string connectionString); }
    static class NpgsqlDbContextOptionsBuilderExtensions { static DbContextOptionsBuilder UseNpgsql(this DbContextOptionsBuilder optionsBuilder, [Sink("setting")] string connectionString); }
    static class EF { static object Functions; static TProperty Property<TProperty>(object entity, string propertyName); }
    [Data] class DbUpdateException : Exception;
}

namespace Microsoft.EntityFrameworkCore.Infrastructure { class DatabaseFacade { object BeginTransaction(); Task<object> BeginTransactionAsync(CancellationToken cancellationToken); bool EnsureCreated(); Task<bool> EnsureCreatedAsync(CancellationToken cancellationToken); bool EnsureDeleted(); bool CanConnect(); } }
namespace Microsoft.EntityFrameworkCore.Migrations { class MigrationBuilder { object Sql([Sink("sql")] string sql, bool suppressTransaction); } class Migration; }
namespace Microsoft.EntityFrameworkCore.Storage { interface IRelationalCommand { int ExecuteNonQuery(object parameterObject); } class RawSqlString { RawSqlString([Sink("sql")] string s); } }
namespace Microsoft.EntityFrameworkCore.Storage.Internal { class RawSqlCommandBuilder { object Build([Sink("sql")] string sql); object Build([Sink("sql")] string sql, IEnumerable<object> parameters); } }

namespace System.Data.Entity
{
    class DbContext : IDisposable { DbContext(); DbContext([Sink("setting")] string nameOrConnectionString); Database Database; object Configuration, ChangeTracker; DbSet<TEntity> Set<TEntity>(); object Entry<TEntity>(TEntity entity); int SaveChanges(); Task<int> SaveChangesAsync(); }
    [Data] class DbSet<TEntity> : IQueryable<TEntity> { TEntity Add([Sink("storage")] TEntity entity); TEntity Attach(TEntity entity); TEntity Remove(TEntity entity); TEntity Create(); [Stored, Fresh] TEntity Find([Sink("recordkey")] params object[] keyValues); [Stored, Fresh] Task<TEntity> FindAsync([Sink("recordkey")] params object[] keyValues); [Stored, Fresh] Infrastructure.DbSqlQuery<TEntity> SqlQuery([Sink("sql")] string sql, params object[] parameters); IQueryable<TEntity> AsNoTracking(); IQueryable<TEntity> Include(string path); }
    class Database { DbConnection Connection; Action<string> Log; int? CommandTimeout; int ExecuteSqlCommand([Sink("sql")] string sql, params object[] parameters); int ExecuteSqlCommand(TransactionalBehavior transactionalBehavior, [Sink("sql")] string sql, params object[] parameters); Task<int> ExecuteSqlCommandAsync([Sink("sql")] string sql, params object[] parameters); Task<int> ExecuteSqlCommandAsync(TransactionalBehavior transactionalBehavior, [Sink("sql")] string sql, params object[] parameters); [Stored, Fresh] Infrastructure.DbRawSqlQuery<TElement> SqlQuery<TElement>([Sink("sql")] string sql, params object[] parameters); [Stored, Fresh] Infrastructure.DbRawSqlQuery SqlQuery(Type elementType, [Sink("sql")] string sql, params object[] parameters); DbContextTransaction BeginTransaction(); bool CreateIfNotExists(); bool Delete(); bool Exists(); static void SetInitializer<TContext>(object strategy); }
    class DbContextTransaction : IDisposable { void Commit(); void Rollback(); }
    enum TransactionalBehavior { EnsureTransaction, DoNotEnsureTransaction }
    enum EntityState { Added, Deleted, Modified, Unchanged, Detached }
    static class QueryableExtensions { static IQueryable<T> Include<T, TProperty>(this IQueryable<T> source, Expression<Func<T, TProperty>> path); static IQueryable<T> AsNoTracking<T>(this IQueryable<T> source); [Stored] static Task<List<TSource>> ToListAsync<TSource>(this IQueryable<TSource> source); [Stored] static Task<TSource> FirstOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate); [Stored] static Task<TSource> SingleOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate); }
}

namespace System.Data.Entity.Infrastructure { [Data] class DbRawSqlQuery : IEnumerable; [Data] class DbRawSqlQuery<TElement> : DbRawSqlQuery, IEnumerable<TElement> { Task<List<TElement>> ToListAsync(); Task<TElement> FirstOrDefaultAsync(); Task<TElement> SingleAsync(); } [Data] class DbSqlQuery<TEntity> : DbRawSqlQuery<TEntity> { DbSqlQuery<TEntity> AsNoTracking(); } [Data] class DbUpdateException : Exception; }
namespace System.Data.Objects { class ObjectContext : IDisposable { ObjectContext([Sink("setting")] string connectionString); DbConnection Connection; ObjectQuery<T> CreateQuery<T>([Sink("sql")] string queryString, params object[] parameters); int ExecuteStoreCommand([Sink("sql")] string commandText, params object[] parameters); [Stored, Fresh] IEnumerable<TElement> ExecuteStoreQuery<TElement>([Sink("sql")] string commandText, params object[] parameters); int SaveChanges(); } [Data] class ObjectQuery<T> : IQueryable<T> { ObjectQuery<T> Where([Sink("sql")] string predicate, params object[] parameters); ObjectQuery<T> OrderBy([Sink("sql")] string keys, params object[] parameters); } }
namespace System.Data.Entity.Core.Objects { class ObjectContext : System.Data.Objects.ObjectContext { Task<int> ExecuteStoreCommandAsync([Sink("sql")] string commandText, params object[] parameters); } [Data] class ObjectQuery<T> : System.Data.Objects.ObjectQuery<T>; }
namespace System.Data.Entity.Core.EntityClient { class EntityConnection : System.Data.EntityClient.EntityConnection; class EntityCommand : System.Data.EntityClient.EntityCommand; }

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
        [Data] class GridReader : IDisposable { [Stored, Fresh] IEnumerable<T> Read<T>(bool buffered); [Stored, Fresh] T ReadFirst<T>(); [Stored, Fresh] T ReadSingle<T>(); [Stored, Fresh] Task<IEnumerable<T>> ReadAsync<T>(bool buffered); }
    }

    struct CommandDefinition { CommandDefinition([Sink("sql")] string commandText, object parameters, IDbTransaction transaction, int? commandTimeout, CommandType? commandType); string CommandText; }
    class DynamicParameters { DynamicParameters(); DynamicParameters(object template); void Add(string name, object value, DbType? dbType, ParameterDirection? direction, int? size); T Get<T>(string name); }
    class SqlBuilder { Template AddTemplate([Sink("sql")] string sql, object parameters); SqlBuilder Where([Sink("sql")] string sql, object parameters); SqlBuilder OrderBy([Sink("sql")] string sql, object parameters); SqlBuilder Select([Sink("sql")] string sql, object parameters); class Template { string RawSql; object Parameters; } }
}

namespace NHibernate
{
    interface ISessionFactory { ISession OpenSession(); IStatelessSession OpenStatelessSession(); }
    interface ISession : IDisposable { DbConnection Connection; IQuery CreateQuery([Sink("sql")] string queryString); ISQLQuery CreateSQLQuery([Sink("sql")] string queryString); IQuery CreateFilter(object collection, [Sink("sql")] string queryString); IQuery GetNamedQuery(string queryName); ICriteria CreateCriteria<T>(); [Stored, Fresh] T Get<T>([Sink("recordkey")] object id); [Stored, Fresh] T Load<T>([Sink("recordkey")] object id); IQueryable<T> Query<T>(); object Save(object obj); void SaveOrUpdate(object obj); void Update(object obj); void Delete(object obj); int Delete([Sink("sql")] string query); ITransaction BeginTransaction(); void Flush(); }
    interface IStatelessSession : ISession;
    interface ITransaction : IDisposable { void Commit(); void Rollback(); }
    interface IQuery { [Stored, Fresh] IList List(); [Stored, Fresh] IList<T> List<T>(); [Stored, Fresh] object UniqueResult(); [Stored, Fresh] T UniqueResult<T>(); int ExecuteUpdate(); IQuery SetParameter(string name, object val); IQuery SetString(string name, string val); IQuery SetMaxResults(int maxResults); }
    interface ISQLQuery : IQuery { ISQLQuery AddEntity(Type entityClass); ISQLQuery AddScalar(string columnAlias, object type); }
    interface ICriteria { ICriteria Add(object expression); [Stored, Fresh] IList<T> List<T>(); [Stored, Fresh] T UniqueResult<T>(); }
}

namespace NHibernate.Criterion { static class Expression { static object Sql([Sink("sql")] string sql); } static class Restrictions { static object Eq(string propertyName, object value); static object Like(string propertyName, object value); } }

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
    class SqlStringAccessor<TResult> { SqlStringAccessor(Database database, [Sink("sql")] string sqlString, object rowMapper); IEnumerable<TResult> Execute(params object[] parameterValues); }
    static class DatabaseExtensions { static object CreateSqlStringAccessor<TResult>(this Database database, [Sink("sql")] string sqlString); static object CreateSqlStringAccessor<TResult>(this Database database, [Sink("sql")] string sqlString, object rowMapper); }
}

namespace Microsoft.Practices.EnterpriseLibrary.Data.Sql { class SqlDatabase : Database { SqlDatabase([Sink("setting")] string connectionString); System.Xml.XmlReader ExecuteXmlReader(DbCommand command); } }
namespace Microsoft.Practices.EnterpriseLibrary.Data.Oracle { class OracleDatabase : Database { OracleDatabase([Sink("setting")] string connectionString); } }

namespace Cassandra { interface ISession { RowSet Execute([Sink("sql")] string cqlQuery); RowSet Execute([Sink("sql")] string cqlQuery, string executionProfileName); RowSet Execute(IStatement statement); Task<RowSet> ExecuteAsync(IStatement statement); PreparedStatement Prepare([Sink("sql")] string cqlQuery); Task<PreparedStatement> PrepareAsync([Sink("sql")] string cqlQuery); } class Session : ISession; interface IStatement; class SimpleStatement : IStatement { SimpleStatement([Sink("sql")] string query); SimpleStatement([Sink("sql")] string query, params object[] values); } class PreparedStatement { IStatement Bind(params object[] values); } [Data] class RowSet : IEnumerable<Row>; [Data] class Row { [Stored, Fresh] T GetValue<T>(string name); } class Cluster { static object Builder(); ISession Connect(string keyspace); } }
namespace PetaPoco { class Database { Database([Sink("setting")] string connectionString, string providerName); int Execute([Sink("sql")] string sql, params object[] args); [Stored, Fresh] T ExecuteScalar<T>([Sink("sql")] string sql, params object[] args); [Stored, Fresh] List<T> Fetch<T>([Sink("sql")] string sql, params object[] args); [Stored, Fresh] IEnumerable<T> Query<T>([Sink("sql")] string sql, params object[] args); [Stored, Fresh] T Single<T>([Sink("sql")] string sql, params object[] args); [Stored, Fresh] T SingleOrDefault<T>([Sink("sql")] string sql, params object[] args); [Stored, Fresh] T First<T>([Sink("sql")] string sql, params object[] args); [Stored, Fresh] T FirstOrDefault<T>([Sink("sql")] string sql, params object[] args); int Delete<T>([Sink("sql")] string sql, params object[] args); int Update<T>([Sink("sql")] string sql, params object[] args); } class Sql { Sql([Sink("sql")] string sql, params object[] args); Sql Append([Sink("sql")] string sql, params object[] args); Sql Where([Sink("sql")] string sql, params object[] args); static Sql Builder; } }
namespace NPoco { class Database : PetaPoco.Database { Task<List<T>> FetchAsync<T>([Sink("sql")] string sql, params object[] args); } interface IDatabase { int Execute([Sink("sql")] string sql, params object[] args); List<T> Fetch<T>([Sink("sql")] string sql, params object[] args); } class Sql : PetaPoco.Sql; }
namespace ServiceStack.OrmLite { static class OrmLiteReadApi { [Stored, Fresh] static List<T> SqlList<T>(this IDbConnection dbConn, [Sink("sql")] string sql); [Stored, Fresh] static List<T> SqlList<T>(this IDbConnection dbConn, [Sink("sql")] string sql, object anonType); [Stored, Fresh] static T SqlScalar<T>(this IDbConnection dbConn, [Sink("sql")] string sql, object anonType); static int ExecuteNonQuery(this IDbConnection dbConn, [Sink("sql")] string sql); static int ExecuteSql(this IDbConnection dbConn, [Sink("sql")] string sql); [Stored, Fresh] static List<T> Select<T>(this IDbConnection dbConn, [Sink("sql")] string sql); } }
namespace LinqToDB.Data { class DataConnection { DataConnection(string configurationString); [Stored, Fresh] IEnumerable<T> Query<T>([Sink("sql")] string sql); int Execute([Sink("sql")] string sql); object SetCommand([Sink("sql")] string commandText); } static class DataConnectionExtensions { static IEnumerable<T> Query<T>(this DataConnection connection, [Sink("sql")] string sql); static IEnumerable<T> Query<T>(this DataConnection connection, [Sink("sql")] string sql, object parameters); static int Execute(this DataConnection connection, [Sink("sql")] string sql, object parameters); } }
namespace SQLite { class SQLiteConnection { SQLiteConnection([Sink("path")] string databasePath); int Execute([Sink("sql")] string query, params object[] args); [Stored, Fresh] List<T> Query<T>([Sink("sql")] string query, params object[] args); [Stored, Fresh] T ExecuteScalar<T>([Sink("sql")] string query, params object[] args); SQLiteCommand CreateCommand([Sink("sql")] string cmdText, params object[] ps); } class SQLiteCommand { [Sink("sql")] string CommandText; } class SQLiteAsyncConnection { Task<int> ExecuteAsync([Sink("sql")] string query, params object[] args); [Stored, Fresh] Task<List<T>> QueryAsync<T>([Sink("sql")] string query, params object[] args); } }
namespace SqlSugar { interface IAdo { int ExecuteCommand([Sink("sql")] string sql, object parameters); [Stored, Fresh] List<T> SqlQuery<T>([Sink("sql")] string sql, object parameters); DataTable GetDataTable([Sink("sql")] string sql, object parameters); } class SqlSugarClient { IAdo Ado; } }
namespace Microsoft.ApplicationBlocks.Data { static class SqlHelper { static int ExecuteNonQuery([Sink("setting")] string connectionString, CommandType commandType, [Sink("sql")] string commandText, params object[] commandParameters); static DataSet ExecuteDataset([Sink("setting")] string connectionString, CommandType commandType, [Sink("sql")] string commandText, params object[] commandParameters); static System.Data.SqlClient.SqlDataReader ExecuteReader([Sink("setting")] string connectionString, CommandType commandType, [Sink("sql")] string commandText, params object[] commandParameters); [Stored, Fresh] static object ExecuteScalar([Sink("setting")] string connectionString, CommandType commandType, [Sink("sql")] string commandText, params object[] commandParameters); } }

namespace MongoDB.Driver
{
    class MongoClient : IMongoClient { MongoClient([Sink("setting")] string connectionString); }
    interface IMongoClient { IMongoDatabase GetDatabase(string name, object settings); }
    interface IMongoDatabase { IMongoCollection<TDocument> GetCollection<TDocument>(string name, object settings); [Stored, Fresh] TResult RunCommand<TResult>([Sink("nosql")] object command, object readPreference, CancellationToken cancellationToken); [Stored, Fresh] Task<TResult> RunCommandAsync<TResult>([Sink("nosql")] object command, object readPreference, CancellationToken cancellationToken); }
    interface IMongoCollection<TDocument> { [Stored, Fresh] IAsyncCursor<TProjection> FindSync<TProjection>([Sink("nosql")] object filter, object options, CancellationToken cancellationToken); [Stored, Fresh] Task<IAsyncCursor<TDocument>> FindAsync([Sink("nosql")] object filter, object options, CancellationToken cancellationToken); [Stored, Fresh] IAsyncCursor<TResult> Aggregate<TResult>([Sink("nosql")] object pipeline, object options, CancellationToken cancellationToken); long CountDocuments([Sink("nosql")] object filter, object options, CancellationToken cancellationToken); object DeleteMany([Sink("nosql")] object filter, CancellationToken cancellationToken); object DeleteOne([Sink("nosql")] object filter, CancellationToken cancellationToken); void InsertOne(TDocument document, object options, CancellationToken cancellationToken); Task InsertOneAsync(TDocument document, object options, CancellationToken cancellationToken); object UpdateOne([Sink("nosql")] object filter, [Sink("nosql")] object update, object options, CancellationToken cancellationToken); object UpdateMany([Sink("nosql")] object filter, [Sink("nosql")] object update, object options, CancellationToken cancellationToken); object ReplaceOne([Sink("nosql")] object filter, TDocument replacement, object options, CancellationToken cancellationToken); }
    static class IMongoCollectionExtensions { [Stored, Fresh] static IFindFluent<TDocument> Find<TDocument>(this IMongoCollection<TDocument> collection, [Sink("nosql")] object filter, object options); static IQueryable<TDocument> AsQueryable<TDocument>(this IMongoCollection<TDocument> collection, object options); }
    [Data] interface IFindFluent<TDocument> { List<TDocument> ToList(CancellationToken cancellationToken); Task<List<TDocument>> ToListAsync(CancellationToken cancellationToken); TDocument FirstOrDefault(CancellationToken cancellationToken); Task<TDocument> FirstOrDefaultAsync(CancellationToken cancellationToken); IFindFluent<TDocument> Limit(int? limit); IFindFluent<TDocument> Sort(object sort); }
    [Data] interface IAsyncCursor<TDocument> { IEnumerable<TDocument> Current; bool MoveNext(CancellationToken cancellationToken); }
    static class Builders<TDocument> { static FilterDefinitionBuilder<TDocument> Filter; static object Update, Sort, Projection; }
    class FilterDefinitionBuilder<TDocument> { FilterDefinition<TDocument> Eq(object field, object value); FilterDefinition<TDocument> In(object field, object values); FilterDefinition<TDocument> And(params object[] filters); FilterDefinition<TDocument> Where([Sink("nosql")] object expression); FilterDefinition<TDocument> Regex(object field, [Sink("regex")] object regex); FilterDefinition<TDocument> Text(string search, object options); }
    class FilterDefinition<TDocument>;
    [Data] class JsonFilterDefinition<TDocument> : FilterDefinition<TDocument> { JsonFilterDefinition([Sink("nosql")] string json); }
    class BsonDocumentFilterDefinition<TDocument> : FilterDefinition<TDocument> { BsonDocumentFilterDefinition([Sink("nosql")] object document); }
}

namespace MongoDB.Bson { [Data] class BsonDocument { BsonDocument(); BsonDocument(string name, object value); static BsonDocument Parse([Sink("nosql")] string json); object this[string name] { get; } BsonDocument Add(string name, [Kept] object value); string ToJson(); } class BsonJavaScript { BsonJavaScript([Sink("nosql", "code")] string code); } class BsonRegularExpression { BsonRegularExpression([Sink("regex")] string pattern); BsonRegularExpression([Sink("regex")] string pattern, string options); } [Harmless] struct ObjectId { ObjectId(string value); static ObjectId Parse(string s); static bool TryParse([Checked("text")] string s, out ObjectId objectId); } }
namespace MongoDB.Bson.Serialization { static class BsonSerializer { static T Deserialize<T>([Sink("nosql")] string json, object configurator); } }
namespace StackExchange.Redis { class ConnectionMultiplexer { static ConnectionMultiplexer Connect([Sink("setting")] string configuration, TextWriter log); IDatabase GetDatabase(int db, object asyncState); } interface IDatabase { [Stored, Fresh] RedisValue StringGet(string key, object flags); [Stored, Fresh] Task<RedisValue> StringGetAsync(string key, object flags); bool StringSet(string key, RedisValue value, TimeSpan? expiry); Task<bool> StringSetAsync(string key, RedisValue value, TimeSpan? expiry); object ScriptEvaluate([Sink("nosql", "code")] string script, object keys, object values, object flags); object Execute(string command, params object[] args); [Stored, Fresh] RedisValue HashGet(string key, string hashField, object flags); } [Data] struct RedisValue { bool HasValue, IsNull; string ToString(); } }
namespace Neo4j.Driver { interface IAsyncQueryRunner { Task<object> RunAsync([Sink("nosql")] string query); Task<object> RunAsync([Sink("nosql")] string query, object parameters); } interface IAsyncSession : IAsyncQueryRunner; }
namespace Raven.Client.Documents.Session { interface IAdvancedSessionOperations { [Stored, Fresh] IEnumerable<T> RawQuery<T>([Sink("nosql")] string query); } interface IDocumentSession { IAdvancedSessionOperations Advanced; [Stored, Fresh] T Load<T>([Sink("recordkey")] string id); } }
namespace LiteDB { class LiteDatabase { LiteDatabase([Sink("path")] string connectionString); [Stored, Fresh] object Execute([Sink("nosql")] string command, params object[] args); } }
