using System.Collections;

namespace LinqToDB.Data
{
    class DataConnection
    {
        DataConnection(string configurationString);
        [Stored, Fresh] IEnumerable<T> Query<T>([Sink("sql")] string sql);
        int Execute([Sink("sql")] string sql);
        object SetCommand([Sink("sql")] string commandText);
    }

    static class DataConnectionExtensions
    {
        static IEnumerable<T> Query<T>(this DataConnection connection, [Sink("sql")] string sql);
        static IEnumerable<T> Query<T>(this DataConnection connection, [Sink("sql")] string sql, object parameters);
        static int Execute(this DataConnection connection, [Sink("sql")] string sql, object parameters);
    }
}
