using ReviewBot.Commands;
using ReviewBot.Webhooks;

namespace ReviewBot.Tests.Commands;

public sealed class ManifestCommandTests
{
    private static readonly string[] _comeByThemselves = ["installation", "installation_repositories", "ping"];

    [Fact]
    public void It_asks_for_the_least()
    {
        var permissions = ManifestCommand.Manifest(new Uri("https://bot.example.com"))["default_permissions"]!.AsObject();
        Assert.Equal(
            ["checks: write", "pull_requests: write", "contents: read", "issues: read", "merge_queues: read", "metadata: read"],
            permissions.Select(p => $"{p.Key}: {p.Value}"));
    }

    [Fact]
    public void It_subscribes_to_every_event_that_is_handled_and_no_other()
    {
        var events = ManifestCommand.Manifest(new Uri("https://bot.example.com"))["default_events"]!.AsArray().Select(e => e!.GetValue<string>());
        Assert.Equal(WebhookHandlers.All(1, "ReviewBot").Select(h => h.Event).Except(_comeByThemselves).Order(StringComparer.Ordinal), events);
    }

    [Fact]
    public void It_points_to_the_given_address()
    {
        var manifest = ManifestCommand.Manifest(new Uri("https://bot.example.com"));
        Assert.Equal("https://bot.example.com/webhooks", manifest["hook_attributes"]!["url"]!.GetValue<string>());
        Assert.True(manifest["hook_attributes"]!["active"]!.GetValue<bool>());
        Assert.False(manifest["public"]!.GetValue<bool>());
    }
}
