namespace ReviewBot.SlashCommands;

/// <summary>One command as it was written.</summary>
/// <param name="Name">The word after <c>/review</c> in lower case; empty when there is none.</param>
/// <param name="Arguments">What follows, trimmed.</param>
internal sealed record SlashCommand(string Name, string Arguments)
{
    /// <summary>The line that parses to this command.</summary>
    public override string ToString() => $"/review {Name} {Arguments}".TrimEnd();
}
