using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReviewBot.Analysis;
using ReviewBot.GitHub;

namespace ReviewBot.Publishing;

/// <summary>What should stand on a pull request minus what stands there. Pure: the same facts and snapshot give the same plan.</summary>
internal static class Planner
{
    /// <summary>Makes the plan.</summary>
    public static Plan Make(ReviewFacts facts, PullRequestSnapshot observed)
    {
        var standing = new StandingComments(facts, observed);
        var edits = standing.Edits();
        var summary = StandingSummary.Find(facts.Seal, observed);
        var told = summary is null
            ? [] : summary.Marker.Entries.Select(e => e.Fingerprint).ToHashSet(StringComparer.Ordinal);

        var places = InlineComments.Choose(
            facts, f => standing.Tells(f) || (told.Contains(FingerprintPrefix.Short(f)) && !standing.Closed(f)));
        var posted = places.SelectMany(p => p.Findings).ToHashSet();
        var wanted = Summary(facts, summary, f => posted.Contains(f) || standing.Tells(f));

        var review = places.Count == 0 ? null : Review(facts, places, summary is null ? wanted : null);
        var step = wanted is null || (summary is null && review is not null) ? null : Step(summary, wanted);
        return new Plan(review, edits, step, CheckText.Render(facts.Report, facts.Proposal, facts.Advice));
    }

    /// <summary>The summary's body when it must be written; <c>null</c> when it may stay, or there is none and none is called for.</summary>
    private static string? Summary(ReviewFacts facts, StandingSummary? standing, Func<Finding, bool> hasComment)
    {
        var text = new SummaryText(facts);
        if (standing is null)
            return facts.Report.Verdict.Defects > 0 ? text.Render(hasComment, before: null) : null;
        return standing.Marker.Substance == text.Substance() ? null : text.Render(hasComment, standing.Marker);
    }

    private static NewReview Review(ReviewFacts facts, IReadOnlyList<CommentPlace> places, string? summary)
    {
        var text = new CommentText(facts);
        return new NewReview(
            facts.HeadSha,
            summary ?? ShortBody(facts, places),
            [.. places.Select(p => new NewReviewComment(p.Lead.Location.Path, p.Anchor.StartLine, p.Anchor.Line, text.Render(p)))]);
    }

    /// <summary>A later review says in one line what it brings; its marker makes the body one that no other review of ours has.</summary>
    private static string ShortBody(ReviewFacts facts, IReadOnlyList<CommentPlace> places)
    {
        var findings = places.SelectMany(p => p.Findings).Select(f => f.Fingerprint).Order(StringComparer.Ordinal).ToList();
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', findings)));
        var seal = facts.Seal.Write(new Marker(MarkerKind.Review, facts.HeadSha) { Substance = Convert.ToHexStringLower(digest)[..16] });
        var noun = findings.Count == 1 ? "defect" : "defects";
        return string.Create(CultureInfo.InvariantCulture, $"{findings.Count} more security {noun} in {facts.ShortSha}.\n\n{seal}");
    }

    private static SummaryStep Step(StandingSummary? standing, string body) => standing switch
    {
        null => new SummaryStep.Create(body),
        { IsReview: true } => new SummaryStep.EditReview(standing.Id, body),
        _ => new SummaryStep.EditComment(standing.Id, body),
    };
}
