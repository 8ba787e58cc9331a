using ReviewBot.GitHub;
using ReviewBot.Work;

namespace ReviewBot.SlashCommands;

/// <summary>A command. It describes itself: the help comment and the table in the README are made from the list of all commands.</summary>
internal interface ISlashCommand
{
    /// <summary>The words after <c>/review</c> that mean this command; the empty one is <c>/review</c> alone.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>How it is written.</summary>
    string Usage { get; }

    /// <summary>What it does, one sentence.</summary>
    string Description { get; }

    /// <summary>Who may use it.</summary>
    CommandAccess Access { get; }

    /// <summary>Lines that are this command.</summary>
    IReadOnlyList<string> Examples { get; }

    /// <summary>Carries it out. May be run again after a crash.</summary>
    Task<CommandResult> RunAsync(CommandContext context, CancellationToken cancellation);
}

/// <summary>Who may use a command.</summary>
/// <param name="AuthorToo">The author of the pull request may, whatever the role.</param>
internal sealed record CommandAccess(RepositoryRole MinimumRole, bool AuthorToo = false)
{
    /// <summary>The same in words, to follow "may be used by".</summary>
    public string WhoCanUse => MinimumRole switch
    {
        RepositoryRole.None => "everybody",
        RepositoryRole.Admin => "people with admin access",
        var role => $"people with {role.ToString().ToLowerInvariant()} access or higher",
    } + (AuthorToo ? " and the author of the pull request" : "");
}

/// <summary>What a command is given.</summary>
internal sealed record CommandContext(IGitHub GitHub, WorkItem Item, CommandContent Comment, SlashCommand Command);

/// <summary>What came of a command.</summary>
/// <param name="Understood">False shows as a confused reaction.</param>
/// <param name="Reply">Markdown to answer with; <c>null</c> when the reaction says it all.</param>
internal sealed record CommandResult(bool Understood, string? Reply = null, IReadOnlyList<WorkItem>? FollowUps = null);
