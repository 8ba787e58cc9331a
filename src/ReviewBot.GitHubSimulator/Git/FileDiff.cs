using System.Text;

namespace ReviewBot.GitHubSimulator.Git;

/// <summary>A line of a hunk. Numbers count from one; zero where the line does not exist on that side.</summary>
internal readonly record struct HunkLine(char Kind, string Text, int OldNumber, int NewNumber, int Position);

/// <summary>A hunk: header and lines, with positions as GitHub counts them.</summary>
internal sealed record Hunk(string Header, IReadOnlyList<HunkLine> Lines);

/// <summary>The unified diff of one file with three lines of context, in the form of GitHub's <c>patch</c>.</summary>
internal sealed class FileDiff
{
    private const int Context = 3;

    // "Total … 20,000 loadable lines", "no single file's diff can exceed … 500 KB": above, GitHub leaves the patch out.
    private const int MaxPatchLines = 20_000;
    private const int MaxPatchLength = 500_000;

    private FileDiff(bool binary) => IsBinary = binary;

    public bool IsBinary { get; }

    public int Additions { get; private init; }

    public int Deletions { get; private init; }

    public IReadOnlyList<Hunk> Hunks { get; private init; } = [];

    /// <summary>The patch; <c>null</c> for binary and too large files and when no line differs.</summary>
    public string? Patch { get; private init; }

    public static bool LooksBinary(ReadOnlySpan<byte> content) => content[..Math.Min(content.Length, 8_000)].Contains((byte)0);

    public static FileDiff Compute(byte[] oldContent, byte[] newContent)
    {
        if (LooksBinary(oldContent) || LooksBinary(newContent))
            return new FileDiff(binary: true);
        var oldLines = TextLines.Split(oldContent);
        var newLines = TextLines.Split(newContent);
        var diff = LineDiff.Compute(oldLines, newLines);
        var hunks = HunkBuilder.Build(oldLines, newLines, diff, Context);
        return new FileDiff(binary: false)
        {
            Additions = diff.Added.Count(a => a),
            Deletions = diff.Deleted.Count(d => d),
            Hunks = hunks,
            Patch = Render(hunks),
        };
    }

    /// <summary>The line with its hunk, or <c>null</c> when no hunk shows it. Only such lines can be commented on.</summary>
    public (Hunk Hunk, HunkLine Line)? Find(bool rightSide, int number)
    {
        if (Patch is null || number < 1)
            return null;
        foreach (var hunk in Hunks)
        {
            foreach (var line in hunk.Lines)
            {
                if ((rightSide ? line.NewNumber : line.OldNumber) == number)
                    return (hunk, line);
            }
        }

        return null;
    }

    public (Hunk Hunk, HunkLine Line)? FindPosition(int position)
    {
        foreach (var hunk in Hunks)
        {
            foreach (var line in hunk.Lines)
            {
                if (line.Position == position && line.Kind != '\\')
                    return (hunk, line);
            }
        }

        return null;
    }

    /// <summary>Where each old line is now: the new number, zero for a line that is gone. Index zero is unused.</summary>
    public static int[] LineMap(byte[] oldContent, byte[] newContent)
    {
        var oldLines = TextLines.Split(oldContent);
        var diff = LineDiff.Compute(oldLines, TextLines.Split(newContent));
        var map = new int[oldLines.Length + 1];
        var at = 0;
        for (var i = 0; i < oldLines.Length; i++)
        {
            if (diff.Deleted[i])
                continue;
            while (diff.Added[at])
                at++;
            map[i + 1] = ++at;
        }

        return map;
    }

    private static string? Render(IReadOnlyList<Hunk> hunks)
    {
        if (hunks.Count == 0 || hunks.Sum(h => h.Lines.Count + 1) > MaxPatchLines)
            return null;
        var text = new StringBuilder();
        foreach (var hunk in hunks)
        {
            text.Append(hunk.Header).Append('\n');
            foreach (var line in hunk.Lines)
                text.Append(line.Kind).Append(line.Text).Append('\n');
        }

        return text.Length - 1 > MaxPatchLength ? null : text.ToString(0, text.Length - 1);
    }
}
