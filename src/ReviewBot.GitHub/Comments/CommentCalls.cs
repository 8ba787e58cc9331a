using ReviewBot.GitHub.Transport;
using ReviewBot.GitHub.Wire;

namespace ReviewBot.GitHub.Comments;

/// <summary>Comments in the conversation and on lines, and reactions to them.</summary>
internal sealed class CommentCalls(Connection connection, Ownership ownership)
{
    public async Task<IReadOnlyList<IssueComment>> ListInConversationAsync(
        RepositoryName repository, int number, CancellationToken cancellation)
    {
        var pages = await connection.GetPagesAsync(
            connection.Root.Rest(repository, $"issues/{number}/comments?per_page={GitHubLimits.PageSize}"),
            RestJson.Default.IssueCommentWireArray,
            cancellation);
        var own = await ownership.TestAsync(cancellation);
        return pages.SelectMany(page => page).Select(wire => ToIssueComment(wire, own(wire.User))).ToList();
    }

    public async Task<IReadOnlyList<ReviewComment>> ListOnLinesAsync(RepositoryName repository, int number, CancellationToken cancellation)
    {
        var wires = await ListWiresAsync(repository, number, cancellation);
        var own = await ownership.TestAsync(cancellation);
        return wires.Select(wire => new ReviewComment(
            wire.Id,
            own(wire.User),
            wire.Body ?? "",
            wire.Path ?? "",
            wire.Side == "LEFT" || wire.SubjectType == "file" ? null : wire.Line,
            wire.InReplyToId,
            ThreadId: null,
            Resolved: false,
            wire.HtmlUrl ?? "")).ToList();
    }

    /// <summary>An own comment on a line with this path and body, whose review is known; for a review that has no body to be found by.</summary>
    public async Task<long?> FindReviewOfCommentAsync(
        RepositoryName repository, int number, NewReviewComment comment, CancellationToken cancellation)
    {
        var wires = await ListWiresAsync(repository, number, cancellation);
        var own = await ownership.TestAsync(cancellation);
        return wires.LastOrDefault(wire => own(wire.User) && wire.Path == comment.Path && Ownership.SameText(wire.Body, comment.Body))
            ?.PullRequestReviewId;
    }

    public Task<IssueComment> CreateInConversationAsync(RepositoryName repository, int number, string body, CancellationToken cancellation) =>
        connection.CreateAsync(
            async token =>
            {
                var response = await connection.SendAsync(
                    HttpMethod.Post,
                    connection.Root.Rest(repository, $"issues/{number}/comments"),
                    CallKind.Once,
                    new TextBody(body),
                    RestJson.Default.TextBody,
                    token);
                return ToIssueComment(response.Read(RestJson.Default.IssueCommentWire), own: true);
            },
            async token => (await ListInConversationAsync(repository, number, token))
                .LastOrDefault(comment => comment.Own && Ownership.SameText(comment.Body, body)),
            cancellation);

    /// <summary>"Replies to replies are not supported.": the comment has to be the first of its thread.</summary>
    public async Task<long> ReplyAsync(RepositoryName repository, int number, long commentId, string body, CancellationToken cancellation)
    {
        var reply = await connection.CreateAsync(
            async token =>
            {
                var response = await connection.SendAsync(
                    HttpMethod.Post,
                    connection.Root.Rest(repository, $"pulls/{number}/comments/{commentId}/replies"),
                    CallKind.Once,
                    new TextBody(body),
                    RestJson.Default.TextBody,
                    token);
                return response.Read(RestJson.Default.ReviewCommentWire);
            },
            async token =>
            {
                var wires = await ListWiresAsync(repository, number, token);
                var own = await ownership.TestAsync(token);
                return wires.LastOrDefault(wire => own(wire.User) && wire.InReplyToId == commentId && Ownership.SameText(wire.Body, body));
            },
            cancellation);
        return reply.Id;
    }

    public Task UpdateInConversationAsync(RepositoryName repository, long commentId, string body, CancellationToken cancellation) =>
        UpdateAsync(repository, $"issues/comments/{commentId}", body, cancellation);

    public Task UpdateOnLineAsync(RepositoryName repository, long commentId, string body, CancellationToken cancellation) =>
        UpdateAsync(repository, $"pulls/comments/{commentId}", body, cancellation);

    /// <summary>"200 status means that you already added the reaction type": it may be added again and again.</summary>
    public Task ReactAsync(
        RepositoryName repository, CommentKind kind, long commentId, Reaction reaction, CancellationToken cancellation)
    {
        var content = reaction switch
        {
            Reaction.Eyes => "eyes",
            Reaction.Rocket => "rocket",
            _ => "confused",
        };
        var comments = kind == CommentKind.Issue ? "issues" : "pulls";
        return connection.SendAsync(
            HttpMethod.Post,
            connection.Root.Rest(repository, $"{comments}/comments/{commentId}/reactions"),
            CallKind.Repeatable,
            new ReactionBody(content),
            RestJson.Default.ReactionBody,
            cancellation);
    }

    private Task<ApiResponse> UpdateAsync(RepositoryName repository, string path, string body, CancellationToken cancellation) =>
        connection.SendAsync(
            HttpMethod.Patch,
            connection.Root.Rest(repository, path),
            CallKind.Repeatable,
            new TextBody(body),
            RestJson.Default.TextBody,
            cancellation);

    private async Task<List<ReviewCommentWire>> ListWiresAsync(RepositoryName repository, int number, CancellationToken cancellation)
    {
        var pages = await connection.GetPagesAsync(
            connection.Root.Rest(repository, $"pulls/{number}/comments?per_page={GitHubLimits.PageSize}"),
            RestJson.Default.ReviewCommentWireArray,
            cancellation);
        return pages.SelectMany(page => page).ToList();
    }

    private static IssueComment ToIssueComment(IssueCommentWire wire, bool own) => new(wire.Id, own, wire.Body ?? "", wire.HtmlUrl ?? "");
}
