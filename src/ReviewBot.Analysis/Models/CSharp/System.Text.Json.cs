namespace System.Text.Json
{
    static class JsonSerializer
    {
        static string Serialize<TValue>(TValue value);
        static string Serialize<TValue>(TValue value, JsonSerializerOptions options);
        static string Serialize(object value, Type inputType, JsonSerializerOptions options);
        static byte[] SerializeToUtf8Bytes<TValue>(TValue value, JsonSerializerOptions options);
        static Task SerializeAsync<TValue>(Stream utf8Json, TValue value, JsonSerializerOptions options, CancellationToken cancellationToken);
        static JsonElement SerializeToElement<TValue>(TValue value, JsonSerializerOptions options);
        static TValue Deserialize<TValue>(string json);
        static TValue Deserialize<TValue>(string json, JsonSerializerOptions options);
        static object Deserialize(string json, Type returnType, JsonSerializerOptions options);
        static ValueTask<TValue> DeserializeAsync<TValue>(Stream utf8Json, JsonSerializerOptions options, CancellationToken cancellationToken);
        static ValueTask<object> DeserializeAsync(Stream utf8Json, Type returnType, JsonSerializerOptions options, CancellationToken cancellationToken);
    }

    class JsonSerializerOptions
    {
        bool PropertyNameCaseInsensitive, WriteIndented;
        int MaxDepth;
        static JsonSerializerOptions Default, Web;
    }

    [Data]
    class JsonDocument : IDisposable
    {
        JsonElement RootElement;
        static JsonDocument Parse(string json);
        static JsonDocument Parse(string json, JsonDocumentOptions options);
        static Task<JsonDocument> ParseAsync(Stream utf8Json, JsonDocumentOptions options, CancellationToken cancellationToken);
    }

    struct JsonDocumentOptions;

    [Data]
    struct JsonElement
    {
        JsonValueKind ValueKind;
        JsonElement this[int index] { get; }
        JsonElement GetProperty(string propertyName);
        bool TryGetProperty(string propertyName, out JsonElement value);
        string GetString();
        string GetRawText();
        int GetInt32();
        long GetInt64();
        bool GetBoolean();
        Guid GetGuid();
        double GetDouble();
        DateTime GetDateTime();
        byte[] GetBytesFromBase64();
        int GetArrayLength();
        IEnumerable<JsonElement> EnumerateArray();
        IEnumerable<JsonProperty> EnumerateObject();
        T Deserialize<T>(JsonSerializerOptions options);
        string ToString();
    }

    [Data] struct JsonProperty { string Name; JsonElement Value; }
    enum JsonValueKind { Undefined, Object, Array, String, Number, True, False, Null }
    [Data] class JsonException : Exception;
    [Data] struct Utf8JsonReader { string GetString(); int GetInt32(); bool Read(); }

    [Data]
    class Utf8JsonWriter
    {
        Utf8JsonWriter([Kept] Stream utf8Json, object options);
        void WriteString(string propertyName, [Kept] string value);
        void WriteStringValue([Kept] string value);
        void WriteRawValue([Kept] string json, bool skipInputValidation);
    }
}

namespace System.Text.Json.Nodes
{
    [Data]
    class JsonNode
    {
        static JsonNode Parse(string json, object nodeOptions, object documentOptions);
        JsonNode this[string propertyName] { get; }
        JsonNode this[int index] { get; }
        T GetValue<T>();
        string ToJsonString(JsonSerializerOptions options);
        string ToString();
        JsonObject AsObject();
        JsonArray AsArray();
    }

    [Data]
    class JsonObject : JsonNode
    {
        void Add(string propertyName, [Kept] JsonNode value);
        bool TryGetPropertyValue(string propertyName, out JsonNode jsonNode);
    }

    [Data] class JsonArray : JsonNode { void Add([Kept] JsonNode item); }
    [Data] class JsonValue : JsonNode { static JsonValue Create(object value, object options); }
}

namespace System.Text.Json.Serialization
{
    class JsonPropertyNameAttribute : Attribute;
    class JsonIgnoreAttribute : Attribute;
    class JsonConverter<T>;
}
