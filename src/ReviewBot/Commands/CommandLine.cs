using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using ReviewBot.Demo;
using ReviewBot.Reviews;

namespace ReviewBot.Commands;

/// <summary>The command line: a contract, scripts depend on it.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command and answers the exit code.</summary>
    public static Task<int> RunAsync(string[] args, CancellationToken cancellation) =>
        RunAsync(args, CommandHost.OfProcess(), cancellation);

    /// <summary>Runs a command in given surroundings and answers the exit code.</summary>
    public static Task<int> RunAsync(string[] args, CommandHost host, CancellationToken cancellation) =>
        RunAsync(Create(host, LocalServer.StartAsync), args, host, cancellation);

    /// <summary>The commands, with the server that the demo is to show.</summary>
    public static RootCommand Create(CommandHost host, DemoServer server)
    {
        var global = new GlobalOptions();
        var root = new RootCommand("Reviews changes for security defects: on GitHub as an App, and here.")
        {
            ReviewCommand.Create(host, global),
            ScanCommand.Create(host, global),
            Serve(host),
            DemoCommand.Create(host, global, server),
            RulesCommand.Create(host),
            ExplainCommand.Create(host),
            DoctorCommand.Create(host),
            ManifestCommand.Create(host),
        };
        global.AddTo(root);
        root.Options.OfType<VersionOption>().Single().Action = new VersionOptionAction();
        return root;
    }

    private static Command Serve(CommandHost host)
    {
        var command = new Command("serve", "Serve as a GitHub App: receiver, workers and pages");
        command.SetAction((parse, cancellation) =>
            ServeCommand.RunAsync(ProgramVersion.Text, parse.InvocationConfiguration.Output, host.Error, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(RootCommand root, string[] args, CommandHost host, CancellationToken cancellation)
    {
        // A path that begins with @ is a path, not the name of a file with arguments.
        var parse = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Errors.Count > 0 && parse.Action is not (HelpAction or VersionOptionAction)) return await RefuseAsync(parse, host);
        await using var output = new StreamWriter(host.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var invocation = new InvocationConfiguration
        {
            Output = output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parse.InvokeAsync(invocation, cancellation);
        }
        catch (Exception e)
        {
            return await FailAsync(e, host, cancellation);
        }
    }

    private static async Task<int> RefuseAsync(ParseResult parse, CommandHost host)
    {
        foreach (var error in parse.Errors) await host.Error.WriteLineAsync($"reviewbot: {VisibleText.Of(OneLine(error.Message))}");
        var command = parse.CommandResult.Command is RootCommand ? "" : parse.CommandResult.Command.Name + " ";
        await host.Error.WriteLineAsync($"`reviewbot {command}--help` shows what is understood.");
        return ExitCode.Usage;
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[])['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The edge of the program: whatever happens is said in words, with a code that scripts understand.</summary>
    private static async Task<int> FailAsync(Exception exception, CommandHost host, CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(host.Variable("REVIEWBOT_DEBUG"))) await host.Error.WriteLineAsync(exception.ToString());
        var (code, message, remedy) = exception switch
        {
            OperationCanceledException when cancellation.IsCancellationRequested => (ExitCode.Trouble, "Cancelled.", ""),
            CommandException e => (e.ExitCode, e.Message, e.Remedy),
            LocalGitException e => (e.IsUsage ? ExitCode.Usage : ExitCode.Trouble, e.Message, e.Remedy),
            IOException or UnauthorizedAccessException => (ExitCode.Trouble, exception.Message, "Check the disk and the permissions."),
            _ => (
                ExitCode.Trouble,
                $"An error of the program itself: {exception.GetType().Name}: {exception.Message}",
                "Set REVIEWBOT_DEBUG=1 to see where, and report it."),
        };
        await host.Error.WriteLineAsync($"reviewbot: {message}");
        if (remedy.Length > 0) await host.Error.WriteLineAsync(remedy);
        return code;
    }
}
