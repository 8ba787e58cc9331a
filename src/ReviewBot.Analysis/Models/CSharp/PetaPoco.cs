using System.Collections;

namespace PetaPoco
{
    class Database
    {
        Database([Sink("setting")] string connectionString, string providerName);
        int Execute([Sink("sql")] string sql, params object[] args);
        [Stored, Fresh] T ExecuteScalar<T>([Sink("sql")] string sql, params object[] args);
        [Stored, Fresh] List<T> Fetch<T>([Sink("sql")] string sql, params object[] args);
        [Stored, Fresh] IEnumerable<T> Query<T>([Sink("sql")] string sql, params object[] args);
        [Stored, Fresh] T Single<T>([Sink("sql")] string sql, params object[] args);
        [Stored, Fresh] T SingleOrDefault<T>([Sink("sql")] string sql, params object[] args);
        [Stored, Fresh] T First<T>([Sink("sql")] string sql, params object[] args);
        [Stored, Fresh] T FirstOrDefault<T>([Sink("sql")] string sql, params object[] args);
        int Delete<T>([Sink("sql")] string sql, params object[] args);
        int Update<T>([Sink("sql")] string sql, params object[] args);
    }

    class Sql
    {
        Sql([Sink("sql")] string sql, params object[] args);
        Sql Append([Sink("sql")] string sql, params object[] args);
        Sql Where([Sink("sql")] string sql, params object[] args);
        static Sql Builder;
    }
}
