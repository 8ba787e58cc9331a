using System.Buffers;
using ReviewBot.Analysis.Languages;

namespace ReviewBot.Analysis.Rules.Any;

/// <summary>How one kind of token is written by the provider that gives it out.</summary>
/// <param name="Provider">What it is, for people: <c>GitHub personal access token</c>.</param>
/// <param name="Anchor">The literal text that it is found by.</param>
/// <param name="Alphabet">The characters of what follows the anchor.</param>
/// <param name="Least">How many of them at least.</param>
/// <param name="Most">How many of them at most.</param>
internal sealed record TokenFormat(string Provider, string Anchor, string Alphabet, int Least, int Most)
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF-");

    private static readonly SearchValues<string> Placeholders = SearchValues.Create(
        ["example", "xxxx", "your", "dummy", "placeholder", "redacted", "0000", "1234567", "abcdefg", "sample", "changeme"],
        StringComparison.OrdinalIgnoreCase);

    private readonly SearchValues<char> _letters = SearchValues.Create(Alphabet);

    /// <summary>How bad it is to show it.</summary>
    public Severity Severity { get; init; } = Severity.Critical;

    /// <summary>How sure its shape is.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>Characters before the anchor that belong to it, when it does not begin with the anchor.</summary>
    public (string Alphabet, int Least, int Most)? Before { get; init; }

    /// <summary>What else must hold of all that was matched, such as a checksum.</summary>
    public Func<string, bool> Holds { get; init; } = static _ => true;

    /// <summary>Whether a placeholder can be told by its letters: not where a checksum has proven the token.</summary>
    public bool Proven { get; init; }

    /// <summary>The token whose anchor stands at a place, or <c>null</c>.</summary>
    public (int Start, int End)? Match(string text, int anchor)
    {
        var start = anchor;
        if (Before is var (alphabet, least, most))
        {
            while (start > 0 && anchor - start < most && alphabet.Contains(text[start - 1], StringComparison.Ordinal))
                start--;
            if (anchor - start < least)
                return null;
        }

        // A token does not begin inside a word, and ends where its alphabet does.
        if (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] == '_') && char.IsAsciiLetterOrDigit(text[start]))
            return null;
        var bodyStart = anchor + Anchor.Length;
        var rest = text.AsSpan(bodyStart, Math.Min(Most + 1, text.Length - bodyStart));
        var other = rest.IndexOfAnyExcept(_letters);
        var length = other < 0 ? rest.Length : other;
        var end = bodyStart + length;
        return length >= Least && length <= Most && Holds(text[start..end]) && (Proven || IsRandom(text.AsSpan(bodyStart, length)))
            ? (start, end)
            : null;
    }

    /// <summary>The value's first characters, as many as a message may show.</summary>
    public static string Shown(FileText text, int start) => text.Text.Substring(start, Math.Min(4, text.Text.Length - start));

    /// <summary>Told from what people write in its place: no words that say so, no runs, as many different characters as chance gives.</summary>
    internal static bool IsRandom(ReadOnlySpan<char> body)
    {
        return !body.ContainsAny(Placeholders) && Entropy(body) >= (body.ContainsAnyExcept(HexDigits) ? 3.3 : 2.8);
    }

    /// <summary>Shannon's, in bits per character.</summary>
    private static double Entropy(ReadOnlySpan<char> body)
    {
        Span<int> counts = stackalloc int[128];
        counts.Clear();
        foreach (var c in body)
            counts[c & 127]++;
        var entropy = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
                entropy -= (double)count / body.Length * Math.Log2((double)count / body.Length);
        }

        return entropy;
    }
}
