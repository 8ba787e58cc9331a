using System.ComponentModel;
using System.Security;
using System.Text;

namespace System.Diagnostics
{
    class Process : Component
    {
        Process();
        ProcessStartInfo StartInfo;
        int Id, ExitCode;
        bool HasExited, EnableRaisingEvents;
        string ProcessName, MainWindowTitle;
        ProcessModule MainModule;
        StreamWriter StandardInput;
        [Local] StreamReader StandardOutput, StandardError;
        [Fresh] static Process Start([Sink("command")] string fileName);
        [Fresh] static Process Start([Sink("command")] string fileName, [Sink("argument")] string arguments);
        [Fresh] static Process Start([Sink("command")] string fileName, [Sink("argument")] IEnumerable<string> arguments);
        [Fresh] static Process Start([Sink("command")] string fileName, string userName, [Sink("credential")] SecureString password, string domain);
        [Fresh] static Process Start([Sink("command")] string fileName, [Sink("argument")] string arguments, string userName, [Sink("credential")] SecureString password, string domain);
        [Fresh] static Process Start(ProcessStartInfo startInfo);
        bool Start();
        static Process GetCurrentProcess();
        static Process GetProcessById(int processId);
        static Process[] GetProcesses();
        static Process[] GetProcessesByName(string processName);
        void Kill();
        void Kill(bool entireProcessTree);
        void WaitForExit();
        bool WaitForExit(int milliseconds);
        Task WaitForExitAsync(CancellationToken cancellationToken);
        bool CloseMainWindow();
        void Close();
        void BeginOutputReadLine();
        void BeginErrorReadLine();
        event DataReceivedEventHandler OutputDataReceived;
        event DataReceivedEventHandler ErrorDataReceived;
        event EventHandler Exited;
    }

    class ProcessStartInfo
    {
        ProcessStartInfo();
        ProcessStartInfo([Sink("command")] string fileName);
        ProcessStartInfo([Sink("command")] string fileName, [Sink("argument")] string arguments);
        ProcessStartInfo([Sink("command")] string fileName, [Sink("argument")] IEnumerable<string> arguments);
        [Sink("command")] string FileName;
        [Sink("argument")] string Arguments;
        ProcessArguments ArgumentList;
        [Sink("setting")] string WorkingDirectory;
        ProcessVariables EnvironmentVariables, Environment;
        string Verb, UserName, Domain;
        [Sink("credential")] SecureString Password;
        [Sink("credential")] string PasswordInClearText;
        bool UseShellExecute, CreateNoWindow, LoadUserProfile, ErrorDialog, RedirectStandardInput, RedirectStandardOutput, RedirectStandardError;
        ProcessWindowStyle WindowStyle;
        Encoding StandardOutputEncoding, StandardErrorEncoding;
    }

    // What ArgumentList and EnvironmentVariables are declared as says nothing of what is put into them.
    class ProcessArguments : IList<string>
    {
        void Add([Sink("argument")] string item);
        void Insert(int index, [Sink("argument")] string item);
        void AddRange([Sink("argument")] IEnumerable<string> collection);
    }

    class ProcessVariables : IDictionary<string, string>
    {
        [Sink("setting")] string this[string key] { get; }
        void Add(string key, [Sink("setting")] string value);
    }

    class ProcessModule { string FileName, ModuleName; }
    enum ProcessWindowStyle { Normal, Hidden, Minimized, Maximized }
    delegate void DataReceivedEventHandler(object sender, DataReceivedEventArgs e);
    [Data] class DataReceivedEventArgs { [Local] string Data; }

    static class Debug
    {
        static void Write(object value);
        static void WriteLine([Sink("log")] object value);
        static void WriteLine([Sink("log", "format")] string format, [Sink("log")] params object[] args);
        static void WriteLineIf(bool condition, [Sink("log")] object value);
        static void Print([Sink("log")] string message);
        static void Assert(bool condition);
        static void Assert(bool condition, string message);
        [Ends] static void Fail(string message);
    }

    static class Trace
    {
        static void Write([Sink("log")] object value);
        static void WriteLine([Sink("log")] object value);
        static void WriteLine([Sink("log")] object value, string category);
        static void TraceInformation([Sink("log")] string message);
        static void TraceInformation([Sink("log", "format")] string format, [Sink("log")] params object[] args);
        static void TraceWarning([Sink("log")] string message);
        static void TraceWarning([Sink("log", "format")] string format, [Sink("log")] params object[] args);
        static void TraceError([Sink("log")] string message);
        static void TraceError([Sink("log", "format")] string format, [Sink("log")] params object[] args);
        static TraceListenerCollection Listeners;
    }

    class TraceSource
    {
        TraceSource(string name);
        void TraceEvent(TraceEventType eventType, int id, [Sink("log")] string message);
        void TraceEvent(TraceEventType eventType, int id, [Sink("log", "format")] string format, [Sink("log")] params object[] args);
        void TraceInformation([Sink("log")] string message);
        void TraceData(TraceEventType eventType, int id, [Sink("log")] object data);
    }

    enum TraceEventType { Critical, Error, Warning, Information, Verbose }
    class TraceListener { void WriteLine([Sink("log")] string message); void Write([Sink("log")] string message); }
    class TraceListenerCollection { int Add(TraceListener listener); void Clear(); }

    class EventLog : Component
    {
        EventLog();
        EventLog(string logName);
        EventLog(string logName, string machineName);
        EventLog(string logName, string machineName, string source);
        string Source, Log, MachineName;
        void WriteEntry([Sink("log")] string message);
        void WriteEntry([Sink("log")] string message, EventLogEntryType type);
        void WriteEntry([Sink("log")] string message, EventLogEntryType type, int eventID);
        static void WriteEntry(string source, [Sink("log")] string message);
        static void WriteEntry(string source, [Sink("log")] string message, EventLogEntryType type);
        static void WriteEntry(string source, [Sink("log")] string message, EventLogEntryType type, int eventID);
        static bool SourceExists(string source);
        static void CreateEventSource(string source, string logName);
    }

    enum EventLogEntryType { Error, Warning, Information, SuccessAudit, FailureAudit }
    class EventSource { void WriteEvent(int eventId, [Sink("log")] params object[] args); }

    class Stopwatch
    {
        static Stopwatch StartNew();
        void Start();
        void Stop();
        void Restart();
        long ElapsedMilliseconds, ElapsedTicks;
        TimeSpan Elapsed;
    }

    [Data]
    class StackTrace
    {
        [Failure] StackTrace();
        [Failure] StackTrace(bool fNeedFileInfo);
        [Failure] StackTrace(Exception e);
        [Failure] string ToString();
        StackFrame GetFrame(int index);
        StackFrame[] GetFrames();
    }

    class StackFrame { System.Reflection.MethodBase GetMethod(); string GetFileName(); int GetFileLineNumber(); }

    static class Debugger
    {
        static bool IsAttached;
        static void Break();
        static bool Launch();
        static void Log(int level, string category, [Sink("log")] string message);
    }

    class FileVersionInfo { static FileVersionInfo GetVersionInfo(string fileName); string FileVersion, ProductVersion; }

    class Activity
    {
        static Activity Current;
        string Id, TraceId;
        Activity SetTag(string key, object value);
        Activity AddTag(string key, string value);
    }

    class DebuggerDisplayAttribute : Attribute;
    class ConditionalAttribute : Attribute;
}

namespace System.Diagnostics.CodeAnalysis
{
    class SuppressMessageAttribute : Attribute;
}
