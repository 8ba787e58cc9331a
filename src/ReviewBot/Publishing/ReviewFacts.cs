using ReviewBot.Analysis;
using ReviewBot.Analysis.Reports;

namespace ReviewBot.Publishing;

/// <summary>The line or lines a review comment may stand on, or <c>null</c> when none of a location is inside a hunk.</summary>
internal delegate (int? StartLine, int Line)? AnchorOf(SourceLocation location);

/// <summary>The text of a changed file at head, or <c>null</c> where it is not at hand or not UTF-8.</summary>
internal delegate string? HeadTextOf(string path);

/// <summary>All that a plan is made from beside what stands on the pull request.</summary>
/// <param name="Report">What was found, judged under which configuration.</param>
/// <param name="HeadSha">The commit that was reviewed.</param>
/// <param name="Anchor">Where comments may stand.</param>
/// <param name="HeadText">The text that suggestions are made from.</param>
/// <param name="Advice">What the rules' pages say.</param>
/// <param name="Seal">Writes and reads the markers of this pull request.</param>
internal sealed record ReviewFacts(
    ReviewReport Report,
    string HeadSha,
    AnchorOf Anchor,
    HeadTextOf HeadText,
    AdviceOf Advice,
    MarkerSeal Seal)
{
    /// <summary>False after GitHub refused the inline comments: everything goes to the summary.</summary>
    public bool Inline { get; init; } = true;

    /// <summary>What the change would bring about, when it touches the configuration.</summary>
    public ConfigurationProposal? Proposal { get; init; }

    /// <summary>The commit in the length people read.</summary>
    public string ShortSha => HeadSha.Length > 7 ? HeadSha[..7] : HeadSha;
}
