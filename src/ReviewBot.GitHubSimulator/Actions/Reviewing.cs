using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Actions;

/// <summary>Reviews and comments on lines, with the rules GitHub has for them.</summary>
internal static class Reviewing
{
    /// <summary>Creates a review, all or nothing. Without an event it stays pending.</summary>
    public static Review Create(
        GitHubState state, Pull pull, Account author, string? commitId, string body, string? reviewEvent, IReadOnlyList<CommentDraft> drafts)
    {
        CheckReviewBody(body);
        var commit = commitId ?? pull.HeadSha;
        if (!pull.Commits.Any(c => c.Sha == commit))
            throw Refusal.Unprocessable("The commitOID is not part of the pull request");
        if (pull.Reviews.Exists(r => r.Pending && r.Author == author))
            throw Refusal.Unprocessable("User can only have one pending review per pull request");
        var reviewState = StateAfter(pull, author, reviewEvent, body, drafts.Count > 0);
        var files = FilesAt(pull, commit);
        var anchors = drafts.Select(d => AnchorInReview(files, d)).ToList();
        var review = Add(state, pull, author, body, reviewState, commit);
        for (var i = 0; i < drafts.Count; i++)
            pull.ReviewComments.Add(NewComment(state, pull, review, drafts[i].Path!, drafts[i].Body!, anchors[i], commit));
        Announce(state, pull, review);
        return review;
    }

    public static void Submit(GitHubState state, Pull pull, Review review, string? reviewEvent, string? body)
    {
        CheckReviewBody(body ?? "");
        if (!review.Pending)
            throw Refusal.Unprocessable("Can not submit a review that is not pending");
        var hasComments = pull.ReviewComments.Exists(c => c.ReviewId == review.Id);
        if (string.IsNullOrEmpty(reviewEvent))
            throw Refusal.Unprocessable("Variable $event of type PullRequestReviewEvent! was provided invalid value");
        review.State = StateAfter(pull, review.Author, reviewEvent, body ?? review.Body, hasComments);
        review.Body = body ?? review.Body;
        review.SubmittedAt = state.Now;
        Announce(state, pull, review);
    }

    public static void Update(GitHubState state, Pull pull, Review review, string? body, Account sender)
    {
        CheckReviewBody(body ?? "");
        if (string.IsNullOrWhiteSpace(body))
            throw Refusal.Unprocessable("Body can't be blank");
        review.Body = body;
        if (!review.Pending)
            state.Events.Review("edited", pull, review, sender);
    }

    public static void DeletePending(Pull pull, Review review)
    {
        if (!review.Pending)
            throw new Refusal(422, "Can not delete a non-pending pull request review");
        pull.Reviews.Remove(review);
        pull.ReviewComments.RemoveAll(c => c.ReviewId == review.Id);
    }

    /// <summary>A comment of its own: GitHub makes a review without a body around it.</summary>
    public static ReviewComment Comment(GitHubState state, Pull pull, Account author, string? commitId, CommentDraft draft)
    {
        CheckSingle(pull, author, draft.Body);
        if (commitId is null)
            throw Refusal.Invalid("PullRequestReviewComment", "commit_id", "missing_field");
        if (!pull.Commits.Any(c => c.Sha == commitId))
        {
            throw Refusal.Invalid(
                "PullRequestReviewComment",
                "pull_request_review_thread.end_commit_oid",
                "custom",
                "pull_request_review_thread.end_commit_oid is not part of the pull request");
        }

        var (anchor, errors) = Anchor.Find(FilesAt(pull, commitId), draft);
        if (anchor is null)
            throw SingleRefusal(errors);
        var review = Add(state, pull, author, "", "COMMENTED", commitId);
        var comment = NewComment(state, pull, review, draft.Path!, draft.Body!, anchor, commitId);
        pull.ReviewComments.Add(comment);
        Announce(state, pull, review);
        return comment;
    }

    /// <summary>A reply; replying to a reply is replying to its thread.</summary>
    public static ReviewComment Reply(GitHubState state, Pull pull, Account author, ReviewComment to, string? body)
    {
        CheckSingle(pull, author, body);
        var top = pull.ReviewComments.Find(c => c.Id == to.InReplyTo) ?? to;
        var review = Add(state, pull, author, "", "COMMENTED", top.OriginalCommitSha);
        var comment = new ReviewComment
        {
            Id = state.NextId("reviewComment"),
            ReviewId = review.Id,
            Author = author,
            Body = body!,
            Path = top.Path,
            OriginalCommitSha = top.OriginalCommitSha,
            OriginalMergeBase = top.OriginalMergeBase,
            RightSide = top.RightSide,
            StartRightSide = top.StartRightSide,
            OriginalLine = top.OriginalLine,
            OriginalStartLine = top.OriginalStartLine,
            OriginalPosition = top.OriginalPosition,
            DiffHunk = top.DiffHunk,
            InReplyTo = top.Id,
            CreatedAt = state.Now,
            UpdatedAt = state.Now,
        };
        pull.ReviewComments.Add(comment);
        Announce(state, pull, review);
        return comment;
    }

    public static void Edit(GitHubState state, Pull pull, ReviewComment comment, string? body, Account sender)
    {
        Talking.CheckBody("PullRequestReviewComment", body);
        var former = comment.Body;
        comment.Body = body!;
        comment.UpdatedAt = state.Now;
        if (former != body)
            state.Events.ReviewComment("edited", pull, comment, sender, former);
    }

