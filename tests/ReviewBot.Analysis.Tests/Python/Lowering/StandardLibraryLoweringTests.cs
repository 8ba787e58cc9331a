using System.Diagnostics;
using System.Globalization;
using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Languages.Python.Lowering;
using ReviewBot.Python;
using ReviewBot.Python.Names;

namespace ReviewBot.Analysis.Tests.Python.Lowering;

/// <summary>Every file of an installed Python is lowered, and what comes out is well formed.</summary>
public sealed class StandardLibraryLoweringTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_file_of_the_standard_library_is_lowered()
    {
        if (Folder() is not { } folder)
        {
            Assert.Skip("No Python library is installed.");
            return;
        }

        var files = Directory.EnumerateFiles(folder, "*.py", SearchOption.AllDirectories)
            .Where(f => !f.Contains("-packages/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => (Path: Path.GetRelativePath(folder, f), PythonSourceEncoding.Decode(File.ReadAllBytes(f)).Text))
            .ToList();
        LowerAll(files);
        LowerAll(files);
    }

    private void LowerAll(List<(string Path, string Text)> files)
    {
        var clock = Stopwatch.StartNew();
        var trees = files.ConvertAll(f => (f.Path, Tree: PythonParser.Parse(f.Text)));
        var parsed = clock.Elapsed;
        var texts = files.ToDictionary(f => f.Path, f => new FileText(f.Path, f.Text), StringComparer.Ordinal);
        var project = new PythonProject(trees);
        clock.Restart();
        foreach (var file in project.Files)
            _ = file.Scopes;
        var scoped = clock.Elapsed;
        clock.Restart();
        var lowered = project.Files.Select(f => PythonLowering.Lower(texts[f.Path], f)).ToList();
        var heads = clock.Elapsed;
        clock.Restart();
        var bodies = lowered.SelectMany(Lowered.All).ToList();
        var all = clock.Elapsed;
        var steps = 0;
        foreach (var function in bodies)
        {
            Soundness.Check(function);
            steps += function.Body.Blocks.Sum(b => b.Instructions.Count);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{files.Count} files: parsed {parsed.TotalMilliseconds:f0} ms, scopes {scoped.TotalMilliseconds:f0} ms, heads {heads.TotalMilliseconds:f0} ms, bodies {all.TotalMilliseconds:f0} ms; {bodies.Count} functions, {steps} steps, {bodies.Count(b => b.Body.Refused.Length > 0)} refused."));
    }

    private static string? Folder() =>
        new[] { "/usr/lib", "/usr/local/lib" }
            .Where(Directory.Exists)
            .SelectMany(root => Directory.EnumerateDirectories(root, "python3.*"))
            .Where(folder => File.Exists(Path.Combine(folder, "os.py")))
            .Order(StringComparer.Ordinal)
            .LastOrDefault();
}
