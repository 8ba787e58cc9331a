using System.Text;
using System.Text.Json;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Rules;
using ReviewBot.Analysis.Tests.Languages;
using static ReviewBot.Analysis.Tests.Changes;

namespace ReviewBot.Analysis.Tests;

public sealed class AnalyzerTests
{
    [Fact]
    public void Findings_stand_in_order_of_severity_path_place_and_rule()
    {
        Rule[] rules = [new FakeRule("fake/a", Severity.Low), new FakeRule("fake/b", Severity.Critical), new FakeRule("fake/c")];
        var result = Analyse(Set(Added("b.fake", "bad(x)\nbad(y)"), Added("a.fake", "bad(x)")), rules: rules);
        Assert.Equal(
            ["Critical a.fake 1 fake/b", "Critical b.fake 1 fake/b", "Critical b.fake 2 fake/b", "High a.fake 1 fake/c", "High b.fake 1 fake/c", "High b.fake 2 fake/c", "Low a.fake 1 fake/a", "Low b.fake 1 fake/a", "Low b.fake 2 fake/a"],
            result.Findings.Select(f => $"{f.Severity} {f.Location.Path} {f.Location.Range} {f.RuleId}"));
    }

    [Fact]
    public void The_configuration_turns_rules_off_and_changes_severities()
    {
        var off = ReviewConfiguration.Default with { Rules = new Dictionary<string, RuleSetting> { ["fake/old-name"] = new(false, null) } };
        Assert.Empty(Analyse(Set(Added("a.fake", "bad(x)")), off).Findings);
        var low = ReviewConfiguration.Default with { Rules = new Dictionary<string, RuleSetting> { ["fake/bad-call"] = new(true, Severity.Low) } };
        Assert.Equal(Severity.Low, Assert.Single(Analyse(Set(Added("a.fake", "bad(x)")), low).Findings).Severity);
    }

    [Fact]
    public void Only_what_a_fix_proves_is_offered()
    {
        var result = Analyse(Added("a.fake", "fix(x)\nmisfix(x)\nbad(x)"));
        Assert.Equal([true, false, false], result.Findings.Select(f => f.Fix is not null));
    }

    [Fact]
    public void A_fix_of_an_old_finding_is_not_offered() =>
        Assert.Null(Assert.Single(Analyse(Modified("a.fake", "fix(x)", "\nfix(x)")).Findings).Fix);

    [Fact]
    public void What_the_language_and_the_comments_show_is_counted()
    {
        var result = Analyse(Modified("a.fake", "log(a)\n# TODO: one\n", "log(a)\nlog(b)\n# TODO: one\n# FIXME: two\n#   goes on\n"));
        Assert.Collection(
            result.Observations,
            o => Assert.Equal(("log-statements", 2, 1, "1 2"), (o.Name, o.Count, o.IntroducedCount, Lines(o))),
            o => Assert.Equal(("known-issue-markers", 2, 1, "3 4-5"), (o.Name, o.Count, o.IntroducedCount, Lines(o))));

        static string Lines(ReviewBot.Analysis.Observations.Observation o) => string.Join(' ', o.Locations.Select(l => l.Range));
    }

    [Fact]
    public void The_scope_is_counted()
    {
        var scope = Analyse(
            Set(Modified("a.fake", "a\nb\n", "a\nc\nd\n"), Removed("b.fake", "x\ny\n"), Added("c.py", "x\n"), Added("d.png", "x"), Added("e", "")) with { Unlisted = 3 }).Scope;
        Assert.Equal((8, 3, 3), (scope.Files, scope.AddedLines, scope.RemovedLines));
        Assert.Equal([new LanguageCount("Fake", 2), new LanguageCount("Python", 1)], scope.Languages);
    }

    [Fact]
    public void Base_and_head_are_surveyed_once_each_and_only_where_they_are_read()
    {
        var language = new FakeLanguage();
        new Analyzer(FakeRules, new AnalysisBounds(), [language], TimeProvider.System)
            .Analyze(Set(Modified("a.fake", "a", "b"), Added("b.fake", "a"), Modified("node_modules/c.fake", "a", "b"), Added("c.txt", "a")), ReviewConfiguration.Default);
        Assert.Equal(3, language.Surveyed);
    }

