using System.Globalization;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.Rest;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.GraphQl;

/// <summary>Reviews, threads and comments in GraphQL.</summary>
internal sealed class TalkObjects(GraphObjects objects)
{
    private GitHubState State => objects.State;

    public List<GraphObject> Reviews(Pull pull, FieldArguments arguments)
    {
        var states = arguments.Texts("states");
        return [.. pull.Reviews
            .Where(r => !r.Pending || r.Author == objects.Author)
            .Where(r => states is null || states.Contains(r.State, StringComparer.Ordinal))
            .Where(r => arguments.Text("author") is not { } author || r.Author.GraphQlLogin == author)
            .Select(r => Review(pull, r))];
    }

    public List<GraphObject> Threads(Pull pull) => [.. Visible(pull).Select(c => c.ThreadId).Distinct().Select(t => Thread(pull, t))];

    public GraphObject Review(Pull pull, Review review) => new("PullRequestReview", (field, _) => field switch
    {
        "id" => GitHubState.NodeId("PRR", review.Id),
        "databaseId" => review.Id,
        "fullDatabaseId" => Number(review.Id),
        "body" or "bodyText" => review.Body,
        "state" => review.State,
        "url" => $"{PullJson.HtmlUrl(State, pull)}#pullrequestreview-{review.Id}",
        "resourcePath" => $"/{pull.Repository.FullName}/pull/{pull.Number}#pullrequestreview-{review.Id}",
        "createdAt" => review.CreatedAt.Iso(),
        "updatedAt" => (review.SubmittedAt ?? review.CreatedAt).Iso(),
        "submittedAt" or "publishedAt" => review.SubmittedAt.Iso(),
        "commit" => objects.Git.Commit(pull.Repository, pull.Objects.Commit(review.CommitSha)),
        "comments" => pull.ReviewComments.FindAll(c => c.ReviewId == review.Id).ConvertAll(c => ReviewComment(pull, c)),
        _ => Words(pull, review.Author, review.MinimizedReason, field),
    });

    public GraphObject IssueComment(Pull pull, IssueComment comment) => new("IssueComment", (field, _) => field switch
    {
        "id" => GitHubState.NodeId("IC", comment.Id),
        "databaseId" => comment.Id,
        "fullDatabaseId" => Number(comment.Id),
        "body" or "bodyText" => comment.Body,
        "url" => $"{PullJson.HtmlUrl(State, pull)}#issuecomment-{comment.Id}",
        "resourcePath" => $"/{pull.Repository.FullName}/pull/{pull.Number}#issuecomment-{comment.Id}",
        "createdAt" or "publishedAt" => comment.CreatedAt.Iso(),
        "updatedAt" => comment.UpdatedAt.Iso(),
        "reactionGroups" => ReactionGroups(comment.Reactions),
        _ => Words(pull, comment.Author, comment.MinimizedReason, field),
    });

    public GraphObject Thread(Pull pull, long thread)
    {
        var comments = Visible(pull).Where(c => c.ThreadId == thread).ToList();
        var top = comments.FirstOrDefault() ?? pull.ReviewComments.First(c => c.ThreadId == thread);
        var standing = CommentStanding.Of(pull, top);
        var resolvedBy = pull.ResolvedThreads.GetValueOrDefault(thread);
        var mayResolve = Access.Has(objects.Viewer, pull.Repository, "contents:write") || objects.Author == pull.Author;
        return new GraphObject("PullRequestReviewThread", (field, arguments) => field switch
        {
            "id" => GitHubState.NodeId("PRRT", thread),
            "isResolved" => resolvedBy is not null,
            "isOutdated" => standing.Position is null,
            "isCollapsed" => resolvedBy is not null || standing.Position is null,
            "path" => top.Path,
            "line" => top.OnFile ? null : standing.Line,
            "startLine" => standing.StartLine,
            "originalLine" => top.OriginalLine,
            "originalStartLine" => top.OriginalStartLine,
            "diffSide" => Side(top.RightSide),
            "startDiffSide" => top.OriginalStartLine is null ? null : Side(top.StartRightSide ?? top.RightSide),
            "subjectType" => top.OnFile ? "FILE" : "LINE",
            "resolvedBy" => resolvedBy is null ? null : objects.Account(resolvedBy) with { Type = "User" },
            "viewerCanReply" => true,
            "viewerCanResolve" => mayResolve && resolvedBy is null,
            "viewerCanUnresolve" => mayResolve && resolvedBy is not null,
            "pullRequest" => objects.Pull(pull),
            "repository" => objects.Repository(pull.Repository),
            "comments" => comments.Skip(arguments.Integer("skip") ?? 0).Select(c => ReviewComment(pull, c)).ToList(),
            _ => throw GraphObjects.Unknown(field),
        });
    }

