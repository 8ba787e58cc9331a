using System.Diagnostics;
using System.Globalization;
using System.Text;
using ReviewBot.Python;

namespace ReviewBot.Benchmarks;

/// <summary>
/// Our reading of Python's standard library against <c>ast.parse</c> of the same bytes, each on one core, and what the trees weigh:
/// <c>dotnet run -c Release --project tests/ReviewBot.Benchmarks python-speed</c>. REVIEWBOT_PYTHON names the interpreter.
/// </summary>
internal static class PythonSpeed
{
    private const int Runs = 5;
    private const double MostTime = 0.25;
    private const double MostBytesPerByte = 12;

    private const string Script = """
        import ast, os, sys, sysconfig, time, warnings
        warnings.simplefilter("ignore")
        files = []
        for folder, folders, names in os.walk(sysconfig.get_paths()["stdlib"]):
            folders[:] = [f for f in folders if f != "site-packages"]
            for name in names:
                if name.endswith(".py"):
                    path = os.path.join(folder, name)
                    with open(path, "rb") as file:
                        source = file.read()
                    try:
                        source.decode("utf-8")
                        ast.parse(source)
                    except (SyntaxError, ValueError, RecursionError, MemoryError):
                        continue
                    files.append((path, source))
        times = []
        for _ in range(int(sys.argv[1])):
            start = time.perf_counter()
            for _, source in files:
                ast.parse(source)
            times.append(time.perf_counter() - start)
        print(sys.version.split()[0])
        print(sorted(times)[len(times) // 2])
        for path, _ in files:
            print(path)
        """;

    /// <summary>Prints the figures; 1 if one of them is beyond its bound.</summary>
    public static int Run()
    {
        var answer = Ask();
        var theirs = double.Parse(answer[1], CultureInfo.InvariantCulture);
        var sources = answer[2..].Select(File.ReadAllBytes).ToArray();
        var bytes = sources.Sum(s => (long)s.Length);
        var lines = sources.Sum(s => (long)s.AsSpan().Count((byte)'\n'));

        for (var i = 0; i < 2; i++)
            Measure(sources);
        var ours = Enumerable.Range(0, Runs).Select(_ => Measure(sources)).Order().ElementAt(Runs / 2);
        var weight = Weigh(sources) / (double)bytes;

        Console.WriteLine($"{sources.Length} files, {lines} lines, {bytes / 1e6:F1} MB, median of {Runs}");
        Console.WriteLine($"ast.parse of Python {answer[0]}: {theirs:F2} s");
        Console.WriteLine($"PythonParser: {ours:F2} s, {lines / ours / 1e6:F2} million lines/s, {bytes / ours / 1e6:F1} MB/s");
        Console.WriteLine($"ratio {ours / theirs:F3} (at most {MostTime}); {weight:F1} bytes are kept for a byte of source (at most {MostBytesPerByte})");
        return ours / theirs <= MostTime && weight <= MostBytesPerByte ? 0 : 1;
    }

    private static PythonTree Read(byte[] source)
    {
        var start = source.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        return PythonParser.Parse(Encoding.UTF8.GetString(source.AsSpan(start)));
    }

    private static double Measure(byte[][] sources)
    {
        var watch = Stopwatch.StartNew();
        foreach (var source in sources)
            GC.KeepAlive(Read(source));
        return watch.Elapsed.TotalSeconds;
    }

    private static long Weigh(byte[][] sources)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var trees = Array.ConvertAll(sources, Read);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(trees);
        return after - before;
    }

    private static string[] Ask()
    {
        var program = Environment.GetEnvironmentVariable("REVIEWBOT_PYTHON") ?? "python3";
        using var process = Process.Start(new ProcessStartInfo(program, ["-I", "-c", Script, Runs.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? answer.TrimEnd().Split('\n') : throw new InvalidOperationException($"{program} failed.");
    }
}
