using System.Text;

namespace ReviewBot.Reviews;

/// <summary>One line of <c>git diff-tree --raw -z</c> or <c>git diff-files --raw -z</c>.</summary>
/// <param name="Status">The letter: A, D, M, R, T or U.</param>
/// <param name="OldMode">The mode on the left, <c>000000</c> when there is none.</param>
/// <param name="NewMode">The mode on the right.</param>
/// <param name="OldId">The object on the left.</param>
/// <param name="NewId">The object on the right.</param>
/// <param name="OldPath">The path on the left.</param>
/// <param name="Path">The path on the right.</param>
internal sealed record LocalGitDiffEntry(
    char Status, string OldMode, string NewMode, string OldId, string NewId, LocalGitPath OldPath, LocalGitPath Path);

/// <summary>Reads git's raw diff format.</summary>
internal static class LocalGitDiff
{
    /// <summary>The arguments under which a diff of two trees is what GitHub makes of them: renames at half the content, no copies.</summary>
    public static readonly IReadOnlyList<string> TreeArguments =
    [
        "diff-tree", "-r", "--raw", "-z", "-M50%", "-l1000", "--no-abbrev", "--full-index", "--no-ext-diff", "--no-textconv",
        "--no-relative", "--ignore-submodules=none",
    ];

    /// <summary>Reads the entries.</summary>
    /// <exception cref="InvalidDataException">Not in the format.</exception>
    public static IReadOnlyList<LocalGitDiffEntry> Parse(ReadOnlySpan<byte> output)
    {
        var entries = new List<LocalGitDiffEntry>();
        while (!output.IsEmpty)
        {
            // ":100644 100644 OLD NEW R086" NUL "old path" NUL "new path" NUL
            var fields = Encoding.Latin1.GetString(Next(ref output)).Split(' ');
            if (fields is not [[':', .. var oldMode], var newMode, var oldId, var newId, [var status, ..]])
                throw new InvalidDataException("git's raw diff is not in its format");
            var oldPath = LocalGitPath.Of(Next(ref output));
            var path = status is 'R' or 'C' ? LocalGitPath.Of(Next(ref output)) : oldPath;
            entries.Add(new LocalGitDiffEntry(status, oldMode, newMode, oldId, newId, oldPath, path));
        }
        return entries;
    }

    /// <summary>Splits paths that end in NUL.</summary>
    public static IReadOnlyList<LocalGitPath> Paths(ReadOnlySpan<byte> output)
    {
        var paths = new List<LocalGitPath>();
        while (!output.IsEmpty) paths.Add(LocalGitPath.Of(Next(ref output)));
        return paths;
    }

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> output)
    {
        var end = output.IndexOf((byte)0);
        if (end < 0) throw new InvalidDataException("git's answer is cut short");
        var field = output[..end];
        output = output[(end + 1)..];
        return field;
    }
}
