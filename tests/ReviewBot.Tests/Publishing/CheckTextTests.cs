using ReviewBot.Analysis;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Publishing;
using static ReviewBot.Tests.Publishing.Scene;

namespace ReviewBot.Tests.Publishing;

public sealed class CheckTextTests
{
    private readonly Scene _scene = new();

    [Theory]
    [InlineData("", "No security defects")]
    [InlineData("w", "No security defects, 1 operational risk")]
    [InlineData("ww", "No security defects, 2 operational risks")]
    [InlineData("h", "1 defect blocks")]
    [InlineData("hh", "2 defects block")]
    [InlineData("hm", "1 defect blocks, 1 below the threshold")]
    [InlineData("hhm", "2 defects block, 1 below the threshold")]
    [InlineData("m", "1 defect, below the threshold")]
    [InlineData("mm", "2 defects, all below the threshold")]
    [InlineData("mw", "1 defect, below the threshold")]
    [InlineData("t", "Incomplete: 1 of 3 files could not be analysed")]
    [InlineData("th", "Incomplete: 1 of 3 files could not be analysed; 1 defect blocks")]
    public void The_title_is_the_verdict(string what, string title)
    {
        if (what.StartsWith('t'))
            _scene.Coverage.Add(new("src/C.cs", CoverageStatus.Skipped, "it crashed", Trouble: true));
        _scene.Findings = [.. what.Where(c => c != 't').Select((c, i) => Finding($"{c}{i}", i + 1, severity: c == 'h' ? Severity.High : Severity.Medium) with
        {
            Kind = c == 'w' ? FindingKind.Weakness : FindingKind.Defect,
        })];

        Assert.Equal(title, CheckText.Title(_scene.Report));
    }

    [Fact]
    public void Every_introduced_defect_is_annotated_inside_a_hunk_or_not_most_severe_first()
    {
        _scene.Findings = [
            Finding("l", 1, severity: Severity.Low),
            Finding("m", 2, severity: Severity.Medium),
            Finding("c", 900, severity: Severity.Critical) with { State = FindingState.Surfaced },
            Finding("e", 4) with { State = FindingState.Existing },
            Finding("s", 5) with { Suppression = new Suppression(SuppressionSource.Comment, "known") },
            Finding("w", 6) with { Kind = FindingKind.Weakness },
        ];

        Assert.Equal([("failure", 900), ("warning", 2), ("notice", 1)], _scene.Plan().Check.Annotations.Select(a => (a.Level, a.StartLine)));
    }

    [Fact]
    public void Without_a_threshold_nothing_is_called_a_failure()
    {
        _scene.Configuration = ReviewConfiguration.Default with { FailOn = null };
        _scene.Findings = [Finding("c", severity: Severity.Critical)];

        var check = _scene.Plan().Check;

        Assert.Equal("warning", Assert.Single(check.Annotations).Level);
        Assert.Equal("success", check.Conclusion);
    }

    [Fact]
    public void A_proposed_configuration_is_told_with_its_mistakes_on_their_lines_and_not_obeyed()
    {
        _scene.Findings = [Finding("a", severity: Severity.Medium)];
        var strict = new Scene { Findings = _scene.Findings, Configuration = ReviewConfiguration.Default with { FailOn = Severity.Low } };
        strict.Problems.Add(new ConfigurationProblem(ReviewConfiguration.Path, 3, "`on-error` wants block or pass"));
        _scene.Proposal = new ConfigurationProposal(strict.Report);

        var check = _scene.Plan().Check;

        Assert.Equal("success", check.Conclusion);
        Assert.Contains("this check would say `failure`: 1 defect blocks.", check.Output.Text, StringComparison.Ordinal);
        Assert.Equal((ReviewConfiguration.Path, 3, "warning"), (check.Annotations[0].Path, check.Annotations[0].StartLine, check.Annotations[0].Level));
    }

    [Fact]
    public void Mistakes_of_the_standing_configuration_have_no_line_in_the_change()
    {
        _scene.Problems.Add(new ConfigurationProblem(ReviewConfiguration.Path, 3, "`fail-on` wants a level"));

        Assert.Empty(_scene.Plan().Check.Annotations);
    }

    [Fact]
    public void The_button_is_within_GitHubs_limits()
    {
        var action = Assert.Single(CheckText.Actions);

        Assert.Equal(CheckText.RerunIdentifier, action.Identifier);
        Assert.True(action.Label.Length <= 20 && action.Description.Length <= 40 && action.Identifier.Length <= 20);
    }
}
