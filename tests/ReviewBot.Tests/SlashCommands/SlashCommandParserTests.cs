using ReviewBot.SlashCommands;

namespace ReviewBot.Tests.SlashCommands;

public sealed class SlashCommandParserTests
{
    [Theory]
    [InlineData("> /review", "")]
    [InlineData("> > /review", "")]
    [InlineData("> he said\n/review", "")]
    [InlineData("> he said\n\n/review", "/review")]
    [InlineData(">\n\n/review", "/review")]
    [InlineData("   > /review", "")]
    [InlineData("/review", "/review")]
    [InlineData("/review   full  ", "/review full")]
    [InlineData("/Review FULL", "/review full")]
    [InlineData("/reviewbot help", "/review help")]
    [InlineData("  /review", "/review")]
    [InlineData("    /review", "")]
    [InlineData("\t/review", "")]
    [InlineData(" \t/review", "")]
    [InlineData("please /review", "")]
    [InlineData("/reviewer", "")]
    [InlineData("/review-this", "")]
    [InlineData("//review", "")]
    [InlineData("/ review", "")]
    [InlineData("`/review`", "")]
    [InlineData("- /review", "")]
    [InlineData("\\/review", "")]
    [InlineData("Thanks!\r\n/review\r\nbye", "/review")]
    [InlineData("Thanks!\r/review\rbye", "/review")]
    [InlineData("/review\u00a0full", "/review full")]
    [InlineData("/r\u0435view", "")]
    [InlineData("\u200b/review", "")]
    [InlineData("/review größer 漢字", "/review größer 漢字")]
    [InlineData("```\n/review\n```", "")]
    [InlineData("```\n/review\n```\n/review help", "/review help")]
    [InlineData("```text\n/review\n~~~\n/review\n```\n/review help", "/review help")]
    [InlineData("~~~\n/review\n```\n/review\n~~~~\n/review help", "/review help")]
    [InlineData("````\n```\n/review\n````\n/review help", "/review help")]
    [InlineData("```\n/review", "")]
    [InlineData("```\n/review\n``` no end\n/review", "")]
    [InlineData("``` not `a fence\n/review", "/review")]
    [InlineData("``\n/review", "/review")]
    [InlineData("    ```\n/review", "/review")]
    [InlineData("<!-- /review -->", "")]
    [InlineData("<!--\n/review\n-->\n/review help", "/review help")]
    [InlineData("text <!-- hidden\n/review\n--> end\n/review help", "/review help")]
    [InlineData("/review <!-- why -->", "/review")]
    [InlineData("/review <!-- a\n/review help\n-->", "/review")]
    [InlineData("<!-- a --> <!-- b\n/review\n-->", "")]
    [InlineData("<pre>\n/review\n</pre>\n/review help", "/review help")]
    [InlineData("<blockquote>\n\n/review\n\n</blockquote>", "")]
    [InlineData("<PRE>\n/review\n</PRE>", "")]
    [InlineData("/review\n/review full\n/review", "/review|/review full")]
    [InlineData("/review 1\n/review 2\n/review 3\n/review 4\n/review 5\n/review 6", "/review 1|/review 2|/review 3|/review 4|/review 5")]
    [InlineData("/review ignore 12ab34cd because it is a test", "/review ignore 12ab34cd because it is a test")]
    [InlineData("", "")]
    public void Only_what_is_meant_as_a_command_is_one(string body, string expected) =>
        Assert.Equal(expected, string.Join('|', SlashCommandParser.Parse(body)));

    [Fact]
    public void A_huge_comment_is_read_in_bounded_time()
    {
        var body = string.Concat(Enumerable.Repeat("<!-- ", 200_000)) + "\n/review";
        Assert.Empty(SlashCommandParser.Parse(body));
        Assert.Empty(SlashCommandParser.Parse(string.Concat(Enumerable.Repeat("<!---->", 200_000))));
        Assert.Empty(SlashCommandParser.Parse("/review " + new string('x', 10_000)));
    }

    [Fact]
    public void What_is_stored_of_a_command_parses_to_the_same_command()
    {
        foreach (var line in (string[])["/review", "/review full", "/reviewbot  HELP  me  please"])
        {
            var command = SlashCommandParser.ParseLine(line);
            Assert.Equal(command, SlashCommandParser.ParseLine(command!.ToString()));
        }
    }
}
