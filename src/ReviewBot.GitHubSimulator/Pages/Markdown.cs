using System.Text.RegularExpressions;

namespace ReviewBot.GitHubSimulator.Pages;

/// <summary>
/// The part of GitHub's Markdown that reports are written in. Everything is escaped first; only what this page writes itself becomes HTML,
/// and of HTML in the text only <c>details</c>, <c>summary</c>, <c>sub</c>, <c>sup</c>, <c>br</c> without attributes.
/// </summary>
internal sealed partial class Markdown
{
    // Quotes and lists in each other; deeper text is shown as it is.
    private const int MaxDepth = 8;

    private readonly Html _html = new();
    private readonly int _depth;
    private readonly IReadOnlyList<string>? _replaced;

    private Markdown(int depth, IReadOnlyList<string>? replaced) => (_depth, _replaced) = (depth, replaced);

    /// <summary>HTML of a text. <paramref name="replaced"/> are the lines a suggestion in it would replace.</summary>
    public static string Render(string? text, IReadOnlyList<string>? replaced = null) => Render(text ?? "", 0, replaced);

    private static string Render(string text, int depth, IReadOnlyList<string>? replaced)
    {
        if (depth > MaxDepth)
            return Html.Escape(text);
        var lines = HtmlComment.Replace(text.ReplaceLineEndings("\n"), "").Split('\n');
        var markdown = new Markdown(depth, replaced);
        for (var i = 0; i < lines.Length;)
            i = markdown.Block(lines, i);
        return markdown._html.ToString();
    }

    // Writes the block that begins at a line and answers where the next one begins.
    private int Block(string[] lines, int at)
    {
        var line = lines[at].TrimEnd();
        if (line.Length == 0)
            return at + 1;
        if (Fence.Match(line) is { Success: true } fence)
            return Code(lines, at, fence.Groups["fence"].Value, fence.Groups["info"].Value.Trim());
        if (Heading.Match(line) is { Success: true } heading)
        {
            var level = heading.Groups["marks"].Length;
            _html.Markup($"<h{level}>{Inline.Render(heading.Groups["text"].Value)}</h{level}>");
            return at + 1;
        }

        if (Rule.IsMatch(line))
        {
            _html.Markup("<hr>");
            return at + 1;
        }

        if (Tag.IsMatch(line))
            return Tags(lines, at);
        if (line.StartsWith('>'))
            return Quote(lines, at);
        if (Item.IsMatch(line))
            return List(lines, at);
        if (at + 1 < lines.Length && line.Contains('|', StringComparison.Ordinal) && TableRule.IsMatch(lines[at + 1]))
            return Table(lines, at);
        return Paragraph(lines, at);
    }

    private int Code(string[] lines, int at, string fence, string info)
    {
        var end = at + 1;
        while (end < lines.Length && !(lines[end].TrimStart().StartsWith(fence, StringComparison.Ordinal) && lines[end].Trim().All(c => c == fence[0])))
            end++;
        var code = lines[(at + 1)..Math.Min(end, lines.Length)];
        if (info == "suggestion")
            Suggestion(code);
        else
            _html.Markup("<pre><code>").Text(string.Join('\n', code)).Markup("</code></pre>");
        return end + 1;
    }

    private void Suggestion(string[] code)
    {
        _html.Markup("<div class=\"suggestion\"><div class=\"cap\">Suggested change</div><table class=\"code\">");
        foreach (var line in _replaced ?? [])
            _html.Markup("<tr class=\"del\"><td class=\"n\">-</td><td class=\"t\">").Text(line).Markup("</td></tr>");
        foreach (var line in code)
            _html.Markup("<tr class=\"add\"><td class=\"n\">+</td><td class=\"t\">").Text(line).Markup("</td></tr>");
        _html.Markup("</table></div>");
    }

    private int Tags(string[] lines, int at)
    {
        _html.Markup(Inline.Render(lines[at].Trim()));
        return at + 1;
    }

