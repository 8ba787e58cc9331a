using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.Rest;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Pages;

/// <summary>A check run: conclusion, report, annotations, buttons.</summary>
internal static class CheckSection
{
    public static Answer Page(Repository repository, CheckRun run)
    {
        var html = new Html();
        html.Markup("<p class=\"small\">").Link("/" + repository.FullName, repository.FullName).Markup(" · ")
            .Link($"/{repository.FullName}/commit/{run.HeadSha}", run.HeadSha[..7]).Markup("</p>").Element("h1", "", run.Name);
        Write(html, repository, run);
        return Answer.Page(html.Page($"{run.Name} · {repository.FullName}"));
    }

    public static void Write(Html html, Repository repository, CheckRun run)
    {
        var state = run.Conclusion ?? run.Status;
        html.Markup($"<div class=\"box\" id=\"check-{run.Id}\"><div class=\"head\"><span class=\"badge {state}\">{state.Replace('_', ' ')}</span> <b>")
            .Link($"/{repository.FullName}/runs/{run.Id}", run.Name).Markup("</b> <span class=\"muted\">").Text(run.Title).Markup("</span>");
        foreach (var button in run.Actions)
            html.Element("span", "tag", button.Label);
        html.Markup("</div><div class=\"body\"><div class=\"md\">").Markup(Markdown.Render(run.Summary)).Markup("</div>");
        if (!string.IsNullOrWhiteSpace(run.Text))
            html.Markup("<details class=\"md\"><summary>Details</summary>").Markup(Markdown.Render(run.Text)).Markup("</details>");
        if (run.Annotations.Count > 0)
            html.Markup($"<h3>Annotations <span class=\"tag\">{run.Annotations.Count}</span></h3>");
        foreach (var note in run.Annotations)
            Write(html, repository, run, note);
        html.Markup("</div></div>");
    }

    private static void Write(Html html, Repository repository, CheckRun run, CheckAnnotation note)
    {
        var lines = note.StartLine == note.EndLine ? $"{note.StartLine}" : $"{note.StartLine}–{note.EndLine}";
        html.Markup($"<div class=\"note {note.Level}\"><div class=\"small\">")
            .Link($"/{repository.FullName}/blob/{run.HeadSha}/{JsonText.EscapePath(note.Path)}#L{note.StartLine}", $"{note.Path}:{lines}")
            .Element("span", "tag", note.Level).Markup("</div>");
        if (!string.IsNullOrEmpty(note.Title))
            html.Markup("<b>").Text(note.Title).Markup("</b>");
        html.Element("pre", "", note.Message).Markup("</div>");
    }
}
