using System.CommandLine;

namespace ReviewBot.Commands;

/// <summary>The options of a command that prints something: its form and where it goes.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string> _format;

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Write the result to a file instead of standard output",
        HelpName = "FILE",
    };

    /// <summary>Options with the given formats, the first being the default.</summary>
    public OutputOptions(params string[] formats)
    {
        _format = new Option<string>("--format", "-f")
        {
            Description = "The form of the result",
            DefaultValueFactory = _ => formats[0],
        };
        _format.AcceptOnlyFromAmong(formats);
    }

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_output);
    }

    /// <summary>The form.</summary>
    public ReportFormat Format(ParseResult parse) => parse.GetValue(_format) switch
    {
        "markdown" => ReportFormat.Markdown,
        "sarif" => ReportFormat.Sarif,
        "json" => ReportFormat.Json,
        _ => ReportFormat.Text,
    };

    /// <summary>Where the result goes.</summary>
    public OutputTarget Target(ParseResult parse, CommandHost host) => new(host, parse.GetValue(_output));
}
