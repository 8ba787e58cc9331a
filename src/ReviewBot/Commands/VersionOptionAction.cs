using System.CommandLine;
using System.CommandLine.Invocation;

namespace ReviewBot.Commands;

/// <summary>Prints the version that reports carry.</summary>
internal sealed class VersionOptionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool Terminating => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(ProgramVersion.Text);
        return ExitCode.Clean;
    }
}
