using ReviewBot.Analysis.Flow.Models;
using ReviewBot.Analysis.Flow.Solving;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Flow;

/// <summary>What the flow rules found in a program, by file.</summary>
internal sealed class FlowFindings
{
    private readonly Dictionary<string, FlowFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SinkKind?>> _kinds = new(StringComparer.Ordinal);
    private Solver? _solver;
    private readonly Dictionary<string, List<RawFinding>> _byPath = new(StringComparer.Ordinal);

    private FlowFindings()
    {
    }

    /// <summary>Nothing.</summary>
    public static FlowFindings None { get; } = new();

    /// <summary>The functions that were over a bound, by path.</summary>
    public IReadOnlyList<(string Path, SourceRange Range, string Reason)> Refused { get; private init; } = [];

    /// <summary>What was found in a file, in order of place.</summary>
    public IReadOnlyList<RawFinding> In(string path) => _byPath.TryGetValue(path, out var found) ? found : [];

    /// <summary>Solves a program for the flow rules among some rules.</summary>
    public static FlowFindings Of(
        IEnumerable<FlowFile> files, ILibrary library, FlowLanguage language, IReadOnlyList<Rule> rules, CancellationToken cancellation)
    {
        var events = new FlowEvents();
        var reports = new List<FlowReport>();
        foreach (var rule in rules)
        {
            if (rule is not IFlowRule flowing)
                continue;
            events.Subscriber = reports.Count;
            reports.Add(new FlowReport(rule.Info));
            flowing.Subscribe(events);
        }

        if (reports.Count == 0)
            return None;
        var queries = new FlowQueries();
        foreach (var (rule, member, check) in events.Calls)
            queries.OnCall(member, site => check(site, reports[rule]));
        var solver = new Solver(new FlowProgram(files), library, language, queries, cancellation);
        solver.Solve();
        foreach (var hit in solver.Hits)
        {
            foreach (var (rule, kind, check) in events.Sinks)
            {
                if (kind == hit.Kind)
                    check(hit, reports[rule]);
            }
        }

        return Collect(reports, solver, events);
    }

    /// <summary>Of several findings of one rule at one place the strongest stays.</summary>
    private static FlowFindings Collect(List<FlowReport> reports, Solver solver, FlowEvents events)
    {
        var findings = new FlowFindings
        {
            Refused = [.. solver.Refused.Select(r => (r.Key.File.Text.Path, r.Key.File.Text.Range(r.Key.Place.Start, r.Key.Place.End), r.Value)).OrderBy(r => r.Path, StringComparer.Ordinal).ThenBy(r => r.Item2)],
        };
        findings._solver = solver;
        foreach (var file in solver.Program.Files)
            findings._files[file.Text.Path] = file;
        foreach (var (rule, kind) in events.Settled)
        {
            if (!findings._kinds.TryGetValue(reports[rule].Rule.Id, out var kinds))
                findings._kinds[reports[rule].Rule.Id] = kinds = [];
            kinds.Add(kind);
        }

        foreach (var report in reports)
        {
            foreach (var place in report.Findings.GroupBy(f => (f.File.Text.Path, f.Finding.Range)))
            {
                var best = place.Select(f => f.Finding).OrderByDescending(f => f.Severity).ThenByDescending(f => f.Confidence).First();
                if (!findings._byPath.TryGetValue(place.Key.Path, out var list))
                    findings._byPath[place.Key.Path] = list = [];
                list.Add(best);
            }
        }

        foreach (var list in findings._byPath.Values)
            list.Sort((a, b) => a.Range.CompareTo(b.Range) is var order && order != 0 ? order : string.CompareOrdinal(a.Rule.Id, b.Rule.Id));
        return findings;
    }

    private static bool Overlap(SourceRange a, SourceRange b) =>
        (a.StartLine, a.StartColumn).CompareTo((b.EndLine, b.EndColumn)) <= 0 && (b.StartLine, b.StartColumn).CompareTo((a.EndLine, a.EndColumn)) <= 0;

    /// <summary>Whether the values that a pattern speaks of were all fixed by the program.</summary>
    private bool IsSettled(RawFinding pattern, string path)
    {
        if (_solver is null || !_files.TryGetValue(path, out var file) || !_kinds.TryGetValue(pattern.Rule.Id, out var kinds))
            return false;
        if (_solver.IsDead(file, pattern.Range.StartLine))
            return true;
        bool? all = null;
        foreach (var kind in kinds)
        {
            for (var line = pattern.Range.StartLine; line <= pattern.Range.EndLine; line++)
            {
                if (_solver.IsSettled(file, line, kind) is { } settled)
                    all = settled && all != false;
            }
        }

        return all == true;
    }

    /// <summary>Findings of patterns and of flows together: where both say the same of a line, the one that knows the way stays.</summary>
    public IReadOnlyList<RawFinding> Merge(IEnumerable<RawFinding> patterns, string path)
    {
        var flows = In(path);
        patterns = patterns.Where(p => !IsSettled(p, path)).ToList();
        var merged = new List<RawFinding>(flows);
        foreach (var pattern in patterns)
        {
            var same = merged.FindIndex(f => f.Rule.Id == pattern.Rule.Id && Overlap(f.Range, pattern.Range));
            if (same < 0)
                merged.Add(pattern);
            else if (merged[same].Severity < pattern.Severity)
                merged[same] = merged[same] with { Severity = pattern.Severity, Confidence = pattern.Confidence };
        }

        return merged;
    }
}
