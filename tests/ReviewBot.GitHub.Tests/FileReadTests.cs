using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewBot.GitHub.Files;
using ReviewBot.GitHub.Tests.Scripted;
using static ReviewBot.GitHub.Tests.Scripted.GitHubFixture;

namespace ReviewBot.GitHub.Tests;

public sealed class FileReadTests
{
    private const string Query = "POST /graphql";
    private const string Head = "1111111111111111111111111111111111111111";
    private const string Base = "2222222222222222222222222222222222222222";
    private const long Max = 1024 * 1024;

    [Fact]
    public async Task Files_of_two_commits_come_in_one_query_and_hostile_paths_are_variables()
    {
        await using var fixture = await StartAsync();
        string[] paths = ["a\"){evil}#.cs", "$f0", "ünïcode \u2028.cs", "a\\b", "new\nline", "%2e%2e/x", "'; drop"];
        fixture.Server.On(Query, received => Answer(received, (_, path) => Text(path)));

        var wanted = paths.SelectMany(path => new[] { new FileAtCommit(Head, path), new FileAtCommit(Base, path) }).ToList();
        var files = await ReadAsync(fixture, [.. wanted, wanted[0]]);

        Assert.Equal(wanted.Count, files.Count);
        Assert.All(wanted, file => Assert.Equal(file.Path, Content(files[file])));
        Assert.Equal([Query], fixture.Server.Calls);
        var text = (string)JsonNode.Parse(fixture.Server.Last(Query).Body)!["query"]!;
        Assert.DoesNotContain("evil", text, StringComparison.Ordinal);
        Assert.DoesNotContain("drop", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contents_are_handed_over_before_those_of_the_next_batch_are_asked_for()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Query, received => Answer(received, (_, path) => Text(path)));
        var asked = new List<int>();

        await fixture.GitHub.ReadFilesAsync(
            Repository,
            [.. Enumerable.Range(0, 250).Select(n => new FileAtCommit(Head, $"f{n}"))],
            Max,
            (_, _) => asked.Add(fixture.Server.Count(Query)),
            CancellationToken.None);

        Assert.Equal([1, 2, 3], asked.Distinct());
        Assert.Equal(250, asked.Count);
    }

    [Fact]
    public async Task Files_too_large_to_be_held_together_are_read_in_smaller_batches()
    {
        await using var fixture = await StartAsync();
        var large = new string('x', 500_000);
        var inOne = new List<int>();
        fixture.Server.On(Query, received =>
        {
            inOne.Add(received.Body.Split(": file(path:").Length - 1);
            return Answer(received, (_, _) => Text(large));
        });

        var files = await ReadAsync(fixture, [.. Enumerable.Range(0, 60).Select(n => new FileAtCommit(Head, $"f{n}"))]);

        Assert.Equal([60, 30, 30], inOne);
        Assert.All(files.Values, file => Assert.IsType<GitFile.Blob>(file));
    }

