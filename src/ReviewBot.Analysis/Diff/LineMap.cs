namespace ReviewBot.Analysis.Diff;

/// <summary>Which line of the old side each line of the new side was. Lines count from 1; the map is strictly increasing.</summary>
internal sealed class LineMap
{
    private readonly int[] _oldOfNew;

    /// <summary>Takes for each new line its old one, or 0.</summary>
    public LineMap(int[] oldOfNew, int oldCount)
    {
        _oldOfNew = oldOfNew;
        var kept = oldOfNew.Count(o => o != 0);
        Added = oldOfNew.Length - kept;
        Removed = oldCount - kept;
    }

    /// <summary>New lines that the old side does not have.</summary>
    public int Added { get; }

    /// <summary>Old lines that the new side does not have.</summary>
    public int Removed { get; }

    /// <summary>A map in which every line is new.</summary>
    public static LineMap AllNew(int newCount) => new(new int[newCount], 0);

    /// <summary>The old line that a new line was, or 0.</summary>
    public int OldOf(int newLine) => newLine >= 1 && newLine <= _oldOfNew.Length ? _oldOfNew[newLine - 1] : 0;

    /// <summary>Whether a line was added or changed.</summary>
    public bool Touched(int newLine) => newLine >= 1 && newLine <= _oldOfNew.Length && _oldOfNew[newLine - 1] == 0;

    /// <summary>Whether any line of a range was added or changed.</summary>
    public bool Touched(SourceRange range)
    {
        for (var line = range.StartLine; line <= LastLine(range); line++)
        {
            if (Touched(line))
                return true;
        }

        return false;
    }

    /// <summary>A range that ends before the first column of a line does not cover that line.</summary>
    private static int LastLine(SourceRange range) =>
        range.EndColumn <= 1 && range.EndLine > range.StartLine ? range.EndLine - 1 : range.EndLine;
}
