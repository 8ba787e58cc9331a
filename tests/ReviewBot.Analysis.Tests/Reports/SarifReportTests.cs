using System.Text.Json;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Reports;

namespace ReviewBot.Analysis.Tests.Reports;

public sealed class SarifReportTests
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    [Fact]
    public void Every_form_of_the_verdict_is_valid()
    {
        foreach (var report in new[] { Samples.Clean(), Samples.Weaknesses(), Samples.Defects(), Samples.Incomplete(), Samples.Report(whole: true) })
            AssertValid(Write(report));
    }

    [Fact]
    public void Hostile_text_stays_valid() => HostileText.ForAll(text =>
    {
        var finding = Samples.Finding(Samples.Sql, "src/" + text, 3, text, symbol: text) with
        {
            Trace = [new(Samples.At("src/" + text, 2), text)],
            Related = [Samples.At(text, 1)],
            Fix = new Fix(text, [new TextEdit(new SourceRange(1, 1, 1, 1), text)]),
        };
        var run = AssertValid(Write(Samples.Report([finding], [new("a" + text, CoverageStatus.Skipped, text, Trouble: true)], problems: [new ConfigurationProblem(text, 1, text)])));
        var result = run.GetProperty("results")[0];
        Assert.DoesNotContain("](", Text(result.GetProperty("message")), StringComparison.Ordinal);
    }, HostileText.Few);

    [Fact]
    public void A_defect_carries_all_that_is_known_of_it()
    {
        var run = AssertValid(Write(Samples.Defects() with { InformationUri = "https://reviewbot.test/" }));
        Assert.Equal("https://reviewbot.test/", Text(run, "tool", "driver", "informationUri"));
        var results = run.GetProperty("results").EnumerateArray().ToList();
        var sql = results[1];
        Assert.Equal("csharp/sql-injection", Text(sql, "ruleId"));
        Assert.Equal("error", Text(sql, "level"));
        Assert.Equal("fail", Text(sql, "kind"));
        Assert.Equal("new", Text(sql, "baselineState"));
        var place = sql.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("src/Orders/OrderStore.cs", Text(place, "artifactLocation", "uri"));
        Assert.Equal("SRCROOT", Text(place, "artifactLocation", "uriBaseId"));
        Assert.Equal("""{"startLine":41,"startColumn":9,"endLine":43,"endColumn":40}""", JsonSerializer.Serialize(place.GetProperty("region")));
        Assert.Equal(64, Text(sql, "partialFingerprints", "reviewbot/v1").Length);
        Assert.Equal(3, sql.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations").GetArrayLength());
        Assert.Equal("x", Text(sql.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0], "insertedContent", "text"));
        Assert.Equal(["introduced", "surfaced"], results.Skip(1).Take(2).Select(r => Text(r, "properties", "state")));
    }

    [Fact]
    public void Weaknesses_existing_and_suppressed_findings_are_told_apart()
    {
        var results = AssertValid(Write(Samples.Defects())).GetProperty("results").EnumerateArray().ToList();
        var weakness = Assert.Single(results, r => Text(r, "kind") == "review");
        Assert.Equal("none", Text(weakness, "level"));
        Assert.Single(results, r => Text(r, "baselineState") == "unchanged");
        var suppressed = Assert.Single(results, r => r.GetProperty("suppressions").GetArrayLength() == 1);
        Assert.Equal("external", Text(suppressed.GetProperty("suppressions")[0], "kind"));
        Assert.Equal("cache key, not security; see @octocat's note in #12", Text(suppressed.GetProperty("suppressions")[0], "justification"));
    }

    [Fact]
    public void Rules_say_how_bad_they_are_in_the_words_of_code_scanning()
    {
        var rules = AssertValid(Write(Samples.Defects())).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(["any/known-defect-comment", "any/provider-token", "csharp/sql-injection", "csharp/weak-hash"], rules.Select(r => Text(r, "id")));
        Assert.Equal(["3.0", "9.5", "8.0", "5.5"], rules.Select(r => Text(r, "properties", "security-severity")));
        Assert.Equal(["none", "error", "error", "warning"], rules.Select(r => Text(r, "defaultConfiguration", "level")));
        Assert.Equal("external/cwe/cwe-089", rules[2].GetProperty("properties").GetProperty("tags")[1].GetString());
        Assert.Equal("CsharpSqlInjection", Text(rules[2], "name"));
        Assert.StartsWith("# SQL text", Text(rules[2], "help", "markdown"), StringComparison.Ordinal);
        Assert.Equal("https://reviewbot.test/rules/csharp/sql-injection", Text(rules[2], "helpUri"));
    }

    [Fact]
    public void A_severity_set_by_the_configuration_stands_on_the_rule()
    {
        var configuration = ReviewConfiguration.Default with { Rules = new Dictionary<string, RuleSetting>(StringComparer.Ordinal) { [Samples.Sql.Id] = new(true, Severity.Critical) } };
        var run = AssertValid(Write(Samples.Report([Samples.Finding(Samples.Sql, "a.cs", 1, "x") with { Severity = Severity.Critical }], configuration: configuration)));
        Assert.Equal("9.5", Text(run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0], "properties", "security-severity"));
    }

    [Fact]
    public void A_file_in_trouble_makes_the_run_unsuccessful_and_is_named()
    {
        var invocation = AssertValid(Write(Samples.Incomplete())).GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        var notifications = invocation.GetProperty("toolExecutionNotifications").EnumerateArray().ToList();
        Assert.Equal(["The file was not analysed: over 2 MB", "The file was analysed in part: lines 10-20 could not be parsed"], notifications.Select(n => Text(n.GetProperty("message"))));
        Assert.Equal("src/Orders/Huge.cs", Text(notifications[0].GetProperty("locations")[0], "physicalLocation", "artifactLocation", "uri"));
    }

    [Fact]
    public void A_scan_knows_no_baseline()
    {
        var run = AssertValid(Write(Samples.Report([Samples.Finding(Samples.Sql, "a b/ü#.cs", 1, "x")], whole: true)));
        Assert.False(run.GetProperty("results")[0].TryGetProperty("baselineState", out _));
        Assert.False(run.TryGetProperty("versionControlProvenance", out _));
        Assert.Equal("a%20b/%C3%BC%23.cs", Text(run.GetProperty("results")[0].GetProperty("locations")[0], "physicalLocation", "artifactLocation", "uri"));
    }

    [Fact]
    public void The_commit_is_named_where_the_repository_is_known()
    {
        var provenance = AssertValid(Write(Samples.Defects())).GetProperty("versionControlProvenance")[0];
        Assert.Equal("https://github.test/acme/shop", Text(provenance, "repositoryUri"));
        Assert.Equal(Samples.Head, Text(provenance, "revisionId"));
    }

    [Fact]
    public void Beyond_what_GitHub_takes_the_least_severe_are_dropped_and_counted()
    {
        var template = Samples.Finding(Samples.Known with { Kind = FindingKind.Defect }, "a.cs", 1, "x");
        var findings = Enumerable.Range(0, SarifReport.MostResults + 5)
            .Select(i => template with { Severity = i == 25_004 ? Severity.Critical : Severity.Low, Location = Samples.At("a.cs", i + 1) }).ToList();
        var run = Write(Samples.Report(findings)).GetProperty("runs")[0];
        Assert.Equal(SarifReport.MostResults, run.GetProperty("results").GetArrayLength());
        Assert.Equal("critical", Text(run.GetProperty("results")[0], "properties", "severity"));
        Assert.StartsWith("5 results, the least severe,", Text(run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_long_trace_is_cut_where_GitHub_cuts()
    {
        var steps = Enumerable.Range(1, 10_050).Select(i => new TraceStep(Samples.At("a.cs", i), "x")).ToList();
        var run = AssertValid(Write(Samples.Report([Samples.Finding(Samples.Sql, "a.cs", 1, "x") with { Trace = steps, Related = [.. steps.Select(s => s.Location)] }])));
        Assert.Equal(10_000, run.GetProperty("results")[0].GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations").GetArrayLength());
        Assert.Equal(999, run.GetProperty("results")[0].GetProperty("relatedLocations").GetArrayLength());
    }

    [Fact]
    public void The_same_report_is_the_same_bytes_without_a_mark_and_with_a_line_end() =>
        WrittenJson.AssertReproducible(output => SarifReport.Write(Samples.Defects(), output));

    private static JsonElement Write(ReviewReport report) => WrittenJson.Of(output => SarifReport.Write(report, output));

    /// <summary>The demands of the SARIF 2.1.0 schema on what is written here, by hand; answers the run.</summary>
    private static JsonElement AssertValid(JsonElement log)
    {
        Assert.Equal("2.1.0", Text(log, "version"));
        Assert.True(Uri.TryCreate(Text(log, "$schema"), UriKind.Absolute, out _));
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.NotEmpty(Text(driver, "name"));
        Assert.Equal("utf16CodeUnits", Text(run, "columnKind"));
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(rules.Count, rules.Select(r => Text(r, "id")).Distinct(StringComparer.Ordinal).Count());
        foreach (var rule in rules)
        {
            Assert.NotEmpty(Text(rule.GetProperty("shortDescription")));
            Assert.NotEmpty(Text(rule.GetProperty("fullDescription")));
            Assert.NotEmpty(Text(rule, "help", "text"));
            Assert.Contains(Text(rule, "defaultConfiguration", "level"), Levels);
            Assert.InRange(rule.GetProperty("properties").GetProperty("tags").GetArrayLength(), 1, 20);
        }

        Assert.NotEqual(JsonValueKind.Undefined, run.GetProperty("invocations")[0].GetProperty("executionSuccessful").ValueKind);
        Assert.True(run.GetProperty("originalUriBaseIds").TryGetProperty("SRCROOT", out _));
        foreach (var result in run.GetProperty("results").EnumerateArray())
            AssertResult(result, rules);
        AssertEverywhere(log);
        return run;
    }

    private static void AssertResult(JsonElement result, List<JsonElement> rules)
    {
        Assert.Equal(Text(result, "ruleId"), Text(rules[result.GetProperty("ruleIndex").GetInt32()], "id"));
        Assert.Contains(Text(result, "level"), Levels);
        Assert.Equal(Text(result, "kind") == "fail", Text(result, "level") != "none");
        Assert.Equal(1, result.GetProperty("locations").GetArrayLength());
        Assert.All(result.GetProperty("partialFingerprints").EnumerateObject(), p => Assert.Equal(JsonValueKind.String, p.Value.ValueKind));
        Assert.Equal(JsonValueKind.Array, result.GetProperty("suppressions").ValueKind);
    }

    /// <summary>Wherever they stand: messages have a text, addresses are relative references, regions count from 1 and end after their start.</summary>
    private static void AssertEverywhere(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                AssertEverywhere(item);
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in element.EnumerateObject())
        {
            switch (member.Name)
            {
                case "message":
                    Assert.Equal(JsonValueKind.String, member.Value.GetProperty("text").ValueKind);
                    break;
                case "artifactLocation":
                    Assert.True(Uri.IsWellFormedUriString(Text(member.Value, "uri"), UriKind.RelativeOrAbsolute) || Text(member.Value, "uri").Length == 0, Text(member.Value, "uri"));
                    Assert.DoesNotContain('\\', Text(member.Value, "uri"));
                    break;
                case "region" or "deletedRegion":
                    var start = member.Value.GetProperty("startLine").GetInt32();
                    Assert.InRange(start, 1, member.Value.TryGetProperty("endLine", out var end) ? end.GetInt32() : int.MaxValue);
                    break;
            }

            AssertEverywhere(member.Value);
        }
    }

    private static string Text(JsonElement message) => Text(message, "text");

    private static string Text(JsonElement element, params string[] path) => path.Aggregate(element, (e, name) => e.GetProperty(name)).GetString()!;
}
