using ReviewBot.Analysis.Languages;

namespace ReviewBot.Analysis;

/// <summary>What the analysis of one changed file gave.</summary>
/// <param name="Coverage">What became of it.</param>
/// <param name="Findings">Its findings, ids still to be given.</param>
/// <param name="Observed">What was counted in it at head, and whether the change touched the place.</param>
/// <param name="Added">Lines that the merge base does not have.</param>
/// <param name="Removed">Lines that head does not have.</param>
internal sealed record FileOutcome(
    FileCoverage Coverage, IReadOnlyList<Finding> Findings, IReadOnlyList<(Observed What, bool Touched)> Observed, int Added, int Removed)
{
    /// <summary>Its suppression comments that silence nothing.</summary>
    public IReadOnlyList<IneffectiveSuppression> Ineffective { get; init; } = [];

    /// <summary>A file of which nothing but its coverage is known.</summary>
    public static FileOutcome NotRead(string path, string reason, bool trouble) =>
        new(new FileCoverage(path, CoverageStatus.Skipped, reason, trouble), [], [], 0, 0);
}
