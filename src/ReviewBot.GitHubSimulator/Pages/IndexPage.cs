using ReviewBot.GitHubSimulator.Rest;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Pages;

/// <summary>The repositories with their pull requests.</summary>
internal static class IndexPage
{
    public static Answer Of(GitHubState state, Repository? only = null)
    {
        var html = new Html();
        html.Element("h1", "", only?.FullName ?? "Repositories");
        foreach (var repository in state.Repositories.Values.Where(r => !r.Deleted && (only is null || r == only)))
        {
            html.Markup("<div class=\"box\"><div class=\"head\">").Link("/" + repository.FullName, repository.FullName)
                .Element("span", "tag", repository.Private ? "Private" : "Public");
            if (repository.Parent is { } parent)
                html.Element("span", "tag", "forked from " + parent.FullName);
            html.Markup("</div><ul class=\"plain\">");
            if (repository.Pulls.Count == 0)
                html.Markup("<li class=\"muted\">No pull requests.</li>");
            foreach (var pull in repository.Pulls.Values.Reverse())
            {
                html.Markup("<li>").Markup(Badge(pull)).Markup(" ").Link($"/{repository.FullName}/pull/{pull.Number}", pull.Title)
                    .Markup($" <span class=\"muted small\">#{pull.Number} by ").Text(pull.Author.Login).Markup("</span></li>");
            }

            html.Markup("</ul></div>");
        }

        return Answer.Page(html.Page(only?.FullName ?? "GitHub simulator"));
    }

    public static string Badge(Pull pull)
    {
        var (name, text) = pull switch
        {
            { MergedAt: not null } => ("merged", "Merged"),
            { Open: false } => ("closed", "Closed"),
            { Draft: true } => ("draft", "Draft"),
            _ => ("open", "Open"),
        };
        return $"<span class=\"badge {name}\">{text}</span>";
    }
}
