using Microsoft.Playwright;

namespace ReviewBot.EndToEnd.Tests;

/// <summary>The page of a reviewed pull request as a person sees it, in a real browser.</summary>
public sealed class BrowserTests
{
    private static readonly string[] _places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // Without the last ones a browser looks for the internet at every start.
    private static readonly string[] _arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    [Fact]
    public async Task The_page_of_a_reviewed_pull_request_shows_the_finding_under_its_line()
    {
        var chromium = Chromium();
        await using var bot = await Bot.StartAsync();
        var number = bot.OpenPullRequest(("src/Orders.cs", Sources.SqlInjection));
        await bot.ConcludedAsync(number);

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = _arguments });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 1000 } });
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        await page.GotoAsync(bot.Repository.PullRequest(number).HtmlUrl);

        Assert.Contains("A change", await page.InnerTextAsync("h1"), StringComparison.Ordinal);
        var text = await page.InnerTextAsync("body");
        Assert.Contains("SQL statement built from text", text, StringComparison.Ordinal);
        Assert.Contains("1 security defect is detected in the code", text, StringComparison.Ordinal);
        Assert.DoesNotContain("reviewbot:v1", text, StringComparison.Ordinal);
        Assert.Empty(complaints);
        var shot = Path.Combine(AppContext.BaseDirectory, "pull-request.png");
        await page.ScreenshotAsync(new() { Path = shot, FullPage = true });
        Assert.True(new FileInfo(shot).Length > 10_000);
    }

    /// <summary>Missing on a laptop it is a skipped test; in CI it is a failure.</summary>
    private static string Chromium()
    {
        if (Array.Find(_places, File.Exists) is { } found)
            return found;
        const string Missing = "Chromium is not installed: apt-get install chromium.";
        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            Assert.Fail(Missing);
        Assert.Skip(Missing);
        return "";
    }
}
