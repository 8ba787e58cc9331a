namespace StackExchange.Redis
{
    class ConnectionMultiplexer
    {
        static ConnectionMultiplexer Connect([Sink("setting")] string configuration, TextWriter log);
        IDatabase GetDatabase(int db, object asyncState);
    }

    interface IDatabase
    {
        [Stored, Fresh] RedisValue StringGet(string key, object flags);
        [Stored, Fresh] Task<RedisValue> StringGetAsync(string key, object flags);
        bool StringSet(string key, RedisValue value, TimeSpan? expiry);
        Task<bool> StringSetAsync(string key, RedisValue value, TimeSpan? expiry);
        object ScriptEvaluate([Sink("nosql", "code")] string script, object keys, object values, object flags);
        object Execute(string command, params object[] args);
        [Stored, Fresh] RedisValue HashGet(string key, string hashField, object flags);
    }

    [Data] struct RedisValue { bool HasValue, IsNull; string ToString(); }
}
