using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace ReviewBot.Python.Unicode;

/// <summary>
/// Normalisation form KC, in which Python compares identifiers. <see cref="string.Normalize()"/> is none for a program without ICU, and with
/// it depends on the system.
/// </summary>
internal static class IdentifierNormalization
{
    /// <summary>
    /// The text in normalisation form KC. Time is linear in the text; no character becomes more than 18 (U+FDFA). Surrogates without their
    /// other half stay.
    /// </summary>
    public static string Normalize(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
            return text.ToString();
        var characters = CollectionsMarshal.AsSpan(Decompose(text));
        Order(characters);
        return ToText(characters[..Compose(characters)]);
    }

    private static List<Character> Decompose(ReadOnlySpan<char> text)
    {
        var characters = new List<Character>(text.Length);
        while (text.Length > 0)
        {
            var whole = Rune.DecodeFromUtf16(text, out var rune, out var length) == OperationStatus.Done;
            Add(whole ? rune.Value : text[0], characters);
            text = text[length..];
        }

        return characters;
    }

    private static void Add(int code, List<Character> characters)
    {
        if (code < 0x80)
        {
            characters.Add(new Character(code, 0));
        }
        else if (Hangul.TryDecompose(code, out var leading, out var vowel, out var trailing))
        {
            characters.Add(new Character(leading, 0));
            characters.Add(new Character(vowel, 0));
            if (trailing > 0)
                characters.Add(new Character(trailing, 0));
        }
        else if (IdentifierTables.Instance.DecompositionOf(code) is { } decomposed)
        {
            foreach (var rune in decomposed.EnumerateRunes())
                characters.Add(new Character(rune.Value, IdentifierTables.Instance.ClassOf(rune.Value)));
        }
        else
        {
            characters.Add(new Character(code, IdentifierTables.Instance.ClassOf(code)));
        }
    }

    /// <summary>Sorts each stretch of combining characters by their classes; equal ones keep their order.</summary>
    private static void Order(Span<Character> characters)
    {
        var start = 0;
        for (var i = 0; i <= characters.Length; i++)
        {
            if (i < characters.Length && characters[i].Class > 0)
                continue;
            if (i - start > 1)
                SortByClass(characters[start..i]);
            start = i + 1;
        }
    }

    /// <summary>By counting: an identifier may be one stretch of any length, for which no sort by comparison is linear.</summary>
    private static void SortByClass(Span<Character> characters)
    {
        Span<int> next = stackalloc int[257];
        next.Clear();
        foreach (var character in characters)
            next[character.Class + 1]++;
        for (var i = 1; i < next.Length; i++)
            next[i] += next[i - 1];
        foreach (var character in characters.ToArray())
            characters[next[character.Class]++] = character;
    }

    /// <summary>Composes in place; returns how many characters are left.</summary>
    private static int Compose(Span<Character> characters)
    {
        var (starter, length, lastClass) = (-1, 0, 0);
        foreach (var character in characters)
        {
            // Blocked is what has a character of its own class or a higher one between itself and the starter.
            var composed = starter >= 0 && (lastClass == 0 || lastClass < character.Class)
                ? IdentifierTables.Instance.Compose(characters[starter].Code, character.Code)
                : 0;
            if (composed > 0)
            {
                characters[starter] = new Character(composed, 0);
                continue;
            }

            if (character.Class == 0)
                starter = length;
            lastClass = character.Class;
            characters[length++] = character;
        }

        return length;
    }

    private static string ToText(ReadOnlySpan<Character> characters)
    {
        var text = new StringBuilder(characters.Length);
        Span<char> pair = stackalloc char[2];
        foreach (var (code, _) in characters)
        {
            if (code <= char.MaxValue)
                text.Append((char)code);
            else
                text.Append(pair[..new Rune(code).EncodeToUtf16(pair)]);
        }

        return text.ToString();
    }

    /// <summary>A character with its canonical combining class.</summary>
    private readonly record struct Character(int Code, byte Class);
}
