using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ReviewBot.Python.Unicode;

/// <summary>
/// What <c>\N{…}</c> means: names of characters, their aliases, and named sequences, in any case. CPython wants capitals in the names that are
/// by rule, those of Hangul and of ideographs; here they too may be in any case.
/// </summary>
internal static class CharacterNames
{
    private static readonly Lazy<NameTable> Table = new(() => new NameTable(UnicodeTable.Read(UnicodeTable.Names)));

    /// <summary>The version of Unicode the names are of.</summary>
    public static string UnicodeVersion => Table.Value.UnicodeVersion;

    /// <summary>The character or the characters of a name.</summary>
    public static bool TryGet(ReadOnlySpan<char> name, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (name.Length > NameTable.MaxLength || !Ascii.IsValid(name))
            return false;
        Span<char> upper = stackalloc char[name.Length];
        _ = Ascii.ToUpper(name, upper, out _);
        const string Syllable = "HANGUL SYLLABLE ";
        text = upper.StartsWith(Syllable) && Hangul.OfName(upper[Syllable.Length..]) is > 0 and var syllable
            ? ((char)syllable).ToString()
            : Table.Value.Find(upper);
        return text is not null;
    }
}
