using System.Diagnostics;
using ReviewBot.Python;
using ReviewBot.Python.Tests.Fuzz;

namespace ReviewBot.Benchmarks;

/// <summary>
/// The time to read hostile Python as it doubles: <c>dotnet run -c Release --project tests/ReviewBot.Benchmarks python-time</c>. Where twice
/// the text takes more than three times as long, over two doublings, it fails.
/// </summary>
internal static class PythonLinearTime
{
    private const double MostRatio = 3;
    private const int Shortest = 125_000;
    private const int Doublings = 3;

    /// <summary>Below this the clock and the collector decide.</summary>
    private static readonly TimeSpan _measurable = TimeSpan.FromMilliseconds(20);

    /// <summary>Prints the times; 1 if one of them grows too fast.</summary>
    public static int Run()
    {
        Console.WriteLine($"{"form",-45} {"MB",6} {"ms",8}  ratios of doubled sizes");
        var failed = 0;
        foreach (var (name, text) in HostileInputs.All)
        {
            var perUnit = Math.Max(1, text(4096).Length / 4096.0);
            var sizes = Enumerable.Range(0, Doublings + 1).Select(i => (int)(Shortest / perUnit * (1 << i))).ToArray();
            var times = sizes.Select(size => Measure(text(size))).ToArray();
            var ratios = times.Zip(times.Skip(1), (shorter, longer) => longer < _measurable ? 0 : longer / shorter).ToArray();
            var shortest = times[^3] < _measurable ? _measurable : times[^3];
            var isTooMuch = times[^1] / shortest > MostRatio * MostRatio;
            failed += isTooMuch ? 1 : 0;
            Console.WriteLine(
                $"{name,-45} {text(sizes[^1]).Length / 1e6,6:F1} {times[^1].TotalMilliseconds,8:F1}  {string.Join(' ', ratios.Select(r => $"{r:F1}"))}{(isTooMuch ? "  TOO MUCH" : "")}");
        }

        Console.WriteLine(failed == 0 ? "All forms are read in linear time." : $"{failed} forms are not read in linear time.");
        return failed == 0 ? 0 : 1;
    }

    /// <summary>The best of seven, none of which pays for the garbage of another.</summary>
    private static TimeSpan Measure(string text) => Enumerable.Range(0, 7).Min(_ =>
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        GC.KeepAlive(PythonParser.Parse(text));
        return watch.Elapsed;
    });
}
