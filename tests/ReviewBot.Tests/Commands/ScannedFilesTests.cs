using System.Net.Sockets;
using ReviewBot.Analysis;
using ReviewBot.Commands;
using ReviewBot.Tests.LocalGit;

namespace ReviewBot.Tests.Commands;

public sealed class ScannedFilesTests : IDisposable
{
    private readonly GitSandbox _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public void Everything_but_the_repository_itself_is_found_in_order()
    {
        _git.Write("b.cs", "b");
        _git.Write("a/c.cs", "c");
        _git.Write(".hidden/d.cs", "d");
        _git.Write(".gitignore", "*.log");
        _git.Write("ignored.log", "e");

        Assert.Equal([".gitignore", ".hidden/d.cs", "a/c.cs", "b.cs", "ignored.log"], Find(_git.Root).Changes.Files.Select(f => f.Path));
    }

    [Fact]
    public void Paths_are_relative_to_the_deepest_folder_that_holds_all()
    {
        _git.Write("src/one/a.cs", "a");
        _git.Write("src/two/b.cs", "b");

        Assert.Equal(["a.cs"], Paths("src/one"));
        Assert.Equal(["a.cs"], Paths("src/one/a.cs"));
        Assert.Equal(["one/a.cs", "two/b.cs"], Paths("src/two/", "src/one"));
        Assert.Equal(["one/a.cs", "two/b.cs"], Paths("src", "src/one/a.cs", "src"));
        Assert.Equal(["one/a.cs", "two/b.cs"], Paths("src/one/a.cs", "src/two/b.cs"));
    }

    [Fact]
    public void Links_are_named_and_not_followed()
    {
        _git.Write("real/a.cs", "a");
        _git.Shell("ln -s real folder; ln -s real/a.cs file.cs; ln -s nowhere broken; ln -s . loop");

        Assert.Equal(
            ["broken: SymbolicLink", "file.cs: SymbolicLink", "folder: SymbolicLink", "loop: SymbolicLink", "real/a.cs: a"],
            Lines());
    }

    [Fact]
    public void Pipes_and_sockets_are_not_opened_and_large_files_not_read()
    {
        _git.Shell("mkfifo pipe.cs; : > empty.cs");
        _git.Write("large.bin", new byte[2_000]);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_git.Root, "socket.cs")));

        Assert.Equal(["empty.cs: ", "large.bin: oversized: 2000", "pipe.cs: NotRegular", "socket.cs: NotRegular"], Lines());
    }

    [Fact]
    public void A_pipe_that_is_named_is_not_opened_either()
    {
        _git.Shell("mkfifo pipe");

        Assert.IsType<FileContent.NotRegular>(Assert.Single(Find(Path.Combine(_git.Root, "pipe")).Changes.Files).Head);
        Assert.IsType<FileContent.NotRegular>(Assert.Single(Find("/dev/null").Changes.Files).Head);
    }

    [Fact]
    public void A_name_that_is_not_utf8_is_trouble_that_is_named()
    {
        _git.Shell("printf 1 > \"$(printf 'caf\\351.cs')\"; printf 1 > \"$(printf 'caf\\350.cs')\"");

        var changes = Find(_git.Root).Changes;

        Assert.Equal(1, changes.Unlisted);
        Assert.StartsWith("unavailable: ", GitSandbox.Text(Assert.Single(changes.Files).Head), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_goes_away_is_trouble()
    {
        _git.Write("a.cs", "a");
        var file = Assert.Single(Find(_git.Root).Changes.Files);
        _git.Delete("a.cs");

        Assert.Equal("unavailable: it is gone", GitSandbox.Text(file.Head));
    }

    [Fact]
    public void A_folder_that_may_not_be_read_is_named()
    {
        if (Environment.UserName == "root") Assert.Skip("Root may read everything.");
        _git.Write("closed/a.cs", "a");
        _git.Shell("chmod 000 closed");

        Assert.Equal(["closed: unavailable: the folder cannot be read: permission denied"], Lines());
        _git.Shell("chmod 700 closed");
    }

    [Fact]
    public void The_report_that_is_being_written_is_left_out()
    {
        _git.Write("a.cs", "a");
        _git.Write("report.json", "old report");

        var files = ScannedFiles.Find([_git.Root], Path.Combine(_git.Root, "report.json"), 1_000, TestContext.Current.CancellationToken);

        Assert.Equal(["a.cs"], files.Changes.Files.Select(f => f.Path));
    }

    private ScannedFiles Find(params string[] paths) =>
        ScannedFiles.Find([.. paths.Select(p => Path.GetFullPath(p, _git.Root))], except: null, 1_000, TestContext.Current.CancellationToken);

    private IEnumerable<string> Paths(params string[] paths) => Find(paths).Changes.Files.Select(f => f.Path);

    private IEnumerable<string> Lines()
    {
        var files = Find(_git.Root).Changes.Files;
        Assert.All(files, f => Assert.Equal((ChangeKind.Added, FileContent.Absent), (f.Kind, f.Base)));
        return files.Select(f => $"{f.Path}: {GitSandbox.Text(f.Head)}");
    }
}
