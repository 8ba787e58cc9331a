using System.Data.Common;

namespace Snowflake.Data.Client
{
    class SnowflakeDbConnection : DbConnection;
    class SnowflakeDbCommand : DbCommand { SnowflakeDbCommand(SnowflakeDbConnection connection, [Sink("sql")] string cmdText); }
}
