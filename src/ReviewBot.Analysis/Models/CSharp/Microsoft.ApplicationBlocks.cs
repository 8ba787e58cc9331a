using System.Data;

namespace Microsoft.ApplicationBlocks.Data
{
    static class SqlHelper
    {
        static int ExecuteNonQuery([Sink("setting")] string connectionString, CommandType commandType, [Sink("sql")] string commandText, params object[] commandParameters);
        static DataSet ExecuteDataset([Sink("setting")] string connectionString, CommandType commandType, [Sink("sql")] string commandText, params object[] commandParameters);
        static System.Data.SqlClient.SqlDataReader ExecuteReader([Sink("setting")] string connectionString, CommandType commandType, [Sink("sql")] string commandText, params object[] commandParameters);
        [Stored, Fresh] static object ExecuteScalar([Sink("setting")] string connectionString, CommandType commandType, [Sink("sql")] string commandText, params object[] commandParameters);
    }
}
