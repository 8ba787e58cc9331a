using System.Collections;
using System.Reflection;
using System.Xml;

namespace Newtonsoft.Json
{
    static class JsonConvert
    {
        static Func<JsonSerializerSettings> DefaultSettings;
        static string SerializeObject(object value);
        static string SerializeObject(object value, Formatting formatting);
        static string SerializeObject(object value, JsonSerializerSettings settings);
        static string SerializeObject(object value, Formatting formatting, JsonSerializerSettings settings);
        static object DeserializeObject(string value);
        static object DeserializeObject([Sink("deserialise")] string value, JsonSerializerSettings settings);
        static object DeserializeObject(string value, Type type);
        static object DeserializeObject([Sink("deserialise")] string value, Type type, JsonSerializerSettings settings);
        static T DeserializeObject<T>(string value);
        static T DeserializeObject<T>(string value, params JsonConverter[] converters);
        static T DeserializeObject<T>([Sink("deserialise")] string value, JsonSerializerSettings settings);
        static T DeserializeAnonymousType<T>(string value, T anonymousTypeObject);
        static void PopulateObject(string value, object target);
        static string SerializeXmlNode(XmlNode node);
        static XmlDocument DeserializeXmlNode(string value);
        [Clean("html")] static string ToString(object value);
    }

    class JsonSerializerSettings
    {
        JsonSerializerSettings();
        TypeNameHandling TypeNameHandling;
        Serialization.ISerializationBinder SerializationBinder;
        System.Runtime.Serialization.SerializationBinder Binder;
        int? MaxDepth;
        object ContractResolver, ReferenceLoopHandling, NullValueHandling;
        IList<JsonConverter> Converters;
        Formatting Formatting;
        StringEscapeHandling StringEscapeHandling;
    }

    class JsonSerializer
    {
        JsonSerializer();
        static JsonSerializer Create();
        static JsonSerializer Create(JsonSerializerSettings settings);
        static JsonSerializer CreateDefault();
        TypeNameHandling TypeNameHandling;
        Serialization.ISerializationBinder SerializationBinder;
        object Deserialize([Sink("deserialise")] JsonReader reader);
        object Deserialize([Sink("deserialise")] JsonReader reader, Type objectType);
        object Deserialize([Sink("deserialise")] TextReader reader, Type objectType);
        T Deserialize<T>([Sink("deserialise")] JsonReader reader);
        void Serialize(TextWriter textWriter, [Kept] object value);
        void Serialize(JsonWriter jsonWriter, object value);
    }

    class JsonConverter;
    class JsonConverter<T> : JsonConverter;

    [Data]
    class JsonReader : IDisposable
    {
        object Value;
        bool Read();
        string ReadAsString();
        string Path;
    }

    [Data] class JsonTextReader : JsonReader { JsonTextReader(TextReader reader); }

    [Data]
    class JsonWriter : IDisposable
    {
        void WriteValue([Kept] object value);
        void WriteRaw([Kept] string json);
        void WriteRawValue([Kept] string json);
        void WritePropertyName([Kept] string name);
    }

    [Data] class JsonTextWriter : JsonWriter { JsonTextWriter(TextWriter textWriter); }
    enum Formatting { None, Indented }
    enum TypeNameHandling { None, Objects, Arrays, All, Auto }
    enum StringEscapeHandling { Default, EscapeNonAscii, EscapeHtml }
    class JsonPropertyAttribute : Attribute { TypeNameHandling TypeNameHandling; }
    class JsonIgnoreAttribute : Attribute;
    [Data] class JsonException : Exception;
}

namespace Newtonsoft.Json.Linq
{
    [Data]
    class JToken : IEnumerable<JToken>
    {
        JToken this[object key] { get; }
        JToken First, Last, Parent, Next;
        JTokenType Type;
        string Path;
        static JToken Parse(string json);
        static JToken Load(JsonReader reader);
        static JToken FromObject(object o);
        JToken SelectToken(string path);
        JToken SelectToken(string path, bool errorWhenNoMatch);
        IEnumerable<JToken> SelectTokens(string path);
        T ToObject<T>();
        T ToObject<T>(JsonSerializer jsonSerializer);
        object ToObject(Type objectType);
        T Value<T>();
        T Value<T>(object key);
        IEnumerable<JToken> Children();
        string ToString();
        string ToString(Formatting formatting, params JsonConverter[] converters);
    }

    [Data] class JContainer : JToken { void Add([Kept] object content); int Count; }

    [Data]
    class JObject : JContainer
    {
        JObject();
        JObject(params object[] content);
        JToken this[string propertyName] { get; }
        static JObject Parse(string json);
        static JObject Load(JsonReader reader);
        static JObject FromObject(object o);
        JToken GetValue(string propertyName);
        bool TryGetValue(string propertyName, out JToken value);
        void Add(string propertyName, [Kept] JToken value);
        IEnumerable<JProperty> Properties();
        JProperty Property(string name);
        bool ContainsKey(string propertyName);
        bool Remove(string propertyName);
    }

    [Data]
    class JArray : JContainer
    {
        JArray();
        JArray(params object[] content);
        static JArray Parse(string json);
        JToken this[int index] { get; }
    }

    [Data] class JProperty : JContainer { JProperty(string name, object content); string Name; JToken Value; }
    [Data] class JValue : JToken { JValue(object value); object Value; }
    enum JTokenType { None, Object, Array, Integer, Float, String, Boolean, Null }
    static class Extensions { static U Value<U>(this IEnumerable<JToken> value); }
}

namespace Newtonsoft.Json.Serialization
{
    interface ISerializationBinder
    {
        Type BindToType([Remote] string assemblyName, [Remote] string typeName);
        void BindToName(Type serializedType, out string assemblyName, out string typeName);
    }

    class DefaultSerializationBinder : ISerializationBinder;
    class DefaultContractResolver;
}
