using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using ReviewBot.Analysis;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Benchmarks;

/// <summary>
/// All rules over C#, as a ratio to Roslyn's parse of the same files in the same run, on one core. REVIEWBOT_CSHARP_TREE names the files.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class CSharpAnalysisBenchmarks
{
    private readonly Analyzer _analyzer = new(RuleCatalog.All, new AnalysisBounds());
    private List<(string Path, byte[] Bytes)> _files = [];

    /// <summary>Reads the files.</summary>
    [GlobalSetup]
    public void Read()
    {
        var tree = Environment.GetEnvironmentVariable("REVIEWBOT_CSHARP_TREE")
            ?? throw new InvalidOperationException("Set REVIEWBOT_CSHARP_TREE to a folder with C# sources.");
        _files = [.. Directory.EnumerateFiles(tree, "*.cs", SearchOption.AllDirectories).Select(f => (Path.GetRelativePath(tree, f), File.ReadAllBytes(f)))];
    }

    /// <summary>Roslyn's parse alone.</summary>
    [Benchmark(Baseline = true)]
    public int Parse() => _files.Sum(f => CSharpSyntaxTree.ParseText(System.Text.Encoding.UTF8.GetString(f.Bytes)).Length);

    /// <summary>The whole analysis.</summary>
    [Benchmark]
    public int Analyse() => _analyzer.Analyze(
        ChangeSet.WholeFiles(_files.Select(f => (f.Path, (FileContent)new FileContent.Bytes(f.Bytes)))), ReviewConfiguration.Default).Findings.Count;
}
