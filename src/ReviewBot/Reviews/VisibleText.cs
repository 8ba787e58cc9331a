using System.Globalization;
using System.Text;

namespace ReviewBot.Reviews;

/// <summary>Text from a repository on its way to a terminal.</summary>
internal static class VisibleText
{
    /// <summary>The text with control and format characters written as <c>\u001B</c>: nothing can move the cursor or turn the direction.</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsInvisible)) return text;
        var visible = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (IsInvisible(c)) visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else visible.Append(c);
        }
        return visible.ToString();
    }

    private static bool IsInvisible(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
