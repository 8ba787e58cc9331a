namespace ReviewBot.Python.Unicode;

/// <summary>Syllables of Hangul, which Unicode composes and names by rule (section 3.12 of its core specification).</summary>
internal static class Hangul
{
    private const int First = 0xAC00;
    private const int FirstLeading = 0x1100;
    private const int FirstVowel = 0x1161;

    /// <summary>One before the first trailing consonant: the index 0 stands for none.</summary>
    private const int NoTrailing = 0x11A7;

    private const int Leadings = 19;
    private const int Vowels = 21;
    private const int Trailings = 28;

    private static readonly string[] LeadingNames =
        ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];

    private static readonly string[] VowelNames =
    [
        "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I",
    ];

    private static readonly string[] TrailingNames =
    [
        "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C",
        "K", "T", "P", "H",
    ];

    /// <summary>Whether it is a syllable, and its consonants and vowel; the trailing one is 0 where there is none.</summary>
    public static bool TryDecompose(int code, out int leading, out int vowel, out int trailing)
    {
        var index = code - First;
        leading = FirstLeading + (index / (Vowels * Trailings));
        vowel = FirstVowel + (index / Trailings % Vowels);
        trailing = index % Trailings == 0 ? 0 : NoTrailing + (index % Trailings);
        return index is >= 0 and < Leadings * Vowels * Trailings;
    }

    /// <summary>The syllable of a leading consonant and a vowel, or of a syllable without trailing consonant and one; 0 when they are none.</summary>
    public static int Compose(int first, int second)
    {
        var (leading, vowel) = (first - FirstLeading, second - FirstVowel);
        if (leading is >= 0 and < Leadings && vowel is >= 0 and < Vowels)
            return First + (((leading * Vowels) + vowel) * Trailings);
        var (syllable, trailing) = (first - First, second - NoTrailing);
        return syllable is >= 0 and < Leadings * Vowels * Trailings && syllable % Trailings == 0 && trailing is > 0 and < Trailings
            ? first + trailing
            : 0;
    }

    /// <summary>The syllable of a name such as <c>HAN</c>; 0 when it is none. Each part is the longest that fits, as in CPython.</summary>
    public static int OfName(ReadOnlySpan<char> name)
    {
        var leading = TakeLongest(LeadingNames, ref name);
        var vowel = TakeLongest(VowelNames, ref name);
        var trailing = TakeLongest(TrailingNames, ref name);
        return leading < 0 || vowel < 0 || trailing < 0 || name.Length > 0 ? 0 : First + (((leading * Vowels) + vowel) * Trailings) + trailing;
    }

    private static int TakeLongest(string[] parts, ref ReadOnlySpan<char> name)
    {
        var found = -1;
        for (var i = 0; i < parts.Length; i++)
        {
            if (name.StartsWith(parts[i]) && (found < 0 || parts[i].Length > parts[found].Length))
                found = i;
        }

        if (found >= 0)
            name = name[parts[found].Length..];
        return found;
    }
}
