using ReviewBot.Analysis.Reports;

namespace ReviewBot.Analysis.Tests.Reports;

public sealed class MarkdownTextTests
{
    private static readonly string[] PlainElements = ["CodeInline", "LiteralInline", "ParagraphBlock"];

    [Fact]
    public void Escaped_text_shows_exactly_itself_and_activates_nothing() => HostileText.ForAll(text =>
    {
        var rendered = Rendered.From(MarkdownText.Escape(text));
        Assert.Equal(Folded(text), rendered.Text);
        Assert.Empty(rendered.Elements.Except(PlainElements));
        rendered.AssertInert();
    });

    [Fact]
    public void Escaped_text_stays_inert_inside_a_list_item_and_bold() => HostileText.ForAll(text =>
    {
        var rendered = Rendered.From($"Before.\n\n1. **Title {MarkdownText.Escape(text)} (Line 1):** {MarkdownText.Escape(text)}\n   - x {MarkdownText.Escape(text)}\n");
        Assert.Empty(rendered.Elements.Except([.. PlainElements, "EmphasisInline", "ListBlock", "ListItemBlock"]));
        rendered.AssertInert();
    });

    [Fact]
    public void A_sentence_shows_its_words_and_activates_nothing() => HostileText.ForAll(text =>
    {
        var rendered = Rendered.From(MarkdownText.Sentence(text));
        Assert.Equal(Bare(text), Bare(rendered.Text));
        Assert.Empty(rendered.Elements.Except(PlainElements));
        rendered.AssertInert();
    });

    [Fact]
    public void Code_shows_exactly_the_text_in_one_span() => HostileText.ForAll(text =>
    {
        var rendered = Rendered.From("x " + MarkdownText.Code(text) + " y");
        var shown = VisibleText.Line(text);
        if (shown.Length == 0)
            return;
        Assert.Equal($"x {InCode(shown)} y", rendered.Text);
        Assert.Equal(PlainElements, rendered.Elements);
    });

    [Fact]
    public void Code_at_the_start_of_a_line_is_no_block() => HostileText.ForAll(text =>
        Assert.Empty(Rendered.From(MarkdownText.Code(text)).Elements.Except(PlainElements)));

    [Fact]
    public void A_cell_stays_one_cell() => HostileText.ForAll(text =>
    {
        var rendered = Rendered.From($"| a | b |\n| --- | --- |\n| {MarkdownText.Cell(text)} | z |\n");
        Assert.Equal(4, rendered.Elements.Contains("Table") ? rendered.Html.Split("<t").Count(p => p.StartsWith("d>", StringComparison.Ordinal) || p.StartsWith("h>", StringComparison.Ordinal)) : 0);
        rendered.AssertInert();
    });

    [Fact]
    public void A_fence_holds_exactly_the_text() => HostileText.ForAll(text =>
    {
        var rendered = Rendered.From("before\n\n" + MarkdownText.Fence(text, "csharp") + "\n\nafter");
        var shown = InFence(VisibleText.Block(text));
        Assert.Equal($"before{(shown.EndsWith('\n') ? shown[..^1] : shown)}after", rendered.Text);
        Assert.Equal(["FencedCodeBlock", "LiteralInline", "ParagraphBlock"], rendered.Elements);
    });

    [Fact]
    public void A_link_goes_below_its_root_and_nowhere_else() => HostileText.ForAll(text =>
    {
        var rendered = Rendered.From("x " + MarkdownText.Link(text, "https://github.test/o/r/blob/sha/", "src/" + text, new SourceRange(3, 1, 5, 2)));
        Assert.True(rendered.Links.Count <= 1);
        Assert.All(rendered.Links, l => Assert.StartsWith("https://github.test/o/r/blob/sha/src/", l, StringComparison.Ordinal));
        rendered.AssertInert();
    });

    [Theory]
    [InlineData("src/A b.cs", 3, 3, "[`A.cs`](https://h/src/A%20b.cs#L3)")]
    [InlineData("src/a#b?.cs", 3, 7, "[`A.cs`](https://h/src/a%23b%3F.cs#L3-L7)")]
    [InlineData("doc/x.md", 1, 1, "[`A.cs`](https://h/doc/x.md?plain=1#L1)")]
    [InlineData("a(b).cs", 1, 1, "[`A.cs`](https://h/a%28b%29.cs#L1)")]
    [InlineData("../x.cs", 1, 1, "`A.cs`")]
    [InlineData("a//b", 1, 1, "`A.cs`")]
    public void Links_are_percent_encoded_and_stay_inside_the_root(string path, int from, int to, string expected) =>
        Assert.Equal(expected, MarkdownText.Link("A.cs", "https://h/", path, new SourceRange(from, 1, to, 1)));

    [Theory]
    [InlineData("over 2 MB", "over 2 MB")]
    [InlineData("ask @octocat about #12", @"ask `@octocat` about `#12`")]
    [InlineData("a*b_c", @"a\*b\_c")]
    [InlineData("# heading", @"`#` heading")]
    [InlineData("1. one", @"1\. one")]
    [InlineData("right\u202eleft", "right⟨U+202E⟩left")]
    [InlineData("two\r\nlines", "two lines")]
    public void Escaping_reads_well(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    [Theory]
    [InlineData("`rows` reaches `Execute`.", "`rows` reaches `Execute`.")]
    [InlineData("`a @b c` is read", "`a @b c` is read")]
    [InlineData("x@`y` z", "`x@y` z")]
    [InlineData("GH-``12", "GH\\-` `` `12")]
    [InlineData("a ` b", "a `` ` `` b")]
    public void Sentences_keep_their_code_spans(string text, string expected) =>
        Assert.Equal(expected, MarkdownText.Sentence(text));

    [Theory]
    [InlineData("mermaid")]
    [InlineData("x\ny")]
    [InlineData("a`b")]
    public void A_language_that_is_drawn_or_breaks_out_is_left_out(string language) =>
        Assert.Equal("```\nx\n```", MarkdownText.Fence("x", language));

    private static string Folded(string text) => string.Join(' ', VisibleText.Line(text)
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => GitHubSyntax.IsActive(w) ? InCode(w) : w));

    private static string Bare(string text) =>
        VisibleText.Line(text).Replace("<!--", "<⟨U+0021⟩--", StringComparison.Ordinal).Replace("⟨U+0060⟩", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static string InCode(string text)
    {
        text = text.Replace("<!--", "<⟨U+0021⟩--", StringComparison.Ordinal);
        var runs = text.Split(text.Where(c => c != '`').Distinct().ToArray()).Select(r => r.Length).ToHashSet();
        return runs.Contains(1) && runs.Contains(2) ? MarkTicks(text) : text;
    }

    private static string InFence(string text) => text.Contains(new string('`', 17), StringComparison.Ordinal) ? MarkTicks(text) : text;

    private static string MarkTicks(string text) => text.Replace("`", "⟨U+0060⟩", StringComparison.Ordinal);
}
