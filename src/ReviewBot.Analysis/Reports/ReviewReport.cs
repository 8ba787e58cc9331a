using ReviewBot.Analysis.Configuration;

namespace ReviewBot.Analysis.Reports;

/// <summary>The one report model: everything that any form of the report shows.</summary>
/// <param name="Subject">What was reviewed.</param>
/// <param name="Result">What the engine said.</param>
/// <param name="Verdict">The judgement.</param>
/// <param name="Configuration">What it was judged under.</param>
/// <param name="EngineVersion">The version of the program.</param>
public sealed record ReviewReport(
    ReviewSubject Subject, AnalysisResult Result, Verdict Verdict, ReviewConfiguration Configuration, string EngineVersion)
{
    /// <summary>The catalogue and its pages.</summary>
    public RuleGuidance Guidance { get; init; } = RuleGuidance.Catalogue;

    /// <summary>Where the program is described, an absolute address; <c>null</c> when nowhere.</summary>
    public string? InformationUri { get; init; }
}

/// <summary>What was reviewed.</summary>
/// <param name="HeadSha">The full commit id of head; <c>null</c> for a working tree or a scan.</param>
/// <param name="MergeBaseSha">The full commit id of the merge base; <c>null</c> for a scan.</param>
/// <param name="BlobUrlRoot">
/// What a path is appended to for a link to a file at head, such as <c>https://github.com/o/r/blob/SHA/</c>; <c>null</c> where there is none.
/// </param>
/// <param name="WholeFiles">True for a scan: there is no base, so nothing is said about what a change introduced.</param>
public sealed record ReviewSubject(string? HeadSha, string? MergeBaseSha, string? BlobUrlRoot, bool WholeFiles = false);
