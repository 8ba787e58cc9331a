using System.Collections;
using System.Data.Common;
using System.Linq.Expressions;

namespace System.Data.Entity
{
    class DbContext : IDisposable
    {
        DbContext();
        DbContext([Sink("setting")] string nameOrConnectionString);
        Database Database;
        object Configuration, ChangeTracker;
        DbSet<TEntity> Set<TEntity>();
        object Entry<TEntity>(TEntity entity);
        int SaveChanges();
        Task<int> SaveChangesAsync();
    }

    [Data]
    class DbSet<TEntity> : IQueryable<TEntity>
    {
        TEntity Add([Sink("storage")] TEntity entity);
        TEntity Attach(TEntity entity);
        TEntity Remove(TEntity entity);
        TEntity Create();
        [Stored, Fresh] TEntity Find([Sink("recordkey")] params object[] keyValues);
        [Stored, Fresh] Task<TEntity> FindAsync([Sink("recordkey")] params object[] keyValues);
        [Stored, Fresh] Infrastructure.DbSqlQuery<TEntity> SqlQuery([Sink("sql")] string sql, params object[] parameters);
        IQueryable<TEntity> AsNoTracking();
        IQueryable<TEntity> Include(string path);
    }

    class Database
    {
        DbConnection Connection;
        Action<string> Log;
        int? CommandTimeout;
        int ExecuteSqlCommand([Sink("sql")] string sql, params object[] parameters);
        int ExecuteSqlCommand(TransactionalBehavior transactionalBehavior, [Sink("sql")] string sql, params object[] parameters);
        Task<int> ExecuteSqlCommandAsync([Sink("sql")] string sql, params object[] parameters);
        Task<int> ExecuteSqlCommandAsync(TransactionalBehavior transactionalBehavior, [Sink("sql")] string sql, params object[] parameters);
        [Stored, Fresh] Infrastructure.DbRawSqlQuery<TElement> SqlQuery<TElement>([Sink("sql")] string sql, params object[] parameters);
        [Stored, Fresh] Infrastructure.DbRawSqlQuery SqlQuery(Type elementType, [Sink("sql")] string sql, params object[] parameters);
        DbContextTransaction BeginTransaction();
        bool CreateIfNotExists();
        bool Delete();
        bool Exists();
        static void SetInitializer<TContext>(object strategy);
    }

    class DbContextTransaction : IDisposable { void Commit(); void Rollback(); }
    enum TransactionalBehavior { EnsureTransaction, DoNotEnsureTransaction }
    enum EntityState { Added, Deleted, Modified, Unchanged, Detached }

    static class QueryableExtensions
    {
        static IQueryable<T> Include<T, TProperty>(this IQueryable<T> source, Expression<Func<T, TProperty>> path);
        static IQueryable<T> AsNoTracking<T>(this IQueryable<T> source);
        [Stored] static Task<List<TSource>> ToListAsync<TSource>(this IQueryable<TSource> source);
        [Stored] static Task<TSource> FirstOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate);
        [Stored] static Task<TSource> SingleOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate);
    }
}

namespace System.Data.Entity.Core.EntityClient
{
    class EntityConnection : System.Data.EntityClient.EntityConnection;
    class EntityCommand : System.Data.EntityClient.EntityCommand;
}

namespace System.Data.Entity.Core.Objects
{
    class ObjectContext : System.Data.Objects.ObjectContext
    {
        Task<int> ExecuteStoreCommandAsync([Sink("sql")] string commandText, params object[] parameters);
    }

    [Data] class ObjectQuery<T> : System.Data.Objects.ObjectQuery<T>;
}

namespace System.Data.Entity.Infrastructure
{
    [Data] class DbRawSqlQuery : IEnumerable;

    [Data]
    class DbRawSqlQuery<TElement> : DbRawSqlQuery, IEnumerable<TElement>
    {
        Task<List<TElement>> ToListAsync();
        Task<TElement> FirstOrDefaultAsync();
        Task<TElement> SingleAsync();
    }

    [Data] class DbSqlQuery<TEntity> : DbRawSqlQuery<TEntity> { DbSqlQuery<TEntity> AsNoTracking(); }
    [Data] class DbUpdateException : Exception;
}
