using System.Data;

namespace ServiceStack.OrmLite
{
    static class OrmLiteReadApi
    {
        [Stored, Fresh] static List<T> SqlList<T>(this IDbConnection dbConn, [Sink("sql")] string sql);
        [Stored, Fresh] static List<T> SqlList<T>(this IDbConnection dbConn, [Sink("sql")] string sql, object anonType);
        [Stored, Fresh] static T SqlScalar<T>(this IDbConnection dbConn, [Sink("sql")] string sql, object anonType);
        static int ExecuteNonQuery(this IDbConnection dbConn, [Sink("sql")] string sql);
        static int ExecuteSql(this IDbConnection dbConn, [Sink("sql")] string sql);
        [Stored, Fresh] static List<T> Select<T>(this IDbConnection dbConn, [Sink("sql")] string sql);
    }
}

namespace ServiceStack.Text
{
    static class JsonSerializer
    {
        static T DeserializeFromString<T>([Sink("deserialise")] string value);
        static object DeserializeFromString([Sink("deserialise")] string value, Type type);
        static string SerializeToString<T>(T value);
    }

    static class TypeSerializer { static T DeserializeFromString<T>([Sink("deserialise")] string value); }
    static class XmlSerializer { static T DeserializeFromString<T>([Sink("deserialise")] string xml); }
    static class JsConfig { static bool AllowRuntimeType; }
}
