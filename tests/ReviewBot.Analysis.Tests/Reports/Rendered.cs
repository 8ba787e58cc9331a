using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReviewBot.Analysis.Tests.Reports;

/// <summary>Markdown as GitHub would show it: parsed by Markdig with everything on, then searched for what GitHub activates in finished text.</summary>
internal sealed partial class Rendered
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAdvancedExtensions().UseAutoLinks().UseEmojiAndSmiley(enableSmileys: false).Build();

    private Rendered(MarkdownDocument document, string html)
    {
        Document = document;
        Html = html;
        Elements = [.. document.Descendants().Select(d => d.GetType().Name).Distinct().Order(StringComparer.Ordinal)];
        Prose = [.. document.Descendants<LiteralInline>().Select(l => l.Content.ToString())];
        Text = document.Descendants<LeafBlock>().Aggregate(new StringBuilder(), AppendText).ToString();
    }

    public MarkdownDocument Document { get; }

    public string Html { get; }

    public IReadOnlyList<string> Elements { get; }

    /// <summary>The text outside code: where GitHub looks for mentions and references.</summary>
    public IReadOnlyList<string> Prose { get; }

    public string Text { get; }

    public IReadOnlyList<string> Links => [.. Document.Descendants<LinkInline>().Select(l => l.Url ?? "")];

    public static Rendered From(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        return new Rendered(document, document.ToHtml(Pipeline));
    }

    public void AssertInert()
    {
        foreach (var prose in Prose)
            Assert.DoesNotMatch(Activated(), prose);
    }

    private static StringBuilder AppendText(StringBuilder text, LeafBlock block)
    {
        if (block is CodeBlock lines)
            return text.Append(lines.Lines.ToString());
        foreach (var inline in block.Inline?.Descendants() ?? [])
        {
            text.Append(inline switch
            {
                CodeInline code => code.Content,
                LiteralInline literal => literal.Content.ToString(),
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LineBreakInline => "\n",
                _ => "",
            });
        }

        return text;
    }

    [GeneratedRegex(@"@[A-Za-z0-9]|#\d|\bGH-\d|\b[0-9a-f]{7,40}\b|https?://|www\.|:[a-z0-9_+-]+:|[\w.+-]+@[\w-]+\.|\$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Activated();
}
