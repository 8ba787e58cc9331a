using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.Python.Lowering;
using ReviewBot.Analysis.Languages.Python.Models;
using ReviewBot.Analysis.Rules;
using ReviewBot.Analysis.Rules.Python;
using ReviewBot.Python;
using ReviewBot.Python.Names;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>What is known of the Python files of one side of a change, and the reading of each.</summary>
internal sealed class PythonSurvey(PythonProject project, IReadOnlyList<FileText> texts) : ILanguageSurvey
{
    private FlowFindings _flows = FlowFindings.None;
    private Prepared? _prepared;

    public void Solve(IReadOnlyList<Rule> rules, CancellationToken cancellation) => _flows = DeepStack.Run(() =>
        FlowFindings.Of(texts.Select(t => PythonLowering.Lower(t, project.File(t.Path)!)), new PythonLibrary(), FlowLanguage.Python, [.. rules.OfType<PythonRule>()], cancellation));

    public FileReading Read(FileText file, IReadOnlyList<Rule> rules, AnalysisBounds bounds, CancellationToken cancellation)
    {
        var names = project.File(file.Path) is { } known && ReferenceEquals(known.Tree.Text, file.Text)
            ? known
            : new PythonProject([(file.Path, PythonParser.Parse(file.Text, cancellation))]).Files[0];
        var code = new PythonCode(file, names, cancellation);
        var subscriptions = Subscriptions(rules);
        var reports = subscriptions.Rules.Select(r => new RuleReport(r.Info)).ToArray();
        var walk = new PythonWalk(code, subscriptions, reports);
        walk.Visit(names.Tree.Module);
        return new FileReading(
            [.. _flows.Merge(reports.SelectMany(Worst), file.Path).OrderBy(f => f.Range).ThenBy(f => f.Rule.Id, StringComparer.Ordinal)],
            [.. names.Tree.Comments.Select(c => Comment(file, c))],
            [.. names.Tree.Unread.Select(u => file.Range(u.Start, u.End))],
            walk.Symbols.At,
            [.. walk.Observed.All.OrderBy(o => o.Range)])
        {
            Dialect = names.Tree.Dialect == PythonDialect.Python2 ? "Python 2" : "Python 3",
        };
    }

    /// <summary>A rule says one thing about a place, the worst of what it has to say.</summary>
    private static IEnumerable<RawFinding> Worst(RuleReport report) =>
        report.Findings.OrderByDescending(f => f.Severity).ThenByDescending(f => f.Confidence).DistinctBy(f => f.Range);

    private static Comment Comment(FileText file, PythonComment comment) =>
        new(file.Range(comment.Start, comment.Start + comment.Length), file.Text.Substring(comment.Start, comment.Length));

    /// <summary>The subscriptions of a list of rules, made once for all files that are read with it.</summary>
    private PythonSubscriptions Subscriptions(IReadOnlyList<Rule> rules)
    {
        var prepared = Volatile.Read(ref _prepared);
        if (prepared is null || !ReferenceEquals(prepared.Rules, rules))
            Volatile.Write(ref _prepared, prepared = new Prepared(rules, new PythonSubscriptions(rules)));
        return prepared.Subscriptions;
    }

    private sealed record Prepared(IReadOnlyList<Rule> Rules, PythonSubscriptions Subscriptions);
}
