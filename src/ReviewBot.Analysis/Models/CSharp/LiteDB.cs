namespace LiteDB
{
    class LiteDatabase
    {
        LiteDatabase([Sink("path")] string connectionString);
        [Stored, Fresh] object Execute([Sink("nosql")] string command, params object[] args);
    }
}