    private int Quote(string[] lines, int at)
    {
        var end = at;
        while (end < lines.Length && lines[end].StartsWith('>'))
            end++;
        var inner = lines[at..end].Select(l => l[1..].StartsWith(' ') ? l[2..] : l[1..]);
        _html.Markup("<blockquote>").Markup(Render(string.Join('\n', inner), _depth + 1, _replaced)).Markup("</blockquote>");
        return end;
    }

    private int List(string[] lines, int at)
    {
        var first = Item.Match(lines[at]);
        var name = char.IsAsciiDigit(first.Groups["mark"].Value[0]) ? "ol" : "ul";
        var indent = first.Groups["indent"].Length;
        _html.Markup(name == "ol" ? $"<ol start=\"{first.Groups["mark"].Value.TrimEnd('.', ')')}\">" : "<ul>");
        while (at < lines.Length && Item.Match(lines[at]) is { Success: true } item && item.Groups["indent"].Length <= indent)
        {
            var inner = new List<string> { item.Groups["text"].Value };
            var margin = item.Groups["text"].Index;
            for (at++; at < lines.Length && BelongsToItem(lines, at, margin); at++)
                inner.Add(lines[at].Length >= margin ? lines[at][margin..] : "");
            var html = Render(string.Join('\n', inner), _depth + 1, _replaced);
            _html.Markup("<li>").Markup(html.StartsWith("<p>", StringComparison.Ordinal) && html.IndexOf("<p>", 3, StringComparison.Ordinal) < 0 ? html.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal) : html).Markup("</li>");
        }

        _html.Markup($"</{name}>");
        return at;
    }

    private static bool BelongsToItem(string[] lines, int at, int margin)
    {
        if (lines[at].Trim().Length > 0)
            return lines[at].Length > margin && lines[at][..margin].Trim().Length == 0;
        return at + 1 < lines.Length && lines[at + 1].Length > margin && lines[at + 1][..margin].Trim().Length == 0 && lines[at + 1].Trim().Length > 0;
    }

    private int Table(string[] lines, int at)
    {
        _html.Markup("<table><thead>");
        Row(lines[at], "th");
        _html.Markup("</thead><tbody>");
        for (at += 2; at < lines.Length && lines[at].Contains('|', StringComparison.Ordinal); at++)
            Row(lines[at], "td");
        _html.Markup("</tbody></table>");
        return at;
    }

    private void Row(string line, string cell)
    {
        const char escapedPipe = '\uE000';
        var text = line.Trim().Replace("\\|", escapedPipe.ToString(), StringComparison.Ordinal);
        text = text.StartsWith('|') ? text[1..] : text;
        text = text.EndsWith('|') ? text[..^1] : text;
        _html.Markup("<tr>");
        foreach (var one in text.Split('|'))
            _html.Markup($"<{cell}>{Inline.Render(one.Trim().Replace(escapedPipe, '|'))}</{cell}>");
        _html.Markup("</tr>");
    }

    private int Paragraph(string[] lines, int at)
    {
        var end = at + 1;
        while (end < lines.Length && lines[end].Trim().Length > 0 && !BeginsBlock(lines[end]))
            end++;
        _html.Markup("<p>").Markup(Inline.Render(string.Join('\n', lines[at..end].Select(l => l.TrimEnd())))).Markup("</p>");
        return end;
    }

    private static bool BeginsBlock(string line) =>
        Fence.IsMatch(line) || Heading.IsMatch(line) || Tag.IsMatch(line) || line.StartsWith('>') || Item.IsMatch(line);

    [GeneratedRegex(@"<!--[\s\S]*?-->", RegexOptions.NonBacktracking)]
    private static partial Regex HtmlComment { get; }

    [GeneratedRegex(@"^ {0,3}(?<fence>`{3,}|~{3,})(?<info>[^`]*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"^(?<marks>#{1,6})\s+(?<text>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"^\s*(-\s*-\s*-[\s-]*|\*\s*\*\s*\*[\s*]*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Rule { get; }

    [GeneratedRegex(@"^\s*</?(details|summary)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"^(?<indent> *)(?<mark>[-*+]|[0-9]{1,9}[.)]) +(?<text>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Item { get; }

    [GeneratedRegex(@"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TableRule { get; }
}
