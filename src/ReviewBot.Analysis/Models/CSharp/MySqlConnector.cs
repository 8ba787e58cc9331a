namespace MySqlConnector
{
    class MySqlConnection : MySql.Data.MySqlClient.MySqlConnection { MySqlCommand CreateCommand(); }
    class MySqlTransaction : MySql.Data.MySqlClient.MySqlTransaction;
    class MySqlCommand : MySql.Data.MySqlClient.MySqlCommand;
    class MySqlParameter : MySql.Data.MySqlClient.MySqlParameter;
    [Data] class MySqlDataReader : MySql.Data.MySqlClient.MySqlDataReader;
    class MySqlDataAdapter : MySql.Data.MySqlClient.MySqlDataAdapter;
    static class MySqlHelper { [Clean("sql")] static string EscapeString(string value); }
    class MySqlConnectionStringBuilder : MySql.Data.MySqlClient.MySqlConnectionStringBuilder;
}
