using System.Globalization;
using ReviewBot.GitHub;
using ReviewBot.SlashCommands;
using ReviewBot.Work;

namespace ReviewBot.Webhooks;

/// <summary>Turns a new comment with commands into work; the two comment events share it.</summary>
internal static class CommentCommands
{
    /// <summary>Decides about a comment.</summary>
    public static WebhookDecision Decide(WebhookPayload payload)
    {
        if (payload.Action != "created") return WebhookDecision.Ignore("not a new comment");
        if (payload is not { RepositoryId: { } repositoryId, Repository: { } repository, Comment: { } comment })
        {
            return WebhookDecision.Ignore("names no comment");
        }

        if (payload.PullRequest is not { } pullRequest) return WebhookDecision.Ignore("not on a pull request");
        if (comment.AuthorLogin is not { Length: > 0 } author) return WebhookDecision.Ignore("nobody wrote it");

        // Two bots that answer each other never end: not one of them is heard, ourselves included.
        if (comment.AuthorIsBot || payload.Sender is { IsBot: true } || author.EndsWith("[bot]", StringComparison.Ordinal))
        {
            return WebhookDecision.Ignore("written by a bot");
        }

        var commands = SlashCommandParser.Parse(comment.Body);
        if (commands.Count == 0) return WebhookDecision.Ignore("holds no command");
        var content = new CommandContent(
            pullRequest.Number, comment.Kind, comment.Id, comment.InReplyTo, author, [.. commands.Select(command => command.ToString())]);
        var key = string.Create(CultureInfo.InvariantCulture, $"cmd:{(comment.Kind == CommentKind.Issue ? "issue" : "line")}:{comment.Id}");
        return WebhookDecision.Enqueue(new WorkItem(
            WorkItem.PullRequestLane(repositoryId, pullRequest.Number), key, payload.InstallationId ?? 0, repositoryId, repository,
            JobPriority.Command, content));
    }
}
