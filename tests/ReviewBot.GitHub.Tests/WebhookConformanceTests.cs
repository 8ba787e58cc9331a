using System.Text;

namespace ReviewBot.GitHub.Tests;

/// <summary>GitHub's own examples of payloads, of github.com and of a GitHub Enterprise Server.</summary>
public sealed class WebhookConformanceTests
{
    [Fact]
    public void Every_official_example_is_read()
    {
        var shared = Environment.GetEnvironmentVariable("REVIEWBOT_SHARED");
        Assert.SkipWhen(string.IsNullOrEmpty(shared), "REVIEWBOT_SHARED is not set: the folder that holds github-kit/webhooks/examples");

        var files = Directory.GetFiles(Path.Combine(shared!, "github-kit", "webhooks", "examples"), "*.json", SearchOption.AllDirectories);
        Assert.True(files.Length > 100);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var eventName = Path.GetFileName(Path.GetDirectoryName(file))!;
            var body = File.ReadAllBytes(file);
            var json = WebhookPayload.Parse(eventName, body, "application/json");
            var form = WebhookPayload.Parse(
                eventName, Encoding.ASCII.GetBytes("payload=" + Uri.EscapeDataString(Encoding.UTF8.GetString(body))), "application/x-www-form-urlencoded");

            Assert.Equal(json.ToString(), form.ToString());
            AssertComplete(file, json);
        }
    }

    /// <summary>What handlers need of each event is in every example.</summary>
    private static void AssertComplete(string file, WebhookPayload payload)
    {
        var complete = payload.Event switch
        {
            "pull_request" => payload is
            { Action: not null, Repository: not null, RepositoryId: not null, OwnerLogin: not null, Sender: not null, PullRequest: { HeadSha: not null, Draft: not null } },
            "issue_comment" => payload is { Action: not null, Repository: not null, Comment: { Kind: CommentKind.Issue, AuthorLogin: not null } },
            "pull_request_review_comment" => payload is
            { Action: not null, Repository: not null, PullRequest.HeadSha: not null, Comment: { Kind: CommentKind.Review, AuthorLogin: not null } },
            "check_run" => payload is { Action: not null, CheckRun: { Name: not null, HeadSha: not null, AppId: not null } },
            "check_suite" => payload is { Action: not null, CheckSuite: { HeadSha: not null, AppId: not null } },
            "merge_group" => payload is { Action: not null, MergeGroup: { HeadRef: not null, BaseSha: not null } },
            "installation" => payload is { Action: not null, InstallationId: not null, OwnerLogin: not null },
            "installation_repositories" => payload is { Action: not null, InstallationId: not null },
            _ => true,
        };
        Assert.True(complete, $"{file}: {payload}");
    }
}
