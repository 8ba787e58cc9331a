using System.Text;

namespace ReviewBot.GitHubSimulator.Git;

/// <summary>Groups changed lines into hunks.</summary>
internal static class HunkBuilder
{
    private const string NoNewline = " No newline at end of file";

    // Git's default: what follows the second @@ is cut after 80 bytes.
    private const int MaxHeading = 80;

    public static IReadOnlyList<Hunk> Build(string[] oldLines, string[] newLines, LineDiff diff, int context)
    {
        var hunks = new List<Hunk>();
        var position = 0;
        foreach (var (oldStart, oldEnd, newStart, newEnd) in Ranges(diff, context))
        {
            if (hunks.Count > 0)
                position++;
            var lines = Lines(oldLines, newLines, diff, (oldStart, oldEnd, newStart, newEnd), ref position);
            hunks.Add(new Hunk(Header(oldLines, oldStart, oldEnd, newStart, newEnd), lines));
        }

        return hunks;
    }

    private static IEnumerable<(int OldStart, int OldEnd, int NewStart, int NewEnd)> Ranges(LineDiff diff, int context)
    {
        var changes = Changes(diff).ToList();
        for (var i = 0; i < changes.Count;)
        {
            var last = i;
            while (last + 1 < changes.Count && changes[last + 1].OldStart - changes[last].OldEnd <= 2 * context)
                last++;
            var before = Math.Min(context, Math.Min(changes[i].OldStart, changes[i].NewStart));
            var after = Math.Min(context, Math.Min(diff.Deleted.Length - changes[last].OldEnd, diff.Added.Length - changes[last].NewEnd));
            yield return (changes[i].OldStart - before, changes[last].OldEnd + after, changes[i].NewStart - before, changes[last].NewEnd + after);
            i = last + 1;
        }
    }

    private static IEnumerable<(int OldStart, int OldEnd, int NewStart, int NewEnd)> Changes(LineDiff diff)
    {
        for (int o = 0, n = 0; o < diff.Deleted.Length || n < diff.Added.Length;)
        {
            var (oldStart, newStart) = (o, n);
            while (o < diff.Deleted.Length && diff.Deleted[o])
                o++;
            while (n < diff.Added.Length && diff.Added[n])
                n++;
            if (o > oldStart || n > newStart)
                yield return (oldStart, o, newStart, n);
            else
                (o, n) = (o + 1, n + 1);
        }
    }

    private static List<HunkLine> Lines(
        string[] oldLines, string[] newLines, LineDiff diff, (int OldStart, int OldEnd, int NewStart, int NewEnd) range, ref int position)
    {
        var lines = new List<HunkLine>();
        for (var (o, n) = (range.OldStart, range.NewStart); o < range.OldEnd || n < range.NewEnd;)
        {
            if (o < range.OldEnd && diff.Deleted[o])
                Add(lines, '-', oldLines[o], ++o, 0, ref position);
            else if (n < range.NewEnd && diff.Added[n])
                Add(lines, '+', newLines[n], 0, ++n, ref position);
            else
                Add(lines, ' ', newLines[n], ++o, ++n, ref position);
        }

        return lines;
    }

    private static void Add(List<HunkLine> lines, char kind, string text, int oldNumber, int newNumber, ref int position)
    {
        var ended = text.EndsWith('\n');
        lines.Add(new HunkLine(kind, ended ? text[..^1] : text, oldNumber, newNumber, ++position));
        if (!ended)
            lines.Add(new HunkLine('\\', NoNewline, 0, 0, ++position));
    }

    private static string Header(string[] oldLines, int oldStart, int oldEnd, int newStart, int newEnd)
    {
        var header = $"@@ -{Range(oldStart, oldEnd)} +{Range(newStart, newEnd)} @@";
        for (var i = Math.Min(oldStart, oldLines.Length) - 1; i >= 0; i--)
        {
            if (oldLines[i].Length > 0 && (char.IsAsciiLetter(oldLines[i][0]) || oldLines[i][0] is '_' or '$'))
                return header + " " + Cut(oldLines[i]);
        }

        return header;
    }

    private static string Range(int start, int end) => (end - start) switch
    {
        0 => $"{start},0",
        1 => $"{start + 1}",
        var count => $"{start + 1},{count}",
    };

    private static string Cut(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        return Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, MaxHeading)).TrimEnd(' ', '\t', '\r', '\n', '\v', '\f');
    }
}
