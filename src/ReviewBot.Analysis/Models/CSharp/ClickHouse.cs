using System.Data.Common;

namespace ClickHouse.Client.ADO
{
    class ClickHouseConnection : DbConnection { ClickHouseConnection([Sink("setting")] string connectionString); }
}
