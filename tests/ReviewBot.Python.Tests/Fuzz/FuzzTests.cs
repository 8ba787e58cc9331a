using System.Diagnostics;
using System.Globalization;
using ReviewBot.Python.Tests.Differential;

namespace ReviewBot.Python.Tests.Fuzz;

/// <summary>No text makes the parser throw, hang or answer nonsense. REVIEWBOT_FUZZ says how many damaged programs are read.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int PerSeed = 1000;

    /// <summary>The stack that a thread has by default where that is least; reading and walking must do with it.</summary>
    private const int Stack = 1536 * 1024;

    private static readonly TimeSpan _most = TimeSpan.FromSeconds(10);

    [Fact]
    public void Seed_programs_are_read_without_error() =>
        Assert.All(SeedPrograms.All, seed =>
        {
            var tree = PythonParser.Parse(seed.Text);
            Assert.Empty(tree.Diagnostics.Select(d => $"{seed.Name}:{tree.Lines.LineOf(d.Span.Start)}: {d.Message}"));
            Assert.Empty(Soundness.FaultsOf(tree));
            Assert.Equal(seed.Name == "old" ? PythonDialect.Python2 : PythonDialect.Python3, tree.Dialect);
        });

    [Fact]
    public void Damaged_programs_are_survived()
    {
        var inputs = int.Parse(Environment.GetEnvironmentVariable("REVIEWBOT_FUZZ") ?? "20000", CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        var faults = OnSmallStacks(Enumerable.Range(0, (inputs + PerSeed - 1) / PerSeed), seed =>
        {
            var mutator = new Mutator(seed);
            return Enumerable.Range(0, PerSeed).Select(_ => mutator.Next()).SelectMany(text => FaultsOf($"damaged, seed {seed}", text));
        });
        output.WriteLine($"{inputs} damaged programs in {watch.Elapsed.TotalSeconds:F1} s");
        Expect(faults);
    }

    [Fact]
    public void Every_beginning_of_a_program_is_survived()
    {
        var prefixes = SeedPrograms.All.SelectMany(seed => Enumerable.Range(0, seed.Text.Length / 3).Select(i => seed.Text[..(3 * i)]));
        Expect(OnSmallStacks(prefixes, text => FaultsOf("beginning", text)));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(2_990)]
    [InlineData(10_000)]
    [InlineData(100_000, Explicit = true)]
    public void Hostile_texts_are_survived(int size) =>
        Expect(OnSmallStacks(HostileInputs.All, form => FaultsOf($"{form.Name}, {size} times", form.Text(size))));

    /// <summary>Fails with one fault of each kind.</summary>
    private static void Expect(List<string> faults)
    {
        var kinds = faults.GroupBy(f => string.Concat(f.Split('\n')[0].Where(c => !char.IsAsciiDigit(c)))).ToArray();
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n" + string.Join('\n', kinds.Take(40).Select(k => $"{k.Count()} times {k.MinBy(f => f.Length)}")));
    }

    private static List<string> OnSmallStacks<T>(IEnumerable<T> inputs, Func<T, IEnumerable<string>> check)
    {
        var faults = new List<string>();
        using var source = inputs.GetEnumerator();
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Work, Stack)).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        return [.. faults.Order(StringComparer.Ordinal)];

        void Work()
        {
            while (Take() is (true, var input))
            {
                var found = check(input).ToArray();
                lock (faults)
                    faults.AddRange(found);
            }
        }

        (bool, T) Take()
        {
            lock (source)
                return source.MoveNext() ? (true, source.Current) : (false, default!);
        }
    }

    /// <summary>What is wrong with reading a text, with the text itself.</summary>
    private static IEnumerable<string> FaultsOf(string origin, string text)
    {
        List<string> faults = [];
        using var cancellation = new CancellationTokenSource(5 * _most);
        var watch = Stopwatch.StartNew();
        try
        {
            var tree = PythonParser.Parse(text, cancellation.Token);
            if (watch.Elapsed > _most * Math.Max(1, text.Length / 1_000_000))
                faults.Add($"{watch.Elapsed.TotalSeconds:F1} s");
            faults.AddRange(Soundness.FaultsOf(tree));
            if (text.Length < 10_000 && TreeDump.Of(tree, 14) != TreeDump.Of(PythonParser.Parse(text, cancellation.Token), 14))
                faults.Add("another tree the second time");
        }
        catch (Exception thrown)
        {
            faults.Add(thrown.ToString());
        }

        return faults.Take(2).Select(f => $"{origin}: {f}\n{TreeDump.Quote(text.Length > 600 ? text[..300] + "…" + text[^300..] : text)}\n");
    }
}
