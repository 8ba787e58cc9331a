using System.Text;

namespace ReviewBot.Python.Tests.Differential;

/// <summary>Our trees against CPython's, node by node and position by position, over its standard library.</summary>
public sealed class SyntaxDifferentialTests(ITestOutputHelper output)
{
    [Fact]
    public void Trees_of_the_standard_library_are_those_of_CPython()
    {
        var python = PythonInterpreter.Require();
        var folder = Environment.GetEnvironmentVariable("REVIEWBOT_PYTHON_TREE") ?? python.StandardLibrary;
        var files = PythonFiles.Below(folder);
        var shares = Math.Clamp(Environment.ProcessorCount, 1, 8);
        var comparisons = Enumerable.Range(0, shares)
            .AsParallel().WithDegreeOfParallelism(shares)
            .SelectMany(share => python.Read([.. files.Where((_, i) => i % shares == share)])
                .Select(result => Comparison.Of(result, python.Version.Minor))
                .ToArray())
            .OrderBy(c => c.File, StringComparer.Ordinal)
            .ToArray();

        Report(python, folder, comparisons);
        var wrong = comparisons.Where(c => c.Difference is not null).ToArray();
        var message = new StringBuilder().Append(wrong.Length).AppendLine(" files differ.");
        foreach (var comparison in wrong.OrderBy(c => c.Lines).Take(20))
            message.AppendLine().AppendLine(comparison.File).AppendLine(comparison.Difference);
        Assert.True(wrong.Length == 0, message.ToString());
        Assert.NotEmpty(comparisons);
    }

    private void Report(PythonInterpreter python, string folder, Comparison[] comparisons)
    {
        output.WriteLine($"Python {python.Version} ({python.Program}) over {folder}: {comparisons.Length} files, "
            + $"{comparisons.Sum(c => (long)c.Lines)} lines, {comparisons.Sum(c => (long)c.Nodes)} nodes; "
            + $"{comparisons.Count(c => c.IsInvalid)} files are Python for neither, {comparisons.Count(c => c.Newer is not null)} only for us:");
        foreach (var comparison in comparisons.Where(c => c.Newer is not null))
            output.WriteLine($"  {comparison.File}: {comparison.Newer}");
    }
}
