using ReviewBot.GitHubSimulator.Git;

namespace ReviewBot.GitHubSimulator.Pages;

/// <summary>One changed file as a table, with room under each line.</summary>
internal static class DiffTable
{
    public static void Write(Html html, FileChange file, string blobLink, Action<HunkLine> below)
    {
        html.Markup("<div class=\"box\" id=\"").Text("file-" + file.Path).Markup("\"><div class=\"head\">");
        if (file.PreviousPath is { } previous)
            html.Text(previous).Markup(" → ");
        html.Link(blobLink, file.Path).Element("span", "tag", file.Status)
            .Markup($" <span class=\"add-n\">+{file.Diff.Additions}</span> <span class=\"del-n\">−{file.Diff.Deletions}</span></div>");
        if (file.Diff.Patch is null)
        {
            html.Element("div", "body muted", file.Diff.IsBinary ? "Binary file not shown." : file.Diff.Hunks.Count > 0 ? "Large diffs are not rendered." : "File without changes of lines.");
        }
        else
        {
            html.Markup("<div class=\"scroll\"><table class=\"code\">");
            foreach (var hunk in file.Diff.Hunks)
                Write(html, hunk, below);
            html.Markup("</table></div>");
        }

        html.Markup("</div>");
    }

    private static void Write(Html html, Hunk hunk, Action<HunkLine> below)
    {
        html.Markup("<tr class=\"hunk\"><td class=\"n\"></td><td class=\"n\"></td><td class=\"t\">").Text(hunk.Header).Markup("</td></tr>");
        foreach (var line in hunk.Lines)
        {
            var css = line.Kind switch
            {
                '+' => "add",
                '-' => "del",
                _ => "",
            };
            html.Markup($"<tr class=\"{css}\"><td class=\"n\">{Number(line.OldNumber)}</td><td class=\"n\">{Number(line.NewNumber)}</td><td class=\"t\">")
                .Text(line.Kind + line.Text).Markup("</td></tr>");
            below(line);
        }
    }

    private static string Number(int number) => number > 0 ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
}
