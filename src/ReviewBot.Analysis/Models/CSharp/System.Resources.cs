using System.Collections;
using System.Reflection;

namespace System.Resources
{
    class ResourceManager
    {
        ResourceManager(string baseName, Assembly assembly);
        ResourceManager(Type resourceSource);
        string GetString(string name);
        string GetString(string name, System.Globalization.CultureInfo culture);
        object GetObject(string name);
        static ResourceManager CreateFileBasedResourceManager(string baseName, [Sink("path")] string resourceDir, Type usingResourceSet);
    }

    class ResourceReader : IEnumerable
    {
        ResourceReader([Sink("path", "deserialise")] string fileName);
        ResourceReader([Sink("deserialise")] Stream stream);
    }

    class ResXResourceReader : IEnumerable
    {
        ResXResourceReader([Sink("path", "deserialise")] string fileName);
        ResXResourceReader([Sink("deserialise")] Stream stream);
        ResXResourceReader([Sink("deserialise")] TextReader reader);
    }

    class ResourceSet { ResourceSet([Sink("path", "deserialise")] string fileName); ResourceSet([Sink("deserialise")] Stream stream); }
    class ResXResourceSet : ResourceSet;
    class ResourceWriter { ResourceWriter([Sink("path")] string fileName); }
}
