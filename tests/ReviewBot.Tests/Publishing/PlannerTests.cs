using ReviewBot.Analysis;
using ReviewBot.Analysis.Configuration;
using ReviewBot.GitHub;
using ReviewBot.Publishing;
using static ReviewBot.Tests.Publishing.Scene;

namespace ReviewBot.Tests.Publishing;

public sealed class PlannerTests
{
    private readonly Scene _scene = new();

    [Fact]
    public void A_first_review_is_one_batch_with_the_summary_as_its_body()
    {
        _scene.Findings = [Finding("a"), Finding("b", path: "src/B.cs")];

        var plan = _scene.Plan();

        Assert.NotNull(plan.Review);
        Assert.Equal(_scene.Head, plan.Review.CommitSha);
        Assert.Equal(["src/A.cs", "src/B.cs"], plan.Review.Comments.Select(c => c.Path));
        Assert.Equal(MarkerKind.Summary, _scene.Seal.Read(plan.Review.Body)!.Kind);
        Assert.Null(plan.Summary);
        Assert.Empty(plan.Edits);
        Assert.Equal("failure", plan.Check.Conclusion);
    }

    [Fact]
    public void A_push_with_nothing_new_changes_nothing_but_the_check()
    {
        _scene.Findings = [Finding("a"), Finding("b", path: "src/B.cs")];
        _scene.Run();

        var plan = _scene.Push(Finding("a", line: 33), Finding("b", path: "src/B.cs"));

        AssertQuiet(plan);
    }

    [Fact]
    public void Running_twice_changes_nothing()
    {
        _scene.Findings = [Finding("a"), Finding("far", line: 500), Finding("low", severity: Severity.Low)];
        _scene.Run();

        AssertQuiet(_scene.Run());
    }

