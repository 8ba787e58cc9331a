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
        Assert.Contains("tried origin/HEAD and, on origin and here, main, master, trunk.", error.Message, StringComparison.Ordinal);
        Assert.Contains("--base REF", error.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trunk", null, "trunk")]
    [InlineData("main trunk", null, "main")]
    [InlineData("develop", "develop", "develop")]
    [InlineData("main develop", "develop", "develop")]
    public async Task The_default_branch_is_the_configured_one_or_one_that_is_usual(string branches, string? configured, string expected)
    {
        _git.Commit();
        _git.Git("switch", "--quiet", "-c", "feature");
        _git.Git("branch", "--quiet", "-D", "main");
        foreach (var branch in branches.Split(' ')) _git.Git("branch", branch);
        if (configured is not null) _git.Git("config", "init.defaultBranch", configured);

        using var repository = await _git.OpenAsync();
        var comparison = await repository.CompareAsync(null, null, TestContext.Current.CancellationToken);

        Assert.Equal(expected, comparison.BaseName);
    }

    [Fact]
    public async Task What_origin_says_is_its_default_branch_comes_first()
    {
        _git.Git("branch", "--move", "main", "develop");
        _git.Commit();
        _git.Git("branch", "main");
        var clone = Path.Combine(_git.Folder, "clone");
        GitSandbox.GitIn(_git.Folder, "clone", "--quiet", _git.Root, clone);
        GitSandbox.GitIn(clone, "config", "init.defaultBranch", "main");

        using var repository = await GitSandbox.OpenAsync(clone);
        var comparison = await repository.CompareAsync(null, null, TestContext.Current.CancellationToken);

        Assert.Equal("origin/develop", comparison.BaseName);
    }

    [Fact]
    public async Task A_commit_beyond_the_end_of_a_shallow_clone_is_told_to_be_fetched()
    {
        _git.Commit("first");
        _git.Commit("second");
        var clone = Path.Combine(_git.Folder, "shallow");
        GitSandbox.GitIn(_git.Folder, "clone", "--quiet", "--depth=1", "file://" + _git.Root, clone);

        using var repository = await GitSandbox.OpenAsync(clone);
        var error = await Assert.ThrowsAsync<LocalGitException>(
            () => repository.CompareAsync("HEAD~1", null, TestContext.Current.CancellationToken));

        Assert.Contains("--base HEAD~1: no such commit in the clone", error.Message, StringComparison.Ordinal);
        Assert.Contains("shallow", error.Message, StringComparison.Ordinal);
        Assert.Contains("git fetch --unshallow", error.Remedy, StringComparison.Ordinal);
        Assert.Contains("fetch-depth: 0", error.Remedy, StringComparison.Ordinal);
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
