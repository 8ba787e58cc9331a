namespace ReviewBot.Analysis.Reports;

/// <summary>GitHub Markdown; files lead to the blob at the reviewed commit where its root is known.</summary>
internal sealed class GitHubMarkup(string? blobUrlRoot) : IMarkup
{
    public string Code(string text) => MarkdownText.Code(text);

    public string Prose(string text) => MarkdownText.Escape(text);

    public string Sentence(string text) => MarkdownText.Sentence(text);

    public string Page(string markdown) => Wording.Fold(markdown);

    public string Strong(string text) => $"**{text}**";

    public string File(string path) => blobUrlRoot is null
        ? MarkdownText.Code(Wording.CutPath(path))
        : MarkdownText.Link(Wording.CutPath(path), blobUrlRoot, path);

    public string Lines(string path, SourceRange range) => blobUrlRoot is null
        ? range.ToString()
        : MarkdownText.Link(range.ToString(), blobUrlRoot, path, range);

    /// <summary>A place in a table.</summary>
    public string Cell(string path, SourceRange range)
    {
        var shown = MarkdownText.Cell($"{Wording.CutPath(path)}:{range}");
        return blobUrlRoot is not null && MarkdownText.Url(blobUrlRoot, path, range) is { } url ? $"[{shown}]({url})" : shown;
    }
}
