namespace IronPython.Hosting
{
    static class Python { static Microsoft.Scripting.Hosting.ScriptEngine CreateEngine(); }
}
