using ReviewBot.Analysis.Reports;

namespace ReviewBot.Analysis.Tests.Reports;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\tb\r\nc\rd\ne", "a b c d e")]
    [InlineData("\u202eevil", "⟨U+202E⟩evil")]
    [InlineData("a\u200bb\ufeff", "a⟨U+200B⟩b⟨U+FEFF⟩")]
    [InlineData("\u001b[31m", "⟨U+001B⟩[31m")]
    [InlineData("\u0000\u009b", "⟨U+0000⟩⟨U+009B⟩")]
    [InlineData("\ud83d\ude00", "\ud83d\ude00")]
    [InlineData("\U000e0041", "⟨U+E0041⟩")]
    [InlineData("\u3164\u034f", "⟨U+3164⟩⟨U+034F⟩")]
    [InlineData("a\u00a0b", "a⟨U+00A0⟩b")]
    [InlineData("Grüße 漢字 ‰", "Grüße 漢字 ‰")]
    public void What_hides_is_shown(string text, string expected) => Assert.Equal(expected, VisibleText.Line(text));

    [Fact]
    public void Half_a_surrogate_pair_is_shown() => Assert.Equal("a⟨U+D83D⟩b⟨U+DE00⟩", VisibleText.Line("a" + (char)0xD83D + "b" + (char)0xDE00));

    [Fact]
    public void A_block_keeps_its_lines_and_tabs() => Assert.Equal("a\tb\nc\nd⟨U+0007⟩", VisibleText.Block("a\tb\r\nc\rd\a"));
}