    [Fact]
    public void A_later_finding_comes_in_a_review_of_its_own_and_the_summary_is_edited()
    {
        _scene.Findings = [Finding("a")];
        _scene.Run();

        var plan = _scene.Push(Finding("a"), Finding("new", line: 20));

        Assert.Equal(20, Assert.Single(plan.Review!.Comments).Line);
        Assert.Equal(MarkerKind.Review, _scene.Seal.Read(plan.Review.Body)!.Kind);
        Assert.Equal(_scene.Reviews[0].Id, Assert.IsType<SummaryStep.EditReview>(plan.Summary).ReviewId);
        AssertQuiet(_scene.Run());
    }

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
        AssertQuiet(_scene.Push());
    }

    [Fact]
    public void A_thread_that_may_not_be_resolved_is_not_tried_again()
    {
        _scene.Findings = [Finding("a")];
        _scene.Run();
        _scene.Push();
        _scene.Comments[0] = _scene.Comments[0] with { Resolved = false };

        AssertQuiet(_scene.Push());
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
        AssertQuiet(_scene.Push(Finding("a")));

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
        AssertQuiet(_scene.Push(Finding("a")));
    }

    [Fact]
    public void A_thread_that_people_resolved_while_the_finding_stands_is_left_alone()
    {
        _scene.Findings = [Finding("a")];
        _scene.Run();
        _scene.Comments[0] = _scene.Comments[0] with { Resolved = true };

        AssertQuiet(_scene.Push(Finding("a")));
    }

    [Fact]
    public void A_comment_that_people_deleted_is_not_posted_again()
    {
        _scene.Findings = [Finding("a")];
        _scene.Run();
        _scene.Comments.Clear();

        AssertQuiet(_scene.Push(Finding("a")));
    }

    [Fact]
    public void The_same_weakness_at_many_places_of_a_file_is_one_comment_that_lists_all()
    {
        _scene.Findings = [Finding("a", 10), Finding("b", 20), Finding("c", 300), Finding("d", path: "src/B.cs")];

        var plan = _scene.Plan();

        Assert.Equal(2, plan.Review!.Comments.Count);
        var folded = plan.Review.Comments[0];
        Assert.Equal(10, folded.Line);
        Assert.All(_scene.Findings.Take(3), f => Assert.Contains(f.Id, folded.Body, StringComparison.Ordinal));
        Assert.Contains("The same at 3 places", folded.Body, StringComparison.Ordinal);
        Assert.Equal(3, _scene.Seal.Read(folded.Body)!.Entries.Count);
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
        AssertQuiet(_scene.Push(b));

        var last = Assert.Single(_scene.Push().Edits);
        Assert.Contains($"`{a.Id}`", last.Body, StringComparison.Ordinal);
        Assert.Contains($"**Fixed in {_scene.Head[..7]}**: `{b.Id}`.", last.Body, StringComparison.Ordinal);
        Assert.NotNull(last.ResolveThread);
    }

    [Fact]
    public void A_new_place_of_a_folded_weakness_gets_a_comment_of_its_own()
    {
        Finding a = Finding("a", 10), b = Finding("b", 20), c = Finding("c", 30);
        _scene.Findings = [a, b];
        _scene.Run();

        var plan = _scene.Push(a, b, c);

        Assert.Equal(30, Assert.Single(plan.Review!.Comments).Line);
        Assert.Empty(plan.Edits);
    }

    [Fact]
    public void A_folded_comment_stands_on_the_most_severe_place()
    {
        _scene.Findings = [Finding("a", 10, severity: Severity.Medium), Finding("b", 20, severity: Severity.Critical)];

        var comment = Assert.Single(_scene.Plan().Review!.Comments);

        Assert.Equal(20, comment.Line);
        Assert.Contains("**Critical**", comment.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_over_the_cap_stay_in_the_summary_most_severe_first_and_are_not_posted_later()
    {
        _scene.Configuration = ReviewConfiguration.Default with { MaxInlineComments = 2 };
        Finding[] findings =
        [
            Finding("m", 1, rule: "csharp/m", severity: Severity.Medium),
            Finding("h", 2, rule: "csharp/h"),
            Finding("c", 3, rule: "csharp/c", severity: Severity.Critical),
        ];
        _scene.Findings = [.. findings];

        var plan = _scene.Run();

        Assert.Equal([2, 3], plan.Review!.Comments.Select(c => c.Line));
        Assert.Contains(findings[0].Id, plan.Review.Body, StringComparison.Ordinal);
        AssertQuiet(_scene.Push(findings));
        Assert.Null(_scene.Push(findings[..1]).Review);
    }

    [Fact]
    public void A_finding_outside_the_hunks_stands_in_the_summary_only_and_is_not_posted_later()
    {
        _scene.Findings = [Finding("far", 500)];

        var plan = _scene.Run();

        Assert.Null(plan.Review);
        Assert.Contains("outside the lines of the diff", Assert.IsType<SummaryStep.Create>(plan.Summary).Body, StringComparison.Ordinal);
        Assert.Single(plan.Check.Annotations);
        AssertQuiet(_scene.Push(Finding("far", 50)));
    }

    [Fact]
    public void A_finding_below_comment_on_stands_in_the_summary_only()
    {
        _scene.Findings = [Finding("low", severity: Severity.Low)];

        var plan = _scene.Plan();

        Assert.Null(plan.Review);
        Assert.Contains("below `comment-on`", Assert.IsType<SummaryStep.Create>(plan.Summary).Body, StringComparison.Ordinal);
        Assert.Equal("success", plan.Check.Conclusion);
    }

    [Fact]
    public void A_pull_request_that_never_had_a_defect_gets_no_comment()
    {
        _scene.Findings = [
            Finding("w") with { Kind = FindingKind.Weakness },
            Finding("old") with { State = FindingState.Existing },
            Finding("accepted") with { Suppression = new Suppression(SuppressionSource.Comment, "known") },
        ];

        var plan = _scene.Plan();

        AssertQuiet(plan);
        Assert.Equal("success", plan.Check.Conclusion);
        Assert.Empty(plan.Check.Annotations);
    }

    [Fact]
    public void Trouble_without_a_defect_is_told_by_the_check_alone()
    {
        _scene.Coverage = [new("src/A.cs", CoverageStatus.Skipped, "GitHub answered 502", Trouble: true)];

        var plan = _scene.Plan();

        AssertQuiet(plan);
        Assert.Equal("failure", plan.Check.Conclusion);
        Assert.Equal("Incomplete: 1 of 1 file could not be analysed", plan.Check.Output.Title);
    }

    [Fact]
    public void A_summary_in_the_conversation_is_edited_when_the_pull_request_becomes_clean()
    {
        _scene.Findings = [Finding("far", 500)];
        _scene.Run();

        var plan = _scene.Push();

        Assert.Equal(_scene.Conversation[0].Id, Assert.IsType<SummaryStep.EditComment>(plan.Summary).CommentId);
        AssertQuiet(_scene.Push());
    }

    [Fact]
    public void There_is_one_summary_even_when_the_first_had_no_inline_comment()
    {
        _scene.Findings = [Finding("far", 500)];
        _scene.Run();

        var plan = _scene.Push(Finding("far", 500), Finding("near"));

        Assert.Equal(MarkerKind.Review, _scene.Seal.Read(plan.Review!.Body)!.Kind);
        Assert.IsType<SummaryStep.EditComment>(plan.Summary);
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
    public void A_changed_severity_is_told_in_the_comment_unless_somebody_answered()
    {
        _scene.Findings = [Finding("a", severity: Severity.Medium)];
        _scene.Run();

        var plan = _scene.Push(Finding("a", severity: Severity.Critical));
        Assert.Contains("**Critical**", Assert.Single(plan.Edits).Body, StringComparison.Ordinal);
        AssertQuiet(_scene.Push(Finding("a", severity: Severity.Critical)));

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

    [Fact]
    public void When_inline_comments_are_refused_everything_goes_to_the_summary()
    {
        _scene.Findings = [Finding("a")];
        _scene.Inline = false;

        var plan = _scene.Run();

        Assert.Null(plan.Review);
        Assert.Contains("GitHub refused", Assert.IsType<SummaryStep.Create>(plan.Summary).Body, StringComparison.Ordinal);
        _scene.Inline = true;
        AssertQuiet(_scene.Push(Finding("a")));
    }

    [Fact]
    public void The_same_facts_give_the_same_plan_in_whatever_order_they_come()
    {
        Finding[] findings = [.. Enumerable.Range(1, 30).Select(i => Finding($"f{i}", i, rule: $"csharp/r{i % 7}"))];
        _scene.Findings = [.. findings];
        var one = _scene.Plan();
        _scene.Findings = [.. findings.Reverse()];
        var other = _scene.Plan();

        Assert.Equal(one.Review!.Comments, other.Review!.Comments);
        Assert.Equal(one.Check.Annotations, other.Check.Annotations);
    }

    [Fact]
    public void No_body_is_longer_than_GitHub_takes()
    {
        var path = string.Join('/', Enumerable.Repeat(new string('é', 200), 20));
        _scene.Coverage = [new(path, CoverageStatus.Analysed)];
        _scene.Findings = [.. Enumerable.Range(1, 2_000).Select(i => Finding($"f{i}", i % 90 + 1, path, $"csharp/r{i % 3}") with
        {
            Message = new string('`', 500) + new string('@', 3_000),
            Trace = [.. Enumerable.Range(1, 200).Select(j => new TraceStep(new SourceLocation(path, new SourceRange(j, 1, j, 2)), new string('<', 999)))],
        })];

        var plan = _scene.Run();

        Assert.All(plan.Review!.Comments.Select(c => c.Body).Append(plan.Review.Body), b => Assert.True(b.Length <= 65_000, $"{b.Length}"));
        Assert.All(plan.Review.Comments, c => Assert.NotNull(_scene.Seal.Read(c.Body)));
        Assert.Equal(CheckText.MaxAnnotations, plan.Check.Annotations.Count);
        Assert.All(plan.Check.Annotations, a => Assert.True(a.Title.Length <= 255 && a.Message.Length <= 64_000 && a.RawDetails!.Length <= 64_000));
        AssertQuiet(_scene.Run());
    }

    private static void AssertQuiet(Plan plan)
    {
        Assert.Null(plan.Review);
        Assert.Empty(plan.Edits);
        Assert.Null(plan.Summary);
    }
}
