using System.Reflection;
using System.Security;
using System.Xml;

namespace System.Runtime.Caching
{
    class MemoryCache
    {
        static MemoryCache Default;
        object this[string key] { get; }
        object Get(string key, string regionName);
        void Set(string key, object value, DateTimeOffset absoluteExpiration, string regionName);
        bool Add(string key, object value, DateTimeOffset absoluteExpiration, string regionName);
    }
}

namespace System.Runtime.CompilerServices
{
    static class RuntimeHelpers { static void EnsureSufficientExecutionStack(); }
    static class Unsafe;
    class CallerMemberNameAttribute : Attribute;
    class MethodImplAttribute : Attribute;
    class InternalsVisibleToAttribute : Attribute;
    class ConditionalWeakTable<TKey, TValue>;
    struct DefaultInterpolatedStringHandler;
    interface ITuple;
}

namespace System.Runtime.InteropServices
{
    static class Marshal
    {
        static IntPtr AllocHGlobal([Sink("resource")] int cb);
        static void FreeHGlobal(IntPtr hglobal);
        static void Copy(byte[] source, int startIndex, IntPtr destination, int length);
        [Secret] static string PtrToStringUni(IntPtr ptr);
        static string PtrToStringAnsi(IntPtr ptr);
        [Secret] static string PtrToStringBSTR(IntPtr ptr);
        static IntPtr SecureStringToBSTR(SecureString s);
        static IntPtr SecureStringToGlobalAllocUnicode(SecureString s);
        static void ZeroFreeBSTR(IntPtr s);
        static void ZeroFreeGlobalAllocUnicode(IntPtr s);
        static int GetLastWin32Error();
        static T PtrToStructure<T>(IntPtr ptr);
        static int SizeOf<T>();
        static object GetActiveObject(string progID);
    }

    class DllImportAttribute : Attribute { string EntryPoint; bool SetLastError; }
    class ComVisibleAttribute : Attribute;
    class GuidAttribute : Attribute;
    class StructLayoutAttribute : Attribute;
    class MarshalAsAttribute : Attribute;
    [Data] class ExternalException : SystemException { int ErrorCode; }
    [Data] class COMException : ExternalException;
    static class RuntimeInformation { static bool IsOSPlatform(OSPlatform osPlatform); static string OSDescription, FrameworkDescription; }
    struct OSPlatform { static OSPlatform Windows, Linux, OSX; }
    struct GCHandle { static GCHandle Alloc(object value); object Target; void Free(); }

    static class NativeLibrary
    {
        static IntPtr Load([Sink("reflection")] string libraryPath);
        static bool TryLoad([Sink("reflection")] string libraryPath, out IntPtr handle);
    }
}

namespace System.Runtime.Loader
{
    class AssemblyLoadContext
    {
        static AssemblyLoadContext Default;
        Assembly LoadFromAssemblyPath([Sink("reflection")] string assemblyPath);
        Assembly LoadFromStream([Sink("code")] Stream assembly);
        Assembly LoadFromAssemblyName(AssemblyName assemblyName);
    }
}

namespace System.Runtime.Remoting
{
    static class RemotingConfiguration { static void Configure([Sink("path")] string filename, bool ensureSecurity); }
    static class RemotingServices { static object Connect(Type classToProxy, [Sink("url")] string url); }
}

namespace System.Runtime.Remoting.Channels
{
    class BinaryServerFormatterSinkProvider { System.Runtime.Serialization.Formatters.TypeFilterLevel TypeFilterLevel; }
    class BinaryClientFormatterSinkProvider;
    class SoapServerFormatterSinkProvider { System.Runtime.Serialization.Formatters.TypeFilterLevel TypeFilterLevel; }
}

namespace System.Runtime.Remoting.Messaging
{
    interface IMessage;
    class CallContext { static object GetData(string name); static void SetData(string name, object data); }
}

namespace System.Runtime.Serialization
{
    interface IFormatter
    {
        object Deserialize([Sink("deserialise")] Stream serializationStream);
        void Serialize(Stream serializationStream, object graph);
        SerializationBinder Binder;
        StreamingContext Context;
    }

    interface IDeserializationCallback { void OnDeserialization(object sender); }
    interface ISerializable { void GetObjectData(SerializationInfo info, StreamingContext context); }

