namespace YamlDotNet.Serialization
{
    interface IDeserializer
    {
        T Deserialize<T>(string input);
        T Deserialize<T>(TextReader input);
        object Deserialize([Sink("deserialise")] string input);
        object Deserialize([Sink("deserialise")] TextReader input);
        object Deserialize(TextReader input, Type type);
    }

    class Deserializer : IDeserializer { Deserializer(); }

    class DeserializerBuilder
    {
        DeserializerBuilder();
        IDeserializer Build();
        DeserializerBuilder WithNamingConvention(object namingConvention);
        DeserializerBuilder WithTagMapping(string tag, Type type);
        DeserializerBuilder IgnoreUnmatchedProperties();
    }

    class Serializer { Serializer(); string Serialize(object graph); }
}
