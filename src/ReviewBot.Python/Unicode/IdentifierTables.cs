using System.Globalization;
using System.Text;

namespace ReviewBot.Python.Unicode;

/// <summary>
/// What identifiers need to know of characters: which may stand in one, and how they decompose, are ordered and compose. Own tables, because
/// what the runtime knows depends on its version, and its normalisation on libraries of the system.
/// </summary>
internal sealed class IdentifierTables
{
    /// <summary>No character before it combines or joins the one before it.</summary>
    private const int FirstCombining = 0x300;

    private static readonly Lazy<IdentifierTables> Loaded = new(() => new IdentifierTables(UnicodeTable.Read(UnicodeTable.Identifiers)));

    /// <summary>Bounds at which membership changes: the characters from an even one up to the next are in.</summary>
    private readonly int[] _starting;

    private readonly int[] _continuing;
    private readonly (int First, int End, byte Class)[] _classes;
    private readonly Dictionary<long, int> _compositions = [];
    private readonly int[] _decomposing;
    private readonly string[] _decompositions;

    private IdentifierTables(byte[] table)
    {
        var lines = Encoding.UTF8.GetString(table).AsSpan().EnumerateLines();
        UnicodeVersion = Next(ref lines)["Unicode ".Length..].ToString();
        _starting = Bounds(Next(ref lines));
        _continuing = Bounds(Next(ref lines));
        _classes = ReadClasses(ref lines);
        ReadCompositions(ref lines);
        (_decomposing, _decompositions) = ReadDecompositions(ref lines);
    }

    /// <summary>The tables, loaded when they are first asked for.</summary>
    public static IdentifierTables Instance => Loaded.Value;

    /// <summary>The version of Unicode they are of.</summary>
    public string UnicodeVersion { get; }

    /// <summary>Whether an identifier may begin with it.</summary>
    public bool Starts(int code) => IsWithin(_starting, code);

    /// <summary>Whether an identifier may go on with it.</summary>
    public bool Continues(int code) => IsWithin(_continuing, code);

    /// <summary>The canonical combining class.</summary>
    public byte ClassOf(int code)
    {
        var (low, high) = (0, code < FirstCombining ? 0 : _classes.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_classes[middle].End <= code)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _classes.Length && _classes[low].First <= code ? _classes[low].Class : (byte)0;
    }

    /// <summary>The full compatibility decomposition; <c>null</c> for a character that has none, and for syllables of Hangul.</summary>
    public string? DecompositionOf(int code)
    {
        var found = Array.BinarySearch(_decomposing, code);
        return found < 0 ? null : _decompositions[found];
    }

    /// <summary>The character two compose to; 0 when they do not.</summary>
    public int Compose(int first, int second) =>
        second < FirstCombining ? 0
        : Hangul.Compose(first, second) is > 0 and var syllable ? syllable
        : _compositions.GetValueOrDefault(PairOf(first, second));

    private static bool IsWithin(int[] bounds, int code)
    {
        var found = Array.BinarySearch(bounds, code);
        return (found >= 0 ? found : ~found - 1) % 2 == 0;
    }

    private static long PairOf(int first, int second) => ((long)first << 32) | (uint)second;

    private static ReadOnlySpan<char> Next(ref SpanLineEnumerator lines) => lines.MoveNext() ? lines.Current : [];

    /// <summary>Numbers in a row, each the distance from the one before.</summary>
    private static int[] Bounds(ReadOnlySpan<char> line)
    {
        var bounds = new List<int>();
        var at = 0;
        foreach (var number in line.Split(' '))
        {
            at += int.Parse(line[number], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            bounds.Add(at);
        }

        return [.. bounds];
    }

    private static (int First, int End, byte Class)[] ReadClasses(ref SpanLineEnumerator lines)
    {
        var classes = new List<(int First, int End, byte Class)>();
        for (var line = Next(ref lines); line.Length > 0; line = Next(ref lines))
        {
            var space = line.IndexOf(' ');
            var value = byte.Parse(line[..space], NumberStyles.None, CultureInfo.InvariantCulture);
            var bounds = Bounds(line[(space + 1)..]);
            for (var i = 0; i < bounds.Length; i += 2)
                classes.Add((bounds[i], bounds[i + 1], value));
        }

        classes.Sort();
        return [.. classes];
    }

    private void ReadCompositions(ref SpanLineEnumerator lines)
    {
        Span<int> codes = stackalloc int[3];
        for (var line = Next(ref lines); line.Length > 0; line = Next(ref lines))
        {
            var count = 0;
            foreach (var rune in line.EnumerateRunes())
                codes[count++] = rune.Value;
            _compositions.Add(PairOf(codes[0], codes[1]), codes[2]);
        }
    }

    private static (int[] Codes, string[] Texts) ReadDecompositions(ref SpanLineEnumerator lines)
    {
        var codes = new List<int>();
        var texts = new List<string>();
        var at = 0;
        for (var line = Next(ref lines); line.Length > 0; line = Next(ref lines))
        {
            var space = line.IndexOf(' ');
            at += int.Parse(line[..space], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            codes.Add(at);
            texts.Add(line[(space + 1)..].ToString());
        }

        return ([.. codes], [.. texts]);
    }
}
