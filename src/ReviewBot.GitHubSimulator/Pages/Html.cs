using System.Text;

namespace ReviewBot.GitHubSimulator.Pages;

/// <summary>HTML under construction. Text goes in escaped; only <see cref="Markup"/> takes it as it is.</summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new();

    public static string Escape(string? text) => (text ?? "")
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    public Html Markup(string html)
    {
        _text.Append(html);
        return this;
    }

    public Html Text(string? text)
    {
        _text.Append(Escape(text));
        return this;
    }

    /// <summary>An element with text in it.</summary>
    public Html Element(string name, string cssClass, string? text) =>
        Markup($"<{name} class=\"{cssClass}\">").Text(text).Markup($"</{name}>");

    public Html Link(string href, string? text) => Markup("<a href=\"").Text(href).Markup("\">").Text(text).Markup("</a>");

    public override string ToString() => _text.ToString();

    /// <summary>The whole page around the content.</summary>
    public string Page(string title) =>
        $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Escape(title)}</title><style>{Style.Sheet}</style></head>
        <body><header class="top"><a href="/">GitHub simulator</a></header><main>
        {_text}
        </main></body></html>
        """;
}
