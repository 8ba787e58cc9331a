namespace Oracle.DataAccess.Client
{
    class OracleConnection : System.Data.OracleClient.OracleConnection { OracleCommand CreateCommand(); }
    class OracleCommand : System.Data.OracleClient.OracleCommand;
    class OracleParameter : System.Data.OracleClient.OracleParameter;
    [Data] class OracleDataReader : System.Data.OracleClient.OracleDataReader;
    class OracleDataAdapter : System.Data.OracleClient.OracleDataAdapter;
}

namespace Oracle.ManagedDataAccess.Client
{
    class OracleConnection : System.Data.OracleClient.OracleConnection { OracleCommand CreateCommand(); }
    class OracleCommand : System.Data.OracleClient.OracleCommand { bool BindByName; }
    class OracleParameter : System.Data.OracleClient.OracleParameter;
    [Data] class OracleDataReader : System.Data.OracleClient.OracleDataReader;
    class OracleDataAdapter : System.Data.OracleClient.OracleDataAdapter;
}
