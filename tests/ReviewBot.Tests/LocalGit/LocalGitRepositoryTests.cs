using System.Text;
using ReviewBot.Analysis;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.LocalGit;

public sealed class LocalGitRepositoryTests : IDisposable
{
    private static readonly string LongText = string.Join('\n', Enumerable.Range(1, 40).Select(i => $"line {i} of a file that is long enough"));

    private readonly GitSandbox _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public async Task Commits_are_compared_from_the_merge_base()
    {
        _git.Write("a.cs", "one");
        var fork = _git.Commit();
        _git.Git("switch", "--quiet", "-c", "feature");
        _git.Write("a.cs", "two");
        var head = _git.Commit();
        _git.Git("switch", "--quiet", "main");
        _git.Write("only-on-main.cs", "x");
        var main = _git.Commit();

        using var repository = await _git.OpenAsync();
        var comparison = await repository.CompareAsync("main", "feature", TestContext.Current.CancellationToken);

        Assert.Equal((fork, main, head), (comparison.MergeBaseSha, comparison.BaseSha, comparison.HeadSha));
        Assert.Equal(["Modified a.cs: one | two"], await _git.ChangesAsync("main", "feature"));
    }

    [Fact]
    public async Task Every_kind_of_change_between_commits_is_told_apart()
    {
        _git.Write("gone.cs", "gone");
        _git.Write("changed.cs", "old");
        _git.Write("old/name.cs", LongText);
        _git.Write("copied.cs", LongText.ToUpperInvariant());
        _git.Commit();
        _git.Git("switch", "--quiet", "-c", "feature");
        _git.Delete("gone.cs");
        _git.Write("changed.cs", "new");
        _git.Git("mv", "old/name.cs", "name.cs");
        _git.Write("name.cs", LongText + "\nmore");
        _git.Write("Copy.cs", LongText.ToUpperInvariant());
        _git.Write("empty.cs", "");
        _git.Commit();

        var changes = await _git.ChangesAsync("main", "feature");

        Assert.Equal(
            [
                $"Added Copy.cs: None | {LongText.ToUpperInvariant()}",
                "Modified changed.cs: old | new",
                "Added empty.cs: None | ",
                "Removed gone.cs: gone | None",
                $"Renamed old/name.cs -> name.cs: {LongText} | {LongText}\nmore",
            ],
            changes);
    }

