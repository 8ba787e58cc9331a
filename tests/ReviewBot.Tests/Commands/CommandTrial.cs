using System.Text;
using ReviewBot.Commands;
using ReviewBot.Tests.LocalGit;

namespace ReviewBot.Tests.Commands;

/// <summary>One run of the command line with everything captured.</summary>
internal sealed record CommandTrial(int ExitCode, string Output, string Error)
{
    public static Task<CommandTrial> RunAsync(params string[] args) => RunInAsync(Path.GetTempPath(), args);

    public static async Task<CommandTrial> RunInAsync(string folder, params string[] args)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, Host(folder, output, error), TestContext.Current.CancellationToken);
        return new CommandTrial(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public static CommandHost Host(string folder, Stream output, TextWriter error) => new()
    {
        Output = output,
        Error = error,
        WorkingDirectory = folder,
        Variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = GitSandbox.SearchPath ?? "" },
    };
}
