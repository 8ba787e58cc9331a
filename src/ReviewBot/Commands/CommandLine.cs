namespace ReviewBot.Commands;

/// <summary>The command line: a contract, scripts depend on it.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command and answers the exit code.</summary>
    public static Task<int> RunAsync(string[] args, CancellationToken cancellation) => throw new NotImplementedException();
}
