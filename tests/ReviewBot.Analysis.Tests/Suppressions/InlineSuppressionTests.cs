using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Rules;
using ReviewBot.Analysis.Tests.Languages;
using static ReviewBot.Analysis.Tests.Changes;

namespace ReviewBot.Analysis.Tests.Suppressions;

public sealed class InlineSuppressionTests
{
    [Theory]
    [InlineData("bad(x) # reviewbot: ignore[fake/bad-call] the input is a constant", true)]
    [InlineData("# reviewbot: ignore[fake/bad-call] the input is a constant\nbad(x)", true)]
    [InlineData("# reviewbot:ignore[ fake/bad-call , other ] reason\nbad(x)", true)]
    [InlineData("# reviewbot: ignore[fake/old-name] reason\nbad(x)", true)]
    [InlineData("# reviewbot: ignore[5a86c5da] reason\nbad(x)", false)]
    [InlineData("# reviewbot: ignore[fake/bad-call]\nbad(x)", false)]
    [InlineData("# reviewbot: ignore[fake/bad-call]   \nbad(x)", false)]
    [InlineData("# reviewbot: ignore[] reason\nbad(x)", false)]
    [InlineData("# reviewbot: ignore reason\nbad(x)", false)]
    [InlineData("# reviewbot: ignore[fake/other] reason\nbad(x)", false)]
    [InlineData("# reviewbot: ignore[fake/bad-call] reason\n\nbad(x)", false)]
    [InlineData("good # reviewbot: ignore[fake/bad-call] reason\nbad(x)", false)]
    [InlineData("bad(x)\n# reviewbot: ignore[fake/bad-call] reason", false)]
    public void Is_a_comment_on_the_line_or_above_it_with_a_reason(string text, bool suppressed)
    {
        var result = Analyse(Modified("a.fake", text, text + "\nmore"));
        Assert.Equal(suppressed, Assert.Single(result.Findings).Suppression is not null);
    }

    [Theory]
    [InlineData("bad(x) # reviewbot: ignore[fake/bad-call]", "1: it gives no reason")]
    [InlineData("bad(x) # reviewbot: ignore[] reason", "1: it does not name a rule in brackets")]
    [InlineData("bad(x) # reviewbot: ignore reason", "1: it does not name a rule in brackets")]
    [InlineData("bad(x) # reviewbot: ignore", "1: it does not name a rule in brackets")]
    [InlineData("bad(x) # reviewbot: ignore[fake/bad-cal] reason", "1: `fake/bad-cal` is no rule")]
    [InlineData("# reviewbot: ignore[fake/bad-call] reason\n\nbad(x)", "1: nothing that it names is found on lines 1-2")]
    [InlineData("bad(x)\ngood # reviewbot: ignore[fake/old-name] reason", "2: nothing that it names is found on line 2")]
    [InlineData("bad(x) # reviewbot: ignore[0123456789abcdef] reason", "1: nothing that it names is found on line 1")]
    [InlineData("bad(x) # reviewbot: ignore[fake/bad-call] reason", null)]
    [InlineData("bad(x) # reviewbot: ignores nothing", null)]
    [InlineData("good # nosec", null)]
    public void One_without_effect_is_told_why(string text, string? expected)
    {
        var result = Analyse(Set(Modified("a.fake", text, text + "\nmore")), ReviewConfiguration.Default with { HonourForeignSuppressions = true });

        Assert.Equal(expected is null ? [] : [expected], result.IneffectiveSuppressions.Select(s => $"{s.Location.Range.StartLine}: {s.Reason}"));
    }

