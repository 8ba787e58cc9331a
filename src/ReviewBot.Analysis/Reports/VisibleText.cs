using System.Globalization;
using System.Text;

namespace ReviewBot.Analysis.Reports;

/// <summary>
/// Text as a reader must see it: characters that hide, reorder or steer (control, format, bidirectional, private, unpaired surrogates, odd
/// spaces) are shown as <c>⟨U+202E⟩</c>, so that what is read is what is there.
/// </summary>
internal static class VisibleText
{
    /// <summary>One line: tabs and line ends become a space.</summary>
    public static string Line(string text) => Show(text, block: false);

    /// <summary>Several lines: tabs stay, line ends become <c>\n</c>.</summary>
    public static string Block(string text) => Show(text, block: true);

    /// <summary>A character by its code point.</summary>
    public static string Mark(int codePoint) => string.Create(CultureInfo.InvariantCulture, $"⟨U+{codePoint:X4}⟩");

    private static string Show(string text, bool block)
    {
        if (text.All(c => c is >= ' ' and <= '~'))
            return text;
        var shown = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                shown.Append(Mark(text[i++]));
                continue;
            }

            i += rune.Utf16SequenceLength;
            if (IsLineEnd(rune.Value))
                shown.Append(block ? '\n' : ' ');
            else if (rune.Value == '\t')
                shown.Append(block ? '\t' : ' ');
            else if (IsHidden(rune))
                shown.Append(Mark(rune.Value));
            else
                shown.Append(rune);
        }

        return shown.ToString();
    }

    private static bool IsLineEnd(int codePoint) => codePoint is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029;

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate => true,
        UnicodeCategory.SpaceSeparator => rune.Value != ' ',
        _ => IsIgnorable(rune.Value),
    };

    /// <summary>Default_Ignorable_Code_Point of the Unicode database where the category does not tell: joiners, fillers, variation selectors.</summary>
    private static bool IsIgnorable(int codePoint) => codePoint is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2065 or 0x3164 or 0xFFA0
        or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF);
}
