using System.Xml;

namespace System.Xaml
{
    static class XamlServices
    {
        static object Load([Sink("path", "deserialise")] string fileName);
        static object Load([Sink("deserialise")] Stream stream);
        static object Load([Sink("deserialise")] TextReader textReader);
        static object Load([Sink("deserialise")] XmlReader xmlReader);
        static object Parse([Sink("deserialise")] string xaml);
        static object Transform([Sink("deserialise")] object xamlReader, object xamlWriter);
    }
}
