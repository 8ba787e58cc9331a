using System.Data;

namespace SqlSugar
{
    interface IAdo
    {
        int ExecuteCommand([Sink("sql")] string sql, object parameters);
        [Stored, Fresh] List<T> SqlQuery<T>([Sink("sql")] string sql, object parameters);
        DataTable GetDataTable([Sink("sql")] string sql, object parameters);
    }

    class SqlSugarClient { IAdo Ado; }
}
