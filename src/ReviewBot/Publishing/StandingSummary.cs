using ReviewBot.GitHub;

namespace ReviewBot.Publishing;

/// <summary>The summary that stands: the body of a review or a comment in the conversation, our own and with an authentic marker.</summary>
internal sealed record StandingSummary(long Id, bool IsReview, Marker Marker)
{
    /// <summary>The oldest one, should there be several; reviews first.</summary>
    public static StandingSummary? Find(MarkerSeal seal, PullRequestSnapshot observed) =>
        observed.Reviews
            .Where(r => r.Own)
            .OrderBy(r => r.Id)
            .Select(r => Read(seal, r.Id, isReview: true, r.Body))
            .Concat(observed.IssueComments
                .Where(c => c.Own)
                .OrderBy(c => c.Id)
                .Select(c => Read(seal, c.Id, isReview: false, c.Body)))
            .FirstOrDefault(s => s is not null);

    private static StandingSummary? Read(MarkerSeal seal, long id, bool isReview, string body) =>
        seal.Read(body) is { Kind: MarkerKind.Summary } marker ? new StandingSummary(id, isReview, marker) : null;
}
