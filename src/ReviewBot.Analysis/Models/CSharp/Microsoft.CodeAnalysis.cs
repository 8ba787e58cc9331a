using System.Text;

namespace Microsoft.CodeAnalysis.CSharp
{
    class CSharpCompilation
    {
        static CSharpCompilation Create(string assemblyName, object syntaxTrees, object references, object options);
        object Emit(Stream peStream);
    }

    class CSharpSyntaxTree
    {
        static object ParseText(string text, object options, string path, Encoding encoding, CancellationToken cancellationToken);
    }
}

namespace Microsoft.CodeAnalysis.CSharp.Scripting
{
    static class CSharpScript
    {
        static Task<object> EvaluateAsync([Sink("code")] string code, object options, object globals, Type globalsType, CancellationToken cancellationToken);
        static Task<T> EvaluateAsync<T>([Sink("code")] string code, object options, object globals, Type globalsType, CancellationToken cancellationToken);
        static Task<object> RunAsync([Sink("code")] string code, object options, object globals, Type globalsType, CancellationToken cancellationToken);
        static object Create([Sink("code")] string code, object options, Type globalsType);
        static object Create<T>([Sink("code")] string code, object options, Type globalsType);
    }
}
