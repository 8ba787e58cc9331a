namespace NLog
{
    interface ILogger
    {
        string Name;
        bool IsDebugEnabled, IsErrorEnabled, IsInfoEnabled, IsTraceEnabled, IsWarnEnabled, IsFatalEnabled;
        void Trace([Sink("log")] object value);
        void Trace([Sink("log")] string message, [Sink("log")] params object[] args);
        void Trace(Exception exception, [Sink("log")] string message, [Sink("log")] params object[] args);
        void Debug([Sink("log")] object value);
        void Debug([Sink("log")] string message, [Sink("log")] params object[] args);
        void Debug(Exception exception, [Sink("log")] string message, [Sink("log")] params object[] args);
        void Info([Sink("log")] object value);
        void Info([Sink("log")] string message, [Sink("log")] params object[] args);
        void Info(Exception exception, [Sink("log")] string message, [Sink("log")] params object[] args);
        void Warn([Sink("log")] object value);
        void Warn([Sink("log")] string message, [Sink("log")] params object[] args);
        void Warn(Exception exception, [Sink("log")] string message, [Sink("log")] params object[] args);
        void Error([Sink("log")] object value);
        void Error([Sink("log")] string message, [Sink("log")] params object[] args);
        void Error(Exception exception, [Sink("log")] string message, [Sink("log")] params object[] args);
        void Fatal([Sink("log")] object value);
        void Fatal([Sink("log")] string message, [Sink("log")] params object[] args);
        void Fatal(Exception exception, [Sink("log")] string message, [Sink("log")] params object[] args);
        void Log(LogLevel level, [Sink("log")] object value);
        void Log(LogLevel level, [Sink("log")] string message, [Sink("log")] params object[] args);
        void Log(LogEventInfo logEvent);
    }

    class Logger : ILogger;
    class LogLevel { static readonly LogLevel Trace, Debug, Info, Warn, Error, Fatal; }

    class LogEventInfo
    {
        LogEventInfo(LogLevel level, string loggerName, [Sink("log")] string message);
        static LogEventInfo Create(LogLevel logLevel, string loggerName, [Sink("log")] string message);
        [Sink("log")] string Message;
        IDictionary<object, object> Properties;
    }

    static class LogManager
    {
        static Logger GetCurrentClassLogger();
        static Logger GetLogger(string name);
        static object Configuration;
        static void Shutdown();
    }
}
