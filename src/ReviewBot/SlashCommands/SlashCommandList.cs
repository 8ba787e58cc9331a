namespace ReviewBot.SlashCommands;

/// <summary>Every command there is, in the order of the help.</summary>
internal static class SlashCommandList
{
    /// <summary>The commands.</summary>
    public static IReadOnlyList<ISlashCommand> All { get; } =
    [
        new ReviewCommand(),
        new HelpCommand(),
    ];

    /// <summary>The command of a name, or <c>null</c>.</summary>
    public static ISlashCommand? Find(string name) => All.FirstOrDefault(command => command.Names.Contains(name, StringComparer.Ordinal));
}
