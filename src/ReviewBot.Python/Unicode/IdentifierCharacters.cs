using System.Globalization;

namespace ReviewBot.Python;

internal static class IdentifierCharacters
{
    public static bool IsStart(int c) => CharUnicodeInfo.GetUnicodeCategory(c) <= UnicodeCategory.OtherLetter || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;
    public static bool IsContinue(int c) => IsStart(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
}
