namespace System.Json
{
    [Data]
    class JsonValue
    {
        static JsonValue Parse(string jsonString);
        static JsonValue Load(Stream stream);
        JsonValue this[string key] { get; }
        string ToString();
    }

    [Data] class JsonObject : JsonValue;
}
