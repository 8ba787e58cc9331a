using Microsoft.Extensions.Logging;

namespace ReviewBot.Tests.Work;

/// <summary>Keeps what is logged as a warning or worse.</summary>
internal sealed class WarningLog<T> : ILogger<T>
{
    public List<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) Lines.Add(formatter(state, exception));
    }
}
