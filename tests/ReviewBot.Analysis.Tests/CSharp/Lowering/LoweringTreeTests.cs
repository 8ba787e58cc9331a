using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Languages.CSharp;
using ReviewBot.Analysis.Languages.CSharp.Lowering;

namespace ReviewBot.Analysis.Tests.CSharp.Lowering;

/// <summary>Lowers every C# file of a directory that <c>REVIEWBOT_CSHARP_TREE</c> names.</summary>
public sealed class LoweringTreeTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_file_of_a_tree_is_lowered_into_sound_bodies()
    {
        var tree = Environment.GetEnvironmentVariable("REVIEWBOT_CSHARP_TREE");
        Assert.SkipWhen(tree is null, "REVIEWBOT_CSHARP_TREE names no directory.");
        var files = Directory.EnumerateFiles(tree!, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(p => new FileText(p, File.ReadAllText(p)))
            .Where(f => !CSharpParser.Refuses(f, new AnalysisBounds())).ToList();
        for (var round = 0; round < 2; round++)
            output.WriteLine(CSharpParser.OnDeepStack(null, () => Round(files)));
    }

    private static string Round(List<FileText> files)
    {
        var watch = Stopwatch.StartNew();
        var declarations = new DeclarationIndex();
        var roots = files.ConvertAll(f => CSharpParser.Parse(f, [], CancellationToken.None)?.GetCompilationUnitRoot());
        var parsed = watch.Elapsed;
        foreach (var (file, root) in files.Zip(roots))
        {
            if (root is not null)
                declarations.Add(root, file.Path, CancellationToken.None);
        }

        declarations.Seal();
        foreach (var node in roots.SelectMany(r => r?.DescendantNodes() ?? []))
            Assert.NotNull(node);
        watch.Restart();
        var lowering = new CSharpLowering(_ => false);
        var lowered = new List<FlowFile>();
        for (var i = 0; i < files.Count; i++)
        {
            if (roots[i] is { } root)
                lowered.Add(lowering.Lower(files[i], root, declarations));
        }

        var heads = watch.Elapsed;
        watch.Restart();
        var functions = lowered.SelectMany(f => f.Functions).ToList();
        for (var i = 0; i < functions.Count; i++)
            functions.AddRange(functions[i].Body.Blocks.SelectMany(b => b.Instructions).OfType<Closure>().Select(c => c.Function));
        var bodies = watch.Elapsed;
        foreach (var function in functions)
            BodyChecks.Check(function);
        var instructions = functions.Sum(f => f.Body.Blocks.Sum(b => b.Instructions.Count));
        return $"{files.Count} files, {files.Sum(f => f.LineCount)} lines, {functions.Count} functions, {instructions} instructions; "
            + $"parse {parsed.TotalMilliseconds:F0} ms, heads {heads.TotalMilliseconds:F0} ms, bodies {bodies.TotalMilliseconds:F0} ms";
    }
}
