using System.Globalization;
using System.Numerics;
using System.Text;

namespace ReviewBot.Python.Unicode;

/// <summary>The names of characters in a table of hashes over the lines as they are embedded: no name becomes a string.</summary>
internal sealed class NameTable
{
    /// <summary>CPython's own bound of a name.</summary>
    public const int MaxLength = 256;

    private readonly byte[] _lines;
    private readonly List<(int First, int Last, string Prefix)> _numbered = [];
    private readonly List<string> _sequences = [];
    private readonly List<Entry> _entries = new(1 << 15);

    /// <summary>At the place of its hash, or the next free one behind, the number of an entry and one; 0 where there is none.</summary>
    private readonly int[] _places;

    /// <summary>Reads the table.</summary>
    public NameTable(byte[] lines)
    {
        _lines = lines;
        var at = 0;
        UnicodeVersion = Encoding.ASCII.GetString(lines.AsSpan(Next(ref at))["Unicode ".Length..]);
        ReadNumbered(ref at);
        ReadSequences(ref at);
        ReadCharacters(ref at);
        _places = new int[4 << BitOperations.Log2((uint)_entries.Count)];
        for (var i = 0; i < _entries.Count; i++)
        {
            var place = HashOf(lines.AsSpan(_entries[i].Name)) & (_places.Length - 1);
            while (_places[place] > 0)
                place = (place + 1) & (_places.Length - 1);
            _places[place] = i + 1;
        }
    }

    /// <summary>The version of Unicode the names are of.</summary>
    public string UnicodeVersion { get; }

    /// <summary>The text of a name in capitals, or <c>null</c>.</summary>
    public string? Find(ReadOnlySpan<char> name)
    {
        Span<byte> bytes = stackalloc byte[name.Length];
        Encoding.ASCII.GetBytes(name, bytes);
        for (var place = HashOf(bytes); _places[place & (_places.Length - 1)] is > 0 and var number; place++)
        {
            var (range, code) = _entries[number - 1];
            if (_lines.AsSpan(range).SequenceEqual(bytes))
                return code >= 0 ? char.ConvertFromUtf32(code) : _sequences[~code];
        }

        return FindNumbered(name);
    }

    /// <summary>A name such as <c>CJK UNIFIED IDEOGRAPH-4E00</c>; as in CPython, four digits or five.</summary>
    private string? FindNumbered(ReadOnlySpan<char> name)
    {
        foreach (var (first, last, prefix) in _numbered)
        {
            if (name.StartsWith(prefix)
                && name.Length - prefix.Length is 4 or 5
                && int.TryParse(name[prefix.Length..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && code >= first && code <= last)
                return char.ConvertFromUtf32(code);
        }

        return null;
    }

    private void ReadNumbered(ref int at)
    {
        for (var line = NextText(ref at); line.Length > 0; line = NextText(ref at))
        {
            var parts = line.Split(' ', 3);
            _numbered.Add((Hex(parts[0]), Hex(parts[1]), parts[2]));
        }
    }

    /// <summary>Aliases and named sequences: the characters, and the name behind a semicolon.</summary>
    private void ReadSequences(ref int at)
    {
        for (var line = Next(ref at); line.End.Value > line.Start.Value; line = Next(ref at))
        {
            var length = _lines.AsSpan(line).IndexOf((byte)';');
            var codes = Encoding.ASCII.GetString(_lines.AsSpan(line)[..length]).Split(' ');
            _sequences.Add(string.Concat(codes.Select(code => char.ConvertFromUtf32(Hex(code)))));
            _entries.Add(new Entry((line.Start.Value + length + 1)..line.End.Value, ~(_sequences.Count - 1)));
        }
    }

    /// <summary>Characters in order; where one does not follow the last, the distance stands before a semicolon.</summary>
    private void ReadCharacters(ref int at)
    {
        var code = -1;
        for (var line = Next(ref at); line.End.Value > line.Start.Value; line = Next(ref at))
        {
            var distance = _lines.AsSpan(line).IndexOf((byte)';');
            code += distance < 0 ? 1 : Hex(Encoding.ASCII.GetString(_lines.AsSpan(line)[..distance]));
            _entries.Add(new Entry((line.Start.Value + distance + 1)..line.End.Value, code));
        }
    }

    private string NextText(ref int at) => Encoding.ASCII.GetString(_lines.AsSpan(Next(ref at)));

    /// <summary>The next line without its end; empty behind the last.</summary>
    private Range Next(ref int at)
    {
        var start = at;
        var length = _lines.AsSpan(start).IndexOf((byte)'\n');
        var end = length < 0 ? _lines.Length : start + length;
        at = Math.Min(end + 1, _lines.Length);
        return start..end;
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>FNV-1a.</summary>
    private static int HashOf(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261u;
        foreach (var b in name)
            hash = (hash ^ b) * 16777619;
        return (int)((hash ^ (hash >> 16)) & int.MaxValue);
    }

    /// <summary>Where a name stands in the lines, and its character, or the complement of the number of its sequence.</summary>
    private readonly record struct Entry(Range Name, int Code);
}
