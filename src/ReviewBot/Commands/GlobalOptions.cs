using System.CommandLine;

namespace ReviewBot.Commands;

/// <summary>The options of every command.</summary>
internal sealed class GlobalOptions
{
    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "No progress and no notes on standard error; errors still",
        Recursive = true,
    };

    private readonly Option<bool> _noColor = new("--no-color")
    {
        Description = "No colours (also: NO_COLOR in the environment, or a pipe)",
        Recursive = true,
    };

    /// <summary>Adds them to the root.</summary>
    public void AddTo(RootCommand root)
    {
        root.Options.Add(_quiet);
        root.Options.Add(_noColor);
    }

    /// <summary>Whether notes and progress are not wanted.</summary>
    public bool Quiet(ParseResult parse) => parse.GetValue(_quiet);

    /// <summary>Whether colours may be used where there is a terminal.</summary>
    public bool Colour(ParseResult parse, CommandHost host) =>
        !parse.GetValue(_noColor) && string.IsNullOrEmpty(host.Variable("NO_COLOR")) && host.Variable("TERM") != "dumb";
}
