using Microsoft.Extensions.Logging;
using ReviewBot.GitHub;
using ReviewBot.Work;

namespace ReviewBot.SlashCommands;

/// <summary>
/// Carries out the commands of one comment: eyes when it begins, then rocket or confused, and at most one reply, in the thread where it was
/// asked. May be run again after a crash at any place.
/// </summary>
internal sealed partial class CommandRun(string checkName, ILogger<CommandRun> log)
{
    /// <summary>Carries them out.</summary>
    /// <exception cref="GitHubException">GitHub cannot be had now; nothing was decided and the run may be repeated.</exception>
    public async Task<JobEnd> RunAsync(LeasedJob job, IGitHub gitHub, CancellationToken cancellation)
    {
        var item = job.Item;
        var comment = (CommandContent)item.Content;
        if (!await ReactAsync(gitHub, item, comment, Reaction.Eyes, cancellation)) return new JobEnd.Done();

        var role = await AskRoleAsync(gitHub, item, comment.Author, cancellation);
        var understood = true;
        var replies = new List<string>();
        var followUps = new List<WorkItem>();
        foreach (var line in comment.Lines)
        {
            if (SlashCommandParser.ParseLine(line) is not { } command) continue;
            var result = await RunOneAsync(new CommandContext(gitHub, item, comment, command), role, cancellation);
            understood &= result.Understood;
            if (result.Reply is { } reply && !replies.Contains(reply, StringComparer.Ordinal)) replies.Add(reply);
            followUps.AddRange(result.FollowUps ?? []);
        }

        if (replies.Count > 0) await ReplyAsync(job, gitHub, comment, string.Join("\n\n", replies), cancellation);
        await ReactAsync(gitHub, item, comment, understood ? Reaction.Rocket : Reaction.Confused, cancellation);
        return new JobEnd.Done(FollowUps: followUps);
    }

    /// <summary>Says, as well as still possible, that nothing came of the commands.</summary>
    public Task GiveUpAsync(LeasedJob job, IGitHub gitHub, CancellationToken cancellation) =>
        ReactAsync(gitHub, job.Item, (CommandContent)job.Item.Content, Reaction.Confused, cancellation);

    private static async Task<CommandResult> RunOneAsync(CommandContext context, RepositoryRole role, CancellationToken cancellation)
    {
        if (SlashCommandList.Find(context.Command.Name) is not { } command)
        {
            // Strangers get no words out of the bot by making commands up.
            return new CommandResult(
                Understood: false, role >= RepositoryRole.Read ? "There is no such command. `/review help` shows those there are." : null);
        }

        return await MayAsync(context, command.Access, role, cancellation)
            ? await command.RunAsync(context, cancellation)
            : new CommandResult(Understood: false, $"Not done: `{command.Usage}` may be used by {command.Access.WhoCanUse}.");
    }

    private static async Task<bool> MayAsync(CommandContext context, CommandAccess access, RepositoryRole role, CancellationToken cancellation)
    {
        if (role >= access.MinimumRole) return true;
        if (!access.AuthorToo) return false;
        try
        {
            var pullRequest = await context.GitHub.GetPullRequestAsync(context.Item.Repository, context.Comment.PullRequest, cancellation);
            return string.Equals(pullRequest.AuthorLogin, context.Comment.Author, StringComparison.OrdinalIgnoreCase);
        }
        catch (GitHubException fault) when (IsAnswer(fault))
        {
            return false;
        }
    }

    private async Task<RepositoryRole> AskRoleAsync(IGitHub gitHub, WorkItem item, string login, CancellationToken cancellation)
    {
        try
        {
            return await gitHub.GetRoleAsync(item.Repository, login, cancellation);
        }
        catch (GitHubException fault) when (IsAnswer(fault))
        {
            Log.RoleNotTold(log, item.Lane, fault.Failure);
            return RepositoryRole.None;
        }
    }

    /// <summary>Reacts. False when the comment is gone, and with it the wish.</summary>
    private async Task<bool> ReactAsync(
        IGitHub gitHub, WorkItem item, CommandContent comment, Reaction reaction, CancellationToken cancellation)
    {
        try
        {
            await gitHub.AddReactionAsync(item.Repository, comment.Kind, comment.CommentId, reaction, cancellation);
            return true;
        }
        catch (GitHubException fault) when (fault.Failure == GitHubFailure.NotFound)
        {
            return false;
        }
        catch (GitHubException fault) when (IsAnswer(fault))
        {
            // A locked conversation takes no reaction; the command stands all the same.
            Log.NotReacted(log, item.Lane, fault.Failure);
            return true;
        }
    }

    private async Task ReplyAsync(LeasedJob job, IGitHub gitHub, CommandContent comment, string text, CancellationToken cancellation)
    {
        var item = job.Item;
        var marker = $"<!-- reviewbot:v1 kind=reply to={(comment.Kind == CommentKind.Issue ? "issue" : "line")}:{comment.CommentId} -->";
        if (job.Fence > 1 && await StandsAsync(gitHub, item, comment, marker, cancellation)) return;
        var body = $"{text}\n\n{marker}";
        try
        {
            _ = comment.Kind == CommentKind.Issue
                ? (await gitHub.CreateIssueCommentAsync(item.Repository, comment.PullRequest, body, cancellation)).Id
                : await gitHub.ReplyToReviewCommentAsync(item.Repository, comment.PullRequest, comment.InReplyTo ?? comment.CommentId, body, cancellation);
        }
        catch (GitHubException fault) when (IsAnswer(fault))
        {
            Log.NotReplied(log, item.Lane, fault.Failure);
        }
    }

    /// <summary>Whether an earlier attempt replied already, before it was cut short.</summary>
    private async Task<bool> StandsAsync(IGitHub gitHub, WorkItem item, CommandContent comment, string marker, CancellationToken cancellation)
    {
        var snapshot = await gitHub.ObserveAsync(item.Repository, comment.PullRequest, checkName, cancellation);
        return comment.Kind == CommentKind.Issue
            ? snapshot.IssueComments.Any(own => own.Own && own.Body.Contains(marker, StringComparison.Ordinal))
            : snapshot.ReviewComments.Any(own => own.Own && own.Body.Contains(marker, StringComparison.Ordinal));
    }

    /// <summary>GitHub answered, and the answer is no. Being away or busy is no answer: then the whole run is repeated later.</summary>
    private static bool IsAnswer(GitHubException fault) => !fault.Passes;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Lane}: GitHub did not tell the role of who gave a command ({Failure}); it counts as none")]
        public static partial void RoleNotTold(ILogger logger, string lane, GitHubFailure failure);

        [LoggerMessage(Level = LogLevel.Information, Message = "{Lane}: GitHub took no reaction ({Failure})")]
        public static partial void NotReacted(ILogger logger, string lane, GitHubFailure failure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Lane}: GitHub took no reply to a command ({Failure})")]
        public static partial void NotReplied(ILogger logger, string lane, GitHubFailure failure);
    }
}
