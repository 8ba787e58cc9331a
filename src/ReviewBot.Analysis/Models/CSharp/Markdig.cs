namespace Markdig
{
    static class Markdown { static string ToHtml(string markdown, object pipeline); }
    class MarkdownPipelineBuilder { object Build(); }
}
