namespace Microsoft.Scripting.Hosting
{
    class ScriptEngine
    {
        dynamic Execute([Sink("code")] string expression);
        dynamic Execute([Sink("code")] string expression, object scope);
        dynamic ExecuteFile([Sink("path")] string path);
        object CreateScriptSourceFromString([Sink("code")] string expression);
    }
}
