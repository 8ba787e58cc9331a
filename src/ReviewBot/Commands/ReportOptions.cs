using System.CommandLine;
using ReviewBot.Analysis;

namespace ReviewBot.Commands;

/// <summary>The options of the commands that analyse something.</summary>
internal sealed class ReportOptions
{
    private readonly OutputOptions _output = new("text", "markdown", "sarif", "json");

    private readonly Option<string?> _config = new("--config")
    {
        Description = "A configuration file to use instead of the repository's .github/reviewbot.yml",
        HelpName = "FILE",
    };

    private readonly Option<string?> _failOn = new("--fail-on")
    {
        Description = "The least severity that makes the exit code 1",
    };

    private readonly Option<int> _jobs = new("--jobs", "-j")
    {
        Description = "Threads to use",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    /// <summary>The options.</summary>
    public ReportOptions()
    {
        _failOn.AcceptOnlyFromAmong("low", "medium", "high", "critical", "never");
        _jobs.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var jobs) && jobs is < 1 or > 1024)
                result.AddError("--jobs takes a number from 1 to 1024.");
        });
    }

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        _output.AddTo(command);
        command.Options.Add(_config);
        command.Options.Add(_failOn);
        command.Options.Add(_jobs);
    }

    /// <summary>What was asked for.</summary>
    public ReportSettings Read(ParseResult parse, GlobalOptions global, CommandHost host)
    {
        var target = _output.Target(parse, host);
        return new ReportSettings(
            _output.Format(parse),
            target,
            parse.GetValue(_config) is { } file ? host.FullPath(file) : null,
            parse.GetValue(_failOn) is { } level ? new FailOn(SeverityOf(level)) : null,
            parse.GetValue(_jobs),
            global.Quiet(parse),
            global.Colour(parse, host));
    }

    private static Severity? SeverityOf(string level) => level switch
    {
        "low" => Severity.Low,
        "medium" => Severity.Medium,
        "high" => Severity.High,
        "critical" => Severity.Critical,
        _ => null,
    };
}

/// <summary>A threshold that was given on the command line; <c>null</c> inside is <c>never</c>.</summary>
internal sealed record FailOn(Severity? Severity);

/// <summary>What the options of an analysis say.</summary>
/// <param name="Format">The form of the report.</param>
/// <param name="Target">Where it goes.</param>
/// <param name="ConfigurationFile">The file that stands for the repository's, or <c>null</c>.</param>
/// <param name="FailOn">The threshold that stands for the configuration's, or <c>null</c>.</param>
/// <param name="Jobs">Threads.</param>
/// <param name="Quiet">No notes and no progress.</param>
/// <param name="Colour">Colours where there is a terminal.</param>
internal sealed record ReportSettings(
    ReportFormat Format, OutputTarget Target, string? ConfigurationFile, FailOn? FailOn, int Jobs, bool Quiet, bool Colour);
