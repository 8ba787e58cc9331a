using ReviewBot.Reviews;

namespace ReviewBot.Tests.LocalGit;

public sealed class LocalGitErrorTests : IDisposable
{
    private readonly GitSandbox _git = new();

    public void Dispose() => _git.Dispose();

    [Theory]
    [InlineData("nowhere", "feature")]
    [InlineData("main", "nowhere")]
    [InlineData("main", "--upload-pack=evil")]
    [InlineData("", "main")]
    [InlineData("main", "main:a.cs")]
    public async Task An_unknown_ref_is_wrong_usage(string @base, string head)
    {
        _git.Write("a.cs", "1");
        _git.Commit();
        _git.Git("branch", "feature");

        Assert.True((await FailureAsync(@base, head)).IsUsage);
    }

    [Fact]
    public async Task A_repository_without_commits_says_so()
    {
        var error = await FailureAsync(null, null);

        Assert.True(error.IsUsage);
        Assert.Contains("no commit yet", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_default_branch_a_base_is_asked_for()
    {
        _git.Commit();
        _git.Git("branch", "--move", "main", "some-name");

        var error = await FailureAsync(null, null);

        Assert.True(error.IsUsage);
        Assert.Contains("--base", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shallow_clone_is_told_to_fetch_more()
    {
        _git.Commit("fork");
        _git.Git("switch", "--quiet", "-c", "feature");
        _git.Commit("on the feature");
        _git.Git("switch", "--quiet", "main");
        _git.Commit("on main");
        var clone = Path.Combine(_git.Folder, "shallow");
        GitSandbox.GitIn(_git.Folder, "clone", "--quiet", "--depth=1", "--no-single-branch", "file://" + _git.Root, clone);

        using var repository = await GitSandbox.OpenAsync(clone);
        var error = await Assert.ThrowsAsync<LocalGitException>(
            () => repository.CompareAsync("origin/main", "origin/feature", TestContext.Current.CancellationToken));

        Assert.False(error.IsUsage);
        Assert.Contains("git fetch --unshallow", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Histories_with_nothing_in_common_are_wrong_usage()
    {
        _git.Commit();
        _git.Git("switch", "--quiet", "--orphan", "other");
        _git.Commit("another beginning");

        Assert.True((await FailureAsync("main", "other")).IsUsage);
    }

    [Fact]
    public async Task A_folder_without_repository_is_wrong_usage()
    {
        var error = await Assert.ThrowsAsync<LocalGitException>(() => GitSandbox.OpenAsync(_git.Folder));
        Assert.True(error.IsUsage);

        error = await Assert.ThrowsAsync<LocalGitException>(() => GitSandbox.OpenAsync(Path.Combine(_git.Folder, "nowhere")));
        Assert.True(error.IsUsage);
    }

    [Fact]
    public async Task A_repository_of_somebody_else_says_how_to_trust_it()
    {
        if (Environment.UserName != "root") Assert.Skip("Only root can give a folder away.");
        _git.Commit();
        _git.Shell("chown -R 12345 .");

        var error = await Assert.ThrowsAsync<LocalGitException>(() => _git.OpenAsync());

        Assert.False(error.IsUsage);
        Assert.Contains("safe.directory", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_git_says_what_to_install()
    {
        var error = await Assert.ThrowsAsync<LocalGitException>(() => LocalGitRepository.OpenAsync(
            _git.Root, Path.Combine(_git.Folder, "empty"), 1_000, TestContext.Current.CancellationToken));

        Assert.False(error.IsUsage);
        Assert.Contains("Install git", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blob_that_git_does_not_have_is_trouble_of_that_file_only()
    {
        _git.Write("a.cs", "1");
        _git.Write("b.cs", "1");
        _git.Commit();
        _git.Git("switch", "--quiet", "-c", "feature");
        _git.Write("a.cs", "2");
        _git.Write("b.cs", "3");
        _git.Commit();
        var blob = _git.Git("rev-parse", "HEAD:a.cs");
        _git.Shell($"rm -f .git/objects/{blob[..2]}/{blob[2..]}");

        var changes = await _git.ChangesAsync("main", "feature");

        Assert.StartsWith("Modified a.cs: 1 | unavailable: ", changes[0], StringComparison.Ordinal);
        Assert.Equal("Modified b.cs: 1 | 3", changes[1]);
    }

    private async Task<LocalGitException> FailureAsync(string? @base, string? head)
    {
        using var repository = await _git.OpenAsync();
        return await Assert.ThrowsAsync<LocalGitException>(
            () => repository.CompareAsync(@base, head, TestContext.Current.CancellationToken));
    }
}
