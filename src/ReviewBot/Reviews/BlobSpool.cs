using Microsoft.Win32.SafeHandles;
using ReviewBot.Analysis;

namespace ReviewBot.Reviews;

/// <summary>
/// Holds the blobs of one review: in memory as long as they are few, in one temporary file beyond that, so that a pull request of thousands
/// of files does not fill the memory. The file has no name once the process ends, however it ends.
/// </summary>
internal sealed class BlobSpool(long memoryBudget = BlobSpool.DefaultMemoryBudget) : IDisposable
{
    /// <summary>Enough for any ordinary pull request; several reviews run at once.</summary>
    public const long DefaultMemoryBudget = 32 * 1024 * 1024;

    private FileStream? _file;
    private long _inMemory;
    private long _length;

    /// <summary>Takes a blob in and answers how to get at it.</summary>
    public FileContent Keep(ReadOnlyMemory<byte> blob)
    {
        if (_inMemory + blob.Length <= memoryBudget)
        {
            _inMemory += blob.Length;
            return new FileContent.Bytes(blob);
        }

        try
        {
            var file = (_file ??= Create()).SafeFileHandle;
            var offset = _length;
            RandomAccess.Write(file, blob.Span, offset);
            _length += blob.Length;
            return new FileContent.Deferred(_ => Read(file, offset, blob.Length));
        }
        catch (IOException)
        {
            return new FileContent.Unavailable("there was no room on the disk to keep it");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private static FileContent Read(SafeFileHandle file, long offset, int length)
    {
        try
        {
            var bytes = new byte[length];
            var read = 0;
            while (read < length)
            {
                var more = RandomAccess.Read(file, bytes.AsSpan(read), offset + read);
                if (more == 0)
                    return new FileContent.Unavailable("it was lost on the disk");
                read += more;
            }

            return new FileContent.Bytes(bytes);
        }
        catch (IOException)
        {
            return new FileContent.Unavailable("it could not be read back from the disk");
        }
    }

    private static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), $"reviewbot-{Guid.NewGuid():N}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            BufferSize = 0,
            Options = FileOptions.RandomAccess | (OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None),
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var stream = new FileStream(path, options);
        // Elsewhere an open file lives on without its name, and nothing is left of it however the process ends.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return stream;
    }
}
