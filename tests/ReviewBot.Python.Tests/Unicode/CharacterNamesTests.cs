using System.Globalization;
using ReviewBot.Python.Unicode;

namespace ReviewBot.Python.Tests.Unicode;

/// <summary>What <c>\N{…}</c> means.</summary>
public sealed class CharacterNamesTests
{
    [Theory]
    [InlineData("LATIN SMALL LETTER A", "a")]
    [InlineData("latin small letter a", "a")]
    [InlineData("Latin Small Letter E With Acute", "é")]
    [InlineData("EM DASH", "—")]
    [InlineData("NULL", "\0")]
    [InlineData("LF", "\n")]
    [InlineData("line feed", "\n")]
    [InlineData("ALERT", "\a")]
    [InlineData("BELL", "🔔")]
    [InlineData("NO-BREAK SPACE", "\u00A0")]
    [InlineData("NBSP", "\u00A0")]
    [InlineData("ZERO WIDTH NO-BREAK SPACE", "\uFEFF")]
    [InlineData("BYTE ORDER MARK", "\uFEFF")]
    [InlineData("RIGHT-TO-LEFT OVERRIDE", "\u202E")]
    [InlineData("RLO", "\u202E")]
    [InlineData("PRESENTATION FORM FOR VERTICAL RIGHT WHITE LENTICULAR BRACKET", "\uFE18")]
    [InlineData("PRESENTATION FORM FOR VERTICAL RIGHT WHITE LENTICULAR BRAKCET", "\uFE18")]
    [InlineData("KEYCAP DIGIT ONE", "1\uFE0F\u20E3")]
    [InlineData("latin small letter r with tilde", "r\u0303")]
    [InlineData("GRINNING FACE", "😀")]
    [InlineData("HANGUL SYLLABLE GA", "가")]
    [InlineData("HANGUL SYLLABLE A", "아")]
    [InlineData("HANGUL SYLLABLE HIH", "힣")]
    [InlineData("hangul syllable ggwaegg", "\uAF66")]
    [InlineData("CJK UNIFIED IDEOGRAPH-4E00", "一")]
    [InlineData("CJK UNIFIED IDEOGRAPH-20000", "\U00020000")]
    [InlineData("CJK COMPATIBILITY IDEOGRAPH-F900", "\uF900")]
    [InlineData("TAG LATIN SMALL LETTER A", "\U000E0061")]
    [InlineData("VARIATION SELECTOR-256", "\U000E01EF")]
    public void A_name_stands_for_its_characters(string name, string expected)
    {
        Assert.True(CharacterNames.TryGet(name, out var text));
        Assert.Equal(expected, text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("LATIN SMALL LETTER")]
    [InlineData(" LATIN SMALL LETTER A")]
    [InlineData("LATIN SMALL LETTER A ")]
    [InlineData("LATIN  SMALL LETTER A")]
    [InlineData("LATIN_SMALL_LETTER_A")]
    [InlineData("LATIN SMALL LETTER A\n")]
    [InlineData("ſPACE")]
    [InlineData("<control>")]
    [InlineData("0;NULL")]
    [InlineData("Unicode 16.0.0")]
    [InlineData("HANGUL SYLLABLE ")]
    [InlineData("HANGUL SYLLABLE GX")]
    [InlineData("HANGUL SYLLABLE GAGA")]
    [InlineData("CJK UNIFIED IDEOGRAPH-")]
    [InlineData("CJK UNIFIED IDEOGRAPH-4DC0")]
    [InlineData("CJK UNIFIED IDEOGRAPH-004E00")]
    [InlineData("CJK UNIFIED IDEOGRAPH-+4E00")]
    [InlineData("CJK UNIFIED IDEOGRAPH- 4E00")]
    public void Anything_else_is_no_name(string name) => Assert.False(CharacterNames.TryGet(name, out _));

    [Fact]
    public void A_name_of_any_length_is_refused_at_once() =>
        Assert.All([256, 257, 10_000_000], length => Assert.False(CharacterNames.TryGet(new string('A', length), out _)));

    [Fact]
    public void Every_name_of_CPython_stands_for_the_same_in_any_case()
    {
        var wrong = new List<string>();
        foreach (var line in PythonScript.Run("Unicode/unicode_tables.py", "known_names"))
        {
            var parts = line.Split(';');
            var expected = string.Concat(parts[0].Split(' ')
                .Select(code => char.ConvertFromUtf32(int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))));
            if (!CharacterNames.TryGet(parts[1], out var upper) || upper != expected
                || !CharacterNames.TryGet(parts[1].ToLowerInvariant(), out var lower) || lower != expected)
                wrong.Add(line);
        }

        Assert.Empty(wrong);
    }
}
