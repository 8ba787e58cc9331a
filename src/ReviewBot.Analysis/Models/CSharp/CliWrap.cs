using System.Collections;

namespace CliWrap
{
    class Cli { static Command Wrap([Sink("command")] string targetFilePath); }

    class Command
    {
        Command WithArguments([Sink("argument")] string arguments);
        Command WithArguments([Sink("argument")] IEnumerable<string> arguments);
        Command WithArguments([Sink("argument")] IEnumerable<string> arguments, bool escape);
        Command WithWorkingDirectory(string workingDirPath);
        Task<object> ExecuteAsync(CancellationToken cancellationToken);
    }
}
