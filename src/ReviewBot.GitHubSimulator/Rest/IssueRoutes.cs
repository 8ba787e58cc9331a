using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>The issue side of a pull request: conversation, labels, reactions. There are no other issues here.</summary>
internal static class IssueRoutes
{
    private const string Read = "issues:read|pull_requests:read";
    private const string Write = "issues:write|pull_requests:write";

    public static void Map(RouteTable routes)
    {
        const string comment = "issues/comments/{id:n}";
        routes.MapRepository("GET", "issues/{number:n}", Read, (call, r) => Answer.Json(PullJson.Issue(call.State, call.Pull(r))));
        routes.MapRepository("GET", "issues/{number:n}/comments", Read, List);
        routes.MapRepository("POST", "issues/{number:n}/comments", Write, Create);
        routes.MapRepository("GET", "issues/comments", Read, ListAll);
        routes.MapRepository("GET", comment, Read, (call, r) => With(call, r, (pull, c) => Answer.Json(TalkJson.IssueComment(call.State, pull, c))));
        routes.MapRepository("PATCH", comment, Write, Edit);
        routes.MapRepository("DELETE", comment, Write, Delete);
        routes.MapRepository("GET", comment + "/reactions", Read, (call, r) => With(call, r, (_, c) => ReactionRoutes.List(call, c.Reactions)));
        routes.MapRepository("POST", comment + "/reactions", Write, (call, r) => With(call, r, (_, c) => ReactionRoutes.Add(call, c.Reactions)));
        routes.MapRepository("DELETE", comment + "/reactions/{reaction:n}", Write, (call, r) =>
            With(call, r, (_, c) => ReactionRoutes.Remove(call, c.Reactions)));
        routes.MapRepository("GET", "issues/{number:n}/reactions", Read, (call, r) => ReactionRoutes.List(call, call.Pull(r).Reactions));
        routes.MapRepository("POST", "issues/{number:n}/reactions", Write, (call, r) => ReactionRoutes.Add(call, call.Pull(r).Reactions));
        routes.MapRepository("DELETE", "issues/{number:n}/reactions/{reaction:n}", Write, (call, r) =>
            ReactionRoutes.Remove(call, call.Pull(r).Reactions));
        routes.MapRepository("GET", "issues/{number:n}/labels", Read, (call, r) => Labels(call, call.Pull(r)));
        routes.MapRepository("POST", "issues/{number:n}/labels", Write, AddLabels);
        routes.MapRepository("DELETE", "issues/{number:n}/labels/{name}", Write, RemoveLabel);
    }

    private static Answer List(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        return call.Page(pull.Comments, c => TalkJson.IssueComment(call.State, pull, c));
    }

    private static Answer ListAll(Call call, Repository repository) => call.Page(
        repository.Pulls.Values.SelectMany(p => p.Comments.Select(c => (Pull: p, Comment: c))).ToList(),
        x => TalkJson.IssueComment(call.State, x.Pull, x.Comment));

    private static Answer Create(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        return Answer.Created(TalkJson.IssueComment(call.State, pull, Talking.Comment(call.State, pull, call.Author, call.Text("body"))));
    }

    private static Answer Edit(Call call, Repository repository) => With(call, repository, (pull, comment) =>
    {
        ReviewCommentRoutes.DemandOwn(call, repository, comment.Author);
        Talking.Edit(call.State, pull, comment, call.Text("body"), call.Author);
        return Answer.Json(TalkJson.IssueComment(call.State, pull, comment));
    });

    private static Answer Delete(Call call, Repository repository) => With(call, repository, (pull, comment) =>
    {
        ReviewCommentRoutes.DemandOwn(call, repository, comment.Author);
        Talking.Delete(call.State, pull, comment, call.Author);
        return Answer.NoContent;
    });

    private static Answer Labels(Call call, Pull pull) => Answer.Json(PullJson.Labels(call.State, pull));

    private static Answer AddLabels(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        foreach (var label in (call.Body["labels"] as JsonArray ?? []).Select(l => (string?)l))
        {
            if (!string.IsNullOrEmpty(label) && !pull.Labels.Contains(label, StringComparer.OrdinalIgnoreCase))
                pull.Labels.Add(label);
        }

        return Labels(call, pull);
    }

    private static Answer RemoveLabel(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        return pull.Labels.RemoveAll(l => string.Equals(l, call.Values["name"], StringComparison.OrdinalIgnoreCase)) > 0
            ? Labels(call, pull)
            : throw new Refusal(404, "Label does not exist");
    }

    private static Answer With(Call call, Repository repository, Func<Pull, IssueComment, Answer> answer) =>
        repository.TryComment(call.Id("id"), out var comment, out var pull) ? answer(pull, comment) : throw Refusal.NotFound;
}
