namespace ReviewBot.Analysis.Observations;

/// <summary>Something counted in the code under review, at head: what the report's sentences rest on.</summary>
/// <param name="Category">The heading it belongs to.</param>
/// <param name="Name">What was counted, as a kebab-case noun such as <c>known-issue-markers</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="Locations">Where, in order of path and line.</param>
/// <param name="IntroducedCount">How many of them stand on lines that the change touched.</param>
public sealed record Observation(
    Category Category, string Name, int Count, IReadOnlyList<SourceLocation> Locations, int IntroducedCount);
