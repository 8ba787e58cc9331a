namespace SQLite
{
    class SQLiteConnection
    {
        SQLiteConnection([Sink("path")] string databasePath);
        int Execute([Sink("sql")] string query, params object[] args);
        [Stored, Fresh] List<T> Query<T>([Sink("sql")] string query, params object[] args);
        [Stored, Fresh] T ExecuteScalar<T>([Sink("sql")] string query, params object[] args);
        SQLiteCommand CreateCommand([Sink("sql")] string cmdText, params object[] ps);
    }

    class SQLiteCommand { [Sink("sql")] string CommandText; }

    class SQLiteAsyncConnection
    {
        Task<int> ExecuteAsync([Sink("sql")] string query, params object[] args);
        [Stored, Fresh] Task<List<T>> QueryAsync<T>([Sink("sql")] string query, params object[] args);
    }
}
