using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Json;

/// <summary>Comments, reviews and reactions as REST writes them.</summary>
internal static class TalkJson
{
    public static readonly IReadOnlyList<string> ReactionContents = ["+1", "-1", "laugh", "confused", "heart", "hooray", "rocket", "eyes"];

    /// <summary>A hint, as unreliable as GitHub's: people with a role by invitation show as collaborators, others as nothing.</summary>
    public static string Association(Repository repository, Account account) =>
        account == repository.Owner ? "OWNER" : repository.Roles.ContainsKey(account.Login) ? "COLLABORATOR" : "NONE";

    public static JsonObject IssueComment(GitHubState state, Pull pull, IssueComment comment)
    {
        var url = $"{RepositoryJson.ApiUrl(state, pull.Repository)}/issues/comments/{comment.Id}";
        return new JsonObject
        {
            ["url"] = url,
            ["html_url"] = $"{PullJson.HtmlUrl(state, pull)}#issuecomment-{comment.Id}",
            ["issue_url"] = PullJson.IssueUrl(state, pull),
            ["id"] = comment.Id,
            ["node_id"] = GitHubState.NodeId("IC", comment.Id),
            ["user"] = AccountJson.User(state, comment.Author),
            ["created_at"] = comment.CreatedAt.Iso(),
            ["updated_at"] = comment.UpdatedAt.Iso(),
            ["author_association"] = Association(pull.Repository, comment.Author),
            ["body"] = comment.Body,
            ["reactions"] = Rollup(url, comment.Reactions),
            ["performed_via_github_app"] = comment.Author == state.Bot ? AccountJson.App(state) : null,
        };
    }

    public static JsonObject Review(GitHubState state, Pull pull, Review review)
    {
        var html = $"{PullJson.HtmlUrl(state, pull)}#pullrequestreview-{review.Id}";
        var json = new JsonObject
        {
            ["id"] = review.Id,
            ["node_id"] = GitHubState.NodeId("PRR", review.Id),
            ["user"] = AccountJson.User(state, review.Author),
            ["body"] = review.Body,
            ["state"] = review.State,
            ["html_url"] = html,
            ["pull_request_url"] = PullJson.ApiUrl(state, pull),
            ["author_association"] = Association(pull.Repository, review.Author),
            ["_links"] = new JsonObject
            {
                ["html"] = new JsonObject { ["href"] = html },
                ["pull_request"] = new JsonObject { ["href"] = PullJson.ApiUrl(state, pull) },
            },
            ["commit_id"] = review.CommitSha,
        };
        if (review.SubmittedAt is { } submitted)
            json["submitted_at"] = submitted.Iso();
        return json;
    }

    public static JsonObject ReviewComment(GitHubState state, Pull pull, ReviewComment comment)
    {
        var url = $"{RepositoryJson.ApiUrl(state, pull.Repository)}/pulls/comments/{comment.Id}";
        var html = $"{PullJson.HtmlUrl(state, pull)}#discussion_r{comment.Id}";
        var standing = CommentStanding.Of(pull, comment);
        var json = new JsonObject
        {
            ["url"] = url,
            ["pull_request_review_id"] = comment.ReviewId,
            ["id"] = comment.Id,
            ["node_id"] = GitHubState.NodeId("PRRC", comment.Id),
            ["diff_hunk"] = comment.DiffHunk,
            ["path"] = comment.Path,
            ["commit_id"] = standing.Position is null ? comment.OriginalCommitSha : pull.HeadSha,
            ["original_commit_id"] = comment.OriginalCommitSha,
            ["user"] = AccountJson.User(state, comment.Author),
            ["body"] = comment.Body,
            ["created_at"] = comment.CreatedAt.Iso(),
            ["updated_at"] = comment.UpdatedAt.Iso(),
            ["html_url"] = html,
            ["pull_request_url"] = PullJson.ApiUrl(state, pull),
            ["author_association"] = Association(pull.Repository, comment.Author),
            ["_links"] = new JsonObject
            {
                ["self"] = new JsonObject { ["href"] = url },
                ["html"] = new JsonObject { ["href"] = html },
                ["pull_request"] = new JsonObject { ["href"] = PullJson.ApiUrl(state, pull) },
            },
            ["reactions"] = Rollup(url, comment.Reactions),
            ["start_line"] = standing.StartLine,
            ["original_start_line"] = comment.OriginalStartLine,
            ["start_side"] = comment.OriginalStartLine is null ? null : Side(comment.StartRightSide ?? comment.RightSide),
            ["line"] = standing.Line,
            ["original_line"] = comment.OnFile ? 1 : comment.OriginalLine,
            ["side"] = Side(comment.RightSide),
            ["original_position"] = comment.OriginalPosition,
            ["position"] = standing.Position,
            ["subject_type"] = comment.OnFile ? "file" : "line",
        };
        if (comment.InReplyTo is { } top)
            json["in_reply_to_id"] = top;
        return json;
    }

    public static JsonObject Reaction(GitHubState state, Reaction reaction) => new()
    {
        ["id"] = reaction.Id,
        ["node_id"] = GitHubState.NodeId("REA", reaction.Id),
        ["user"] = AccountJson.User(state, reaction.User),
        ["content"] = reaction.Content,
        ["created_at"] = reaction.CreatedAt.Iso(),
    };

    public static JsonObject Rollup(string url, IReadOnlyList<Reaction> reactions)
    {
        var json = new JsonObject { ["url"] = url + "/reactions", ["total_count"] = reactions.Count };
        foreach (var content in ReactionContents)
            json[content] = reactions.Count(r => r.Content == content);
        return json;
    }

    private static string Side(bool right) => right ? "RIGHT" : "LEFT";
}
