using System.Text;
using ReviewBot.Commands;

namespace ReviewBot.EndToEnd.Tests;

/// <summary>One run of the program in this process with everything captured.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    public static Task<ProgramRun> RunAsync(params string[] args) => RunInAsync(Path.GetTempPath(), args);

    public static async Task<ProgramRun> RunInAsync(string folder, params string[] args)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var host = CommandHost.OfProcess() with { Output = output, Error = error, OutputIsTerminal = false, ErrorIsTerminal = false, WorkingDirectory = folder };
        var code = await CommandLine.RunAsync(args, host, TestContext.Current.CancellationToken);
        return new ProgramRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