    public GraphObject ReviewComment(Pull pull, ReviewComment comment)
    {
        var standing = CommentStanding.Of(pull, comment);
        return new GraphObject("PullRequestReviewComment", (field, _) => field switch
        {
            "id" => GitHubState.NodeId("PRRC", comment.Id),
            "databaseId" => comment.Id,
            "fullDatabaseId" => Number(comment.Id),
            "body" or "bodyText" => comment.Body,
            "path" => comment.Path,
            "line" => comment.OnFile ? null : standing.Line,
            "startLine" => standing.StartLine,
            "originalLine" => comment.OriginalLine,
            "originalStartLine" => comment.OriginalStartLine,
            "position" => standing.Position,
            "originalPosition" => comment.OriginalPosition,
            "diffHunk" => comment.DiffHunk,
            "outdated" => standing.Position is null,
            "state" => pull.Reviews.Exists(r => r.Pending && r.Id == comment.ReviewId) ? "PENDING" : "SUBMITTED",
            "subjectType" => comment.OnFile ? "FILE" : "LINE",
            "url" => $"{PullJson.HtmlUrl(State, pull)}#discussion_r{comment.Id}",
            "resourcePath" => $"/{pull.Repository.FullName}/pull/{pull.Number}#discussion_r{comment.Id}",
            "createdAt" or "publishedAt" => comment.CreatedAt.Iso(),
            "updatedAt" => comment.UpdatedAt.Iso(),
            "commit" => objects.Git.Commit(pull.Repository, pull.Objects.Commit(standing.Position is null ? comment.OriginalCommitSha : pull.HeadSha)),
            "originalCommit" => objects.Git.Commit(pull.Repository, pull.Objects.Commit(comment.OriginalCommitSha)),
            "replyTo" => pull.ReviewComments.Find(c => c.Id == comment.InReplyTo) is { } top ? ReviewComment(pull, top) : null,
            "pullRequestReview" => pull.Reviews.Find(r => r.Id == comment.ReviewId) is { } review ? Review(pull, review) : null,
            "reactionGroups" => ReactionGroups(comment.Reactions),
            _ => Words(pull, comment.Author, comment.MinimizedReason, field),
        });
    }

    private IEnumerable<ReviewComment> Visible(Pull pull)
    {
        var hidden = pull.Reviews.Where(r => r.Pending && r.Author != objects.Author).Select(r => r.Id).ToHashSet();
        return pull.ReviewComments.Where(c => !hidden.Contains(c.ReviewId));
    }

    // What everything written has.
    private object? Words(Pull pull, Account author, string? minimizedReason, string field) => field switch
    {
        "author" => objects.Account(author),
        "authorAssociation" => TalkJson.Association(pull.Repository, author),
        "viewerDidAuthor" or "viewerCanUpdate" or "viewerCanDelete" => author == objects.Author,
        "viewerCanReact" or "viewerCanMinimize" => Access.Has(objects.Viewer, pull.Repository, "pull_requests:write"),
        "pullRequest" => objects.Pull(pull),
        "repository" => objects.Repository(pull.Repository),
        "isMinimized" => minimizedReason is not null,
        "minimizedReason" => minimizedReason,
        _ => throw GraphObjects.Unknown(field),
    };

    private List<GraphObject> ReactionGroups(List<Reaction> reactions) => [.. GraphObjects.ReactionNames.Select(name =>
    {
        var same = reactions.FindAll(r => r.Content == name.Key);
        return new GraphObject("ReactionGroup", (field, _) => field switch
        {
            "content" => name.Value,
            "viewerHasReacted" => same.Exists(r => r.User == objects.Author),
            "createdAt" => same.Count > 0 ? same[0].CreatedAt.Iso() : null,
            "reactors" or "users" => same.ConvertAll(r => objects.Account(r.User)),
            _ => throw GraphObjects.Unknown(field),
        });
    })];

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Side(bool right) => right ? "RIGHT" : "LEFT";
}
