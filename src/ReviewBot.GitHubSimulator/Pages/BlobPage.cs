using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.Rest;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Pages;

/// <summary>
/// A file at a commit, each line with an anchor. Without scripts a range such as <c>#L10-L12</c> has to be an element of its own: each line
/// carries the anchors of the short ranges that begin there, so that the page jumps to the right place.
/// </summary>
internal static class BlobPage
{
    private const int LongestRange = 30;
    private const int MaxLinesWithRanges = 1_000;

    public static Answer Of(Repository repository, GitCommit commit, string path, byte[] content)
    {
        var html = new Html();
        html.Markup("<p class=\"small\">").Link("/" + repository.FullName, repository.FullName).Markup(" at ")
            .Link($"/{repository.FullName}/commit/{commit.Sha}", commit.Sha[..7]).Markup("</p><div class=\"box\"><div class=\"head\"><b>").Text(path)
            .Markup($"</b> <span class=\"muted small\">{content.Length} bytes</span> ")
            .Link($"/{repository.FullName}/raw/{commit.Sha}/{JsonText.EscapePath(path)}", "Raw").Markup("</div>");
        if (FileDiff.LooksBinary(content))
            html.Element("div", "body muted", "Binary file not shown.");
        else
            Lines(html, TextLines.Split(content));
        html.Markup("</div>");
        return Answer.Page(html.Page($"{path} · {repository.FullName}"));
    }

    private static void Lines(Html html, string[] lines)
    {
        html.Markup("<div class=\"scroll\"><table class=\"code\">");
        for (var n = 1; n <= lines.Length; n++)
        {
            html.Markup($"<tr id=\"L{n}\"><td class=\"n\"><a href=\"#L{n}\">{n}</a>");
            if (lines.Length <= MaxLinesWithRanges)
            {
                for (var end = n + 1; end <= Math.Min(lines.Length, n + LongestRange); end++)
                    html.Markup($"<i id=\"L{n}-L{end}\"></i>");
            }

            html.Markup("</td><td class=\"t\">").Text(lines[n - 1].TrimEnd('\n', '\r')).Markup("</td></tr>");
        }

        html.Markup("</table></div>");
    }
}
