using System.Data.Common;

namespace FirebirdSql.Data.FirebirdClient
{
    class FbConnection : DbConnection
    {
        FbConnection();
        FbConnection([Sink("setting")] string connectionString);
        FbCommand CreateCommand();
    }

    class FbCommand : DbCommand
    {
        FbCommand();
        FbCommand([Sink("sql")] string cmdText);
        FbCommand([Sink("sql")] string cmdText, FbConnection connection);
        FbCommand([Sink("sql")] string cmdText, FbConnection connection, DbTransaction transaction);
    }

    class FbDataAdapter : DbDataAdapter { FbDataAdapter([Sink("sql")] string selectCommandText, FbConnection selectConnection); }
}
