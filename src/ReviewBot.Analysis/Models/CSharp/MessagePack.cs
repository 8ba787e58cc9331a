namespace MessagePack
{
    static class MessagePackSerializer
    {
        static T Deserialize<T>(byte[] buffer, object options, CancellationToken cancellationToken);
        static byte[] Serialize<T>(T value, object options, CancellationToken cancellationToken);
        static class Typeless
        {
            static object Deserialize([Sink("deserialise")] byte[] bytes, object options, CancellationToken cancellationToken);
            static object Deserialize([Sink("deserialise")] Stream stream, object options, CancellationToken cancellationToken);
        }
    }
}
