using System.Diagnostics;
using System.Globalization;
using System.Text;
using ReviewBot.GitHubSimulator.Git;

namespace ReviewBot.GitHubSimulator.Tests;

public sealed class GitTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("simulator-git-").FullName;

    public GitTests() => Git("init -q -b main .");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Object_ids_are_gits()
    {
        var store = new ObjectStore();
        var author = new GitSignature("A", "a@example.org", DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        var files = new Dictionary<string, GitFileEntry>(StringComparer.Ordinal)
        {
            ["a.txt"] = new(GitMode.File, store.AddBlob("hello\n"u8.ToArray())),
            ["a/b.txt"] = new(GitMode.Executable, store.AddBlob("x"u8.ToArray())),
            ["a.c/d"] = new(GitMode.File, store.AddBlob([])),
        };
        var commit = store.AddCommit(store.AddFiles(files), [], author, author, "message\n");
        Write("a.txt", "hello\n");
        Write("a/b.txt", "x");
        Write("a.c/d", "");
        Git("add -A");
        Git("update-index --chmod=+x a/b.txt");
        var environment = new[] { "AUTHOR", "COMMITTER" }.SelectMany(who => new[]
        {
            ($"GIT_{who}_NAME", "A"), ($"GIT_{who}_EMAIL", "a@example.org"), ($"GIT_{who}_DATE", "1700000000 +0000"),
        });
        Git("commit -q -m message", [.. environment]);
        Assert.Equal(Git("rev-parse HEAD").Trim(), commit.Sha);
    }

    [Fact]
    public void Patches_of_unambiguous_edits_are_gits_byte_for_byte()
    {
        var random = new Random(1);
        for (var round = 0; round < 25; round++)
        {
            var before = Enumerable.Range(0, random.Next(0, 80)).Select(n => $"{(random.Next(3) == 0 ? "  " : "")}word{n}").ToList();
            var after = Edit(before, random, n => $"new{round}x{n}");
            AssertSame(Join(before, random.Next(4) > 0), Join(after, random.Next(4) > 0));
        }
    }

    [Fact]
    public void Sliding_blocks_stand_where_git_puts_them()
    {
        const string one = "void A()\n{\n    a();\n}\n\n";
        AssertSame(one + "end\n", one + one.Replace('A', 'B') + "end\n");
        AssertSame("if\n{\n    x\n}\n", "if\n{\n    x\n}\nif\n{\n    x\n}\n");
        AssertSame("a\nb\n\nc\nd\n", "a\nb\n\nb\n\nc\nd\n");
    }

    [Fact]
    public void Patches_of_ambiguous_edits_apply_and_are_as_short_as_gits()
    {
        var random = new Random(2);
        for (var round = 0; round < 25; round++)
        {
            var before = Enumerable.Range(0, random.Next(1, 60)).Select(_ => $"{(char)('a' + random.Next(5))}").ToList();
            var (oldText, newText) = (Join(before, true), Join(Edit(before, random, _ => $"{(char)('a' + random.Next(5))}"), random.Next(3) > 0));
            if (oldText == newText)
                continue;
            var diff = FileDiff.Compute(Encoding.UTF8.GetBytes(oldText), Encoding.UTF8.GetBytes(newText));
            Write("old", oldText);
            Write("new", newText);
            var counts = Git("diff --no-index --minimal --numstat old new", 1).Split('\t');
            Assert.Equal((counts[0], counts[1]), (Text(diff.Additions), Text(diff.Deletions)));
            Write("patch", $"--- a/old\n+++ b/old\n{diff.Patch}\n");
            Git("apply --unidiff-zero --whitespace=nowarn patch");
            Assert.Equal(newText, File.ReadAllText(Path.Combine(_folder, "old")));
        }
    }

    [Fact]
    public void Large_unrelated_files_are_compared_in_bounded_time()
    {
        var random = new Random(3);
        var (one, other) = (Lines(random, 20_000), Lines(random, 20_000));
        var watch = Stopwatch.StartNew();
        Assert.Null(FileDiff.Compute(one, other).Patch);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));

        static byte[] Lines(Random random, int count) =>
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, count).Select(_ => $"{random.Next(5_000)}\n")));
    }

    [Fact]
    public void Renames_are_found_where_git_finds_them()
    {
        var random = new Random(4);
        var store = new ObjectStore();
        var (before, after) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        for (var n = 0; n < 12; n++)
        {
            var lines = Enumerable.Range(0, 40).Select(i => $"file {n} line {i} {random.Next()}").ToList();
            before[$"old/{n}.txt"] = Join(lines, true);
            for (var i = 0; i < n * 4; i++)
                lines[random.Next(40)] = $"other {i} {random.Next()}";
            after[$"new/{n}.txt"] = Join(lines, true);
        }

        var (first, second) = (Tree(store, before), Tree(store, after));
        var ours = TreeComparison.Compare(store, first, second).Select(f => $"{f.Status[0]}{f.PreviousPath}>{f.Path}").Order(StringComparer.Ordinal);
        Assert.Equal(GitRenames(before, after), ours);
    }

    [Fact]
    public void Merge_bases_are_gits()
    {
        var random = new Random(5);
        var store = new ObjectStore();
        var names = new List<(string Ours, string Gits)>();
        for (var n = 0; n < 40; n++)
        {
            var when = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000 + n);
            var parents = n == 0 ? [] : Enumerable.Range(0, random.Next(1, 3)).Select(_ => names[random.Next(Math.Max(0, n - 6), n)]).Distinct().ToList();
            var by = new GitSignature("A", "a@b", when);
            var ours = store.AddCommit(store.AddTree([]), [.. parents.Select(p => p.Ours)], by, by, $"c{n}\n").Sha;
            Assert.Equal(ours, CommitTree(parents.Select(p => p.Gits), when, $"c{n}"));
            names.Add((ours, ours));
        }

        for (var round = 0; round < 30; round++)
        {
            var (one, other) = (names[random.Next(40)].Ours, names[random.Next(40)].Ours);
            var gits = Git($"merge-base --all {one} {other}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Contains(CommitGraph.MergeBase(store, one, other)!, gits);
        }
    }

    private void AssertSame(string before, string after)
    {
        Write("old", before);
        Write("new", after);
        var output = before == after ? "" : Git("diff --no-index old new", 1);
        var hunks = output.IndexOf("@@", StringComparison.Ordinal);
        var expected = hunks < 0 ? null : output[hunks..].TrimEnd('\n');
        Assert.Equal(expected, FileDiff.Compute(Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after)).Patch);
    }

    private static List<string> Edit(List<string> lines, Random random, Func<int, string> fresh)
    {
        var edited = lines.ToList();
        for (var n = random.Next(1, 8); n > 0; n--)
        {
            var at = random.Next(edited.Count + 1);
            if (random.Next(3) == 0 || edited.Count == 0)
                edited.Insert(Math.Min(at, edited.Count), fresh(n));
            else if (random.Next(2) == 0)
                edited.RemoveAt(Math.Min(at, edited.Count - 1));
            else
                edited[Math.Min(at, edited.Count - 1)] = fresh(n + 100);
        }

        return edited;
    }

    private static string Join(List<string> lines, bool ended) => lines.Count == 0 ? "" : string.Join('\n', lines) + (ended ? "\n" : "");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Tree(ObjectStore store, Dictionary<string, string> files)
    {
        var by = new GitSignature("A", "a@b", DateTimeOffset.UnixEpoch);
        var entries = files.ToDictionary(f => f.Key, f => new GitFileEntry(GitMode.File, store.AddBlob(Encoding.UTF8.GetBytes(f.Value))), StringComparer.Ordinal);
        return store.AddCommit(store.AddFiles(entries), [], by, by, "m").Sha;
    }

    private IEnumerable<string> GitRenames(Dictionary<string, string> before, Dictionary<string, string> after)
    {
        var trees = new[] { before, after }.Select(files =>
        {
            Git("read-tree --empty");
            foreach (var (path, text) in files)
                Write(path, text);
            Git($"add {string.Join(' ', files.Keys)}");
            return Git("write-tree").Trim();
        }).ToArray();
        return Git($"diff --name-status -M {trees[0]} {trees[1]}").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split('\t'))
            .Select(p => p.Length == 3 ? $"r{p[1]}>{p[2]}" : p[0] == "D" ? $"r>{p[1]}" : $"a>{p[1]}")
            .Order(StringComparer.Ordinal);
    }

    private string CommitTree(IEnumerable<string> parents, DateTimeOffset when, string message)
    {
        Git("read-tree --empty");
        var tree = Git("write-tree").Trim();
        var date = $"{when.ToUnixTimeSeconds()} +0000";
        return Git(
            $"commit-tree {tree} {string.Concat(parents.Select(p => $"-p {p} "))}-m {message}",
            [("GIT_AUTHOR_NAME", "A"), ("GIT_AUTHOR_EMAIL", "a@b"), ("GIT_AUTHOR_DATE", date), ("GIT_COMMITTER_NAME", "A"), ("GIT_COMMITTER_EMAIL", "a@b"), ("GIT_COMMITTER_DATE", date)]).Trim();
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private string Git(string arguments, params (string Name, string Value)[] environment) => Git(arguments, 0, environment);

    private string Git(string arguments, int expected, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == expected, $"git {arguments}: {git.ExitCode} {error.Result}");
        return output;
    }
}
