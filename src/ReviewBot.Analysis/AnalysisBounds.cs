namespace ReviewBot.Analysis;

/// <summary>The bounds on hostile input. A file over one of them is reported as not analysed; the review goes on.</summary>
public sealed record AnalysisBounds
{
    /// <summary>Bytes of one file; larger ones are not read. GitHub's own diffs stop at 500 KB a file.</summary>
    public long MaxFileBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>Characters of one line; a file without a front-end that has a longer one is taken for generated (minified).</summary>
    public int MaxLineLength { get; init; } = 20_000;

    /// <summary>Nesting of syntax; deeper code is not analysed.</summary>
    public int MaxDepth { get; init; } = 500;

    /// <summary>Findings kept per rule and file; the rest are counted in a note on the file's coverage.</summary>
    public int MaxFindingsPerRuleAndFile { get; init; } = 200;

    /// <summary>Time for one file before it is given up as trouble.</summary>
    public TimeSpan MaxTimePerFile { get; init; } = TimeSpan.FromSeconds(10);
}
