namespace ReviewBot.Analysis.Reports;

/// <summary>GitHub Markdown; files lead to the blob at the reviewed commit where its root is known.</summary>
internal sealed class GitHubMarkup(string? blobUrlRoot) : IMarkup
{
    /// <summary>A path as long as git allows would fill the report with its address.</summary>
    private const int LongestAddress = 800;

    public string Code(string text) => MarkdownText.Code(text);

    public string Prose(string text) => MarkdownText.Escape(text);

    public string Sentence(string text) => MarkdownText.Sentence(text);

    public string Page(string markdown) => Wording.Fold(markdown);

    public string Strong(string text) => $"**{text}**";

    public string File(string path) => Linked(MarkdownText.Code(Wording.CutPath(path)), path, lines: null);

    public string Lines(string path, SourceRange range) => Linked(range.ToString(), path, range);

    /// <summary>A place in a table.</summary>
    public string Cell(string path, SourceRange range) => Linked(MarkdownText.Cell($"{Wording.CutPath(path)}:{range}"), path, range);

    private string Linked(string label, string path, SourceRange? lines) =>
        blobUrlRoot is not null && MarkdownText.Url(blobUrlRoot, path, lines) is { Length: <= LongestAddress } url ? $"[{label}]({url})" : label;
}
