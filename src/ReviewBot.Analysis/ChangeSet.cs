namespace ReviewBot.Analysis;

/// <summary>What git did to a file.</summary>
public enum ChangeKind
{
    /// <summary>New at head.</summary>
    Added,

    /// <summary>Same path, other content or mode.</summary>
    Modified,

    /// <summary>Gone at head.</summary>
    Removed,

    /// <summary>Another path, with or without other content.</summary>
    Renamed,
}

/// <summary>
/// One changed file. Content is handed over as the bytes at the two commits, not as a patch: the same bytes give the same
/// findings whether they came from GitHub or from a local repository.
/// </summary>
/// <param name="Path">The path at head (at the merge base when removed), forward slashes.</param>
/// <param name="OldPath">The path at the merge base; equal to <paramref name="Path"/> unless renamed.</param>
/// <param name="Kind">What git did.</param>
/// <param name="Head">The content at head; <see cref="FileContent.Absent"/> when removed.</param>
/// <param name="Base">The content at the merge base; <see cref="FileContent.Absent"/> when added.</param>
public sealed record ChangedFile(string Path, string OldPath, ChangeKind Kind, FileContent Head, FileContent Base);

/// <summary>All that a review looks at. Files stand in ordinal order of their path, each once.</summary>
/// <param name="Files">The changed files.</param>
/// <param name="Unlisted">
/// How many changed files could not even be named, such as those beyond GitHub's list of 3,000; more than 0 makes the review incomplete.
/// </param>
public sealed record ChangeSet(IReadOnlyList<ChangedFile> Files, int Unlisted = 0)
{
    /// <summary>Whether these are whole files without a change behind them: every comment in them stands already.</summary>
    public bool HasNoBase { get; init; }

    /// <summary>A change set of whole files without a base, as <c>reviewbot scan</c> makes it: everything is introduced.</summary>
    public static ChangeSet WholeFiles(IEnumerable<(string Path, FileContent Content)> files) =>
        new([.. files
            .Select(f => new ChangedFile(f.Path, f.Path, ChangeKind.Added, f.Content, FileContent.Absent))
            .OrderBy(f => f.Path, StringComparer.Ordinal)])
        { HasNoBase = true };
}
