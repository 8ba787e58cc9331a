using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>Reviews of a pull request.</summary>
internal static class ReviewRoutes
{
    public static void Map(RouteTable routes)
    {
        const string one = "pulls/{number:n}/reviews/{review:n}";
        routes.MapRepository("GET", "pulls/{number:n}/reviews", "pull_requests:read", List);
        routes.MapRepository("POST", "pulls/{number:n}/reviews", "pull_requests:write", Create);
        routes.MapRepository("GET", one, "pull_requests:read", (call, r) => Json(call, call.Pull(r), Visible(call, call.Pull(r))));
        routes.MapRepository("PUT", one, "pull_requests:write", Update);
        routes.MapRepository("DELETE", one, "pull_requests:write", Delete);
        routes.MapRepository("POST", one + "/events", "pull_requests:write", Submit);
        routes.MapRepository("GET", one + "/comments", "pull_requests:read", Comments);
        routes.MapRepository("PUT", one + "/dismissals", "pull_requests:write", Dismiss);
    }

    private static Answer List(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        var reviews = pull.Reviews.Where(r => !r.Pending || r.Author == call.Viewer.Author).ToList();
        return call.Page(reviews, r => TalkJson.Review(call.State, pull, r));
    }

    private static Answer Create(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        var drafts = (call.Body["comments"] as JsonArray ?? []).Select(c => Draft(c as JsonObject ?? [])).ToList();
        var review = Reviewing.Create(
            call.State, pull, call.Author, call.Text("commit_id"), call.Text("body") ?? "", call.Text("event"), drafts);
        return Json(call, pull, review);
    }

    private static Answer Update(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        var review = Own(call, pull);
        Reviewing.Update(call.State, pull, review, call.Text("body"), call.Author);
        return Json(call, pull, review);
    }

    private static Answer Delete(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        var review = Own(call, pull);
        Reviewing.DeletePending(pull, review);
        return Json(call, pull, review);
    }

    private static Answer Submit(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        var review = Own(call, pull);
        Reviewing.Submit(call.State, pull, review, call.Text("event"), call.Text("body"));
        return Json(call, pull, review);
    }

    private static Answer Comments(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        var review = Visible(call, pull);
        return call.Page(pull.ReviewComments.FindAll(c => c.ReviewId == review.Id), c => TalkJson.ReviewComment(call.State, pull, c));
    }

    private static Answer Dismiss(Call call, Repository repository)
    {
        var pull = call.Pull(repository);
        var review = Visible(call, pull);
        if (review.State is not ("APPROVED" or "CHANGES_REQUESTED"))
            throw Refusal.Unprocessable("Can not dismiss a commented pull request review");
        review.State = "DISMISSED";
        return Json(call, pull, review);
    }

    private static Answer Json(Call call, Pull pull, Review review) => Answer.Json(TalkJson.Review(call.State, pull, review));

    private static Review Visible(Call call, Pull pull)
    {
        var id = call.Id("review");
        return pull.Reviews.Find(r => r.Id == id && (!r.Pending || r.Author == call.Viewer.Author)) ?? throw Refusal.NotFound;
    }

    private static Review Own(Call call, Pull pull)
    {
        var review = Visible(call, pull);
        return review.Author == call.Author ? review : throw new Refusal(403, "Must be the author of the review.");
    }

    private static CommentDraft Draft(JsonObject comment)
    {
        static string? Text(JsonNode? node) => node?.GetValueKind() == System.Text.Json.JsonValueKind.String ? (string?)node : null;
        static int? Number(JsonNode? node) => node?.GetValueKind() == System.Text.Json.JsonValueKind.Number && node.AsValue().TryGetValue(out int n) ? n : null;
        return new CommentDraft(
            Text(comment["path"]),
            Text(comment["body"]),
            Number(comment["line"]),
            Text(comment["side"]),
            Number(comment["start_line"]),
            Text(comment["start_side"]),
            Number(comment["position"]));
    }
}
