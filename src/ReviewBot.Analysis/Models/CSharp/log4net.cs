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