    class SerializationBinder
    {
        Type BindToType([Remote] string assemblyName, [Remote] string typeName);
        void BindToName(Type serializedType, out string assemblyName, out string typeName);
    }

    [Data]
    class SerializationInfo
    {
        [Stored, Fresh] string GetString(string name);
        [Stored, Fresh] object GetValue(string name, Type type);
        [Stored, Fresh] int GetInt32(string name);
        void AddValue(string name, object value);
        void SetType(Type type);
    }

    struct StreamingContext { object Context; }
    [Data] class SerializationException : SystemException;

    class XmlObjectSerializer
    {
        object ReadObject([Sink("deserialise")] Stream stream);
        object ReadObject([Sink("deserialise")] XmlReader reader);
        object ReadObject([Sink("deserialise")] XmlDictionaryReader reader);
        object ReadObject([Sink("deserialise")] XmlReader reader, bool verifyObjectName);
        void WriteObject(Stream stream, object graph);
        void WriteObject(XmlWriter writer, object graph);
    }

    class DataContractSerializer : XmlObjectSerializer
    {
        DataContractSerializer([Sink("reflection")] Type type);
        DataContractSerializer([Sink("reflection")] Type type, IEnumerable<Type> knownTypes);
        DataContractSerializer([Sink("reflection")] Type type, DataContractSerializerSettings settings);
        DataContractResolver DataContractResolver;
    }

    class DataContractSerializerSettings { DataContractResolver DataContractResolver; IEnumerable<Type> KnownTypes; }

    class DataContractResolver
    {
        Type ResolveName([Remote] string typeName, [Remote] string typeNamespace, Type declaredType, DataContractResolver knownTypeResolver);
    }

    class NetDataContractSerializer : XmlObjectSerializer, IFormatter
    {
        NetDataContractSerializer();
        NetDataContractSerializer(StreamingContext context);
        object Deserialize([Sink("deserialise")] Stream stream);
        SerializationBinder Binder;
    }

    class DataContractAttribute : Attribute;
    class DataMemberAttribute : Attribute;
    class EnumMemberAttribute : Attribute;
    class KnownTypeAttribute : Attribute;
    class OnDeserializedAttribute : Attribute;
    static class FormatterServices { static object GetUninitializedObject(Type type); }
}

namespace System.Runtime.Serialization.Formatters
{
    enum FormatterAssemblyStyle { Simple, Full }
    enum TypeFilterLevel { Low, Full }
}

namespace System.Runtime.Serialization.Formatters.Binary
{
    class BinaryFormatter : IFormatter
    {
        BinaryFormatter();
        BinaryFormatter(object selector, StreamingContext context);
        object Deserialize([Sink("deserialise")] Stream serializationStream);
        object Deserialize([Sink("deserialise")] Stream serializationStream, object handler);
        object UnsafeDeserialize([Sink("deserialise")] Stream serializationStream, object handler);
        object DeserializeMethodResponse([Sink("deserialise")] Stream serializationStream, object handler, object methodCallMessage);
        object UnsafeDeserializeMethodResponse([Sink("deserialise")] Stream serializationStream, object handler, object methodCallMessage);
        System.Runtime.Serialization.Formatters.TypeFilterLevel FilterLevel;
        System.Runtime.Serialization.Formatters.FormatterAssemblyStyle AssemblyFormat;
    }
}

namespace System.Runtime.Serialization.Formatters.Soap
{
    class SoapFormatter : IFormatter
    {
        SoapFormatter();
        object Deserialize([Sink("deserialise")] Stream serializationStream);
        object Deserialize([Sink("deserialise")] Stream serializationStream, object handler);
    }
}

namespace System.Runtime.Serialization.Json
{
    class DataContractJsonSerializer : XmlObjectSerializer
    {
        DataContractJsonSerializer([Sink("reflection")] Type type);
        DataContractJsonSerializer([Sink("reflection")] Type type, DataContractJsonSerializerSettings settings);
        DataContractJsonSerializer([Sink("reflection")] Type type, IEnumerable<Type> knownTypes);
    }

    class DataContractJsonSerializerSettings;

    static class JsonReaderWriterFactory
    {
        static XmlDictionaryReader CreateJsonReader(byte[] buffer, object quotas);
        static XmlDictionaryReader CreateJsonReader(Stream stream, object quotas);
    }
}
