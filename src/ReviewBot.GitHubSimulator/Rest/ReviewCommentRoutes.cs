using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>Comments on lines.</summary>
internal static class ReviewCommentRoutes
{
    public static void Map(RouteTable routes)
    {
        routes.MapRepository("GET", "pulls/{number:n}/comments", "pull_requests:read", List);
        routes.MapRepository("POST", "pulls/{number:n}/comments", "pull_requests:write", Create);
        routes.MapRepository("POST", "pulls/{number:n}/comments/{id:n}/replies", "pull_requests:write", Reply);
        routes.MapRepository("GET", "pulls/comments", "pull_requests:read", ListAll);
        routes.MapRepository("GET", "pulls/comments/{id:n}", "pull_requests:read", (call, r) => With(call, r, (pull, c) => Json(call, pull, c)));
        routes.MapRepository("PATCH", "pulls/comments/{id:n}", "pull_requests:write", Edit);
        routes.MapRepository("DELETE", "pulls/comments/{id:n}", "pull_requests:write", Delete);
        routes.MapRepository("GET", "pulls/comments/{id:n}/reactions", "pull_requests:read", (call, r) =>
            With(call, r, (_, c) => ReactionRoutes.List(call, c.Reactions)));
        routes.MapRepository("POST", "pulls/comments/{id:n}/reactions", "pull_requests:write", (call, r) =>
            With(call, r, (_, c) => ReactionRoutes.Add(call, c.Reactions)));
        routes.MapRepository("DELETE", "pulls/comments/{id:n}/reactions/{reaction:n}", "pull_requests:write", (call, r) =>
            With(call, r, (_, c) => ReactionRoutes.Remove(call, c.Reactions)));
    }

    private static Answer List(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        return call.Page(Visible(pull).ToList(), c => TalkJson.ReviewComment(call.State, pull, c));
    }

    private static Answer ListAll(Call call, Repository repository) => call.Page(
        repository.Pulls.Values.SelectMany(p => Visible(p).Select(c => (Pull: p, Comment: c))).ToList(),
        x => TalkJson.ReviewComment(call.State, x.Pull, x.Comment));

    // Comments of a pending review show only in that review.
    private static IEnumerable<ReviewComment> Visible(Pull pull)
    {
        var pending = pull.Reviews.Where(r => r.Pending).Select(r => r.Id).ToHashSet();
        return pull.ReviewComments.Where(c => !pending.Contains(c.ReviewId));
    }

    private static Answer Create(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        if (call.Body["in_reply_to"] is { } parent)
        {
            var top = parent.AsValue().TryGetValue(out long id) ? pull.ReviewComments.Find(c => c.Id == id) : null;
            return Created(call, pull, Reviewing.Reply(
                call.State, pull, call.Author, top ?? throw Refusal.Invalid("PullRequestReviewComment", "in_reply_to", "invalid"), call.Text("body")));
        }

        var draft = new CommentDraft(
            call.Text("path"),
            call.Text("body"),
            call.Integer("line"),
            call.Text("side"),
            call.Integer("start_line"),
            call.Text("start_side"),
            call.Integer("position"),
            call.Text("subject_type") == "file");
        return Created(call, pull, Reviewing.Comment(call.State, pull, call.Author, call.Text("commit_id"), draft));
    }

    private static Answer Reply(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        var id = call.Id("id");
        var top = pull.ReviewComments.Find(c => c.Id == id) ?? throw Refusal.NotFound;
        return Created(call, pull, Reviewing.Reply(call.State, pull, call.Author, top, call.Text("body")));
    }

    private static Answer Edit(Call call, Repository repository) => With(call, repository, (pull, comment) =>
    {
        DemandOwn(call, repository, comment.Author);
        Reviewing.Edit(call.State, pull, comment, call.Text("body"), call.Author);
        return Json(call, pull, comment);
    });

    private static Answer Delete(Call call, Repository repository) => With(call, repository, (pull, comment) =>
    {
        DemandOwn(call, repository, comment.Author);
        Reviewing.Delete(call.State, pull, comment, call.Author);
        return Answer.NoContent;
    });

    /// <summary>Others' words are changed only by who may write to the repository.</summary>
    public static void DemandOwn(Call call, Repository repository, Account author)
    {
        if (author == call.Author)
            return;
        if (call.Viewer is Viewer.Person person && Access.Level(repository.RoleOf(person.Account.Login).Role) >= Access.Level("write"))
            return;
        throw new Refusal(403, call.Viewer is Viewer.Person ? "Must have admin rights to Repository." : "Resource not accessible by integration");
    }

    private static Answer With(Call call, Repository repository, Func<Pull, ReviewComment, Answer> answer) =>
        repository.TryReviewComment(call.Id("id"), out var comment, out var pull) ? answer(pull, comment) : throw Refusal.NotFound;

    private static Answer Json(Call call, Pull pull, ReviewComment comment) => Answer.Json(TalkJson.ReviewComment(call.State, pull, comment));

    private static Answer Created(Call call, Pull pull, ReviewComment comment) => Answer.Created(TalkJson.ReviewComment(call.State, pull, comment));
}
