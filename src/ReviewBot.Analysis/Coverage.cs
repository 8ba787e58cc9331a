namespace ReviewBot.Analysis;

/// <summary>How much of a file was looked at.</summary>
public enum CoverageStatus
{
    /// <summary>All of it, by every analyser for its kind.</summary>
    Analysed,

    /// <summary>A part of it: the reason says which part was not read.</summary>
    Partial,

    /// <summary>Not looked at, or by the text rules only; the reason says why.</summary>
    Skipped,
}

/// <summary>What became of one changed file.</summary>
/// <param name="Path">The path at head.</param>
/// <param name="Status">How much was looked at.</param>
/// <param name="Reason">Why not all of it; empty when analysed.</param>
/// <param name="Trouble">
/// True when something went wrong (over bounds, fetch failed, unreadable encoding, crash): the review is incomplete. False when policy said
/// so (binary, excluded, generated, LFS pointer, submodule, no analyser for its kind).
/// </param>
public sealed record FileCoverage(string Path, CoverageStatus Status, string Reason = "", bool Trouble = false)
{
    /// <summary>What a front-end read of it; <c>null</c> when none did.</summary>
    public ParsedFile? Parsed { get; init; }
}

/// <summary>What a front-end read of a file.</summary>
/// <param name="Language">The language, with its version where the file tells: <c>C#</c>, <c>Python 3</c>.</param>
/// <param name="Lines">The lines of the file.</param>
/// <param name="UnreadLines">Those of them that were not understood.</param>
public sealed record ParsedFile(string Language, int Lines, int UnreadLines);

/// <summary>The account of every changed file, in ordinal order of path.</summary>
/// <param name="Files">One entry per changed file.</param>
/// <param name="Unlisted">Changed files that could not even be named.</param>
public sealed record Coverage(IReadOnlyList<FileCoverage> Files, int Unlisted = 0)
{
    /// <summary>All changed files, the unlisted ones too.</summary>
    public int Total => Files.Count + Unlisted;

    /// <summary>Files looked at whole.</summary>
    public int Analysed => Files.Count(f => f.Status == CoverageStatus.Analysed);

    /// <summary>Files looked at in part.</summary>
    public int Partial => Files.Count(f => f.Status == CoverageStatus.Partial);

    /// <summary>Files that something went wrong with, the unlisted ones too.</summary>
    public int Troubled => Files.Count(f => f.Trouble) + Unlisted;

    /// <summary>No trouble with any file.</summary>
    public bool Complete => Troubled == 0;
}
