using System.CommandLine;
using ReviewBot.Analysis.Reports;

namespace ReviewBot.Commands;

/// <summary><c>reviewbot scan</c>: whole files, no diff.</summary>
internal static class ScanCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host, GlobalOptions global)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders", Arity = ArgumentArity.OneOrMore };
        var report = new ReportOptions();
        var command = new Command("scan", "Analyse whole files and folders, without a diff") { paths };
        report.AddTo(command);
        command.SetAction((parse, cancellation) => RunAsync(
            host, report.Read(parse, global, host), parse.GetRequiredValue(paths), cancellation));
        return command;
    }

    private static Task<int> RunAsync(CommandHost host, ReportSettings settings, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var files = ScannedFiles.Find([.. paths.Select(host.FullPath)], settings.Target.File, AnalysisRun.Bounds.MaxFileBytes, cancellation);
        var run = new AnalysisRun(host, settings) { ScannedFolder = files.Root };
        run.Note($"Scanning {files.Root}: {(files.Changes.Files.Count == 1 ? "1 file" : $"{files.Changes.Files.Count} files")}.");
        return run.RunAsync(
            files.Changes,
            new ReviewSubject(HeadSha: null, MergeBaseSha: null, BlobUrlRoot: null, WholeFiles: true),
            () => Task.FromResult(ScanConfiguration.Read(files.Root)),
            cancellation);
    }
}
