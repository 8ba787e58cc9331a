using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReviewBot.EndToEnd.Tests;

/// <summary>Reads a comment as GitHub does and looks for what must never get out of a quotation.</summary>
internal static class MarkdownProof
{
    private static readonly MarkdownPipeline _pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true }).Build();

    /// <summary>No mention, no link but to our own repository, no HTML but our own folding, no image.</summary>
    public static void AssertHarmless(string markdown)
    {
        var document = Markdown.Parse(markdown, _pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            Assert.False(link.IsImage, markdown);
            Assert.Matches("^(http://127\\.0\\.0\\.1:|https://cwe\\.mitre\\.org/data/definitions/)", link.Url);
        }

        foreach (var html in document.Descendants<HtmlInline>().Select(h => h.Tag).Concat(document.Descendants<HtmlBlock>().Select(b => b.Lines.ToString())))
            Assert.Matches(@"^\s*(<!-- reviewbot:[^<>]*-->|</?(details|summary|sub|br|b|kbd)\s*/?>|<summary>[^<]*</summary>|\s)*\s*$", html);
        foreach (var text in document.Descendants<LiteralInline>())
            Assert.DoesNotMatch(@"(^|[^\w\\`])@\w", text.Content.ToString());
    }
}
