namespace Wire
{
    class Serializer { T Deserialize<T>([Sink("deserialise")] Stream stream); object Deserialize([Sink("deserialise")] Stream stream); }
}
