using System.Collections;

namespace Microsoft.CSharp
{
    class CSharpCodeProvider : System.CodeDom.Compiler.CodeDomProvider
    {
        CSharpCodeProvider();
        CSharpCodeProvider(IDictionary<string, string> providerOptions);
    }
}
