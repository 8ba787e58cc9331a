using System.CommandLine;
using ReviewBot.Analysis;
using ReviewBot.Analysis.Reports;
using ReviewBot.Reviews;

namespace ReviewBot.Commands;

/// <summary><c>reviewbot review</c>: a local change, as the server would review it.</summary>
internal static class ReviewCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host, GlobalOptions global)
    {
        var repository = new Option<string>("--repo", "-C")
        {
            Description = "The folder of the repository",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        var @base = new Option<string?>("--base")
        {
            Description = "What to compare with, from where the two forked [default: the default branch]",
            HelpName = "REF",
        };
        var head = new Option<string?>("--head")
        {
            Description = "What to review [default: the working tree with new files that are not ignored]",
            HelpName = "REF",
        };
        var report = new ReportOptions();
        var command = new Command("review", "Review a local change") { repository, @base, head };
        report.AddTo(command);
        command.SetAction((parse, cancellation) => RunAsync(
            host,
            report.Read(parse, global, host),
            host.FullPath(parse.GetRequiredValue(repository)),
            parse.GetValue(@base),
            parse.GetValue(head),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandHost host, ReportSettings settings, string folder, string? @base, string? head, CancellationToken cancellation)
    {
        var run = new AnalysisRun(host, settings);
        using var repository = await LocalGitRepository.OpenAsync(folder, host.Variable("PATH"), AnalysisRun.Bounds.MaxFileBytes, cancellation);
        var comparison = await repository.CompareAsync(@base, head, cancellation);
        run.Note(Description(comparison));
        if (ConfigurationText.AsChanged(comparison.Changes, cancellation) is { } changed)
            run.Note(changed.Read().Problems, "in the configuration as this change would have it");
        return await run.RunAsync(
            head is null ? WithoutOutput(comparison.Changes, repository.Root, settings.Target.File) : comparison.Changes,
            new ReviewSubject(comparison.HeadSha, comparison.MergeBaseSha, BlobUrlRoot: null),
            () => repository.ReadConfigurationAsync(comparison.BaseSha, cancellation),
            cancellation);
    }

    /// <summary>The report of the run before is no part of the change: the second run would differ from the first.</summary>
    private static ChangeSet WithoutOutput(ChangeSet changes, string root, string? output)
    {
        if (output is null) return changes;
        var path = Path.GetRelativePath(root, output).Replace(Path.DirectorySeparatorChar, '/');
        return changes with { Files = [.. changes.Files.Where(f => f.Kind != ChangeKind.Added || f.Path != path)] };
    }

    private static string Description(LocalComparison comparison)
    {
        var head = comparison.HeadName is { } name ? $"{name} ({Short(comparison.HeadSha!)})" : "the working tree";
        var files = comparison.Changes.Files.Count switch
        {
            0 => "no changed file",
            1 => "1 changed file",
            var count => $"{count} changed files",
        };
        return $"Reviewing {head} against {comparison.BaseName}, from their merge base {Short(comparison.MergeBaseSha)}: {files}.";
    }

    private static string Short(string sha) => sha[..Math.Min(10, sha.Length)];
}
