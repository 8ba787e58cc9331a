using ReviewBot.Analysis.Flow.Models;
using ReviewBot.Analysis.Flow.Solving;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Flow;

/// <summary>What the flow rules found in a program, by file.</summary>
internal sealed class FlowFindings
{
    private readonly Dictionary<string, List<RawFinding>> _byPath = new(StringComparer.Ordinal);

    private FlowFindings()
    {
    }

    /// <summary>Nothing.</summary>
    public static FlowFindings None { get; } = new();

    /// <summary>The functions that were over a bound, by path.</summary>
    public IReadOnlyList<(string Path, SourceRange Range, string Reason)> Refused { get; private init; } = [];

    private readonly HashSet<(string Rule, string Path, SourceRange Range)> _harmless = [];

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

        var findings = Collect(reports, solver);
        foreach (var (kind, file, place) in solver.Harmless)
        {
            foreach (var (rule, asked, _) in events.Sinks)
            {
                if (asked == kind)
                    findings._harmless.Add((reports[rule].Rule.Id, file.Text.Path, file.Text.Range(place.Start, place.End)));
            }
        }

        return findings;
    }

    /// <summary>Of several findings of one rule at one place the strongest stays.</summary>
    private static FlowFindings Collect(List<FlowReport> reports, Solver solver)
    {
        var findings = new FlowFindings
        {
            Refused = [.. solver.Refused.Select(r => (r.Key.File.Text.Path, r.Key.File.Text.Range(r.Key.Place.Start, r.Key.Place.End), r.Value)).OrderBy(r => r.Path, StringComparer.Ordinal).ThenBy(r => r.Item2)],
        };
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

    /// <summary>Findings of patterns without those at arguments which are constant on every way, together with those of flows.</summary>
    public IReadOnlyList<RawFinding> With(IEnumerable<RawFinding> patterns, string path) =>
        Merge(_harmless.Count == 0 ? patterns : patterns.Where(p => !_harmless.Contains((p.Rule.Id, path, p.Range))), In(path));

    /// <summary>Findings of patterns and of flows together: where both say the same of a line, the one that knows the way stays.</summary>
    public static IReadOnlyList<RawFinding> Merge(IEnumerable<RawFinding> patterns, IReadOnlyList<RawFinding> flows)
    {
        if (flows.Count == 0)
            return [.. patterns];
        var merged = new List<RawFinding>(flows);
        foreach (var pattern in patterns)
        {
            var same = merged.FindIndex(f => f.Rule.Id == pattern.Rule.Id && f.Range.StartLine <= pattern.Range.EndLine && pattern.Range.StartLine <= f.Range.EndLine);
            if (same < 0)
                merged.Add(pattern);
            else if (merged[same].Severity < pattern.Severity)
                merged[same] = merged[same] with { Severity = pattern.Severity, Confidence = pattern.Confidence };
        }

        return merged;
    }
}
