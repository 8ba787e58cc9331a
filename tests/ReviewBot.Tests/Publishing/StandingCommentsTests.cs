using ReviewBot.Analysis;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Publishing;
using static ReviewBot.Tests.Publishing.Scene;

namespace ReviewBot.Tests.Publishing;

public sealed class StandingCommentsTests
{
    private readonly Scene _scene = new();

    [Fact]
    public void A_fixed_finding_is_told_in_its_comment_and_its_thread_resolved()
    {
        _scene.Findings = [Finding("a")];
        _scene.Run();

        var plan = _scene.Push();

        var edit = Assert.Single(plan.Edits);
        Assert.StartsWith($"**Fixed in {_scene.Head[..7]}**.\n\n### ", edit.Body, StringComparison.Ordinal);
        Assert.Equal(_scene.Comments[0].ThreadId, edit.ResolveThread);
        Assert.Null(plan.Review);
        Assert.IsType<SummaryStep.EditReview>(plan.Summary);
        Assert.Equal("success", plan.Check.Conclusion);
        Scene.AssertQuiet(_scene.Push());
    }

    [Fact]
    public void A_thread_that_may_not_be_resolved_is_not_tried_again()
    {
        _scene.Findings = [Finding("a")];
        _scene.Run();
        _scene.Push();
        _scene.Comments[0] = _scene.Comments[0] with { Resolved = false };

        Scene.AssertQuiet(_scene.Push());
    }

    [Fact]
    public void What_people_wrote_in_a_fixed_thread_and_what_they_answered_to_stays()
    {
        _scene.Findings = [Finding("a")];
        _scene.Run();
        var before = MarkerSeal.Strip(_scene.Comments[0].Body);
        _scene.Reply();

        var plan = _scene.Push();

        var edit = Assert.Single(plan.Edits);
        Assert.Equal($"**Fixed in {_scene.Head[..7]}**.\n\n{before}", MarkerSeal.Strip(edit.Body));
    }

    [Fact]
    public void A_finding_that_comes_back_in_a_resolved_thread_is_posted_again()
    {
        _scene.Findings = [Finding("a")];
        _scene.Run();
        _scene.Push();

        var plan = _scene.Push(Finding("a"));

        Assert.Single(plan.Review!.Comments);
        Assert.Empty(plan.Edits);
        Scene.AssertQuiet(_scene.Push(Finding("a")));

        var fixedAgain = _scene.Push();
        Assert.Equal(_scene.Comments[1].Id, Assert.Single(fixedAgain.Edits).CommentId);
    }

    [Fact]
    public void A_finding_that_comes_back_in_an_unresolved_thread_is_restored_there()
    {
        _scene.Findings = [Finding("a")];
        _scene.Run();
        var before = MarkerSeal.Strip(_scene.Comments[0].Body);
        _scene.Push();
        _scene.Comments[0] = _scene.Comments[0] with { Resolved = false };

        var plan = _scene.Push(Finding("a"));

        Assert.Null(plan.Review);
        Assert.Equal(before, MarkerSeal.Strip(Assert.Single(plan.Edits).Body));
        Scene.AssertQuiet(_scene.Push(Finding("a")));
    }

    [Fact]
    public void A_thread_that_people_resolved_while_the_finding_stands_is_left_alone()
    {
        _scene.Findings = [Finding("a")];
        _scene.Run();
        _scene.Comments[0] = _scene.Comments[0] with { Resolved = true };

        Scene.AssertQuiet(_scene.Push(Finding("a")));
    }

    [Fact]
    public void A_comment_that_people_deleted_is_not_posted_again()
    {
        _scene.Findings = [Finding("a")];
        _scene.Run();
        _scene.Comments.Clear();

        Scene.AssertQuiet(_scene.Push(Finding("a")));
    }

    [Fact]
    public void A_folded_comment_says_which_place_is_fixed_and_is_resolved_with_the_last()
    {
        Finding a = Finding("a", 10), b = Finding("b", 20);
        _scene.Findings = [a, b];
        _scene.Run();

        var first = Assert.Single(_scene.Push(b).Edits);
        Assert.StartsWith($"**Fixed in {_scene.Head[..7]}**: `{a.Id}`.\n\n### ", first.Body, StringComparison.Ordinal);
        Assert.Null(first.ResolveThread);
        Scene.AssertQuiet(_scene.Push(b));

        var last = Assert.Single(_scene.Push().Edits);
        Assert.Contains($"`{a.Id}`", last.Body, StringComparison.Ordinal);
        Assert.Contains($"**Fixed in {_scene.Head[..7]}**: `{b.Id}`.", last.Body, StringComparison.Ordinal);
        Assert.NotNull(last.ResolveThread);
    }