    public static void Delete(GitHubState state, Pull pull, ReviewComment comment, Account sender)
    {
        state.Events.ReviewComment("deleted", pull, comment, sender);
        pull.ReviewComments.Remove(comment);
        if (!pull.ReviewComments.Exists(c => c.ReviewId == comment.ReviewId))
            pull.Reviews.RemoveAll(r => r.Id == comment.ReviewId && r.Body.Length == 0);
    }

    private static IReadOnlyList<FileChange> FilesAt(Pull pull, string commit) => commit == pull.HeadSha
        ? pull.Files
        : TreeComparison.Compare(pull.Objects, CommitGraph.MergeBase(pull.Objects, pull.BaseSha, commit) ?? pull.BaseSha, commit);

    private static Anchor AnchorInReview(IReadOnlyList<FileChange> files, CommentDraft draft)
    {
        if (string.IsNullOrWhiteSpace(draft.Body))
            throw Refusal.Unprocessable("Pull request review comment body can't be blank");
        if (draft.Body.Length > Talking.MaxBody)
            throw Refusal.Unprocessable($"Pull request review comment body is too long (maximum is {Talking.MaxBody} characters)");
        var (anchor, errors) = Anchor.Find(files, draft);
        return anchor ?? throw Refusal.Unprocessable(Anchor.Sentence(errors));
    }

    private static Refusal SingleRefusal(IReadOnlyList<string> errors)
    {
        const string resource = "PullRequestReviewComment";
        if (errors[0].EndsWith("path is invalid", StringComparison.Ordinal))
            return Refusal.Invalid(resource, "pull_request_review_thread.path", "invalid");
        var start = errors.FirstOrDefault(e => e.Contains("start line", StringComparison.Ordinal));
        var line = errors.Any(e => e.EndsWith("must be part of the diff", StringComparison.Ordinal));
        var objects = new List<System.Text.Json.Nodes.JsonObject>();
        if (line)
        {
            const string field = "pull_request_review_thread.line";
            objects.Add(Refusal.Error(resource, field, "custom", field + " must be part of the diff"));
        }

        if (start is not null)
        {
            const string field = "pull_request_review_thread.start_line";
            objects.Add(Refusal.Error(resource, field, "custom", field + start[start.IndexOf(" must", StringComparison.Ordinal)..]));
        }

        if (line)
            objects.Add(Refusal.Error(resource, "pull_request_review_thread.diff_hunk", "missing_field"));
        return Refusal.Invalid([.. objects]);
    }

    private static void CheckReviewBody(string body)
    {
        if (body.Length > Talking.MaxBody)
            throw Refusal.Unprocessable($"Body is too long (maximum is {Talking.MaxBody} characters)");
    }

    private static void CheckSingle(Pull pull, Account author, string? body)
    {
        Talking.CheckBody("PullRequestReviewComment", body);
        if (pull.Reviews.Exists(r => r.Pending && r.Author == author))
            throw Refusal.Invalid("PullRequestReview", "user_id", "custom", "user_id can only have one pending review per pull request");
    }

    private static string StateAfter(Pull pull, Account author, string? reviewEvent, string body, bool hasComments)
    {
        switch (reviewEvent)
        {
            case null or "":
                return "PENDING";
            case "COMMENT" when body.Length == 0 && !hasComments:
            case "REQUEST_CHANGES" when body.Length == 0:
                throw Refusal.Unprocessable("Body can't be blank");
            case "COMMENT":
                return "COMMENTED";
            case "APPROVE" when pull.Author == author:
                throw Refusal.Unprocessable("Can not approve your own pull request");
            case "APPROVE":
                return "APPROVED";
            case "REQUEST_CHANGES" when pull.Author == author:
                throw Refusal.Unprocessable("Can not request changes on your own pull request");
            case "REQUEST_CHANGES":
                return "CHANGES_REQUESTED";
            default:
                throw Refusal.Unprocessable("Variable $event of type PullRequestReviewEvent was provided invalid value");
        }
    }

    private static Review Add(GitHubState state, Pull pull, Account author, string body, string reviewState, string commit)
    {
        var review = new Review
        {
            Id = state.NextId("review"),
            Author = author,
            Body = body,
            State = reviewState,
            CommitSha = commit,
            CreatedAt = state.Now,
            SubmittedAt = reviewState == "PENDING" ? null : state.Now,
        };
        pull.Reviews.Add(review);
        pull.UpdatedAt = state.Now;
        return review;
    }

    private static ReviewComment NewComment(GitHubState state, Pull pull, Review review, string path, string body, Anchor anchor, string commit) => new()
    {
        Id = state.NextId("reviewComment"),
        ReviewId = review.Id,
        Author = review.Author,
        Body = body,
        Path = path,
        OriginalCommitSha = commit,
        OriginalMergeBase = pull.MergeBase ?? pull.BaseSha,
        RightSide = anchor.RightSide,
        StartRightSide = anchor.StartRightSide,
        OriginalLine = anchor.Line,
        OriginalStartLine = anchor.StartLine,
        OriginalPosition = anchor.Position,
        DiffHunk = anchor.DiffHunk,
        CreatedAt = state.Now,
        UpdatedAt = state.Now,
    };

    private static void Announce(GitHubState state, Pull pull, Review review)
    {
        if (review.Pending)
            return;
        state.Events.Review("submitted", pull, review, review.Author);
        foreach (var comment in pull.ReviewComments.Where(c => c.ReviewId == review.Id))
            state.Events.ReviewComment("created", pull, comment, review.Author);
    }
}
