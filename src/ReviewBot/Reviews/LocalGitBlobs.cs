using System.Diagnostics;
using System.Globalization;
using System.Text;
using ReviewBot.Analysis;

namespace ReviewBot.Reviews;

/// <summary>
/// Contents of blobs, through one <c>git cat-file --batch</c> that starts when the first content is asked for. Contents come as they are
/// stored: no filter, no line-end conversion. Any thread may ask; one at a time is answered.
/// </summary>
internal sealed class LocalGitBlobs : IDisposable
{
    private const int MaxHeader = 512;
    private const int MaxStarts = 3;

    private readonly LocalGitProcess _git;
    private readonly long _maxBytes;
    private readonly Lock _lock = new();
    private Process? _process;
    private int _starts;
    private bool _disposed;

    /// <summary>Blobs of the repository that git runs in.</summary>
    /// <param name="git">Git.</param>
    /// <param name="maxBytes">Larger blobs are not read.</param>
    public LocalGitBlobs(LocalGitProcess git, long maxBytes) => (_git, _maxBytes) = (git, maxBytes);

    /// <summary>The sizes of blobs, asked for at once; <c>null</c> where git has no such blob.</summary>
    public async Task<IReadOnlyDictionary<string, long?>> SizesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var sizes = new Dictionary<string, long?>(StringComparer.Ordinal);
        if (ids.Count == 0) return sizes;
        var wanted = ids.Distinct(StringComparer.Ordinal).ToList();
        var input = Encoding.ASCII.GetBytes(string.Join('\n', wanted) + "\n");
        var output = await _git.RunAsync(["cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize)", "--buffer"], cancellation, input);
        foreach (var line in Encoding.ASCII.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ');
            sizes[parts[0]] = parts is [_, "blob", var size] ? long.Parse(size, CultureInfo.InvariantCulture) : null;
        }
        return sizes;
    }

    /// <summary>The content of a blob, read when it is needed.</summary>
    public FileContent Content(string id, long? size) => size switch
    {
        null => new FileContent.Unavailable("git does not have its content; a partial clone must fetch it first"),
        { } n when n > _maxBytes => new FileContent.Oversized(n),
        _ => new FileContent.Deferred(cancellation => Read(id, cancellation)),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            End();
        }
    }

    private FileContent Read(string id, CancellationToken cancellation)
    {
        lock (_lock)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_disposed) return new FileContent.Unavailable("the repository has been closed");
            try
            {
                return Ask(id);
            }
            catch (Exception e) when (e is IOException or InvalidDataException or LocalGitException)
            {
                End();
                cancellation.ThrowIfCancellationRequested();
                return new FileContent.Unavailable($"git cat-file failed: {VisibleText.Of(e.Message).TrimEnd('.')}");
            }
        }
    }

    private FileContent Ask(string id)
    {
        var process = Running();
        process.StandardInput.BaseStream.Write(Encoding.ASCII.GetBytes(id + "\n"));
        process.StandardInput.BaseStream.Flush();
        var stream = process.StandardOutput.BaseStream;
        var header = ReadHeader(stream).Split(' ');
        if (header is not [_, "blob", var size] || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            // "ID missing" leaves the stream in step; anything else with a body does not.
            if (header is [_, "missing"]) return new FileContent.Unavailable("git does not have its content");
            throw new InvalidDataException($"unexpected answer '{string.Join(' ', header)}'");
        }
        if (length > _maxBytes)
        {
            End();
            return new FileContent.Oversized(length);
        }
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        if (stream.ReadByte() != '\n') throw new InvalidDataException("content without its end");
        return new FileContent.Bytes(bytes);
    }

    private Process Running()
    {
        if (_process is { HasExited: false }) return _process;
        End();
        if (++_starts > MaxStarts) throw new InvalidDataException("it keeps ending");
        _process = _git.Start(["cat-file", "--batch"]);
        // Complaints have to be taken off the pipe, or git would wait for us while we wait for it.
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        return _process;
    }

    private void End()
    {
        if (_process is null) return;
        LocalGitProcess.Stop(_process);
        _process.Dispose();
        _process = null;
    }

    private static string ReadHeader(Stream stream)
    {
        var line = new StringBuilder();
        int next;
        while ((next = stream.ReadByte()) != '\n')
        {
            if (next < 0) throw new InvalidDataException("it ended without an answer");
            if (line.Length == MaxHeader) throw new InvalidDataException("endless answer");
            line.Append((char)next);
        }
        return line.ToString();
    }
}
