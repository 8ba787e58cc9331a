using System.Text;

namespace ReviewBot.Commands;

/// <summary>Where a result goes: standard output, or a file that is replaced as a whole.</summary>
internal sealed class OutputTarget
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly string TemporaryEnding = $".{Environment.ProcessId}.tmp";

    private readonly CommandHost _host;

    /// <summary>A target; <c>null</c> and <c>-</c> are standard output.</summary>
    public OutputTarget(CommandHost host, string? file)
    {
        _host = host;
        File = file is null or "-" ? null : host.FullPath(file);
    }

    /// <summary>The file; <c>null</c> for standard output.</summary>
    public string? File { get; }

    /// <summary>Whether a person sees it as it is written.</summary>
    public bool IsTerminal => File is null && _host.OutputIsTerminal;

    /// <summary>Writes text as UTF-8, ending in a line end.</summary>
    public void Write(string text) => Write(stream =>
    {
        stream.Write(Utf8.GetBytes(text));
        if (!text.EndsWith('\n')) stream.Write("\n"u8);
    });

    /// <summary>
    /// Writes bytes. A file is written beside its place and moved there when it is whole, so that nobody ever reads half a report.
    /// </summary>
    /// <exception cref="CommandException">The file could not be written.</exception>
    public void Write(Action<Stream> write)
    {
        if (File is null)
        {
            write(_host.Output);
            _host.Output.Flush();
            return;
        }
        try
        {
            WriteFile(write, File);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Trouble(
                $"The result could not be written to {File}: {Reason(e)}.", "Name another place with --output FILE.");
        }
    }

    /// <summary>Why, without the temporary name that nobody gave.</summary>
    private static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "permission denied",
        DirectoryNotFoundException => "there is no such folder",
        _ => e.Message.Replace(TemporaryEnding, "", StringComparison.Ordinal).TrimEnd('.'),
    };

    private static void WriteFile(Action<Stream> write, string file)
    {
        var place = new FileInfo(file).LinkTarget is null ? file : System.IO.File.ResolveLinkTarget(file, returnFinalTarget: true)!.FullName;
        if (IsDevice(place))
        {
            using var device = new FileStream(place, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }
        if (Directory.Exists(place)) throw new IOException("it is a folder");
        var temporary = place + TemporaryEnding;
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
                write(stream);
            System.IO.File.Move(temporary, place, overwrite: true);
        }
        catch
        {
            System.IO.File.Delete(temporary);
            throw;
        }
    }

    /// <summary>A device or pipe keeps its place: moving a file over <c>/dev/null</c> would replace it.</summary>
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows()
        && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));
}
