using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Actions;

/// <summary>Comments in the conversation, and reactions to anything.</summary>
internal static class Talking
{
    // "Body is too long (maximum is 65536 characters)"
    public const int MaxBody = 65_536;

    public static IssueComment Comment(GitHubState state, Pull pull, Account author, string? body)
    {
        CheckBody("IssueComment", body);
        var comment = new IssueComment
        {
            Id = state.NextId("issueComment"),
            Author = author,
            Body = body!,
            CreatedAt = state.Now,
            UpdatedAt = state.Now,
        };
        pull.Comments.Add(comment);
        pull.UpdatedAt = state.Now;
        state.Events.IssueComment("created", pull, comment, author);
        return comment;
    }

    public static void Edit(GitHubState state, Pull pull, IssueComment comment, string? body, Account sender)
    {
        CheckBody("IssueComment", body);
        var former = comment.Body;
        comment.Body = body!;
        comment.UpdatedAt = state.Now;
        if (former != body)
            state.Events.IssueComment("edited", pull, comment, sender, former);
    }

    public static void Delete(GitHubState state, Pull pull, IssueComment comment, Account sender)
    {
        pull.Comments.Remove(comment);
        state.Events.IssueComment("deleted", pull, comment, sender);
    }

    /// <summary>Adds a reaction; the second time it answers the first one and <c>false</c>.</summary>
    public static (Reaction Reaction, bool Added) React(GitHubState state, List<Reaction> reactions, Account user, string? content)
    {
        if (content is null || !TalkJson.ReactionContents.Contains(content, StringComparer.Ordinal))
            throw Refusal.Schema([$"{content} is not a member of [{string.Join(", ", TalkJson.ReactionContents.Select(c => $"\"{c}\""))}]."]);
        if (reactions.Find(r => r.User == user && r.Content == content) is { } same)
            return (same, false);
        var reaction = new Reaction(state.NextId("reaction"), user, content, state.Now);
        reactions.Add(reaction);
        return (reaction, true);
    }

    public static void CheckBody(string resource, string? body)
    {
        if (string.IsNullOrWhiteSpace(body))
            throw Refusal.Invalid(resource, "body", "missing_field");
        if (body.Length > MaxBody)
            throw Refusal.Invalid(resource, "data", "unprocessable", $"Body is too long (maximum is {MaxBody} characters)");
    }
}
