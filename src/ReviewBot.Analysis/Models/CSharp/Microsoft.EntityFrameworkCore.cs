using System.Collections;
using System.Data.Common;
using System.Linq.Expressions;

namespace Microsoft.EntityFrameworkCore
{
    class DbContext : IDisposable
    {
        DbContext(DbContextOptions options);
        Infrastructure.DatabaseFacade Database;
        object ChangeTracker, Model;
        DbSet<TEntity> Set<TEntity>();
        object Add<TEntity>([Sink("storage")] TEntity entity);
        object Attach<TEntity>(TEntity entity);
        object Update<TEntity>(TEntity entity);
        object Remove<TEntity>(TEntity entity);
        object Entry<TEntity>(TEntity entity);
        [Stored] TEntity Find<TEntity>([Sink("recordkey")] params object[] keyValues);
        [Stored] ValueTask<TEntity> FindAsync<TEntity>([Sink("recordkey")] params object[] keyValues);
        IQueryable<TResult> FromExpression<TResult>(object expression);
        int SaveChanges();
        Task<int> SaveChangesAsync(CancellationToken cancellationToken);
        void OnConfiguring(DbContextOptionsBuilder optionsBuilder);
        void OnModelCreating(ModelBuilder modelBuilder);
    }

    class DbContextOptions;
    class DbContextOptions<TContext> : DbContextOptions;

    class DbContextOptionsBuilder
    {
        DbContextOptionsBuilder EnableSensitiveDataLogging(bool sensitiveDataLoggingEnabled);
        DbContextOptionsBuilder EnableDetailedErrors(bool detailedErrorsEnabled);
        DbContextOptionsBuilder LogTo(Action<string> action);
    }

    class ModelBuilder;
    interface IEntityTypeConfiguration<TEntity>;

    [Data]
    class DbSet<TEntity> : IQueryable<TEntity>
    {
        object Add([Sink("storage")] TEntity entity);
        ValueTask<object> AddAsync([Sink("storage")] TEntity entity, CancellationToken cancellationToken);
        void AddRange(params TEntity[] entities);
        object Update(TEntity entity);
        object Attach(TEntity entity);
        object Remove(TEntity entity);
        [Stored, Fresh] TEntity Find([Sink("recordkey")] params object[] keyValues);
        [Stored, Fresh] ValueTask<TEntity> FindAsync([Sink("recordkey")] params object[] keyValues);
        IQueryable<TEntity> AsQueryable();
    }

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

    static class SqlServerDbContextOptionsExtensions
    {
        static DbContextOptionsBuilder UseSqlServer(this DbContextOptionsBuilder optionsBuilder, [Sink("setting")] string connectionString);
        static DbContextOptionsBuilder UseSqlServer(this DbContextOptionsBuilder optionsBuilder, [Sink("setting")] string connectionString, object sqlServerOptionsAction);
    }

    static class SqliteDbContextOptionsBuilderExtensions
    {
        static DbContextOptionsBuilder UseSqlite(this DbContextOptionsBuilder optionsBuilder, [Sink("setting")] string connectionString);
    }

    static class NpgsqlDbContextOptionsBuilderExtensions
    {
        static DbContextOptionsBuilder UseNpgsql(this DbContextOptionsBuilder optionsBuilder, [Sink("setting")] string connectionString);
    }

    static class EF { static object Functions; static TProperty Property<TProperty>(object entity, string propertyName); }
    [Data] class DbUpdateException : Exception;
}

namespace Microsoft.EntityFrameworkCore.Infrastructure
{
    class DatabaseFacade
    {
        object BeginTransaction();
        Task<object> BeginTransactionAsync(CancellationToken cancellationToken);
        bool EnsureCreated();
        Task<bool> EnsureCreatedAsync(CancellationToken cancellationToken);
        bool EnsureDeleted();
        bool CanConnect();
    }
}

namespace Microsoft.EntityFrameworkCore.Migrations
{
    class MigrationBuilder { object Sql([Sink("sql")] string sql, bool suppressTransaction); }
    class Migration;
}

namespace Microsoft.EntityFrameworkCore.Storage
{
    interface IRelationalCommand { int ExecuteNonQuery(object parameterObject); }
    class RawSqlString { RawSqlString([Sink("sql")] string s); }
}

namespace Microsoft.EntityFrameworkCore.Storage.Internal
{
    class RawSqlCommandBuilder
    {
        object Build([Sink("sql")] string sql);
        object Build([Sink("sql")] string sql, IEnumerable<object> parameters);
    }
}
