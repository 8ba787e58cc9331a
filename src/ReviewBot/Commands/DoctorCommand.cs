using System.CommandLine;

namespace ReviewBot.Commands;

/// <summary><c>reviewbot doctor</c>: is everything here that the program needs?</summary>
internal static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var output = new OutputOptions("text");
        var command = new Command("doctor", "Check that everything needed is here");
        output.AddTo(command);
        command.SetAction(async (parse, cancellation) =>
        {
            var checks = await DoctorChecks.RunAsync(host, cancellation);
            output.Target(parse, host).Write(string.Concat(checks.Select(Line)));
            return checks.Select(c => c.ExitCode).DefaultIfEmpty(ExitCode.Clean).Max();
        });
        return command;
    }

    private static string Line(DoctorCheck check) =>
        $"{(check.ExitCode == ExitCode.Clean ? "ok     " : "problem")}  {check.Name}: {check.Found}\n"
        + (check.Remedy.Length == 0 ? "" : $"         {check.Remedy}\n");
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What.</param>
/// <param name="ExitCode">0 when it is right, 2 for a wrong setting, 3 for something missing.</param>
/// <param name="Found">What was found.</param>
/// <param name="Remedy">What to do; empty when there is nothing to do.</param>
internal sealed record DoctorCheck(string Name, int ExitCode, string Found, string Remedy = "");
