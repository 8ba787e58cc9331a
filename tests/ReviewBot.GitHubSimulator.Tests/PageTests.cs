using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Pages;

namespace ReviewBot.GitHubSimulator.Tests;

public sealed class PageTests
{
    private const string Hostile = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";

    [Fact]
    public async Task Pages_escape_what_people_write_and_allow_no_script()
    {
        await using var lab = await Lab.OpenAsync();
        lab.Repository.Push("main", Lab.Files(("a.cs", "one\ntwo\n")));
        lab.Repository.Push("feature", Lab.Files(("a.cs", "one\n<b>two\n"), ("<i>.cs", Hostile + "\n")));
        var number = lab.Repository.OpenPullRequest("feature", Hostile);
        lab.Repository.Comment(number, "mallory", Hostile + " [x](javascript:alert(3)) <details onclick=x><a href=\"javascript:1\">");
        await lab.RepoAsync("POST", "/check-runs", new JsonObject
        {
            ["name"] = Hostile,
            ["head_sha"] = lab.Repository.Resolve("feature"),
            ["conclusion"] = "failure",
            ["output"] = new JsonObject { ["title"] = Hostile, ["summary"] = Hostile, ["text"] = Hostile },
        });
        var root = lab.Repository.PullRequest(number).HtmlUrl[lab.Root.Length..];
        var run = lab.Repository.PullRequest(number).CheckRuns[0].Id;
        foreach (var path in new[] { "/", root, "/octocat/hello-world", $"/octocat/hello-world/runs/{run}", "/octocat/hello-world/blob/feature/%3Ci%3E.cs", "/octocat/hello-world/commit/feature" })
        {
            var page = await lab.SendAsync("GET", path, accept: "text/html");
            Assert.Equal(200, page.Status);
            Assert.Contains("default-src 'none'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("<script", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<details o", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Comment_stands_under_its_line_with_the_suggestion()
    {
        await using var lab = await Lab.OpenAsync();
        lab.OpenPull();
        await lab.RepoAsync("POST", "/pulls/1/reviews", new JsonObject
        {
            ["event"] = "COMMENT",
            ["body"] = "**1 security defect**\n\n<!-- kind=summary -->",
            ["comments"] = new JsonArray(new JsonObject { ["path"] = "src/a.cs", ["line"] = 10, ["body"] = "Fix:\n\n```suggestion\nsafe\n```" }),
        });
        var page = (await lab.SendAsync("GET", "/octocat/hello-world/pull/1", accept: "text/html")).Text;
        Assert.Contains("<strong>1 security defect</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("kind=summary", page, StringComparison.Ordinal);
        Assert.Contains("Suggested change", page, StringComparison.Ordinal);
        var line = page.IndexOf("+ten<", StringComparison.Ordinal);
        Assert.True(line > 0 && page.IndexOf("<tr class=\"thread\">", StringComparison.Ordinal) == page.IndexOf("<tr", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_of_a_file_can_be_linked_to()
    {
        await using var lab = await Lab.OpenAsync();
        lab.OpenPull();
        var page = (await lab.SendAsync("GET", $"/octocat/hello-world/blob/{lab.Repository.Resolve("feature")}/src/a.cs", accept: "text/html")).Text;
        Assert.Contains("<tr id=\"L10\">", page, StringComparison.Ordinal);
        Assert.Contains("id=\"L10-L12\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# T", "<h1>T</h1>")]
    [InlineData("a **b** `c<d>` _e_", "<p>a <strong>b</strong> <code>c&lt;d&gt;</code> <em>e</em></p>")]
    [InlineData("snake_case_name", "<p>snake_case_name</p>")]
    [InlineData("- a\n- b\n  - c", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>")]
    [InlineData("1. **Title (Lines 1-2):** —", "<ol start=\"1\"><li><strong>Title (Lines 1-2):</strong> —</li></ol>")]
    [InlineData("| a | b |\n|---|---|\n| `x\\|y` | 2 |", "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><code>x|y</code></td><td>2</td></tr></tbody></table>")]
    [InlineData("````\n```\nx\n```\n````", "<pre><code>```\nx\n```</code></pre>")]
    [InlineData("> q", "<blockquote><p>q</p></blockquote>")]
    [InlineData("[a](https://x.y/z)", "<p><a rel=\"nofollow\" href=\"https://x.y/z\">a</a></p>")]
    [InlineData("x <!-- marker --> y", "<p>x  y</p>")]
    [InlineData("\\*a\\*", "<p>*a*</p>")]
    public void Markdown_renders(string text, string html) => Assert.Equal(html, Markdown.Render(text));

    [Fact]
    public void Deep_or_unfinished_markdown_ends()
    {
        foreach (var text in new[] { new string('>', 20_000), new string('*', 20_000), string.Concat(Enumerable.Repeat("[", 20_000)), new string('`', 19_999) + " `", "<!--" + new string('-', 20_000) })
            Assert.NotNull(Markdown.Render(text));
    }
}
