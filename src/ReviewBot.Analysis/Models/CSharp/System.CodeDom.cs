using System.Collections;
using System.Collections.Specialized;
using System.Reflection;

namespace System.CodeDom
{
    class CodeSnippetExpression { CodeSnippetExpression([Sink("code")] string value); [Sink("code")] string Value; }
    class CodeSnippetStatement { CodeSnippetStatement([Sink("code")] string value); [Sink("code")] string Value; }
    class CodeSnippetCompileUnit { CodeSnippetCompileUnit([Sink("code")] string value); }
    class CodeSnippetTypeMember { CodeSnippetTypeMember([Sink("code")] string text); [Sink("code")] string Text; }
    class CodeMethodInvokeExpression;
    class CodePrimitiveExpression { CodePrimitiveExpression(object value); }
}

namespace System.CodeDom.Compiler
{
    class CodeDomProvider : IDisposable
    {
        static CodeDomProvider CreateProvider(string language);
        CompilerResults CompileAssemblyFromSource(CompilerParameters options, [Sink("code")] params string[] sources);
        CompilerResults CompileAssemblyFromFile(CompilerParameters options, [Sink("path", "code")] params string[] fileNames);
        CompilerResults CompileAssemblyFromDom(CompilerParameters options, params CodeCompileUnit[] compilationUnits);
        ICodeCompiler CreateCompiler();
        void GenerateCodeFromCompileUnit(CodeCompileUnit compileUnit, TextWriter writer, object options);
    }

    interface ICodeCompiler
    {
        CompilerResults CompileAssemblyFromSource(CompilerParameters options, [Sink("code")] string source);
        CompilerResults CompileAssemblyFromSourceBatch(CompilerParameters options, [Sink("code")] string[] sources);
        CompilerResults CompileAssemblyFromFile(CompilerParameters options, [Sink("path", "code")] string fileName);
    }

    class CompilerParameters
    {
        CompilerParameters();
        bool GenerateExecutable, GenerateInMemory;
        [Sink("path")] string OutputAssembly;
        [Sink("argument")] string CompilerOptions;
        StringCollection ReferencedAssemblies;
        string MainClass;
    }

    class CompilerResults
    {
        Assembly CompiledAssembly;
        IEnumerable Errors;
        string PathToAssembly;
        int NativeCompilerReturnValue;
    }

    class CodeCompileUnit;
}
