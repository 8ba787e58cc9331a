using System.Collections;

namespace System.Management
{
    class ManagementObjectSearcher
    {
        ManagementObjectSearcher([Sink("sql")] string queryString);
        ManagementObjectSearcher(string scope, [Sink("sql")] string queryString);
        ManagementObjectSearcher(object scope, ObjectQuery query);
        IEnumerable<ManagementObject> Get();
    }

    class ObjectQuery { ObjectQuery([Sink("sql")] string query); }
    class SelectQuery : ObjectQuery { SelectQuery([Sink("sql")] string query); }
    class WqlObjectQuery : ObjectQuery;

    class ManagementObject
    {
        ManagementObject([Sink("path")] string path);
        object this[string propertyName] { get; }
        object InvokeMethod(string methodName, params object[] args);
    }

    class ManagementClass : ManagementObject { ManagementClass([Sink("path")] string path); }
}

namespace System.Management.Automation
{
    class PowerShell : IDisposable
    {
        static PowerShell Create();
        static PowerShell Create(object runspace);
        PowerShell AddScript([Sink("command", "code")] string script);
        PowerShell AddScript([Sink("command", "code")] string script, bool useLocalScope);
        PowerShell AddCommand([Sink("command")] string cmdlet);
        PowerShell AddArgument([Sink("argument")] object value);
        PowerShell AddParameter(string parameterName, object value);
        [Local] IList<PSObject> Invoke();
        [Local] IList<PSObject> Invoke(IEnumerable input);
    }

    [Data] class PSObject { object BaseObject; string ToString(); }
    class ScriptBlock { static ScriptBlock Create([Sink("command", "code")] string script); IList<PSObject> Invoke(params object[] args); }
}

namespace System.Management.Automation.Runspaces
{
    class RunspaceFactory { static Runspace CreateRunspace(); }

    class Runspace : IDisposable
    {
        void Open();
        Pipeline CreatePipeline();
        Pipeline CreatePipeline([Sink("command", "code")] string command);
    }

    class Pipeline { CommandCollection Commands; IList<System.Management.Automation.PSObject> Invoke(); }
    class CommandCollection { void Add([Sink("command")] string command); void AddScript([Sink("command", "code")] string scriptContents); }
    class Command { Command([Sink("command")] string command); Command([Sink("command", "code")] string command, bool isScript); }
}
