using ReviewBot.Analysis;
using ReviewBot.Analysis.Configuration;
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

        Scene.AssertQuiet(plan);
    }

    [Fact]
    public void Running_twice_changes_nothing()
    {
        _scene.Findings = [Finding("a"), Finding("far", line: 500), Finding("low", severity: Severity.Low)];
        _scene.Run();

        Scene.AssertQuiet(_scene.Run());
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
        Scene.AssertQuiet(_scene.Run());
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
        Scene.AssertQuiet(_scene.Push(findings));
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
        Scene.AssertQuiet(_scene.Push(Finding("far", 50)));
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

        Scene.AssertQuiet(plan);
        Assert.Equal("success", plan.Check.Conclusion);
        Assert.Empty(plan.Check.Annotations);
    }

    [Fact]
    public void Trouble_without_a_defect_is_told_by_the_check_alone()
    {
        _scene.Coverage = [new("src/A.cs", CoverageStatus.Skipped, "GitHub answered 502", Trouble: true)];

        var plan = _scene.Plan();

        Scene.AssertQuiet(plan);
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
        Scene.AssertQuiet(_scene.Push());
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
    public void When_inline_comments_are_refused_everything_goes_to_the_summary()
    {
        _scene.Findings = [Finding("a")];
        _scene.Inline = false;

        var plan = _scene.Run();

        Assert.Null(plan.Review);
        Assert.Contains("GitHub refused", Assert.IsType<SummaryStep.Create>(plan.Summary).Body, StringComparison.Ordinal);
        _scene.Inline = true;
        Scene.AssertQuiet(_scene.Push(Finding("a")));
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
        Scene.AssertQuiet(_scene.Run());
    }
}
