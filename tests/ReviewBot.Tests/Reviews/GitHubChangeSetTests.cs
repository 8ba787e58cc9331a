using System.Text;
using ReviewBot.Analysis;
using ReviewBot.GitHub;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Reviews;

public sealed class GitHubChangeSetTests
{
    private static readonly CommitRange Commits = new(MemoryGitHub.MergeBase, MemoryGitHub.Head);
    private static readonly FileAtCommit Configuration = BaseConfiguration.At(MemoryGitHub.Base);

    private readonly MemoryGitHub _github = new();

    [Theory]
    [InlineData("added", null, ChangeKind.Added, "new.cs")]
    [InlineData("copied", "old.cs", ChangeKind.Added, "new.cs")]
    [InlineData("removed", null, ChangeKind.Removed, "new.cs")]
    [InlineData("modified", null, ChangeKind.Modified, "new.cs")]
    [InlineData("changed", null, ChangeKind.Modified, "new.cs")]
    [InlineData("renamed", "old.cs", ChangeKind.Renamed, "old.cs")]
    [InlineData("renamed", null, ChangeKind.Modified, "new.cs")]
    [InlineData("some later word", null, ChangeKind.Modified, "new.cs")]
    internal void GitHubs_words_become_gits(string status, string? previous, ChangeKind kind, string oldPath) =>
        Assert.Equal([new GitHubChangeSet.Entry("new.cs", oldPath, kind)], GitHubChangeSet.Describe([Entry("new.cs", status, previous)]));

    [Fact]
    public void Files_stand_in_ordinal_order_each_once_and_unchanged_ones_not_at_all()
    {
        var entries = GitHubChangeSet.Describe(
            [Entry("b", "modified"), Entry("a", "removed"), Entry("B", "added"), Entry("a", "added"), Entry("c", "unchanged")]);

        Assert.Equal(["B", "a", "b"], entries.Select(e => e.Path));
        Assert.Equal(ChangeKind.Modified, entries[1].Kind);
    }

    [Fact]
    public void Only_what_is_there_is_asked_for()
    {
        var entries = GitHubChangeSet.Describe([Entry("a", "added"), Entry("m", "modified"), Entry("n", "renamed", "o"), Entry("r", "removed")]);

        Assert.Equal(
            [
                new(MemoryGitHub.Head, "a"),
                new(MemoryGitHub.Head, "m"), new(MemoryGitHub.MergeBase, "m"),
                new(MemoryGitHub.Head, "n"), new(MemoryGitHub.MergeBase, "o"),
                new(MemoryGitHub.MergeBase, "r"),
            ],
            GitHubChangeSet.Needed(entries, Commits));
    }

    [Fact]
    public async Task Everything_that_a_file_can_be_is_told_apart()
    {
        Put("blob", new GitFile.Blob("x"u8.ToArray()));
        Put("large", new GitFile.Unfetched(9_999_999, Binary: false));
        Put("picture.png", new GitFile.Unfetched(5, Binary: true));
        Put("module", new GitFile.Submodule());
        Put("link", new GitFile.SymbolicLink());
        Put("failed", new GitFile.Failed("GitHub answered 502"));
        _github.Files.Add(Entry("missing", "added"));

        var change = await Read();

        Assert.Equal(
            [
                ("blob", typeof(FileContent.Bytes)), ("failed", typeof(FileContent.Unavailable)), ("large", typeof(FileContent.Oversized)),
                ("link", typeof(FileContent.SymbolicLink)), ("missing", typeof(FileContent.Unavailable)), ("module", typeof(FileContent.Submodule)),
                ("picture.png", typeof(FileContent.Binary)),
            ],
            change.Files.Select(f => (f.Path, f.Head.GetType())));
        Assert.All(change.Files, f => Assert.Same(FileContent.Absent, f.Base));
    }

    [Fact]
    public async Task The_configuration_comes_in_the_same_batch()
    {
        Put("a", new GitFile.Blob("x"u8.ToArray()));
        _github.Contents[(_github.PullRequest.Repository, Configuration)] = new GitFile.Blob("version: 1"u8.ToArray());
        using var spool = new BlobSpool();

        var (_, beside) = await GitHubChangeSet.ReadAsync(
            _github, _github.PullRequest.Repository, GitHubChangeSet.Describe(_github.Files), 0, Commits, Configuration, 1_000, spool, CancellationToken.None);

        Assert.IsType<GitFile.Blob>(beside);
        Assert.Equal(["contents"], _github.Calls);
    }

    [Fact]
    public async Task Beyond_the_memory_budget_bytes_are_the_same_bytes()
    {
        for (var i = 0; i < 20; i++)
            Put($"f{i:D2}", new GitFile.Blob(Encoding.UTF8.GetBytes(new string((char)('a' + i), 100 + i))));

        using var spool = new BlobSpool(memoryBudget: 500);
        var change = await Read(spool);

        Assert.Contains(change.Files, f => f.Head is FileContent.Deferred);
        Assert.All(change.Files.Select((f, i) => (f.Head, i)), f => Assert.Equal(new string((char)('a' + f.i), 100 + f.i), Text(f.Head)));
        Assert.All(change.Files.Select((f, i) => (f.Head, i)).Reverse(), f => Assert.Equal(100 + f.i, Text(f.Head).Length));
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_none()
    {
        Assert.Null(GitHubChangeSet.Text([0x61, 0xFF]));
        Assert.Equal("a", GitHubChangeSet.Text([0xEF, 0xBB, 0xBF, 0x61]));
    }

    private static ChangedFileEntry Entry(string path, string status, string? previous = null) => new(path, previous, status, 1, 1, null);

    private static string Text(FileContent content) => content switch
    {
        FileContent.Deferred deferred => Text(deferred.Read(CancellationToken.None)),
        FileContent.Bytes bytes => Encoding.UTF8.GetString(bytes.Value.Span),
        _ => content.ToString(),
    };

    private void Put(string path, GitFile file)
    {
        _github.Files.Add(Entry(path, "added"));
        _github.Contents[(_github.PullRequest.Repository, new FileAtCommit(MemoryGitHub.Head, path))] = file;
    }

    private async Task<ChangeSet> Read(BlobSpool? spool = null)
    {
        using var own = spool is null ? new BlobSpool() : null;
        var (change, _) = await GitHubChangeSet.ReadAsync(
            _github, _github.PullRequest.Repository, GitHubChangeSet.Describe(_github.Files), 0, Commits, Configuration, 1_000, spool ?? own!,
            CancellationToken.None);
        return change;
    }
}
