using ReviewBot.Python.Tests.Differential;
using ReviewBot.Python.Tests.Fuzz;

namespace ReviewBot.Python.Tests.Recovery;

/// <summary>A statement that is destroyed takes none of the others with it.</summary>
public sealed class RecoveryTests(ITestOutputHelper output)
{
    private const int Files = 1000;
    private const double AtLeast = 0.99;

    [Fact]
    public void The_other_statements_of_a_damaged_file_are_found()
    {
        var trials = Sources().AsParallel().AsOrdered().Select((text, seed) => Trial.Of(text, seed)).OfType<Trial>().ToArray();
        foreach (var way in trials.GroupBy(t => t.Damage.Way).OrderBy(g => g.Key, StringComparer.Ordinal))
            output.WriteLine($"{way.Key}: {Rate([.. way]):P2} of {way.Sum(t => t.Others)} statements in {way.Count()} files");
        foreach (var worst in trials.OrderByDescending(t => t.Others - t.Found).Take(8).Where(t => t.Found < t.Others))
            output.WriteLine($"  {worst.Found} of {worst.Others} after {worst.Describe()}");
        output.WriteLine($"all: {Rate(trials):P2} of {trials.Sum(t => t.Others)} statements in {trials.Length} files");
        Assert.True(trials.Length > Files / 2, "Too few files were damaged.");
        Assert.True(Rate(trials) >= AtLeast, $"Only {Rate(trials):P2} of the statements are found.");
    }

    private static double Rate(Trial[] trials) => (double)trials.Sum(t => t.Found) / trials.Sum(t => t.Others);

    /// <summary>Files of the standard library where there is one; else mixtures of our own programs.</summary>
    private static IEnumerable<string> Sources()
    {
        var folder = Environment.GetEnvironmentVariable("REVIEWBOT_PYTHON_TREE") ?? PythonInterpreter.Find()?.StandardLibrary;
        return folder is not null && Directory.Exists(folder)
            ? Shuffle(PythonFiles.Below(folder), 1).Select(f => PythonFiles.Decode(File.ReadAllBytes(f))).OfType<string>()
                .Where(t => t.Length is > 200 and < 200_000).Take(Files)
            : Mixtures();
    }

    private static IEnumerable<string> Mixtures()
    {
        var statements = SeedPrograms.All.Where(s => s.Name is "statements" or "expressions" or "strings" or "layout")
            .SelectMany(s => PythonParser.Parse(s.Text).Module.Body.Select(b => s.Text[b.Start..b.End]))
            .ToArray();
        return Enumerable.Range(0, Files).Select(seed => string.Join('\n', Shuffle(statements, seed).Take(60)) + "\n");
    }

    private static T[] Shuffle<T>(IEnumerable<T> items, int seed)
    {
        T[] all = [.. items];
        new Random(seed).Shuffle(all);
        return all;
    }
}
