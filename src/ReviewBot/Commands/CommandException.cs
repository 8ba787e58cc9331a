namespace ReviewBot.Commands;

/// <summary>A command cannot go on. The message says what happened and where, the remedy what to do.</summary>
internal sealed class CommandException : Exception
{
    private CommandException(int exitCode, string message, string remedy)
        : base(message) => (ExitCode, Remedy) = (exitCode, remedy);

    /// <summary>The exit code it ends with.</summary>
    public int ExitCode { get; }

    /// <summary>What to do.</summary>
    public string Remedy { get; }

    /// <summary>What was asked for is wrong.</summary>
    public static CommandException Usage(string message, string remedy) => new(Commands.ExitCode.Usage, message, remedy);

    /// <summary>What was asked for could not be done.</summary>
    public static CommandException Trouble(string message, string remedy) => new(Commands.ExitCode.Trouble, message, remedy);
}
