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

namespace Serilog.Context
{
    static class LogContext { static IDisposable PushProperty(string name, [Sink("log")] object value, bool destructureObjects); }
}

namespace Serilog.Core
{
    class Logger : ILogger;
}
