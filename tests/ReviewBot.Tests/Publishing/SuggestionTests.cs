using ReviewBot.Analysis;
using ReviewBot.Publishing;

namespace ReviewBot.Tests.Publishing;

public sealed class SuggestionTests
{
    private const string Text = "one\ntwo two\nthree\nfour";

    [Fact]
    public void One_line_is_replaced_whole() => Assert.Equal("```suggestion\ntwo 2\n```", Render(Text, 2, 2, Edit(2, 5, 2, 8, "2")));

    [Fact]
    public void Several_edits_on_several_lines_are_one_block() =>
        Assert.Equal("```suggestion\n2 two\nTHREE\n```", Render(Text, 2, 3, Edit(2, 1, 2, 4, "2"), Edit(3, 1, 3, 6, "THREE")));

    [Fact]
    public void The_last_line_needs_no_line_end() => Assert.Equal("```suggestion\nFOUR\n```", Render(Text, 4, 4, Edit(4, 1, 4, 5, "FOUR")));

    [Fact]
    public void Lines_may_be_added() => Assert.Equal("```suggestion\nnew\nthree\n```", Render(Text, 3, 3, Edit(3, 1, 3, 1, "new\n")));

    [Fact]
    public void An_edit_over_two_lines_may_join_them() => Assert.Equal("```suggestion\ntwo three\n```", Render(Text, 2, 3, Edit(2, 5, 3, 1, "")));

    [Fact]
    public void Windows_line_ends_are_written_as_GitHub_writes_them() =>
        Assert.Equal("```suggestion\nTWO\n```", Render("one\r\ntwo\r\nthree\r\n", 2, 2, Edit(2, 1, 2, 4, "TWO")));

    [Fact]
    public void The_fence_is_longer_than_any_inside() =>
        Assert.Equal("`````suggestion\n````\n`````", Render(Text, 1, 1, Edit(1, 1, 1, 4, "````")));

    [Theory]
    [InlineData(1, 1, 2, 1, "x")]
    [InlineData(3, 1, 3, 3, "x")]
    [InlineData(1, 1, 3, 1, "x")]
    [InlineData(2, 1, 3, 1, "")]
    [InlineData(2, 1, 2, 4, "two")]
    [InlineData(2, 1, 2, 99, "x")]
    [InlineData(99, 1, 99, 2, "x")]
    [InlineData(2, 0, 2, 2, "x")]
    [InlineData(2, 1, 2, 4, "a\u202Eb")]
    [InlineData(2, 1, 2, 4, "a\u200Bb")]
    public void What_cannot_be_shown_exactly_is_not_suggested(int startLine, int startColumn, int endLine, int endColumn, string text) =>
        Assert.Null(Render(Text, 2, 2, Edit(startLine, startColumn, endLine, endColumn, text)));

    [Theory]
    [InlineData("one\rtwo two\nx\n")]
    [InlineData("one\u2028\ntwo two\n")]
    public void Where_lines_are_counted_differently_there_is_no_suggestion(string text) => Assert.Null(Render(text, 2, 2, Edit(2, 1, 2, 2, "x")));

    [Fact]
    public void Lines_beyond_the_file_are_not_suggested_for()
    {
        Assert.Null(Render(Text, 4, 5, Edit(4, 1, 4, 2, "x")));
        Assert.Null(Render("", 1, 1, Edit(1, 1, 1, 1, "x")));
    }

    [Fact]
    public void Overlapping_edits_are_not_suggested() => Assert.Null(Render(Text, 2, 2, Edit(2, 1, 2, 5, "x"), Edit(2, 3, 2, 6, "y")));

    private static TextEdit Edit(int startLine, int startColumn, int endLine, int endColumn, string text) =>
        new(new SourceRange(startLine, startColumn, endLine, endColumn), text);

    private static string? Render(string text, int first, int last, params TextEdit[] edits) =>
        Suggestion.Render(new Fix("Fix", edits), text, first, last);
}
