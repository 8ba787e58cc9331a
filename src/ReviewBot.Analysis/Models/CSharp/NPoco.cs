namespace NPoco
{
    class Database : PetaPoco.Database { Task<List<T>> FetchAsync<T>([Sink("sql")] string sql, params object[] args); }

    interface IDatabase
    {
        int Execute([Sink("sql")] string sql, params object[] args);
        List<T> Fetch<T>([Sink("sql")] string sql, params object[] args);
    }

    class Sql : PetaPoco.Sql;
}
