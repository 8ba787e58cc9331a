namespace Hyperion
{
    class Serializer { T Deserialize<T>([Sink("deserialise")] Stream stream); }
}
