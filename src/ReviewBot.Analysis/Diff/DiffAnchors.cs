using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewBot.Analysis.Diff;

/// <summary>
/// The lines of one file that GitHub lets a review comment stand on: those inside a hunk of the patch it answered for the file, added and
/// context lines on the right side. Never throws: a patch that cannot be read has no such lines.
/// </summary>
public sealed partial class DiffAnchors
{
    private readonly List<Hunk> _hunks;

    private DiffAnchors(List<Hunk> hunks) => _hunks = hunks;

    /// <summary>The hunks as far as they could be read, in order.</summary>
    internal IReadOnlyList<Hunk> Hunks => _hunks;

    /// <summary>Reads the <c>patch</c> member of a pull request file; <c>null</c> (binary, too large, pure rename) has no lines.</summary>
    public static DiffAnchors Parse(string? patch)
    {
        var hunks = new List<Hunk>();
        HunkReader? reader = null;
        foreach (var line in (patch ?? "").Split('\n'))
        {
            if (reader is { Complete: false } && reader.Read(line))
                continue;
            Close(hunks, reader);
            reader = HunkReader.Begin(line);
        }

        Close(hunks, reader);
        return new DiffAnchors(hunks);
    }

    /// <summary>
    /// The anchor for a range of head lines, or <c>null</c> when none of it is inside a hunk. Both ends are in one hunk and the start is left
    /// out for one line: GitHub answers 422 <c>start line must precede the end line</c> otherwise.
    /// </summary>
    public (int? StartLine, int Line)? Anchor(int startLine, int endLine)
    {
        foreach (var hunk in _hunks)
        {
            var first = Math.Max(startLine, hunk.FirstNewLine);
            var last = Math.Min(Math.Max(startLine, endLine), hunk.LastNewLine);
            if (first <= last)
                return (first == last ? null : first, last);
        }

        return null;
    }

    private static void Close(List<Hunk> hunks, HunkReader? reader)
    {
        // A hunk that goes back is no hunk that git writes; whoever wrote it shall not choose the anchor.
        if (reader?.Hunk is { } hunk && (hunks.Count == 0 || hunk.FirstNewLine > hunks[^1].LastNewLine))
            hunks.Add(hunk);
    }

    /// <summary>Reads the lines behind one header, as many as it announces.</summary>
    private sealed partial class HunkReader(int newStart, int oldLeft, int newLeft)
    {
        private int _oldLeft = oldLeft;
        private int _newLeft = newLeft;
        private int _newRead;

        public bool Complete => _oldLeft == 0 && _newLeft == 0;

        /// <summary>What was read; <c>null</c> when it has no line at head.</summary>
        public Hunk? Hunk => _newRead == 0 ? null : new Hunk(newStart, newStart + _newRead - 1);

        /// <summary>The counts are left out when they are 1: <c>@@ -0,0 +1 @@</c>.</summary>
        public static HunkReader? Begin(ReadOnlySpan<char> line)
        {
            if (!line.StartsWith("@@ -") || Header().Match(line.ToString()) is not { Success: true } match)
                return null;
            return Number(match.Groups["new"]) is { } start
                && Number(match.Groups["oldCount"]) is { } oldCount
                && Number(match.Groups["newCount"]) is { } newCount
                && start <= int.MaxValue - newCount
                && (start > 0 || newCount == 0)
                    ? new HunkReader(start, oldCount, newCount)
                    : null;
        }

        /// <summary>Takes one line; false when it does not belong to the hunk.</summary>
        public bool Read(ReadOnlySpan<char> line)
        {
            switch (line.IsEmpty ? ' ' : line[0])
            {
                // An empty line is a context line whose space was trimmed on the way.
                case ' ' when _oldLeft > 0 && _newLeft > 0:
                    (_oldLeft, _newLeft, _newRead) = (_oldLeft - 1, _newLeft - 1, _newRead + 1);
                    return true;
                case '+' when _newLeft > 0:
                    (_newLeft, _newRead) = (_newLeft - 1, _newRead + 1);
                    return true;
                case '-' when _oldLeft > 0:
                    _oldLeft--;
                    return true;
                // "\ No newline at end of file" says something of the line before and is none itself.
                case '\\':
                    return true;
                default:
                    return false;
            }
        }

        private static int? Number(Group group) =>
            !group.Success ? 1 : int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

        [GeneratedRegex(
            """^@@ -[0-9]{1,10}(,(?<oldCount>[0-9]{1,10}))? \+(?<new>[0-9]{1,10})(,(?<newCount>[0-9]{1,10}))? @@""",
            RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
        private static partial Regex Header();
    }
}

/// <summary>The lines at head that one hunk shows, both ends included.</summary>
internal readonly record struct Hunk(int FirstNewLine, int LastNewLine);
