using System.Text.Json;
using ReviewBot.Commands;

namespace ReviewBot.EndToEnd.Tests;

/// <summary>The whole product: the real server against a GitHub on this machine.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task The_sample_pull_request_is_reviewed()
    {
        var trial = await ProgramRun.RunAsync("demo", "--no-wait", "--format", "json");

        Assert.Equal((ExitCode.Clean, ""), (trial.ExitCode, trial.Error));
        using var json = JsonDocument.Parse(trial.Output);
        var review = json.RootElement;
        Assert.Equal("failure", review.GetProperty("checkConclusion").GetString());
        Assert.Equal(1, review.GetProperty("summaryComments").GetInt32());
        Assert.True(review.GetProperty("inlineComments").GetInt32() > 0);
        Assert.StartsWith("http://127.0.0.1:", review.GetProperty("pullRequestUrl").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            review.GetProperty("comments").EnumerateArray(),
            c => c.GetProperty("path").GetString() == "deploy/payments-client.pem");
    }
}
