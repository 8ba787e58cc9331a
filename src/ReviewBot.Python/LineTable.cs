using System.Text;

namespace ReviewBot.Python;

/// <summary>Where the lines of a text begin; they end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>, as Python has it.</summary>
public sealed class LineTable
{
    private readonly string _text;
    private readonly int[] _starts;

    /// <summary>Finds the lines of a text.</summary>
    public LineTable(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        var starts = new List<int>(1 + (text.Length / 32)) { 0 };
        for (var at = 0; ;)
        {
            var found = text.AsSpan(at).IndexOfAny('\n', '\r');
            if (found < 0)
                break;
            at += found + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
                at++;
            starts.Add(at);
        }

        _starts = [.. starts];
    }

    /// <summary>How many lines there are; a text that ends with a line end has an empty one behind it.</summary>
    public int Count => _starts.Length;

    /// <summary>The line of an offset, from 1.</summary>
    public int LineOf(int offset)
    {
        var found = Array.BinarySearch(_starts, offset);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The offset at which a line begins.</summary>
    public int StartOf(int line) => _starts[line - 1];

    /// <summary>The column of an offset in characters (code points) from 0, as Python counts its own strings.</summary>
    public int ColumnInCharacters(int offset)
    {
        var before = Before(offset);
        var column = before.Length;
        foreach (var c in before)
            column -= char.IsLowSurrogate(c) ? 1 : 0;
        return column;
    }

    /// <summary>The column of an offset in bytes of UTF-8 from 0: CPython's <c>col_offset</c>.</summary>
    public int ColumnInBytes(int offset) => Encoding.UTF8.GetByteCount(Before(offset));

    private ReadOnlySpan<char> Before(int offset)
    {
        var start = StartOf(LineOf(offset));
        return _text.AsSpan(start, offset - start);
    }
}
