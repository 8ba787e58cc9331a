using System.Diagnostics;
using System.Text;
using FsCheck.Fluent;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Rules;
using static ReviewBot.Analysis.Tests.Changes;

namespace ReviewBot.Analysis.Tests;

public sealed class HostileInputTests
{
    private static readonly string[] Seeds =
    [
        "-----BEGIN PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----\n", "-----", "\u202E", "/*", "\"", "'", "`", "<!--", "\"\"\"", "f'{",
        "ghp_", "AKIA", "AccountKey=", ":AA", "Q~", "xoxb-1", "# FIXME password ", "// reviewbot: ignore[", "<<<<<<< a\n", "=======\n", "\\", "((((", "\r", "\0",
        "secret_access_key=", "aA0/aA0/aA0/aA0/aA0/", "\u2028", "sk-", "0123456789",
    ];

    private static readonly string[] Paths = ["a.cs", "a.py", "a.js", "a.yml", "a.html", "a.sql", "a.rs", "a.lua", "a.vue", "a.txt", "a.fake", "a.ini", "a.ml"];

    public static TheoryData<string> AllSeeds() => [.. Seeds];

    [Theory]
    [MemberData(nameof(AllSeeds))]
    public void Two_megabytes_of_anything_take_seconds(string seed)
    {
        var text = string.Concat(Enumerable.Repeat(seed, 2_000_000 / seed.Length));
        var bytes = Encoding.UTF8.GetBytes(text);
        bytes = bytes.Length > 2_000_000 ? bytes[..(2_000_000 - (2_000_000 % Encoding.UTF8.GetByteCount(seed)))] : bytes;
        var bounds = new AnalysisBounds { MaxLineLength = int.MaxValue };
        var clock = Stopwatch.StartNew();
        foreach (var path in (string[])["a.cs", "a.py", "a.html"])
        {
            var result = Analyse(Set(Added(path, new FileContent.Bytes(bytes))), rules: [.. RuleCatalog.All, .. FakeRules], bounds: bounds);
            Assert.DoesNotContain("the analysis failed", result.Coverage.Files[0].Reason, StringComparison.Ordinal);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(90), $"{clock.Elapsed}");
    }

    [Fact]
    public void Any_mixture_is_survived() =>
        Properties.Check(Gen.Elements(Seeds).ListOf(), Gen.Elements(Paths), (parts, path) =>
        {
            var text = string.Concat(parts);
            var result = Analyse(Set(Modified(path, text, text + text)), rules: [.. RuleCatalog.All, .. FakeRules]);
            Assert.True(result.Coverage.Complete, result.Coverage.Files[0].Reason);
        });

    [Fact]
    public void Tens_of_thousands_of_lines_that_a_rule_reports_are_bounded()
    {
        var text = string.Concat(Enumerable.Repeat("\u202E\n", 50_000));
        var result = new Analyzer(RuleCatalog.All, new AnalysisBounds()).Analyze(Set(Added("a.js", text)), ReviewConfiguration.Default);
        Assert.Equal(200, result.Findings.Count);
        Assert.True(result.Coverage.Files[0].Trouble);
    }
}
