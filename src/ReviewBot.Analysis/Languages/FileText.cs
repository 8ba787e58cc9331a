namespace ReviewBot.Analysis.Languages;

/// <summary>The decoded text of one file with its lines. Line ends are <c>\n</c>, <c>\r\n</c> and <c>\r</c>.</summary>
public sealed class FileText
{
    private readonly int[] _lineStarts;

    /// <summary>Takes the text of the file at <paramref name="path"/>; a byte-order mark is not part of it.</summary>
    public FileText(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>The path relative to the repository root.</summary>
    public string Path { get; }

    /// <summary>All of it.</summary>
    public string Text { get; }

    /// <summary>How many lines; a final line end opens no further line.</summary>
    public int LineCount => Text.Length > 0 && _lineStarts[^1] == Text.Length ? _lineStarts.Length - 1 : _lineStarts.Length;

    /// <summary>A line without its line end, counted from 1.</summary>
    public ReadOnlySpan<char> Line(int number)
    {
        var start = _lineStarts[number - 1];
        var end = number < _lineStarts.Length ? _lineStarts[number] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    /// <summary>Offset of the first character of a line, counted from 1.</summary>
    public int LineStart(int number) => _lineStarts[number - 1];

    /// <summary>The range between two offsets, the end exclusive.</summary>
    public SourceRange Range(int start, int end)
    {
        var (startLine, startColumn) = Position(start);
        var (endLine, endColumn) = Position(end);
        return new SourceRange(startLine, startColumn, endLine, endColumn);
    }

    /// <summary>The offsets of a range, clipped to the text.</summary>
    public (int Start, int End) Offsets(SourceRange range) =>
        (Offset(range.StartLine, range.StartColumn), Offset(range.EndLine, range.EndColumn));

    private int Offset(int line, int column) =>
        line > _lineStarts.Length ? Text.Length : Math.Min(_lineStarts[line - 1] + column - 1, Text.Length);

    private (int Line, int Column) Position(int offset)
    {
        var index = Array.BinarySearch(_lineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
