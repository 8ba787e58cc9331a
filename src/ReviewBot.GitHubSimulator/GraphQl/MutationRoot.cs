using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.Rest;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.GraphQl;

/// <summary>Where mutations begin.</summary>
internal sealed class MutationRoot(GraphObjects objects)
{
    public GraphObject Object() => new("Mutation", (field, arguments) =>
    {
        var input = arguments.Object("input");
        var (name, result) = field switch
        {
            "resolveReviewThread" => ("thread", SetResolved(input, resolved: true)),
            "unresolveReviewThread" => ("thread", SetResolved(input, resolved: false)),
            "minimizeComment" => ("minimizedComment", SetMinimized(input.Required("subjectId"), input.Required("classifier"))),
            "unminimizeComment" => ("unminimizedComment", SetMinimized(input.Required("subjectId"), null)),
            "addPullRequestReviewThreadReply" => ("comment", Reply(input)),
            _ => ("reaction", React(input)),
        };
        return new GraphObject(char.ToUpperInvariant(field[0]) + field[1..] + "Payload", (member, _) =>
            member == "clientMutationId" ? input.Text("clientMutationId") : member == name ? result : objects.Nodes.Find(input.Required("subjectId")));
    });

    // "resolve/unresolveReviewThread need contents: write"; pull_requests: write is not enough.
    private GraphObject SetResolved(FieldArguments input, bool resolved)
    {
        var id = input.Required("threadId");
        var (pull, thread) = objects.Nodes.Thread(id) ?? throw NotFound(id);
        if (objects.Author != pull.Author)
            Demand(pull.Repository, "contents:write");
        if (resolved)
            pull.ResolvedThreads[thread] = objects.Author;
        else
            pull.ResolvedThreads.Remove(thread);
        return objects.Talk.Thread(pull, thread);
    }

    private GraphObject SetMinimized(string id, string? classifier)
    {
        var reason = classifier?.ToLowerInvariant().Replace('_', '-');
        if (objects.Nodes.ReviewComment(id) is { } review)
        {
            Demand(review.Pull.Repository, "pull_requests:write");
            review.Comment.MinimizedReason = reason;
            return objects.Talk.ReviewComment(review.Pull, review.Comment);
        }

        if (objects.Nodes.IssueComment(id) is { } issue)
        {
            Demand(issue.Pull.Repository, "pull_requests:write|issues:write");
            issue.Comment.MinimizedReason = reason;
            return objects.Talk.IssueComment(issue.Pull, issue.Comment);
        }

        if (objects.Nodes.Review(id) is not { } whole)
            throw NotFound(id);
        Demand(whole.Pull.Repository, "pull_requests:write");
        whole.Review.MinimizedReason = reason;
        return objects.Talk.Review(whole.Pull, whole.Review);
    }

    private GraphObject Reply(FieldArguments input)
    {
        var id = input.Required("pullRequestReviewThreadId");
        var (pull, thread) = objects.Nodes.Thread(id) ?? throw NotFound(id);
        Demand(pull.Repository, "pull_requests:write");
        var to = pull.ReviewComments.First(c => c.ThreadId == thread);
        return objects.Talk.ReviewComment(pull, Reviewing.Reply(objects.State, pull, objects.Author, to, input.Required("body")));
    }

    private GraphObject React(FieldArguments input)
    {
        var id = input.Required("subjectId");
        var (pull, reactions) = objects.Nodes.ReviewComment(id) is { } review ? (review.Pull, review.Comment.Reactions)
            : objects.Nodes.IssueComment(id) is { } issue ? (issue.Pull, issue.Comment.Reactions)
            : throw NotFound(id);
        Demand(pull.Repository, "pull_requests:write");
        var content = GraphObjects.ReactionNames.First(n => n.Value == input.Required("content")).Key;
        var (reaction, _) = Talking.React(objects.State, reactions, objects.Author, content);
        return new GraphObject("Reaction", (field, _) => field switch
        {
            "id" => GitHubState.NodeId("REA", reaction.Id),
            "content" => input.Required("content"),
            "user" => objects.Account(reaction.User),
            _ => reaction.CreatedAt.Iso(),
        });
    }

    private void Demand(Repository repository, string need)
    {
        if (!Access.Has(objects.Viewer, repository, need))
            throw new GraphQlException("FORBIDDEN", "Resource not accessible by integration");
    }

    private static GraphQlException NotFound(string id) => new("NOT_FOUND", $"Could not resolve to a node with the global id of '{id}'.");
}
