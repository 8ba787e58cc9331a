using System.Collections;
using System.Globalization;

namespace System.Reflection
{
    class MemberInfo
    {
        string Name;
        Type DeclaringType, ReflectedType;
        Module Module;
        object[] GetCustomAttributes(bool inherit);
        object[] GetCustomAttributes(Type attributeType, bool inherit);
        bool IsDefined(Type attributeType, bool inherit);
        T GetCustomAttribute<T>();
    }

    class MethodBase : MemberInfo
    {
        [Fresh] object Invoke(object obj, object[] parameters);
        [Fresh] object Invoke(object obj, BindingFlags invokeAttr, Binder binder, object[] parameters, CultureInfo culture);
        ParameterInfo[] GetParameters();
        static MethodBase GetCurrentMethod();
        bool IsStatic, IsPublic;
    }

    class MethodInfo : MethodBase
    {
        Type ReturnType;
        MethodInfo MakeGenericMethod(params Type[] typeArguments);
        Delegate CreateDelegate(Type delegateType);
        Delegate CreateDelegate(Type delegateType, object target);
    }

    class ConstructorInfo : MethodBase { [Fresh] object Invoke(object[] parameters); }

    class PropertyInfo : MemberInfo
    {
        Type PropertyType;
        bool CanRead, CanWrite;
        object GetValue(object obj);
        object GetValue(object obj, object[] index);
        void SetValue(object obj, object value);
        void SetValue(object obj, object value, object[] index);
        MethodInfo GetGetMethod();
        MethodInfo GetSetMethod();
    }

    class FieldInfo : MemberInfo { Type FieldType; object GetValue(object obj); void SetValue(object obj, object value); }
    class EventInfo : MemberInfo;
    class ParameterInfo { string Name; Type ParameterType; object DefaultValue; }
    class Module { string Name, FullyQualifiedName; }
    class Binder;
    class TypeInfo : Type;

    class AssemblyName
    {
        AssemblyName(string assemblyName);
        string Name, FullName, CodeBase;
        Version Version;
        static AssemblyName GetAssemblyName([Sink("path")] string assemblyFile);
    }

    enum BindingFlags { Instance, Static, Public, NonPublic, InvokeMethod, IgnoreCase, DeclaredOnly, CreateInstance, GetProperty, SetProperty, Default }

    class Assembly
    {
        string FullName, Location, CodeBase, ImageRuntimeVersion;
        MethodInfo EntryPoint;
        IEnumerable<Type> ExportedTypes;
        static Assembly Load([Sink("reflection")] string assemblyString);
        static Assembly Load(AssemblyName assemblyRef);
        static Assembly Load([Sink("code")] byte[] rawAssembly);
        static Assembly Load([Sink("code")] byte[] rawAssembly, byte[] rawSymbolStore);
        static Assembly LoadFile([Sink("reflection")] string path);
        static Assembly LoadFrom([Sink("reflection")] string assemblyFile);
        static Assembly LoadWithPartialName([Sink("reflection")] string partialName);
        static Assembly UnsafeLoadFrom([Sink("reflection")] string assemblyFile);
        static Assembly ReflectionOnlyLoadFrom(string assemblyFile);
        static Assembly GetAssembly(Type type);
        static Assembly GetCallingAssembly();
        static Assembly GetEntryAssembly();
        static Assembly GetExecutingAssembly();
        object CreateInstance([Sink("reflection")] string typeName);
        object CreateInstance([Sink("reflection")] string typeName, bool ignoreCase);
        Type GetType([Sink("reflection")] string name);
        Type GetType([Sink("reflection")] string name, bool throwOnError);
        Type[] GetTypes();
        Type[] GetExportedTypes();
        AssemblyName GetName();
        Stream GetManifestResourceStream(string name);
        string[] GetManifestResourceNames();
        AssemblyName[] GetReferencedAssemblies();
        Module[] GetModules();
    }

    static class IntrospectionExtensions { static TypeInfo GetTypeInfo(this Type type); }

    static class CustomAttributeExtensions
    {
        static T GetCustomAttribute<T>(this MemberInfo element);
        static IEnumerable<T> GetCustomAttributes<T>(this MemberInfo element);
    }

    [Data] class TargetInvocationException : Exception;
    [Data] class ReflectionTypeLoadException : TypeLoadException { Exception[] LoaderExceptions; }
    class AssemblyVersionAttribute : Attribute;
}

namespace System.Reflection.Emit
{
    class DynamicMethod : MethodInfo { DynamicMethod(string name, Type returnType, Type[] parameterTypes); ILGenerator GetILGenerator(); }
    class ILGenerator { void Emit(object opcode); void Emit(object opcode, object arg); }
}
