using System.CommandLine;
using Microsoft.Extensions.Logging;
using ReviewBot.Demo;

namespace ReviewBot.Commands;

/// <summary><c>reviewbot demo</c>: the whole product, offline, on a sample pull request.</summary>
internal static class DemoCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host, GlobalOptions global, DemoServer server)
    {
        var noWait = new Option<bool>("--no-wait")
        {
            Description = "End when the review stands, instead of serving its page until Ctrl-C",
        };
        var output = new OutputOptions("text", "json");
        var command = new Command("demo", "See a pull request reviewed: the real server against a GitHub on this machine") { noWait };
        output.AddTo(command);
        command.SetAction((parse, cancellation) => RunAsync(
            host, server, output.Format(parse), output.Target(parse, host), parse.GetValue(noWait), global.Quiet(parse), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandHost host, DemoServer server, ReportFormat format, OutputTarget target, bool noWait, bool quiet, CancellationToken cancellation)
    {
        // Results go to the target at once when it is the terminal, so that one can follow; a script gets its one object at the end.
        using var logs = Logs(host);
        var story = format == ReportFormat.Text;
        await using var stage = await DemoStage.SetUpAsync(server, logs, host.Clock, cancellation);
        var beginning = DemoStory.Beginning(stage.GitHub, stage.Server, DemoSample.Change().Count - 1);
        if (story && target.File is null) target.Write(beginning);
        var review = await stage.ReviewedAsync(stage.OpenPullRequest(), cancellation) ?? throw CommandException.Trouble(
            "The check of the sample pull request was not concluded within a minute.", "Run it again with REVIEWBOT_DEBUG=1, and report it.");
        if (!story) target.Write(stream => DemoStory.WriteJson(review, stream));
        else target.Write((target.File is null ? "" : beginning) + DemoStory.End(review) + $"\nThe pull request as people see it: {review.PullRequestUrl}");
        if (noWait) return ExitCode.Clean;
        if (!quiet) await host.Error.WriteLineAsync($"The page is there until you press Ctrl-C: {review.PullRequestUrl}");
        await UntilCancelledAsync(cancellation);
        return ExitCode.Clean;
    }

    /// <summary>The server's log is of interest to who looks for an error only, and never stands between the results.</summary>
    private static ILoggerFactory Logs(CommandHost host) => LoggerFactory.Create(logging =>
    {
        if (!string.IsNullOrEmpty(host.Variable("REVIEWBOT_DEBUG"))) logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    });

    private static async Task UntilCancelledAsync(CancellationToken cancellation)
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellation.Register(cancelled.SetResult);
        await cancelled.Task;
    }
}
