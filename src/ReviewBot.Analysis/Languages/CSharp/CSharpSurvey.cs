using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Flow.Solving;
using ReviewBot.Analysis.Languages.CSharp.Lowering;
using ReviewBot.Analysis.Languages.CSharp.Models;
using ReviewBot.Analysis.Rules;
using ReviewBot.Analysis.Rules.CSharp;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>What is known of the C# files of one side of a change, and the reading of each.</summary>
internal sealed class CSharpSurvey(DeclarationIndex declarations, Dictionary<FileText, SyntaxTree> kept) : ILanguageSurvey
{
    private FlowFindings _flows = FlowFindings.None;
    private Prepared? _prepared;

    public void Solve(IReadOnlyList<Rule> rules, CancellationToken cancellation) =>
        _flows = DeepStack.Run(() => Flows(rules, cancellation));

    private FlowFindings Flows(IReadOnlyList<Rule> rules, CancellationToken cancellation)
    {
        var library = new CSharpLibrary();
        var view = new LibraryView(library);
        var lowering = new CSharpLowering(library.IsKnownType, (type, member) => view.Member(type, member) is not null);
        var files = kept.OrderBy(k => k.Key.Path, StringComparer.Ordinal)
            .Select(k => lowering.Lower(k.Key, k.Value.GetCompilationUnitRoot(cancellation), declarations));
        return FlowFindings.Of(files, library, FlowLanguage.CSharp, [.. rules.OfType<CSharpRule>()], cancellation);
    }

    public FileReading Read(FileText file, IReadOnlyList<Rule> rules, AnalysisBounds bounds, CancellationToken cancellation)
    {
        if (!kept.TryGetValue(file, out var tree))
        {
            tree = CSharpParser.Refuses(file, bounds)
                ? null
                : CSharpParser.OnDeepStack(file, () => CSharpParser.Parse(file, [], cancellation));
        }

        return tree is null ? Nothing(file) : Read(file, Variants.Of(file, tree, cancellation), Walk(rules), cancellation);
    }

    private FileReading Read(FileText file, List<SyntaxTree> variants, CSharpWalk walk, CancellationToken cancellation)
    {
        var merged = new MergedReading(file);
        foreach (var tree in variants)
        {
            var symbols = new MemberNames(file);
            var observed = new ObservedCounts(file);
            var reports = walk.Rules.Select(r => new RuleReport(r.Info)).ToArray();
            walk.Run(new CSharpFile(file, tree.GetCompilationUnitRoot(cancellation), declarations, cancellation), reports, symbols, observed);
            merged.Add(tree, symbols, observed, reports, cancellation);
        }

        return merged.Reading with { Findings = [.. _flows.Merge(merged.Reading.Findings, file.Path).OrderBy(f => f.Range).ThenBy(f => f.Rule.Id, StringComparer.Ordinal)] };
    }

    /// <summary>The subscriptions of a list of rules, made once for all files that are read with it.</summary>
    private CSharpWalk Walk(IReadOnlyList<Rule> rules)
    {
        var prepared = Volatile.Read(ref _prepared);
        if (prepared is null || !ReferenceEquals(prepared.Rules, rules))
            Volatile.Write(ref _prepared, prepared = new Prepared(rules, new CSharpWalk(rules)));
        return prepared.Walk;
    }

    private static FileReading Nothing(FileText file) =>
        new([], [], [new SourceRange(1, 1, Math.Max(1, file.LineCount), 1)], _ => "", []);

    private sealed record Prepared(IReadOnlyList<Rule> Rules, CSharpWalk Walk);
}
