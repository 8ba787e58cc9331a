using ReviewBot.GitHub.Tests.Scripted;
using static ReviewBot.GitHub.Tests.Scripted.GitHubFixture;

namespace ReviewBot.GitHub.Tests;

public sealed class TreeComparisonTests
{
    private const string From = $"GET {Repo}/git/trees/base?recursive=1";
    private const string To = $"GET {Repo}/git/trees/head?recursive=1";

    [Fact]
    public async Task Trees_tell_what_changed_and_what_was_renamed()
    {
        var comparison = await CompareAsync(
            Tree(("same", "1"), ("edited", "2"), ("gone", "3"), ("moved", "4"), ("a/Orders.cs", "5"), ("a/__init__.py", "6"), ("b/__init__.py", "7")),
            Tree(("same", "1"), ("edited", "20"), ("fresh", "30"), ("elsewhere", "4"), ("c/Orders.cs", "50"), ("c/__init__.py", "60"), ("d/__init__.py", "70")));

        Assert.True(comparison.FilesComplete);
        Assert.Equal(
            [
                ("a/__init__.py", "removed", null), ("b/__init__.py", "removed", null), ("c/Orders.cs", "renamed", "a/Orders.cs"),
                ("c/__init__.py", "added", null), ("d/__init__.py", "added", null), ("edited", "modified", null),
                ("elsewhere", "renamed", "moved"), ("fresh", "added", null), ("gone", "removed", null),
            ],
            comparison.Files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => (f.Path, f.Status, f.PreviousPath)));
    }

    [Fact]
    public async Task A_tree_that_is_cut_off_is_no_comparison()
    {
        var comparison = await CompareAsync(Tree(("a", "1")), """{"tree":[],"truncated":true}""");

        Assert.False(comparison.FilesComplete);
        Assert.Empty(comparison.Files);
    }

    private static async Task<Comparison> CompareAsync(string from, string to)
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(From, Reply.Json(from)).On(To, Reply.Json(to));
        return await fixture.GitHub.CompareTreesAsync(Repository, "base", "head", CancellationToken.None);
    }

    private static string Tree(params (string Path, string Sha)[] files) =>
        $$"""{"tree":[{"path":"a","mode":"040000","type":"tree","sha":"{{Guid.NewGuid()}}"},{{string.Join(',', files.Select(f =>
            $$"""{"path":"{{f.Path}}","mode":"100644","type":"blob","sha":"{{f.Sha}}"}"""))}}]}""";
}
