namespace fastJSON
{
    static class JSON
    {
        static object Parse(string json);
        static object ToObject([Sink("deserialise")] string json);
        static object ToObject([Sink("deserialise")] string json, JSONParameters param);
        static T ToObject<T>([Sink("deserialise")] string json);
        static T ToObject<T>([Sink("deserialise")] string json, JSONParameters param);
        static string ToJSON(object obj);
    }

    class JSONParameters { bool BadListTypeChecking, UseExtensions; }
}
