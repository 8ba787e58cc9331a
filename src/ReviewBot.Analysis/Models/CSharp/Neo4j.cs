namespace Neo4j.Driver
{
    interface IAsyncQueryRunner
    {
        Task<object> RunAsync([Sink("nosql")] string query);
        Task<object> RunAsync([Sink("nosql")] string query, object parameters);
    }

    interface IAsyncSession : IAsyncQueryRunner;
}
