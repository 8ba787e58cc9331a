using ReviewBot.Analysis;

namespace ReviewBot.Publishing;

/// <summary>One inline comment to be: the same weakness at one or more places of a file, and the lines it stands on.</summary>
/// <param name="Lead">The finding that the comment stands on: the most severe one that has an anchor.</param>
/// <param name="Findings">All of them, by place; the lead included.</param>
/// <param name="Anchor">The lines.</param>
internal sealed record CommentPlace(Finding Lead, IReadOnlyList<Finding> Findings, (int? StartLine, int Line) Anchor)
{
    /// <summary>The severity the comment names.</summary>
    public Severity Severity => Findings.Max(f => f.Severity);

    /// <summary>The first line it stands on.</summary>
    public int FirstLine => Anchor.StartLine ?? Anchor.Line;
}
