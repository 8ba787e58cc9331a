namespace Castle.Core.Logging
{
    interface ILogger
    {
        void Debug([Sink("log")] string message);
        void Info([Sink("log")] string message);
        void Warn([Sink("log")] string message);
        void Error([Sink("log")] string message);
        void Error([Sink("log")] string message, Exception exception);
        void Fatal([Sink("log")] string message);
        void DebugFormat([Sink("log")] string format, [Sink("log")] params object[] args);
        void InfoFormat([Sink("log")] string format, [Sink("log")] params object[] args);
        void ErrorFormat([Sink("log")] string format, [Sink("log")] params object[] args);
    }
}
