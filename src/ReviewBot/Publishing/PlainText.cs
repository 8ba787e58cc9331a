using System.Globalization;
using System.Text;

namespace ReviewBot.Publishing;

/// <summary>Text of the code under review for where GitHub shows characters as they are: annotations and titles.</summary>
internal static class PlainText
{
    /// <summary>At most so many characters, with invisible and control characters spelled out, so that nothing hides or reorders.</summary>
    public static string Bounded(string text, int max)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length + 10 > max)
                return shown.Append('…').ToString();
            if (IsVisible(rune))
                shown.Append(rune);
            else
                shown.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
        }

        return shown.ToString();
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
