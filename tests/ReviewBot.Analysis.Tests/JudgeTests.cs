using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Rules;
using ReviewBot.Analysis.Tests.Languages;
using static ReviewBot.Analysis.Tests.Changes;

namespace ReviewBot.Analysis.Tests;

public sealed class JudgeTests
{
    [Theory]
    [InlineData("good", Severity.High, FindingKind.Defect, VerdictKind.Clean, CheckVerdict.Success)]
    [InlineData("bad(x)", Severity.High, FindingKind.Defect, VerdictKind.Defects, CheckVerdict.Failure)]
    [InlineData("bad(x)", Severity.Medium, FindingKind.Defect, VerdictKind.Defects, CheckVerdict.Success)]
    [InlineData("bad(x)", Severity.Critical, FindingKind.Weakness, VerdictKind.Weaknesses, CheckVerdict.Success)]
    [InlineData("crash!", Severity.High, FindingKind.Defect, VerdictKind.Incomplete, CheckVerdict.Failure)]
    public void A_result_is_judged_under_the_defaults(string code, Severity severity, FindingKind kind, VerdictKind verdict, CheckVerdict conclusion)
    {
        Rule[] rules = [new FakeRule("fake/bad-call", severity, kind)];
        var judged = Judge.Decide(Analyse(Set(Added("a.fake", code)), rules: rules), ReviewConfiguration.Default);
        Assert.Equal((verdict, conclusion), (judged.Kind, judged.Conclusion));
    }

    [Fact]
    public void Trouble_under_pass_is_neutral_unless_something_blocks()
    {
        var pass = ReviewConfiguration.Default with { BlockOnError = false };
        Assert.Equal(CheckVerdict.Neutral, Judge.Decide(Analyse(Added("a.fake", "crash!")), pass).Conclusion);
        Assert.Equal(CheckVerdict.Failure, Judge.Decide(Analyse(Added("a.fake", "crash!"), Added("b.fake", "bad(x)")), pass).Conclusion);
    }

    [Fact]
    public void Old_findings_and_accepted_ones_do_not_count()
    {
        const string accepted = "bad(x) # reviewbot: ignore[fake/bad-call] reviewed";
        var result = Analyse(Modified("a.fake", "bad(y)\n" + accepted, accepted + "\nbad(y)\n"));
        Assert.Equal(2, result.Findings.Count);
        Assert.Equal(VerdictKind.Clean, Judge.Decide(result, ReviewConfiguration.Default).Kind);
    }
}