    [Fact]
    public void The_result_does_not_depend_on_jobs()
    {
        var files = Enumerable.Range(0, 60).Select(i => (i % 4) switch
        {
            0 => Modified($"{i:00}.fake", "fn f\nbad(x)\nlog(1)\n", $"fn f\nbad({(i % 3 == 0 ? "x" : "y")})\nbad(x) # TODO\nfix(x)\n???\n"),
            1 => Added($"{i:00}.md", "FIXME <!-- FIXME: the password -->"),
            2 => Renamed($"{i:00}.fake", $"{i:00}r.fake", "bad(x)", "bad(x)\nbad(x)"),
            _ => Added($"{i:00}.fake", "crash!"),
        }).ToArray();
        var rules = RuleCatalog.All.Concat(FakeRules).ToList();
        var expected = JsonSerializer.Serialize(Analyse(Set(files), rules: rules, jobs: 1));
        Assert.Equal(expected, JsonSerializer.Serialize(Analyse(Set(files), rules: rules, jobs: 2)));
        Assert.Equal(expected, JsonSerializer.Serialize(Analyse(Set(files), rules: rules, jobs: 8)));
    }

    [Fact]
    public void Progress_is_told_for_every_file_and_cancellation_stops_it()
    {
        var seen = new List<AnalysisProgress>();
        using var stop = new CancellationTokenSource();
        var analyzer = new Analyzer(FakeRules, new AnalysisBounds(), [new FakeLanguage()], TimeProvider.System);
        var change = Set([.. Enumerable.Range(0, 5).Select(i => Added($"{i}.fake", "bad(x)"))]);
        analyzer.Analyze(change, ReviewConfiguration.Default, progress: new Told(seen.Add));
        Assert.Equal([1, 2, 3, 4, 5], seen.Select(p => p.Done));
        Assert.All(seen, p => Assert.Equal(5, p.Total));
        Assert.Throws<OperationCanceledException>(() => analyzer.Analyze(
            change, ReviewConfiguration.Default, progress: new Told(_ => stop.Cancel()), cancellation: stop.Token));
    }

    [Fact]
    public void More_findings_than_the_bound_keep_what_the_change_brought()
    {
        var old = string.Concat(Enumerable.Repeat("bad(x)\n", 30));
        var result = Analyse(
            Set(Modified("a.fake", old, old + "bad(y)\n")), bounds: new AnalysisBounds { MaxFindingsPerRuleAndFile = 10 });
        Assert.Equal(10, result.Findings.Count);
        Assert.Contains(result.Findings, f => f.State == FindingState.Introduced);
        Assert.Equal(
            new FileCoverage("a.fake", CoverageStatus.Partial, "21 more findings of fake/bad-call are not listed") { Parsed = new ParsedFile("Fake", 31, 0) },
            Assert.Single(result.Coverage.Files));
    }

    [Fact]
    public void Ten_thousand_deferred_files_are_read_as_they_are_needed()
    {
        var alive = 0;
        var most = 0;
        var content = Encoding.UTF8.GetBytes("fn f\n" + string.Concat(Enumerable.Repeat("some line of text that says nothing\n", 60)) + "bad(x)\n");
        FileContent Read(CancellationToken cancellation)
        {
            most = Math.Max(most, Interlocked.Increment(ref alive));
            Interlocked.Decrement(ref alive);
            return new FileContent.Bytes(content);
        }

        var files = Enumerable.Range(0, 10_000).Select(i => ($"{i:00000}.fake", (FileContent)new FileContent.Deferred(Read)));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var result = Analyse(ChangeSet.WholeFiles(files), jobs: 2);
        Assert.Equal(10_000, result.Findings.Count);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 100_000_000);
    }

    private sealed class Told(Action<AnalysisProgress> tell) : IProgress<AnalysisProgress>
    {
        public void Report(AnalysisProgress value) => tell(value);
    }
}
