using ReviewBot.GitHub;

namespace ReviewBot.Publishing;

/// <summary>The fewest changes that make a pull request show the right thing.</summary>
/// <param name="Review">New inline comments in one batch, or <c>null</c>.</param>
/// <param name="Edits">Own comments whose finding's fate changed, in the order of their id.</param>
/// <param name="Summary">What becomes of the summary, or <c>null</c> when it stays, is carried by the review, or is not called for.</param>
/// <param name="Check">How the check run is concluded; always the last step.</param>
internal sealed record Plan(NewReview? Review, IReadOnlyList<CommentEdit> Edits, SummaryStep? Summary, CheckConclusion Check);

/// <summary>A new body for an own review comment.</summary>
/// <param name="ResolveThread">The thread to resolve before, or <c>null</c>.</param>
internal sealed record CommentEdit(long CommentId, string Body, string? ResolveThread);

/// <summary>What becomes of the summary.</summary>
internal abstract record SummaryStep(string Body)
{
    /// <summary>It is posted in the conversation.</summary>
    public sealed record Create(string Body) : SummaryStep(Body);

    /// <summary>It is the body of an own review.</summary>
    public sealed record EditReview(long ReviewId, string Body) : SummaryStep(Body);

    /// <summary>It is an own comment in the conversation.</summary>
    public sealed record EditComment(long CommentId, string Body) : SummaryStep(Body);
}

/// <summary>How the check run ends.</summary>
/// <param name="Conclusion">GitHub's word.</param>
internal sealed record CheckConclusion(
    string Conclusion, CheckOutput Output, IReadOnlyList<Annotation> Annotations, IReadOnlyList<CheckAction> Actions);