    [Fact]
    public void An_accepted_finding_is_told_with_its_reason_escaped()
    {
        _scene.Findings = [Finding("a")];
        _scene.Run();

        var plan = _scene.Push(Finding("a") with { Suppression = new Suppression(SuppressionSource.Command, "test <b>data</b> @team", "alice") });

        var edit = Assert.Single(plan.Edits);
        Assert.StartsWith("**Accepted**: ", edit.Body, StringComparison.Ordinal);
        Assert.Contains("(alice)", edit.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", Rendered.Html(edit.Body), StringComparison.Ordinal);
        Assert.NotNull(edit.ResolveThread);
        Assert.Equal("success", plan.Check.Conclusion);
    }

    [Fact]
    public void A_finding_that_the_base_branch_has_too_is_not_called_fixed()
    {
        _scene.Findings = [Finding("a")];
        _scene.Run();

        var plan = _scene.Push(Finding("a") with { State = FindingState.Existing });

        Assert.StartsWith("**It stands in the base branch too", Assert.Single(plan.Edits).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_whose_rule_was_turned_off_is_not_called_fixed()
    {
        _scene.Findings = [Finding("a")];
        _scene.Run();
        _scene.Configuration = ReviewConfiguration.Default with
        {
            Rules = new Dictionary<string, RuleSetting>(StringComparer.Ordinal) { ["csharp/weak-hash"] = new(Enabled: false, null) },
        };

        Assert.StartsWith("**No longer reviewed", Assert.Single(_scene.Push().Edits).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CoverageStatus.Skipped, "GitHub answered 502", true)]
    [InlineData(CoverageStatus.Partial, "a part could not be parsed", true)]
    public void A_finding_in_a_file_that_could_not_be_looked_at_is_not_called_fixed(CoverageStatus status, string reason, bool trouble)
    {
        _scene.Findings = [Finding("a")];
        _scene.Run();
        _scene.Coverage = [new("src/A.cs", status, reason, trouble), new("src/B.cs", CoverageStatus.Analysed)];

        Assert.Empty(_scene.Push().Edits);

        _scene.Coverage = [new("src/A.cs", CoverageStatus.Analysed)];
        Assert.Null(_scene.Push(Finding("a")).Review);
    }

    [Fact]
    public void A_summary_finding_that_an_incomplete_run_did_not_see_is_not_posted_when_it_is_seen_again()
    {
        _scene.Findings = [Finding("far", 500)];
        _scene.Run();
        _scene.Coverage = [new("src/A.cs", CoverageStatus.Skipped, "GitHub answered 502", Trouble: true)];
        _scene.Push();
        _scene.Coverage = [new("src/A.cs", CoverageStatus.Analysed)];

        Assert.Null(_scene.Push(Finding("far", 50)).Review);
    }

    [Fact]
    public void A_finding_fixed_in_an_incomplete_run_is_posted_again_when_it_comes_back()
    {
        _scene.Findings = [Finding("a")];
        _scene.Run();
        _scene.Coverage.Add(new("src/C.cs", CoverageStatus.Skipped, "it crashed", Trouble: true));
        Assert.Single(_scene.Push().Edits);

        Assert.Single(_scene.Push(Finding("a")).Review!.Comments);
        Scene.AssertQuiet(_scene.Push(Finding("a")));
    }

    [Fact]
    public void A_changed_severity_is_told_in_the_comment_unless_somebody_answered()
    {
        _scene.Findings = [Finding("a", severity: Severity.Medium)];
        _scene.Run();

        var plan = _scene.Push(Finding("a", severity: Severity.Critical));
        Assert.Contains("**Critical**", Assert.Single(plan.Edits).Body, StringComparison.Ordinal);
        Scene.AssertQuiet(_scene.Push(Finding("a", severity: Severity.Critical)));

        _scene.Reply();
        Assert.Empty(_scene.Push(Finding("a", severity: Severity.High)).Edits);
    }

    [Fact]
    public void A_marker_pasted_by_a_person_silences_nothing()
    {
        var other = new Scene { Findings = [Finding("a")] };
        other.Run();
        _scene.Comments.AddRange(other.Comments.Select(c => c with { Own = false }));
        _scene.Reviews.AddRange(other.Reviews.Select(r => r with { Own = false }));
        _scene.Findings = [Finding("a")];

        var plan = _scene.Plan();

        Assert.Single(plan.Review!.Comments);
        Assert.Empty(plan.Edits);
    }

    [Fact]
    public void A_marker_of_another_pull_request_silences_nothing()
    {
        var other = new Scene { Findings = [Finding("a")], Seal = new MarkerSeal(TestKey.Key, 7, 43) };
        other.Run();
        _scene.Comments.AddRange(other.Comments);
        _scene.Reviews.AddRange(other.Reviews);
        _scene.Findings = [Finding("a")];

        Assert.Single(_scene.Plan().Review!.Comments);
    }

    [Fact]
    public void A_marker_in_an_own_reply_silences_nothing()
    {
        var other = new Scene { Findings = [Finding("a")] };
        other.Run();
        _scene.Comments.AddRange(other.Comments.Select(c => c with { InReplyTo = 1 }));
        _scene.Findings = [Finding("a")];

        Assert.Single(_scene.Plan().Review!.Comments);
    }
}
