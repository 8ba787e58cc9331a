using Markdig;

namespace ReviewBot.Tests.Publishing;

/// <summary>Markdown as a reader gets it.</summary>
internal static class Rendered
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();

    public static string Html(string markdown) => Markdown.ToHtml(markdown, Pipeline);
}
