using System.Text;
using ReviewBot.GitHub;

namespace ReviewBot.SlashCommands;

/// <summary><c>/review help</c>: what can be written, and by whom.</summary>
internal sealed class HelpCommand : ISlashCommand
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["help"];

    /// <inheritdoc/>
    public string Usage => "/review help";

    /// <inheritdoc/>
    public string Description => "Shows this list.";

    /// <inheritdoc/>
    public CommandAccess Access { get; } = new(RepositoryRole.Read);

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples => ["/review help"];

    /// <summary>The table of all commands, in Markdown.</summary>
    public static string Table()
    {
        var table = new StringBuilder("| Command | What it does | Who may use it |\n| --- | --- | --- |\n");
        foreach (var command in SlashCommandList.All)
        {
            table.Append("| `").Append(command.Usage).Append("` | ").Append(command.Description)
                .Append(" | ").Append(command.Access.WhoCanUse).Append(" |\n");
        }

        return table.ToString();
    }

    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(CommandContext context, CancellationToken cancellation) =>
        Task.FromResult(new CommandResult(
            Understood: true,
            $"{Table()}\nA command is the first word of a line of a new comment; quotations and code are not read. `/reviewbot` means the same as `/review`."));
}
