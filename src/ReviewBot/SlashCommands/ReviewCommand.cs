using ReviewBot.GitHub;
using ReviewBot.Work;

namespace ReviewBot.SlashCommands;

/// <summary><c>/review</c>: look at the pull request again, a draft too.</summary>
internal sealed class ReviewCommand : ISlashCommand
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["", "full"];

    /// <inheritdoc/>
    public string Usage => "/review [full]";

    /// <inheritdoc/>
    public string Description => "Reviews the pull request again as it stands now, a draft too; with `full` nothing is taken from caches.";

    /// <inheritdoc/>
    public CommandAccess Access { get; } = new(RepositoryRole.Triage, AuthorToo: true);

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples => ["/review", "/review full", "/reviewbot"];

    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        if (context.Command.Arguments.Length > 0)
        {
            return Task.FromResult(new CommandResult(Understood: false, $"Nothing may follow the command. Write `{Usage}`."));
        }

        var full = context.Command.Name == "full";
        var content = new ReviewContent(context.Comment.PullRequest, full ? "/review full" : "/review", Asked: true, Full: full);
        var item = context.Item;
        var review = WorkItem.Review(item.InstallationId, item.RepositoryId, item.Repository, JobPriority.Asked, content);
        return Task.FromResult(new CommandResult(Understood: true, FollowUps: [review]));
    }
}
