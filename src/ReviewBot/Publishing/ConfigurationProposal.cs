using ReviewBot.Analysis.Reports;

namespace ReviewBot.Publishing;

/// <summary>
/// What the review would be under the configuration that the change itself brings: told, never obeyed, its mistakes noted on their lines.
/// </summary>
/// <param name="Report">The same change, analysed and judged by the proposed configuration.</param>
internal sealed record ConfigurationProposal(ReviewReport Report);