    [Fact]
    public void One_that_the_change_adds_for_what_blocks_is_told_that_it_has_no_effect()
    {
        var result = Analyse(Modified("a.fake", "start", "start\nbad(x) # reviewbot: ignore[fake/bad-call] trust me"));

        Assert.StartsWith("the change itself adds it", Assert.Single(result.IneffectiveSuppressions).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_of_findings_that_are_missing_in_a_file_not_looked_at_whole()
    {
        var result = Analyse(Added("a.fake", "???\ngood # reviewbot: ignore[fake/bad-call] reason"));

        Assert.Equal(CoverageStatus.Partial, Assert.Single(result.Coverage.Files).Status);
        Assert.Empty(result.IneffectiveSuppressions);
    }

    [Fact]
    public void Names_a_finding_by_its_id()
    {
        var id = Assert.Single(Analyse(Added("a.fake", "bad(x)")).Findings).Id;
        var text = $"# reviewbot: ignore[{id.ToUpperInvariant()}] reason\nbad(x)";
        Assert.Equal(new Suppression(SuppressionSource.Comment, "reason"), Assert.Single(Analyse(Modified("a.fake", text, text)).Findings).Suppression);
    }

    [Theory]
    [InlineData(Severity.High, Severity.High, FindingKind.Defect, false)]
    [InlineData(Severity.Critical, Severity.High, FindingKind.Defect, false)]
    [InlineData(Severity.Medium, Severity.High, FindingKind.Defect, true)]
    [InlineData(Severity.Critical, null, FindingKind.Defect, true)]
    [InlineData(Severity.High, Severity.High, FindingKind.Weakness, true)]
    public void One_that_the_change_adds_does_not_silence_what_blocks(Severity severity, Severity? failOn, FindingKind kind, bool suppressed)
    {
        Rule[] rules = [new FakeRule("fake/bad-call", severity, kind)];
        var change = Set(Modified("a.fake", "start", "start\n# reviewbot: ignore[fake/bad-call] trust me\nbad(x)"));
        var finding = Assert.Single(Analyse(change, ReviewConfiguration.Default with { FailOn = failOn }, rules).Findings);
        Assert.Equal(suppressed, finding.Suppression is not null);
    }

    [Fact]
    public void One_that_stands_in_the_base_counts_for_what_comes_below_it()
    {
        const string comment = "# reviewbot: ignore[fake/bad-call] reviewed";
        var result = Analyse(Modified("a.fake", $"{comment}\nold", $"{comment}\nbad(x)"));
        Assert.Equal("reviewed", Assert.Single(result.Findings).Suppression?.Reason);
    }

    [Fact]
    public void In_whole_files_every_comment_stands_already()
    {
        var result = Analyse(ChangeSet.WholeFiles([("a.fake", Bytes("bad(x) # reviewbot: ignore[fake/bad-call] known"))]));
        Assert.False(Assert.Single(result.Findings).Counts);
    }

    [Theory]
    [InlineData("bad(x) # nosec", true)]
    [InlineData("bad(x) # nosec B608", true)]
    [InlineData("bad(x) # noqa: S608", true)]
    [InlineData("bad(x) # noqa: E501", false)]
    [InlineData("bad(x) # nosemgrep: some.rule", true)]
    [InlineData("bad(x) # nosecurity here", false)]
    public void Other_tools_comments_count_when_the_configuration_says_so(string line, bool suppressed)
    {
        var change = Set(Modified("a.fake", line, "\n" + line));
        Assert.Null(Assert.Single(Analyse(change).Findings).Suppression);
        var honoured = Analyse(change, ReviewConfiguration.Default with { HonourForeignSuppressions = true });
        Assert.Equal(suppressed, Assert.Single(honoured.Findings).Suppression is not null);
    }

    [Fact]
    public void Block_comments_lose_their_end()
    {
        const string text = "<!-- reviewbot: ignore[any/merge-marker] shown on purpose -->\n<<<<<<< a\n=======\n>>>>>>> b\n";
        var result = Analyse(Set(Modified("a.md", text, text)), rules: RuleCatalog.All);
        Assert.Equal("shown on purpose", Assert.Single(result.Findings).Suppression?.Reason);
    }
}
