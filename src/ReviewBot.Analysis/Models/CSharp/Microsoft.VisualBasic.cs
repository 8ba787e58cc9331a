namespace Microsoft.VisualBasic
{
    class VBCodeProvider : System.CodeDom.Compiler.CodeDomProvider { VBCodeProvider(); }

    static class Interaction
    {
        static int Shell([Sink("command")] string PathName, object Style, bool Wait, int Timeout);
        static object CreateObject([Sink("reflection")] string ProgId, string ServerName);
        [Local, Fresh] static string InputBox(string Prompt, string Title, string DefaultResponse, int XPos, int YPos);
        [Local] static string Command();
        static object CallByName(object ObjectRef, [Sink("reflection")] string ProcName, object UseCallType, params object[] Args);
    }
}
