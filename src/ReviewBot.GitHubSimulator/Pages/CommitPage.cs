using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.Rest;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Pages;

/// <summary>A commit with what it changed.</summary>
internal static class CommitPage
{
    public static Answer Of(Repository repository, GitCommit commit)
    {
        var html = new Html();
        html.Markup("<p class=\"small\">").Link("/" + repository.FullName, repository.FullName).Markup("</p>")
            .Element("h1", "", commit.Message.Split('\n')[0])
            .Markup("<p class=\"muted\">").Text($"{commit.Author.Name} committed {commit.Sha} on {commit.Committer.When.Iso()}").Markup("</p>");
        foreach (var file in RepositoryRoutes.FilesOf(repository, commit))
            DiffTable.Write(html, file, $"/{repository.FullName}/blob/{commit.Sha}/{JsonText.EscapePath(file.Path)}", _ => { });
        return Answer.Page(html.Page($"{commit.Sha[..7]} · {repository.FullName}"));
    }
}
