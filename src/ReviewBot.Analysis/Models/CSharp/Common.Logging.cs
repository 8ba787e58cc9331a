namespace Common.Logging
{
    interface ILog : log4net.ILog { void Trace([Sink("log")] object message); }
    static class LogManager { static ILog GetLogger(Type type); static ILog GetLogger<T>(); static ILog GetCurrentClassLogger(); }
}