    [Fact]
    public async Task Few_blobs_are_on_their_way_at_once()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Query, received => Answer(received, (_, path) =>
            $$"""{"mode":33188,"type":"blob","oid":"{{path}}","object":{"byteSize":1,"isBinary":true,"isTruncated":false,"text":null} }"""));
        var (now, most, asked) = (0, 0, 0);
        for (var n = 0; n < 40; n++)
        {
            fixture.Server.On($"GET {Repo}/git/blobs/f{n}", _ =>
            {
                Interlocked.Increment(ref asked);
                return Blob([1]);
            });
        }

        await fixture.GitHub.ReadFilesAsync(
            Repository,
            [.. Enumerable.Range(0, 40).Select(n => new FileAtCommit(Head, $"f{n}"))],
            Max,
            (_, _) => most = Math.Max(most, Volatile.Read(ref asked) - now++),
            CancellationToken.None);

        Assert.Equal(40, now);
        Assert.InRange(most, 1, 6);
    }

    [Fact]
    public async Task Every_kind_of_entry_is_told_apart()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Query, received => Answer(received, (_, path) => path switch
        {
            "gone" => "null",
            "link" => """{"mode":40960,"type":"blob","oid":"o","object":{"byteSize":3,"isBinary":false,"isTruncated":false,"text":"../x"} }""",
            "module" => """{"mode":57344,"type":"commit","oid":"o","object":null}""",
            "dir" => """{"mode":16384,"type":"tree","oid":"o","object":{} }""",
            "run.sh" => """{"mode":33261,"type":"blob","oid":"o","object":{"byteSize":2,"isBinary":false,"isTruncated":false,"text":"hi"} }""",
            "empty" => """{"mode":33188,"type":"blob","oid":"o","object":{"byteSize":0,"isBinary":false,"isTruncated":false,"text":""} }""",
            "huge.json" => """{"mode":33188,"type":"blob","oid":"o","object":{"byteSize":2000000,"isBinary":false,"isTruncated":true,"text":"x"} }""",
            _ => """{"mode":33188,"type":"blob","oid":"o","object":{"byteSize":9,"isBinary":true,"isTruncated":false,"text":null} }""",
        }));

        var files = await ReadAsync(fixture, "gone", "link", "module", "dir", "run.sh", "empty", "huge.json", "logo.PNG");

        Assert.IsType<GitFile.Missing>(files["gone"]);
        Assert.IsType<GitFile.SymbolicLink>(files["link"]);
        Assert.IsType<GitFile.Submodule>(files["module"]);
        Assert.IsType<GitFile.Missing>(files["dir"]);
        Assert.Equal("hi", Content(files["run.sh"]));
        Assert.Equal("", Content(files["empty"]));
        Assert.Equal(new GitFile.Unfetched(2000000, Binary: false), files["huge.json"]);
        Assert.Equal(new GitFile.Unfetched(9, Binary: true), files["logo.PNG"]);
        Assert.Equal([Query], fixture.Server.Calls);
    }

    public static TheoryData<string> DoubtfulBlobs =>
    [
        // UTF-16: binary for GitHub.
        """{"byteSize":6,"isBinary":true,"isTruncated":false,"text":null}""",
        // Transcoded: longer than the blob.
        """{"byteSize":6,"isBinary":false,"isTruncated":false,"text":"\u00e4\u00f6\u00fcabc"}""",
        // A replacement character, which may or may not be in the file.
        """{"byteSize":6,"isBinary":false,"isTruncated":false,"text":"abc\ufffd"}""",
        // A byte order mark that was taken away.
        """{"byteSize":6,"isBinary":false,"isTruncated":false,"text":"abc"}""",
        """{"byteSize":6,"isBinary":false,"isTruncated":true,"text":"abcdef"}""",
        """{"byteSize":6,"isBinary":null,"isTruncated":false,"text":null}""",
    ];

    [Theory]
    [MemberData(nameof(DoubtfulBlobs))]
    public async Task Text_that_may_not_be_the_bytes_is_fetched_as_bytes(string blob)
    {
        await using var fixture = await StartAsync();
        byte[] bytes = [0xFF, 0xFE, 0x61, 0x00, 0x0D, 0x00];
        fixture.Server.On(Query, received => Answer(received, (_, _) => $$"""{"mode":33188,"type":"blob","oid":"b10b","object":{{blob}} }"""));
        fixture.Server.On("GET /repos/octo/demo/git/blobs/b10b", Blob(bytes));

        var files = await ReadAsync(fixture, "a.cs");

        Assert.Equal(bytes, Assert.IsType<GitFile.Blob>(files["a.cs"]).Content.ToArray());
    }

    [Fact]
    public async Task File_that_fails_fails_alone()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Query, received => Answer(received, (_, path) => path == "good.cs"
            ? Text("ok")
            : """{"mode":33188,"type":"blob","oid":"bad","object":{"byteSize":6,"isBinary":true,"isTruncated":false,"text":null} }"""));
        fixture.Server.On("GET /repos/octo/demo/git/blobs/bad", Reply.Of(403, "blocked"));

        var files = await ReadAsync(fixture, "good.cs", "bad.cs");

        Assert.Equal("ok", Content(files["good.cs"]));
        Assert.Contains("403 blocked", Assert.IsType<GitFile.Failed>(files["bad.cs"]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rate_limit_ends_the_whole_reading()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Query, Reply.Of(403, "secondary rate limit").With("Retry-After", "900"));

        var error = await Assert.ThrowsAsync<GitHubException>(() => ReadAsync(fixture, "a.cs"));

        Assert.Equal(GitHubFailure.RateLimited, error.Failure);
    }

    [Fact]
    public async Task Batches_are_bounded_and_halved_when_they_are_too_much()
    {
        await using var fixture = await StartAsync();
        var asked = new List<int>();
        fixture.Server.On(Query, received =>
        {
            var count = JsonNode.Parse(received.Body)!["variables"]!.AsObject().Count(v => v.Key[0] == 'f');
            asked.Add(count);
            return count > 60
                ? Reply.Json("""{"data":null,"errors":[{"message":"Something went wrong while executing your query on …"}]}""")
                : Answer(received, (_, path) => Text(path));
        });

        var paths = Enumerable.Range(0, FilesByGraphQL.BatchSize + 20).Select(i => $"{i:D3}.cs").ToArray();
        var files = await ReadAsync(fixture, paths);

        Assert.Equal(paths.Length, files.Count);
        Assert.All(paths, path => Assert.Equal(path, Content(files[path])));
        Assert.Equal([100, 50, 50, 20], asked);
    }

    [Fact]
    public async Task Rest_gives_the_same_where_GraphQL_knows_no_commits()
    {
        await using var fixture = await StartAsync();
        // A server whose GraphQL has no objects answers null without a word.
        fixture.Server.On(Query, Reply.Json("""{"data":{"repository":{"c0":null}}}"""));
        fixture.Server.On($"GET /repos/octo/demo/git/trees/{Head}?recursive=1", Reply.Json(
            """
            {"sha":"t","truncated":false,"tree":[
              {"path":"a b#.cs","mode":"100644","type":"blob","sha":"s1","size":3},
              {"path":"link","mode":"120000","type":"blob","sha":"s2","size":3},
              {"path":"module","mode":"160000","type":"commit","sha":"s3"},
              {"path":"dir","mode":"040000","type":"tree","sha":"s4"},
              {"path":"big.sql","mode":"100644","type":"blob","sha":"s5","size":9000000},
              {"path":"x.dll","mode":"100644","type":"blob","sha":"s6","size":10}]}
            """));
        fixture.Server.On("GET /repos/octo/demo/git/blobs/s1", Blob("abc"u8.ToArray()));

        var files = await ReadAsync(fixture, "a b#.cs", "link", "module", "dir", "big.sql", "x.dll", "gone");

        Assert.Equal("abc", Content(files["a b#.cs"]));
        Assert.IsType<GitFile.SymbolicLink>(files["link"]);
        Assert.IsType<GitFile.Submodule>(files["module"]);
        Assert.IsType<GitFile.Missing>(files["dir"]);
        Assert.IsType<GitFile.Missing>(files["gone"]);
        Assert.Equal(new GitFile.Unfetched(9000000, Binary: false), files["big.sql"]);
        Assert.Equal(new GitFile.Unfetched(10, Binary: true), files["x.dll"]);

        await ReadAsync(fixture, "a b#.cs");
        Assert.Equal(1, fixture.Server.Count(Query));
    }

    [Fact]
    public async Task Tree_that_GitHub_cuts_is_completed_by_the_contents_of_each_path()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Query, Reply.Of(404));
        fixture.Server.On($"GET /repos/octo/demo/git/trees/{Head}?recursive=1", Reply.Json("""{"sha":"t","truncated":true,"tree":[]}"""));
        fixture.Server
            .On($"GET /repos/octo/demo/contents/d%20%23/a%2B%3F.cs?ref={Head}", Reply.Json("""{"type":"file","sha":"s1","size":3,"content":"","encoding":"none"}"""))
            .On($"GET /repos/octo/demo/contents/link?ref={Head}", Reply.Json("""{"type":"symlink","sha":"s2","size":3,"target":"a"}"""))
            .On($"GET /repos/octo/demo/contents/module?ref={Head}", Reply.Json("""{"type":"submodule","sha":"s3","size":0}"""))
            .On($"GET /repos/octo/demo/contents/dir?ref={Head}", Reply.Json("""[{"type":"file","sha":"s4","size":1}]"""))
            .On($"GET /repos/octo/demo/contents/big.sql?ref={Head}", Reply.Json("""{"type":"file","sha":"s5","size":9000000}"""))
            .On("GET /repos/octo/demo/git/blobs/s1", Blob("abc"u8.ToArray()));

        var files = await ReadAsync(fixture, "d #/a+?.cs", "link", "module", "dir", "big.sql", "gone", "../../../user", "a//b");

        Assert.Equal("abc", Content(files["d #/a+?.cs"]));
        Assert.IsType<GitFile.SymbolicLink>(files["link"]);
        Assert.IsType<GitFile.Submodule>(files["module"]);
        Assert.IsType<GitFile.Missing>(files["dir"]);
        Assert.IsType<GitFile.Unfetched>(files["big.sql"]);
        Assert.IsType<GitFile.Missing>(files["gone"]);
        Assert.IsType<GitFile.Missing>(files["../../../user"]);
        Assert.IsType<GitFile.Missing>(files["a//b"]);
        Assert.DoesNotContain(fixture.Server.Calls, call => call.Contains("user", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Commit_nobody_knows_is_a_failure_and_not_an_empty_one()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Query, Reply.Json("""{"data":{"repository":{"c0":null}}}"""));

        var files = await ReadAsync(fixture, "a.cs");

        Assert.IsType<GitFile.Failed>(files["a.cs"]);
    }

    [Fact]
    public async Task Blob_that_turns_out_too_long_is_not_read_to_its_end()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Query, received => Answer(received, (_, _) =>
            """{"mode":33188,"type":"blob","oid":"lie","object":{"byteSize":6,"isBinary":true,"isTruncated":false,"text":null} }"""));
        fixture.Server.On("GET /repos/octo/demo/git/blobs/lie", Blob(new byte[5_000_000]));

        var files = await ReadAsync(fixture, "a.cs");

        Assert.IsType<GitFile.Failed>(files["a.cs"]);
    }

    [Theory]
    [InlineData(33188, "blob", "File")]
    [InlineData(33261, "blob", "File")]
    [InlineData(40960, "blob", "SymbolicLink")]
    [InlineData(57344, "commit", "Submodule")]
    [InlineData(16384, "tree", "Folder")]
    [InlineData(null, "commit", "Submodule")]
    [InlineData(null, null, "File")]
    public void Modes_of_GraphQL_are_the_octal_ones_of_git_in_decimal(int? mode, string? type, string kind) =>
        Assert.Equal(kind, FileModes.Kind(mode, type).ToString());

    private static async Task<Dictionary<string, GitFile>> ReadAsync(GitHubFixture fixture, params string[] paths)
    {
        var files = await ReadAsync(fixture, [.. paths.Select(path => new FileAtCommit(Head, path))]);
        return files.ToDictionary(file => file.Key.Path, file => file.Value, StringComparer.Ordinal);
    }

    private static async Task<Dictionary<FileAtCommit, GitFile>> ReadAsync(GitHubFixture fixture, IReadOnlyCollection<FileAtCommit> wanted)
    {
        var files = new Dictionary<FileAtCommit, GitFile>();
        await fixture.GitHub.ReadFilesAsync(Repository, wanted, Max, files.Add, CancellationToken.None);
        return files;
    }

    private static string Content(GitFile file) => Encoding.UTF8.GetString(Assert.IsType<GitFile.Blob>(file).Content.Span);

    private static string Text(string text) =>
        $$"""{"mode":33188,"type":"blob","oid":"o","object":{"byteSize":{{Encoding.UTF8.GetByteCount(text)}},"isBinary":false,"isTruncated":false,"text":{{JsonSerializer.Serialize(text)}} } }""";

    private static Reply Blob(byte[] bytes) => Reply.Json(
        $$"""{"sha":"x","size":{{bytes.Length}},"encoding":"base64","content":{{JsonSerializer.Serialize(Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks))}} }""");

    /// <summary>Answers a query for files as GitHub would: by reading its aliases and variables.</summary>
    private static Reply Answer(Received received, Func<string, string, string> entry)
    {
        var body = JsonNode.Parse(received.Body)!;
        var variables = body["variables"]!;
        var commits = new List<string>();
        foreach (var block in ((string)body["query"]!).Split(": object(oid: ")[1..])
        {
            var commit = block[1..block.IndexOf(')', StringComparison.Ordinal)];
            var files = block.Split('\n').Where(line => line.Contains(": file(path:", StringComparison.Ordinal)).Select(line => line.Trim().Split(':')[0]);
            commits.Add($"\"{commit}\":{{{string.Join(',', files.Select(f => $"\"{f}\":{entry((string)variables[commit]!, (string)variables[f]!)}"))}}}");
        }

        return Reply.Json($"{{\"data\":{{\"repository\":{{{string.Join(',', commits)}}}}}}}");
    }
}
