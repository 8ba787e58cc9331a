using System.Net;
using ReviewBot.Tests.Serving;

namespace ReviewBot.Tests.Pages;

public sealed class PagesTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_status_page_tells_numbers_and_no_names()
    {
        using var delivered = await _server.DeliverAsync("pull_request", RunningServer.PullRequestJson(3));
        await _server.SettledAsync();
        using var answer = await _server.GetAsync("/");
        var page = await answer.Content.ReadAsStringAsync(Token);
        Assert.Contains("<th scope=\"row\">Jobs done</th><td>1</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("octo", page, StringComparison.Ordinal);
        Assert.DoesNotContain(RunningServer.Secret, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/rules")]
    [InlineData("/healthz")]
    [InlineData("/nothing")]
    public async Task Every_answer_forbids_scripts(string path)
    {
        using var answer = await _server.GetAsync(path);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_page_of_a_rule_is_escaped()
    {
        using var answer = await _server.GetAsync("/rules/any/private-key");
        Assert.Contains("A &lt;b&gt;private&lt;/b&gt; key", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_is_not_there_is_404_and_not_echoed()
    {
        using var answer = await _server.GetAsync("/rules/%3Cscript%3E");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }
}
