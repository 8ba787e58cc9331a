using ReviewBot.Commands;

namespace ReviewBot.Tests.Commands;

public sealed class OutputTargetTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reviewbot-test-");
    private readonly MemoryStream _output = new();

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("-")]
    public void Without_a_file_it_is_standard_output(string? file)
    {
        Target(file).Write("text");

        Assert.Equal("text\n"u8.ToArray(), _output.ToArray());
    }

    [Fact]
    public void A_file_is_replaced_as_a_whole()
    {
        var file = Path.Combine(_folder.FullName, "report.txt");
        File.WriteAllText(file, "what stood there before and was longer");

        Target("report.txt").Write("new");

        Assert.Equal("new\n", File.ReadAllText(file));
        Assert.Single(_folder.EnumerateFiles());
        Assert.Empty(_output.ToArray());
    }

    [Fact]
    public void A_report_that_fails_half_way_leaves_the_old_one()
    {
        var file = Path.Combine(_folder.FullName, "report.txt");
        File.WriteAllText(file, "old");

        Assert.Throws<InvalidOperationException>(() => Target("report.txt").Write(stream =>
        {
            stream.WriteByte(1);
            throw new InvalidOperationException();
        }));

        Assert.Equal("old", File.ReadAllText(file));
        Assert.Single(_folder.EnumerateFiles());
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        var file = Path.Combine(_folder.FullName, "real.txt");
        File.WriteAllText(file, "old");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "link.txt"), file);

        Target("link.txt").Write("new");

        Assert.Equal("new\n", File.ReadAllText(file));
        Assert.NotNull(new FileInfo(Path.Combine(_folder.FullName, "link.txt")).LinkTarget);
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("There is no /dev/null.");

        Target("/dev/null").Write("gone");

        Assert.Empty(File.ReadAllBytes("/dev/null"));
    }

    [Theory]
    [InlineData("no/such/folder/report.txt", "there is no such folder")]
    [InlineData(".", "it is a folder")]
    [InlineData("file.txt/report.txt", "")]
    [InlineData("/proc/report.txt", "")]
    public void What_cannot_be_written_is_trouble_that_names_the_file_and_the_reason(string file, string reason)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "file.txt"), "");

        var error = Assert.Throws<CommandException>(() => Target(file).Write("text"));

        Assert.Equal(ExitCode.Trouble, error.ExitCode);
        Assert.StartsWith($"The result could not be written to {Path.GetFullPath(file, _folder.FullName)}: {reason}", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", error.Message, StringComparison.Ordinal);
        Assert.Contains("--output", error.Remedy, StringComparison.Ordinal);
    }

    private OutputTarget Target(string? file) => new(CommandTrial.Host(_folder.FullName, _output, TextWriter.Null), file);
}
