using System.Text;
using System.Text.RegularExpressions;

namespace ReviewBot.GitHubSimulator.Pages;

/// <summary>Markdown within a line: code, emphasis, links, a few tags. Reads once from left to right.</summary>
internal static partial class Inline
{
    private static readonly string[] s_tags =
    [
        "<details>", "</details>", "<details open>", "<summary>", "</summary>", "<sub>", "</sub>", "<sup>", "</sup>", "<br>", "<br/>", "<br />",
        "<b>", "</b>", "<strong>", "</strong>",
    ];

    public static string Render(string text) => Render(text, 0);

    private static string Render(string text, int depth)
    {
        var html = new StringBuilder();
        for (var i = 0; i < text.Length;)
            i = Next(text, i, depth, html);
        return html.ToString();
    }

    private static int Next(string text, int at, int depth, StringBuilder html)
    {
        var c = text[at];
        if (c == '\\' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]) is false && text[at + 1] < 128)
        {
            html.Append(Html.Escape(text[at + 1] == '\n' ? "" : text[at + 1].ToString()));
            return at + 2;
        }

        var end = c switch
        {
            '`' => Code(text, at, html),
            '<' => Tag(text, at, html),
            '[' when depth < 4 => Link(text, at, depth, html),
            '*' or '_' or '~' when depth < 4 => Emphasis(text, at, depth, html),
            '&' => Entity(text, at, html),
            'h' => BareUrl(text, at, html),
            _ => -1,
        };
        if (end > at)
            return end;
        if (char.IsHighSurrogate(c) && at + 1 < text.Length)
        {
            html.Append(Html.Escape(text.Substring(at, 2)));
            return at + 2;
        }

        html.Append(c == '\n' ? "<br>\n" : Html.Escape(c.ToString()));
        return at + 1;
    }

    private static int Code(string text, int at, StringBuilder html)
    {
        var run = at;
        while (run < text.Length && text[run] == '`')
            run++;
        var length = run - at;
        for (var i = run; i < text.Length;)
        {
            var start = text.IndexOf('`', i);
            if (start < 0)
                break;
            var stop = start;
            while (stop < text.Length && text[stop] == '`')
                stop++;
            if (stop - start == length)
            {
                html.Append("<code>").Append(Html.Escape(text[run..start].Trim())).Append("</code>");
                return stop;
            }

            i = stop;
        }

        html.Append(Html.Escape(text[at..run]));
        return run;
    }

    private static int Tag(string text, int at, StringBuilder html)
    {
        foreach (var tag in s_tags)
        {
            if (string.Compare(text, at, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            html.Append(tag);
            return at + tag.Length;
        }

        return -1;
    }

    private static int Link(string text, int at, int depth, StringBuilder html)
    {
        var close = text.IndexOf("](", at, StringComparison.Ordinal);
        if (close < 0 || text.IndexOf('\n', at, close - at) >= 0)
            return -1;
        var end = text.IndexOf(')', close);
        if (end < 0)
            return -1;
        var target = text[(close + 2)..end].Trim('<', '>', ' ');
        if (!IsSafe(target))
            return -1;
        html.Append("<a rel=\"nofollow\" href=\"").Append(Html.Escape(target)).Append("\">").Append(Render(text[(at + 1)..close], depth + 1)).Append("</a>");
        return end + 1;
    }

    private static int BareUrl(string text, int at, StringBuilder html)
    {
        if (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] == '"'))
            return -1;
        var match = Url.Match(text, at);
        if (!match.Success || match.Index != at)
            return -1;
        var url = match.Value.TrimEnd('.', ',', ';', ':', '!', '?');
        html.Append("<a rel=\"nofollow\" href=\"").Append(Html.Escape(url)).Append("\">").Append(Html.Escape(url)).Append("</a>");
        return at + url.Length;
    }

    private static int Emphasis(string text, int at, int depth, StringBuilder html)
    {
        var c = text[at];
        var twice = at + 1 < text.Length && text[at + 1] == c;
        if (c == '~' && !twice)
            return -1;
        var mark = twice ? new string(c, 2) : c.ToString();
        var start = at + mark.Length;
        if (start >= text.Length || char.IsWhiteSpace(text[start]) || (c == '_' && at > 0 && char.IsLetterOrDigit(text[at - 1])))
            return -1;
        var end = text.IndexOf(mark, start, StringComparison.Ordinal);
        if (end <= start || char.IsWhiteSpace(text[end - 1]) || (c == '_' && end + mark.Length < text.Length && char.IsLetterOrDigit(text[end + mark.Length])))
            return -1;
        var tag = c == '~' ? "del" : twice ? "strong" : "em";
        html.Append('<').Append(tag).Append('>').Append(Render(text[start..end], depth + 1)).Append("</").Append(tag).Append('>');
        return end + mark.Length;
    }

    private static int Entity(string text, int at, StringBuilder html)
    {
        var match = KnownEntity.Match(text, at);
        if (!match.Success || match.Index != at)
            return -1;
        html.Append(match.Value);
        return at + match.Length;
    }

    private static bool IsSafe(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith('#')
        || (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal));

    [GeneratedRegex(@"https?://[^\s<>""'`)\]]+", RegexOptions.NonBacktracking)]
    private static partial Regex Url { get; }

    [GeneratedRegex(@"&(amp|lt|gt|quot|nbsp|#[0-9]{1,6}|#x[0-9a-fA-F]{1,6});", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex KnownEntity { get; }
}
