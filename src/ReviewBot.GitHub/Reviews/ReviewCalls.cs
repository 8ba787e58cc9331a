using System.Text.Json.Nodes;
using ReviewBot.GitHub.Comments;
using ReviewBot.GitHub.GraphQL;
using ReviewBot.GitHub.Transport;
using ReviewBot.GitHub.Wire;

namespace ReviewBot.GitHub.Reviews;

/// <summary>Reviews and the threads they start.</summary>
internal sealed class ReviewCalls(Connection connection, GraphQLConnection graphQL, CommentCalls comments, Ownership ownership)
{
    private const string ResolveOperation = "ResolveThread";
    private const string Resolve =
        "mutation ResolveThread($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { id isResolved } } }";

    /// <summary>All reviews that can be seen, an own pending one included.</summary>
    public async Task<IReadOnlyList<Review>> ListAsync(RepositoryName repository, int number, CancellationToken cancellation)
    {
        var pages = await connection.GetPagesAsync(
            connection.Root.Rest(repository, $"pulls/{number}/reviews?per_page={GitHubLimits.PageSize}"),
            RestJson.Default.ReviewWireArray,
            cancellation);
        var own = await ownership.TestAsync(cancellation);
        return pages.SelectMany(page => page).Select(wire => ToReview(wire, own(wire.User))).ToList();
    }

    public async Task<Review> CreateAsync(RepositoryName repository, int number, NewReview review, CancellationToken cancellation)
    {
        try
        {
            return await PostOrFindAsync(repository, number, review, cancellation);
        }
        catch (GitHubException e) when (e.Status == 422 && e.Message.Contains("one pending review", StringComparison.OrdinalIgnoreCase))
        {
            // "User can only have one pending review per pull request": one that a crash left behind would block the bot for good.
            if (!await DeletePendingAsync(repository, number, cancellation))
                throw;
            return await PostOrFindAsync(repository, number, review, cancellation);
        }
    }

    public Task UpdateAsync(RepositoryName repository, int number, long reviewId, string body, CancellationToken cancellation) =>
        connection.SendAsync(
            HttpMethod.Put,
            connection.Root.Rest(repository, $"pulls/{number}/reviews/{reviewId}"),
            CallKind.Repeatable,
            new TextBody(body),
            RestJson.Default.TextBody,
            cancellation);

    public async Task<bool> ResolveThreadAsync(string threadId, CancellationToken cancellation)
    {
        var answer = await graphQL.SendAsync(
            ResolveOperation,
            Resolve,
            new JsonObject { ["id"] = threadId },
            GraphQLJson.Default.GraphQLAnswerResolveData,
            cancellation,
            CallKind.Repeatable);
        if (answer.Errors is not [{ } error, ..])
            return answer.Data?.ResolveReviewThread?.Thread?.IsResolved ?? false;
        // For an App "Resource not accessible by integration" here means that contents: write is missing.
        if (answer.Errors.Any(e => e.Type is "FORBIDDEN" or "INSUFFICIENT_SCOPES"))
            return false;
        throw new GitHubException(
            error.Type == "NOT_FOUND" ? GitHubFailure.NotFound : GitHubFailure.Unexpected,
            $"GraphQL {ResolveOperation}: {Plain.Line(error.Message ?? error.Type ?? "no reason given", 300)}",
            status: 200);
    }

    private Task<Review> PostOrFindAsync(RepositoryName repository, int number, NewReview review, CancellationToken cancellation) =>
        connection.CreateAsync(
            token => PostAsync(repository, number, review, token), token => FindAsync(repository, number, review, token), cancellation);

    private async Task<Review> PostAsync(RepositoryName repository, int number, NewReview review, CancellationToken cancellation)
    {
        var body = new CreateReviewBody(
            review.CommitSha, review.Body.Length > 0 ? review.Body : null, "COMMENT", review.Comments.Select(ToBody).ToList());
        var response = await connection.SendAsync(
            HttpMethod.Post,
            connection.Root.Rest(repository, $"pulls/{number}/reviews"),
            CallKind.Once,
            body,
            RestJson.Default.CreateReviewBody,
            cancellation);
        return ToReview(response.Read(RestJson.Default.ReviewWire), own: true);
    }

    private async Task<Review?> FindAsync(RepositoryName repository, int number, NewReview review, CancellationToken cancellation)
    {
        long? id = null;
        if (review.Body.Length == 0)
        {
            if (review.Comments.Count == 0
                || (id = await comments.FindReviewOfCommentAsync(repository, number, review.Comments[0], cancellation)) is null)
            {
                return null;
            }
        }

        return (await ListAsync(repository, number, cancellation)).LastOrDefault(stands =>
            stands.Own && stands.State != "PENDING"
            && (id is null ? Ownership.SameText(stands.Body, review.Body) : stands.Id == id));
    }

    private async Task<bool> DeletePendingAsync(RepositoryName repository, int number, CancellationToken cancellation)
    {
        var reviews = await ListAsync(repository, number, cancellation);
        if (reviews.FirstOrDefault(review => review is { Own: true, State: "PENDING" }) is not { } orphan)
            return false;
        try
        {
            var call = new ApiCall(
                HttpMethod.Delete, connection.Root.Rest(repository, $"pulls/{number}/reviews/{orphan.Id}"), CallKind.Repeatable);
            await connection.SendAsync(call, cancellation);
        }
        catch (GitHubException e) when (e.Failure == GitHubFailure.NotFound)
        {
            // Gone already, by a first attempt whose answer was lost.
        }

        return true;
    }

    /// <summary>"start line must precede the end line": for one line there is none.</summary>
    private static ReviewCommentBody ToBody(NewReviewComment comment) => comment.StartLine is { } start && start < comment.Line
        ? new ReviewCommentBody(comment.Path, comment.Line, "RIGHT", start, "RIGHT", comment.Body)
        : new ReviewCommentBody(comment.Path, comment.Line, "RIGHT", null, null, comment.Body);

    private static Review ToReview(ReviewWire wire, bool own) => new(wire.Id, own, wire.Body ?? "", wire.State ?? "", wire.HtmlUrl ?? "");
}
