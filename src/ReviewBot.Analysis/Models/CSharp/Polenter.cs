namespace Polenter.Serialization
{
    class SharpSerializer
    {
        SharpSerializer();
        SharpSerializer(bool binarySerialization);
        object Deserialize([Sink("deserialise")] Stream stream);
        object Deserialize([Sink("path", "deserialise")] string filename);
    }
}
