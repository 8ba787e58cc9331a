using System.Globalization;
using System.Text;
using ReviewBot.Python.Unicode;

namespace ReviewBot.Python.Tests.Unicode;

/// <summary>Which characters identifiers have, and what they are normalised to.</summary>
public sealed class IdentifierTests
{
    [Theory]
    [InlineData('_', true, true)]
    [InlineData('a', true, true)]
    [InlineData('Z', true, true)]
    [InlineData('0', false, true)]
    [InlineData('-', false, false)]
    [InlineData('@', false, false)]
    [InlineData('[', false, false)]
    [InlineData('é', true, true)]
    [InlineData(0x00AA, true, true)]
    [InlineData(0x00B7, false, true)]
    [InlineData(0x00D7, false, false)]
    [InlineData(0x0301, false, true)]
    [InlineData(0x0660, false, true)]
    [InlineData(0x1885, true, true)]
    [InlineData(0x200C, false, true)]
    [InlineData(0x200D, false, true)]
    [InlineData(0x2118, true, true)]
    [InlineData(0x2603, false, false)]
    [InlineData(0x2E2F, false, false)]
    [InlineData(0x3000, false, false)]
    [InlineData(0x3042, true, true)]
    [InlineData(0xAC00, true, true)]
    [InlineData(0xD7A4, false, false)]
    [InlineData(0xD800, false, false)]
    [InlineData(0xE000, false, false)]
    [InlineData(0x1D41E, true, true)]
    [InlineData(0x1F600, false, false)]
    [InlineData(0x323AF, true, true)]
    [InlineData(0x323B0, false, false)]
    [InlineData(0xE0100, false, true)]
    [InlineData(0x10FFFF, false, false)]
    public void A_character_may_stand_first_or_later(int code, bool start, bool @continue) =>
        Assert.Equal((start, @continue), (IdentifierCharacters.IsStart(code), IdentifierCharacters.IsContinue(code)));

    [Fact]
    public void No_number_that_is_no_character_is_in_an_identifier() =>
        Assert.All([-1, int.MinValue, 0x110000, int.MaxValue], code => Assert.False(code >= 0x80 && IdentifierCharacters.IsContinue(code)));

    [Theory]
    [InlineData("eval", "eval")]
    [InlineData("𝐞𝐯𝐚𝐥", "eval")]
    [InlineData("ｅｖａｌ", "eval")]
    [InlineData("ℯ𝓍ℯ𝒸", "exec")]
    [InlineData("__import__", "__import__")]
    [InlineData("＿＿ｉｍｐｏｒｔ＿＿", "__import__")]
    [InlineData("ﬁle", "file")]
    [InlineData("ſystem", "system")]
    [InlineData("é", "é")]
    [InlineData("e\u0301", "é")]
    [InlineData("x\u0301", "x\u0301")]
    [InlineData("a\u0301\u0323", "\u1EA1\u0301")]
    [InlineData("a\u0323\u0301", "\u1EA1\u0301")]
    [InlineData("a\u0315\u0300\u05AE\u0300", "à\u05AE\u0300\u0315")]
    [InlineData("\u1E9B\u0323", "\u1E69")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u212B", "Å")]
    [InlineData("\uF900", "\u8C48")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("\uD558\u11AB", "한")]
    [InlineData("한\u11AB", "한\u11AB")]
    [InlineData("\uFFA1\u314F", "가")]
    [InlineData("\uFDFA", "صلى الله عليه وسلم")]
    [InlineData("\U0001D15F", "\U0001D158\U0001D165")]
    [InlineData("\u00AA\uD800", "a\uD800")]
    [InlineData("", "")]
    public void Names_that_Python_takes_for_one_become_one(string written, string meant) =>
        Assert.Equal(meant, IdentifierNormalization.Normalize(written));

    [Theory]
    [InlineData("\u0301\u0323")]
    [InlineData("\u0315\u0300\u05AE\u0300")]
    [InlineData("\u1112\u1161\u11AB")]
    [InlineData("\uFDFA")]
    [InlineData("漢")]
    public void The_longest_names_take_no_more_than_their_share_of_time(string part)
    {
        var written = "a" + string.Concat(Enumerable.Repeat(part, 20_000 / part.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.InRange(IdentifierNormalization.Normalize(written).Length, 1, written.Length * 18);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Every_character_of_CPythons_identifiers_is_one_here_and_is_normalised_alike()
    {
        var wrong = new List<string>();
        foreach (var line in PythonScript.Run("Unicode/unicode_tables.py", "known_identifiers"))
        {
            var parts = line.Split(' ', 3);
            var code = int.Parse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (!IdentifierCharacters.IsContinue(code) || (parts[1] == "1" && !IdentifierCharacters.IsStart(code))
                || IdentifierNormalization.Normalize(new Rune(code).ToString()) != parts[2])
                wrong.Add(line);
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Identifiers_at_random_are_normalised_as_CPython_does() =>
        Assert.DoesNotContain(
            PythonScript.Run("Unicode/unicode_tables.py", "normalized_identifiers"),
            line => IdentifierNormalization.Normalize(line.Split(' ')[0]) != line.Split(' ')[1]);
}
