using System.Collections;

namespace Cassandra
{
    interface ISession
    {
        RowSet Execute([Sink("sql")] string cqlQuery);
        RowSet Execute([Sink("sql")] string cqlQuery, string executionProfileName);
        RowSet Execute(IStatement statement);
        Task<RowSet> ExecuteAsync(IStatement statement);
        PreparedStatement Prepare([Sink("sql")] string cqlQuery);
        Task<PreparedStatement> PrepareAsync([Sink("sql")] string cqlQuery);
    }

    class Session : ISession;
    interface IStatement;

    class SimpleStatement : IStatement
    {
        SimpleStatement([Sink("sql")] string query);
        SimpleStatement([Sink("sql")] string query, params object[] values);
    }

    class PreparedStatement { IStatement Bind(params object[] values); }
    [Data] class RowSet : IEnumerable<Row>;
    [Data] class Row { [Stored, Fresh] T GetValue<T>(string name); }
    class Cluster { static object Builder(); ISession Connect(string keyspace); }
}
