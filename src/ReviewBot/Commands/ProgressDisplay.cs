using ReviewBot.Analysis;
using ReviewBot.Reviews;
using Spectre.Console;

namespace ReviewBot.Commands;

/// <summary>
/// Shows how far an analysis has come, on standard error: a bar on a terminal, a line now and then in the log of a long scan, nothing for what
/// is quickly done.
/// </summary>
internal sealed class ProgressDisplay : IProgress<AnalysisProgress>
{
    private const int LongScanFiles = 2_000;
    private static readonly TimeSpan BeforeTheBar = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BetweenUpdates = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    private readonly CommandHost _host;
    private readonly int _total;
    private readonly bool _quiet;
    private readonly bool _colour;
    private int _done;
    private volatile string _path = "";

    /// <summary>A display for a number of files.</summary>
    public ProgressDisplay(CommandHost host, int total, bool quiet, bool colour) =>
        (_host, _total, _quiet, _colour) = (host, total, quiet, colour);

    /// <inheritdoc/>
    public void Report(AnalysisProgress value)
    {
        Interlocked.Increment(ref _done);
        _path = value.Path;
    }

    /// <summary>Shows progress until the work has ended, however it ends.</summary>
    public async Task WatchAsync(Task work)
    {
        if (_quiet || await EndsWithinAsync(work, BeforeTheBar)) return;
        if (_host.ErrorIsTerminal) await ShowBarAsync(work);
        else if (_total > LongScanFiles) await WriteLinesAsync(work);
    }

    private async Task WriteLinesAsync(Task work)
    {
        while (!await EndsWithinAsync(work, BetweenLines))
            await _host.Error.WriteLineAsync($"{Volatile.Read(ref _done)} of {_total} files analysed …");
    }

    private async Task ShowBarAsync(Task work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Detect,
            ColorSystem = _colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(_host.Error),
        });
        await console.Progress().AutoClear(true).HideCompleted(false).StartAsync(async context =>
        {
            var task = context.AddTask("Analysing", maxValue: Math.Max(1, _total));
            while (!await EndsWithinAsync(work, BetweenUpdates))
            {
                task.Value = Volatile.Read(ref _done);
                task.Description = Markup.Escape(Shortened(VisibleText.Of(_path), console.Profile.Width / 2));
            }
        });
    }

    private static string Shortened(string path, int width) => path.Length <= width ? path : "…" + path[^Math.Max(1, width - 1)..];

    private async Task<bool> EndsWithinAsync(Task work, TimeSpan time)
    {
        using var ended = new CancellationTokenSource();
        var first = await Task.WhenAny(work, Task.Delay(time, _host.Clock, ended.Token));
        await ended.CancelAsync();
        return first == work;
    }
}
