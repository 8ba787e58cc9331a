using ReviewBot.SlashCommands;

namespace ReviewBot.Tests.SlashCommands;

public sealed class SlashCommandListTests
{
    public static TheoryData<string> Usages => [.. SlashCommandList.All.Select(command => command.Usage)];

    [Theory]
    [MemberData(nameof(Usages))]
    public void Every_example_of_a_command_is_that_command(string usage)
    {
        var command = SlashCommandList.All.Single(one => one.Usage == usage);
        Assert.NotEmpty(command.Examples);
        foreach (var example in command.Examples)
        {
            var parsed = Assert.Single(SlashCommandParser.Parse(example));
            Assert.Same(command, SlashCommandList.Find(parsed.Name));
        }
    }

    [Fact]
    public void Every_command_is_in_the_list_once()
    {
        var types = typeof(ISlashCommand).Assembly.GetTypes().Where(type => !type.IsInterface && type.IsAssignableTo(typeof(ISlashCommand)));
        Assert.Equal(types.Select(type => type.Name).Order(), SlashCommandList.All.Select(command => command.GetType().Name).Order());
        Assert.Equal(SlashCommandList.All.SelectMany(command => command.Names).Distinct().Count(), SlashCommandList.All.Sum(command => command.Names.Count));
    }

    [Fact]
    public void The_help_names_every_command_and_mentions_nobody()
    {
        var table = HelpCommand.Table();
        Assert.All(SlashCommandList.All, command => Assert.Contains($"`{command.Usage}`", table, StringComparison.Ordinal));
        Assert.DoesNotContain("@", table, StringComparison.Ordinal);
    }
}
