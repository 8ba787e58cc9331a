using ReviewBot.Analysis.Findings;
using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Rules;
using static ReviewBot.Analysis.Tests.Changes;

namespace ReviewBot.Analysis.Tests.Findings;

public sealed class FingerprintTests
{
    [Fact]
    public void Is_pinned_because_ids_stand_in_comments_and_suppressions()
    {
        var finding = Assert.Single(Analyse(Added("a.fake", "fn f\nbad(x)\n")).Findings);
        Assert.Equal("5260300f822dfb2bb7bb5c68f3618a43ba0af5035d785ef59a1588de5279100a", finding.Fingerprint);
        Assert.Equal(finding.Fingerprint[..8], finding.Id);
    }

    [Fact]
    public void White_space_and_lines_do_not_count()
    {
        Assert.Equal(Key("bad (  x\n\t)"), Key("bad ( x )"));
        Assert.NotEqual(Key("bad(x)"), Key("bad(y)"));
        Assert.DoesNotContain("bad", Key("bad(x)").CodeHash, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_do_not_run_into_each_other()
    {
        var fingerprints = new[]
        {
            new FindingKey("a", "bc", "", ""), new FindingKey("ab", "c", "", ""), new FindingKey("a", "b", "c", ""), new FindingKey("a", "b", "", "c"),
        }.Select(k => k.Fingerprint(0)).Append(new FindingKey("a", "b", "c", "1").Fingerprint(0)).Append(new FindingKey("a", "b", "c", "").Fingerprint(10));
        Assert.Equal(6, fingerprints.Distinct().Count());
    }

    [Fact]
    public void Ids_that_would_collide_grow()
    {
        var ids = FindingIds.Assign([.. new[] { "aaaaaaaabb", "aaaaaaaacc", "bbbbbbbbbb" }.Select(f => Finding(f.PadRight(64, '0')))]).Select(f => f.Id);
        Assert.Equal(["aaaaaaaab", "aaaaaaaac", "bbbbbbbb"], ids);
    }

    private static FindingKey Key(string code)
    {
        var text = new FileText("a", code);
        var raw = new RawFinding(new FakeInfo().Info, text.Range(0, code.Length), "", Severity.Low, Confidence.Low, [], [], null);
        return FindingKey.Of(raw, "a", "", text);
    }

    private static Finding Finding(string fingerprint) => new()
    {
        Id = "",
        Fingerprint = fingerprint,
        RuleId = "r",
        Severity = Severity.Low,
        Confidence = Confidence.Low,
        Category = Category.Logging,
        Cwe = 1,
        Message = "",
        Location = default,
    };

    private sealed class FakeInfo : Rule
    {
        public override RuleInfo Info { get; } = new("r", "t", Severity.Low, 1, Category.Logging);
    }
}