    [Fact]
    public async Task The_working_tree_gives_what_a_commit_of_everything_would_give()
    {
        _git.Write("kept.cs", LongText);
        _git.Write("moved.cs", LongText.ToUpperInvariant());
        _git.Write("staged.cs", "1");
        _git.Write("deleted.cs", "x");
        _git.Write(".gitignore", "*.log\n");
        _git.Commit();
        _git.Write("kept.cs", LongText + "\nmore");
        _git.Shell("mv moved.cs elsewhere.cs");
        _git.Write("staged.cs", "2");
        _git.Git("add", "staged.cs");
        _git.Delete("deleted.cs");
        _git.Write("new/file.cs", "untracked");
        _git.Write("noise.log", "ignored");

        var dirty = await _git.ChangesAsync();
        var status = _git.Git("status", "--porcelain");
        _git.Git("switch", "--quiet", "-c", "feature");
        _git.Commit();

        Assert.Equal(dirty, await _git.ChangesAsync("main", "feature"));
        Assert.Contains("Renamed moved.cs -> elsewhere.cs", string.Join('\n', dirty), StringComparison.Ordinal);
        Assert.Contains("Added new/file.cs: None | untracked", dirty);
        Assert.DoesNotContain("noise.log", string.Join('\n', dirty), StringComparison.Ordinal);
        Assert.Contains("M  staged.cs", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reviewing_the_working_tree_leaves_the_repository_as_it_was()
    {
        _git.Write("a.cs", "1");
        _git.Commit();
        _git.Write("a.cs", "2");
        _git.Write("b.cs", "3");
        var before = _git.Shell("find .git -type f | sort | xargs sha256sum");

        await _git.ChangesAsync();

        Assert.Equal(before, _git.Shell("find .git -type f | sort | xargs sha256sum"));
    }

    [Fact]
    public async Task Links_submodules_and_changed_types_are_named_and_not_followed()
    {
        _git.Write("plain.cs", "text");
        _git.Write("target.txt", "secret");
        _git.Commit();
        _git.Git("switch", "--quiet", "-c", "feature");
        _git.Shell("ln -s target.txt link; rm plain.cs; ln -s /etc/passwd plain.cs");
        _git.Git("update-index", "--add", "--cacheinfo", "160000,1111111111111111111111111111111111111111,vendor/lib");
        _git.Git("add", "link", "plain.cs");
        _git.Git("commit", "--quiet", "-m", "odd");

        Assert.Equal(
            ["Added link: None | SymbolicLink", "Modified plain.cs: text | SymbolicLink", "Added vendor/lib: None | Submodule"],
            await _git.ChangesAsync("main", "feature"));
    }

    [Fact]
    public async Task A_changed_mode_is_a_change()
    {
        _git.Write("run.sh", "echo");
        _git.Commit();
        _git.Git("switch", "--quiet", "-c", "feature");
        _git.Git("update-index", "--chmod=+x", "run.sh");
        _git.Git("commit", "--quiet", "-m", "mode");

        Assert.Equal(["Modified run.sh: echo | echo"], await _git.ChangesAsync("main", "feature"));
    }

    [Fact]
    public async Task A_repository_inside_the_working_tree_is_named_as_submodule()
    {
        _git.Commit();
        _git.Write("inner/file.cs", "x");
        GitSandbox.GitIn(Path.Combine(_git.Root, "inner"), "init", "--quiet");

        Assert.Equal(["Added inner: None | Submodule"], await _git.ChangesAsync());
    }

    [Fact]
    public async Task Strange_names_survive()
    {
        _git.Commit();
        _git.Write("with space.cs", "1");
        _git.Write("with \"quotes\" and 'more'.cs", "2");
        _git.Write("line\nbreak\tand tab.cs", "3");
        _git.Write("-dash.cs", "4");
        _git.Write("ünï/日本.cs", "5");
        _git.Write("*.cs", "6");
        _git.Shell("printf 7 > \"$(printf 'caf\\351.cs')\"");
        string[] expected =
        [
            "Added *.cs: None | 6", "Added -dash.cs: None | 4", "Added caf\\xE9.cs: None | 7", "Added line\nbreak\tand tab.cs: None | 3",
            "Added with \"quotes\" and 'more'.cs: None | 2", "Added with space.cs: None | 1", "Added ünï/日本.cs: None | 5",
        ];

        Assert.Equal(expected, await _git.ChangesAsync());
        _git.Git("switch", "--quiet", "-c", "feature");
        _git.Commit();
        Assert.Equal(expected, await _git.ChangesAsync("main", "feature"));
    }

    [Fact]
    public async Task Names_that_cannot_be_told_apart_are_counted_as_unlisted()
    {
        _git.Commit();
        _git.Write("caf\\xE9.cs", "1");
        _git.Shell("printf 2 > \"$(printf 'caf\\351.cs')\"");

        using var repository = await _git.OpenAsync();
        var changes = (await repository.CompareAsync("main", null, TestContext.Current.CancellationToken)).Changes;

        Assert.Equal((1, 1), (changes.Files.Count, changes.Unlisted));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("feature")]
    public async Task Files_over_the_bound_are_not_read(string? head)
    {
        _git.Write("large.bin", new byte[2_000]);
        _git.Commit();
        _git.Git("switch", "--quiet", "-c", "feature");
        _git.Write("large.bin", new byte[3_000]);
        _git.Write("new.bin", new byte[4_000]);
        if (head is not null) _git.Commit();

        using var repository = await _git.OpenAsync(maxFileBytes: 1_000);
        var files = (await repository.CompareAsync("main", head, TestContext.Current.CancellationToken)).Changes.Files;

        Assert.Equal(["large.bin", "new.bin"], files.Select(f => f.Path));
        Assert.Equal(new FileContent.Oversized(2_000), files[0].Base);
        Assert.Equal(new FileContent.Oversized(3_000), files[0].Head);
        Assert.Equal(new FileContent.Oversized(4_000), files[1].Head);
    }

    [Fact]
    public async Task Contents_are_the_stored_bytes_and_can_be_read_again_on_any_thread()
    {
        _git.Commit();
        _git.Git("switch", "--quiet", "-c", "feature");
        for (var i = 0; i < 50; i++) _git.Write($"{i:D2}.bin", [.. Enumerable.Range(0, i * 20).Select(n => (byte)(n * i))]);
        _git.Commit();

        using var repository = await _git.OpenAsync();
        var files = (await repository.CompareAsync("main", "feature", TestContext.Current.CancellationToken)).Changes.Files;
        var cancellation = TestContext.Current.CancellationToken;

        await Parallel.ForEachAsync(Enumerable.Range(0, 400), cancellation, (n, _) =>
        {
            var i = n % 50;
            var bytes = (FileContent.Bytes)((FileContent.Deferred)files[i].Head).Read(cancellation);
            Assert.Equal(Enumerable.Range(0, i * 20).Select(b => (byte)(b * i)), bytes.Value.ToArray());
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public async Task Content_asked_for_after_closing_is_unavailable()
    {
        _git.Commit();
        _git.Write("a.cs", "1");
        var repository = await _git.OpenAsync();
        var file = (await repository.CompareAsync("main", null, TestContext.Current.CancellationToken)).Changes.Files[0];
        repository.Dispose();

        Assert.StartsWith("unavailable: ", GitSandbox.Text(file.Head), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_git_cannot_read_is_trouble_and_the_others_are_reviewed()
    {
        _git.Write("pipe.cs", "was a file");
        _git.Commit();
        _git.Write("good.cs", "1");
        _git.Shell("rm pipe.cs; mkfifo pipe.cs");

        var changes = await _git.ChangesAsync();

        Assert.Contains("Added good.cs: None | 1", changes);
        Assert.StartsWith("Modified pipe.cs: was a file | unavailable: git could not read it: ", changes[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_ends_that_git_normalises_do_not_make_a_change()
    {
        _git.Write(".gitattributes", "*.cs text eol=crlf\n");
        _git.Write("a.cs", "one\r\ntwo\r\n");
        _git.Commit();
        _git.Write("a.cs", "one\r\nTWO\r\n");

        Assert.Equal(["Modified a.cs: one\ntwo\n | one\nTWO\n"], await _git.ChangesAsync());
    }

    [Fact]
    public async Task A_conflict_is_reviewed_as_it_stands_in_the_working_tree()
    {
        _git.Write("a.cs", "base\n");
        _git.Commit();
        _git.Git("switch", "--quiet", "-c", "feature");
        _git.Write("a.cs", "feature\n");
        _git.Commit();
        _git.Git("switch", "--quiet", "main");
        _git.Write("a.cs", "main\n");
        _git.Commit();
        Assert.Throws<InvalidOperationException>(() => _git.Git("merge", "feature"));

        var change = Assert.Single(await _git.ChangesAsync());

        Assert.Contains("<<<<<<< HEAD", change, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_linked_working_tree_and_a_folder_below_the_top_work()
    {
        _git.Write("src/a.cs", "1");
        _git.Commit();
        var linked = Path.Combine(_git.Folder, "linked");
        _git.Git("worktree", "add", "--quiet", "-b", "feature", linked);
        await File.WriteAllTextAsync(Path.Combine(linked, "src", "a.cs"), "2", TestContext.Current.CancellationToken);

        using var repository = await GitSandbox.OpenAsync(Path.Combine(linked, "src"));
        var file = Assert.Single((await repository.CompareAsync("main", null, TestContext.Current.CancellationToken)).Changes.Files);

        Assert.Equal("src/a.cs", file.Path);
        Assert.Equal("2", GitSandbox.Text(file.Head));
    }

    [Fact]
    public async Task A_detached_head_is_compared_with_the_default_branch()
    {
        _git.Write("a.cs", "1");
        _git.Commit();
        _git.Git("switch", "--quiet", "--detach");
        _git.Write("a.cs", "2");
        _git.Commit();

        Assert.Equal(["Modified a.cs: 1 | 2"], await _git.ChangesAsync(@base: null));
    }

    [Fact]
    public async Task The_default_branch_is_that_of_origin_when_there_is_one()
    {
        _git.Write("a.cs", "1");
        _git.Commit();
        _git.Git("branch", "trunk");
        var clone = Path.Combine(_git.Folder, "clone");
        _git.Git("symbolic-ref", "HEAD", "refs/heads/trunk");
        GitSandbox.GitIn(_git.Folder, "clone", "--quiet", _git.Root, clone);

        using var repository = await GitSandbox.OpenAsync(clone);
        var comparison = await repository.CompareAsync(null, null, TestContext.Current.CancellationToken);

        Assert.Equal("origin/trunk", comparison.BaseName);
    }

    [Fact]
    public async Task A_bare_repository_can_be_reviewed_by_commits()
    {
        _git.Write("a.cs", "1");
        _git.Commit();
        _git.Git("switch", "--quiet", "-c", "feature");
        _git.Write("a.cs", "2");
        _git.Commit();
        var bare = Path.Combine(_git.Folder, "bare.git");
        GitSandbox.GitIn(_git.Folder, "clone", "--quiet", "--bare", _git.Root, bare);

        using var repository = await GitSandbox.OpenAsync(bare);
        var comparison = await repository.CompareAsync("main", "feature", TestContext.Current.CancellationToken);

        Assert.Equal("2", GitSandbox.Text(Assert.Single(comparison.Changes.Files).Head));
        var error = await Assert.ThrowsAsync<LocalGitException>(
            () => repository.CompareAsync("main", null, TestContext.Current.CancellationToken));
        Assert.True(error.IsUsage);
    }

    [Fact]
    public async Task The_configuration_is_read_from_the_named_commit()
    {
        var none = _git.Commit();
        _git.Write(".github/reviewbot.yml", "version: 1\n");
        var first = _git.Commit();
        _git.Write(".github/reviewbot.yml", "version: 2\n");
        _git.Commit();

        Assert.Equal(ConfigurationText.None, await ConfigurationAsync(none));
        Assert.Equal(new ConfigurationText("version: 1\n"), await ConfigurationAsync(first));
        Assert.Equal(new ConfigurationText("version: 2\n"), await ConfigurationAsync("HEAD"));
    }

    [Theory]
    [InlineData("ln -s ../real.yml .github/reviewbot.yml", "not a file")]
    [InlineData("mkdir .github/reviewbot.yml; touch .github/reviewbot.yml/x", "not a file")]
    [InlineData("printf '\\377' > .github/reviewbot.yml", "not UTF-8")]
    [InlineData("head -c 300000 /dev/zero > .github/reviewbot.yml", "larger than")]
    public async Task A_configuration_that_is_not_read_is_a_problem(string make, string why)
    {
        _git.Shell("mkdir .github; " + make);
        _git.Commit();

        var configuration = await ConfigurationAsync("HEAD");

        Assert.Null(configuration.Text);
        Assert.Contains(why, configuration.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_comparison_stops()
    {
        _git.Commit();
        using var repository = await _git.OpenAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => repository.CompareAsync("main", null, cancelled.Token));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_written_as_hexadecimal()
    {
        Assert.Equal("a\\xFFb", LocalGitPath.Of([(byte)'a', 0xFF, (byte)'b']).Text);
        Assert.Equal("ä", LocalGitPath.Of(Encoding.UTF8.GetBytes("ä")).Text);
    }

    private async Task<ConfigurationText> ConfigurationAsync(string commit)
    {
        using var repository = await _git.OpenAsync();
        return await repository.ReadConfigurationAsync(commit, TestContext.Current.CancellationToken);
    }
}
