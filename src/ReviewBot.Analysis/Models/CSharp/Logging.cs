using System.Globalization;

namespace Serilog
{
    interface ILogger
    {
        ILogger ForContext(string propertyName, [Sink("log")] object value, bool destructureObjects);
        ILogger ForContext<TSource>();
        void Debug([Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        void Debug(Exception exception, [Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        void Error([Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        void Error(Exception exception, [Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        void Fatal([Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        void Fatal(Exception exception, [Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        void Information([Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        void Information(Exception exception, [Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        void Verbose([Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        void Warning([Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        void Warning(Exception exception, [Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        void Write(object level, [Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        bool IsEnabled(object level);
    }

    static class Log
    {
        static ILogger Logger;
        static ILogger ForContext<TSource>();
        static ILogger ForContext(string propertyName, [Sink("log")] object value, bool destructureObjects);
        static void Debug([Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        static void Debug(Exception exception, [Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        static void Error([Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        static void Error(Exception exception, [Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        static void Fatal([Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        static void Fatal(Exception exception, [Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        static void Information([Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        static void Information(Exception exception, [Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        static void Verbose([Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        static void Warning([Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        static void Warning(Exception exception, [Sink("log")] string messageTemplate, [Sink("log")] params object[] propertyValues);
        static void CloseAndFlush();
    }

    class LoggerConfiguration { LoggerConfiguration(); object WriteTo, MinimumLevel, Enrich; Core.Logger CreateLogger(); }
}

namespace Serilog.Core { class Logger : ILogger; }
namespace Serilog.Context { static class LogContext { static IDisposable PushProperty(string name, [Sink("log")] object value, bool destructureObjects); } }

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
    class LogEventInfo { LogEventInfo(LogLevel level, string loggerName, [Sink("log")] string message); static LogEventInfo Create(LogLevel logLevel, string loggerName, [Sink("log")] string message); [Sink("log")] string Message; IDictionary<object, object> Properties; }
    static class LogManager { static Logger GetCurrentClassLogger(); static Logger GetLogger(string name); static object Configuration; static void Shutdown(); }
}

namespace log4net
{
    interface ILog
    {
        bool IsDebugEnabled, IsInfoEnabled, IsWarnEnabled, IsErrorEnabled, IsFatalEnabled;
        void Debug([Sink("log")] object message);
        void Debug([Sink("log")] object message, Exception exception);
        void DebugFormat([Sink("log")] string format, [Sink("log")] params object[] args);
        void Info([Sink("log")] object message);
        void Info([Sink("log")] object message, Exception exception);
        void InfoFormat([Sink("log")] string format, [Sink("log")] params object[] args);
        void Warn([Sink("log")] object message);
        void Warn([Sink("log")] object message, Exception exception);
        void WarnFormat([Sink("log")] string format, [Sink("log")] params object[] args);
        void Error([Sink("log")] object message);
        void Error([Sink("log")] object message, Exception exception);
        void ErrorFormat([Sink("log")] string format, [Sink("log")] params object[] args);
        void Fatal([Sink("log")] object message);
        void Fatal([Sink("log")] object message, Exception exception);
        void FatalFormat([Sink("log")] string format, [Sink("log")] params object[] args);
    }

    static class LogManager { static ILog GetLogger(string name); static ILog GetLogger(Type type); }
}

namespace Common.Logging { interface ILog : log4net.ILog { void Trace([Sink("log")] object message); } static class LogManager { static ILog GetLogger(Type type); static ILog GetLogger<T>(); static ILog GetCurrentClassLogger(); } }
namespace Castle.Core.Logging { interface ILogger { void Debug([Sink("log")] string message); void Info([Sink("log")] string message); void Warn([Sink("log")] string message); void Error([Sink("log")] string message); void Error([Sink("log")] string message, Exception exception); void Fatal([Sink("log")] string message); void DebugFormat([Sink("log")] string format, [Sink("log")] params object[] args); void InfoFormat([Sink("log")] string format, [Sink("log")] params object[] args); void ErrorFormat([Sink("log")] string format, [Sink("log")] params object[] args); } }
namespace Elmah { class ErrorSignal { static ErrorSignal FromCurrentContext(); void Raise(Exception e); } class ErrorLog { string Log(Error error); } class Error { Error(Exception e); } }
namespace Microsoft.ApplicationInsights { class TelemetryClient { void TrackTrace([Sink("log")] string message); void TrackTrace([Sink("log")] string message, IDictionary<string, string> properties); void TrackEvent([Sink("log")] string eventName, [Sink("log")] IDictionary<string, string> properties, IDictionary<string, double> metrics); void TrackException(Exception exception, [Sink("log")] IDictionary<string, string> properties, IDictionary<string, double> metrics); } }
