using System.Text;
using ReviewBot.Analysis;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Reports;
using ReviewBot.Analysis.Rules;
using ReviewBot.Reviews;

namespace ReviewBot.Commands;

/// <summary>The common way of <c>review</c> and <c>scan</c>: configuration, analysis, judgement, report, exit code.</summary>
internal sealed class AnalysisRun
{
    private const int MostProblems = 20;

    private readonly CommandHost _host;
    private readonly ReportSettings _settings;

    /// <summary>A run under the given settings.</summary>
    public AnalysisRun(CommandHost host, ReportSettings settings) => (_host, _settings) = (host, settings);

    /// <summary>The bounds on files.</summary>
    public static AnalysisBounds Bounds { get; } = new();

    /// <summary>The folder of a scan; <c>null</c> for a review.</summary>
    public string? ScannedFolder { get; init; }

    /// <summary>A line for people on standard error, unless they want none.</summary>
    public void Note(string text)
    {
        if (!_settings.Quiet) _host.Error.WriteLine(VisibleText.Of(text));
    }

    /// <summary>What is wrong in the repository's configuration, a line each; the rest is in the report.</summary>
    /// <param name="problems">What is wrong.</param>
    /// <param name="meaning">What it means for this run.</param>
    public void Note(IReadOnlyList<ConfigurationProblem> problems, string meaning)
    {
        foreach (var problem in problems.Take(MostProblems)) Note($"{problem.Path}:{problem.Line}: {problem.Message.TrimEnd('.')} ({meaning}).");
        if (problems.Count > MostProblems) Note($"{problems.Count - MostProblems} more problems in the configuration.");
    }

    /// <summary>Analyses, judges, writes the report and answers the exit code.</summary>
    /// <param name="change">What to look at.</param>
    /// <param name="subject">What the report says it is about.</param>
    /// <param name="repositoryConfiguration">The text of the repository's configuration; not asked for when a file was given.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<int> RunAsync(
        ChangeSet change, ReviewSubject subject, Func<Task<ConfigurationText>> repositoryConfiguration, CancellationToken cancellation)
    {
        var (configuration, problems) = await ConfigurationAsync(repositoryConfiguration, cancellation);
        if (_settings.FailOn is { } failOn) configuration = configuration with { FailOn = failOn.Severity };
        var result = await AnalyseAsync(change, configuration, problems, cancellation);
        var verdict = Judge.Decide(result, configuration);
        Write(new ReviewReport(subject, result, verdict, configuration, ProgramVersion.Text));
        if (ScannedFolder is { } folder && result.Coverage.Analysed + result.Coverage.Partial == 0) Note($"No file that can be analysed under {folder}.");
        if (_settings.Target.File is { } file) Note($"The report is in {file}.");
        return ExitCode.Of(verdict, result.Coverage);
    }

    private async Task<AnalysisResult> AnalyseAsync(
        ChangeSet change, ReviewConfiguration configuration, IReadOnlyList<ConfigurationProblem> problems, CancellationToken cancellation)
    {
        var progress = new ProgressDisplay(_host, change.Files.Count, _settings.Quiet, _settings.Colour);
        var work = Task.Run(
            () => new Analyzer(RuleCatalog.All, Bounds).Analyze(change, configuration, problems, _settings.Jobs, progress, cancellation),
            cancellation);
        await progress.WatchAsync(work);
        return await work;
    }

    private async Task<(ReviewConfiguration Configuration, IReadOnlyList<ConfigurationProblem> Problems)> ConfigurationAsync(
        Func<Task<ConfigurationText>> repositoryConfiguration, CancellationToken cancellation)
    {
        if (_settings.ConfigurationFile is not { } file)
        {
            var (read, found) = (await repositoryConfiguration()).Read();
            Note(found, "the default stands for it");
            return (read, found);
        }
        var (configuration, problems) = ConfigurationReader.Read(await ReadFileAsync(file, cancellation));
        if (problems.Count == 0) return (configuration, problems);
        var lines = problems.Select(p => $"  {file}:{p.Line}: {p.Message}");
        throw CommandException.Usage(
            $"The configuration has {(problems.Count == 1 ? "a problem" : $"{problems.Count} problems")}:\n{string.Join('\n', lines)}",
            "Correct the file that --config names.");
    }

    private static async Task<string> ReadFileAsync(string file, CancellationToken cancellation)
    {
        try
        {
            if (new FileInfo(file).Length > ConfigurationText.MaxBytes) throw new IOException("it is larger than 256 KiB");
            return await File.ReadAllTextAsync(file, Encoding.UTF8, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Usage($"The configuration {file} cannot be read: {e.Message.TrimEnd('.')}.", "Check the path given with --config.");
        }
    }

    private void Write(ReviewReport report)
    {
        switch (_settings.Format)
        {
            case ReportFormat.Markdown:
                _settings.Target.Write(MarkdownReport.Render(report, int.MaxValue));
                break;
            case ReportFormat.Sarif:
                _settings.Target.Write(stream => SarifReport.Write(report, stream));
                break;
            case ReportFormat.Json:
                _settings.Target.Write(stream => JsonReport.Write(report, stream));
                break;
            default:
                _settings.Target.Write(TextReport.Render(report, _settings.Colour && _settings.Target.IsTerminal));
                break;
        }
    }
}
